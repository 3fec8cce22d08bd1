/* file-layout.c: how the bytes of one table of a file are to be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "file-layout.h"

NwLayout *
nw_layout_new (const char *reader)
{
  NwLayout *self = g_new0 (NwLayout, 1);

  self->reader = g_strdup (reader);
  self->encoding = g_strdup ("UTF-8");
  self->delimiter = ',';
  self->quote = '"';
  self->header = 1;
  return self;
}

NwLayout *
nw_layout_copy (const NwLayout *self)
{
  NwLayout *copy = g_memdup2 (self, sizeof *self);

  copy->reader = g_strdup (self->reader);
  copy->encoding = g_strdup (self->encoding);
  copy->table = g_strdup (self->table);
  return copy;
}

gboolean
nw_layout_equal (const NwLayout *a, const NwLayout *b)
{
  return g_strcmp0 (a->reader, b->reader) == 0 && g_strcmp0 (a->encoding, b->encoding) == 0
         && g_strcmp0 (a->table, b->table) == 0 && a->repair == b->repair && a->delimiter == b->delimiter
         && a->quote == b->quote && a->header == b->header && a->gzip == b->gzip;
}

void
nw_layout_free (NwLayout *self)
{
  g_free (self->reader);
  g_free (self->encoding);
  g_free (self->table);
  g_free (self);
}

gboolean
nw_layout_is_plain (const NwLayout *self)
{
  return g_strcmp0 (self->reader, "csv") == 0 && g_strcmp0 (self->encoding, "UTF-8") == 0 && !self->repair
         && self->delimiter == ',' && self->quote == '"' && self->header == 1 && !self->gzip;
}
