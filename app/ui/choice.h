/* choice.h: a drop-down of ids with labels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct {
  const char *id;
  const char *label; /* translated */
} NwChoice;

/* Fills a drop-down; the ids are copied and stay with it. */
void        nw_choice_fill     (GtkDropDown *dropdown, const NwChoice *choices, guint n);
const char *nw_choice_selected (GtkDropDown *dropdown); /* NULL when nothing is */
void        nw_choice_select   (GtkDropDown *dropdown, const char *id);

G_END_DECLS
