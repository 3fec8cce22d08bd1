/* xml-writer.h: short words for writing XML with libxml2
 *
 * Text is escaped, and what XML cannot hold becomes a blank.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <libxml/xmlwriter.h>

G_BEGIN_DECLS

/* An element with attributes: name and value in turn. An attribute whose value is NULL is left out with those after it. */
void nw_xml_open      (xmlTextWriter *xml, const char *name, ...) G_GNUC_NULL_TERMINATED;
void nw_xml_leaf      (xmlTextWriter *xml, const char *name, ...) G_GNUC_NULL_TERMINATED;
void nw_xml_close     (xmlTextWriter *xml);
/* Of the element just opened. */
void nw_xml_attribute (xmlTextWriter *xml, const char *name, const char *value);
void nw_xml_number    (xmlTextWriter *xml, const char *name, gint64 value);
void nw_xml_text      (xmlTextWriter *xml, const char *text);
/* An element with nothing but text. */
void nw_xml_words     (xmlTextWriter *xml, const char *name, const char *text);

G_END_DECLS
