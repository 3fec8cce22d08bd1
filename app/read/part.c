/* part.c: streams one part of a package through expat
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "part.h"

#include <expat.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define CHUNK     (64 * 1024)
#define MAX_TOKEN (1024 * 1024) /* bytes of a tag, comment …: expat keeps one whole, and looks at it again with each chunk */
#define MAX_DEPTH 64

struct _NwPart {
  XML_Parser        parser;
  NwPackage        *package;
  const char       *path;
  const NwPartSink *sink;
  gpointer          user_data;
  guint             depth;
  gboolean          stopped;
  GError           *error;
};

void
nw_part_stop (NwPart *part)
{
  part->stopped = TRUE;
  XML_StopParser (part->parser, XML_FALSE);
}

void
nw_part_take (NwPart *part, GError *error)
{
  if (part->error == NULL)
    part->error = error;
  else
    g_error_free (error);
  nw_part_stop (part);
}

void
nw_part_fail (NwPart *part, NwFault code, const char *message)
{
  g_autofree char *where = part->sink->where ? part->sink->where (part->user_data) : g_strdup (part->path);

  nw_part_take (part, g_error_new (NW_FAULT, code, "%s, %s: %s", nw_package_name (part->package), where, message));
}

static const char *
without_prefix (const char *name)
{
  const char *colon = name[0] != '\0' && name[1] != '\0' ? strchr (name, ':') : NULL; /* most names are one letter */

  return colon ? colon + 1 : name;
}

const char *
nw_part_attribute (const char **attributes, const char *name)
{
  for (; *attributes; attributes += 2)
    if (strcmp (without_prefix (*attributes), name) == 0)
      return attributes[1];
  return NULL;
}

/* ---- what expat calls; it may do so once more after it was stopped ---- */

static void
start_cb (void *user_data, const char *name, const char **attributes)
{
  NwPart *self = user_data;

  if (self->stopped)
    return;
  if (++self->depth > MAX_DEPTH)
    nw_part_fail (self, NW_FAULT_LIMIT, _("elements are nested deeper than in any workbook; export the table as CSV"));
  else
    self->sink->start (self, without_prefix (name), attributes, self->user_data);
}

static void
end_cb (void *user_data, const char *name)
{
  NwPart *self = user_data;

  if (self->stopped)
    return;
  self->depth--;
  if (self->sink->end)
    self->sink->end (self, without_prefix (name), self->user_data);
}

static void
text_cb (void *user_data, const char *text, int length)
{
  NwPart *self = user_data;

  if (!self->stopped)
    self->sink->text (self, text, length, self->user_data);
}

static void
doctype_cb (void *user_data, const char *name, const char *system_id, const char *public_id, int internal)
{
  NwPart *self = user_data;

  if (!self->stopped)
    nw_part_fail (self, NW_FAULT_FORMAT,
                  _("there is a document type declaration, which no workbook has and which can be made to do harm; "
                    "save the workbook again with a spreadsheet program"));
}

/* ---- parsing ---- */

static gboolean
parse_chunk (NwPart *self, int length, gboolean last)
{
  if (XML_ParseBuffer (self->parser, length, last) == XML_STATUS_OK || self->stopped)
    return self->error == NULL;

  if (XML_GetErrorCode (self->parser) == XML_ERROR_NO_MEMORY)
    {
      nw_part_fail (self, NW_FAULT_LIMIT, _("not enough memory; close other programs"));
      return FALSE;
    }
  g_autofree char *message = g_strdup_printf (_("the XML is damaged (%s); save the workbook again with a spreadsheet program"),
                                              XML_ErrorString (XML_GetErrorCode (self->parser)));
  nw_part_fail (self, NW_FAULT_FORMAT, message);
  return FALSE;
}

static gboolean
parse_all (NwPart *self)
{
  guint64 fed = 0;
  gsize got = 1;

  while (got > 0 && !self->stopped)
    {
      void *buffer = XML_GetBuffer (self->parser, CHUNK);
      GError *error = NULL;

      if (buffer == NULL)
        {
          nw_part_fail (self, NW_FAULT_LIMIT, _("not enough memory; close other programs"));
          return FALSE;
        }
      if (!nw_package_read (self->package, buffer, CHUNK, &got, &error))
        {
          nw_part_take (self, error);
          return FALSE;
        }
      fed += got;
      if (!parse_chunk (self, got, got == 0))
        return FALSE;
      if (!self->stopped && fed > XML_GetCurrentByteIndex (self->parser) + (guint64) MAX_TOKEN)
        {
          nw_part_fail (self, NW_FAULT_LIMIT, _("a tag is longer than in any workbook; export the table as CSV"));
          return FALSE;
        }
    }

  return TRUE;
}

gboolean
nw_part_parse (NwPackage *package, const char *path, const NwPartSink *sink, gpointer user_data, GError **error)
{
  NwPart self = { .package = package, .path = path, .sink = sink, .user_data = user_data };

  if (!nw_package_enter (package, path, error))
    return FALSE;

  self.parser = XML_ParserCreate (NULL);
  XML_SetUserData (self.parser, &self);
  XML_SetElementHandler (self.parser, start_cb, end_cb);
  if (sink->text)
    XML_SetCharacterDataHandler (self.parser, text_cb);
  XML_SetStartDoctypeDeclHandler (self.parser, doctype_cb);

  parse_all (&self);

  XML_ParserFree (self.parser);
  nw_package_leave (package);
  if (self.error != NULL)
    g_propagate_error (error, self.error);
  return self.error == NULL;
}
