/* found.c: looks into files and finds their tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "found.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reader.h"

static void
found_table_free (gpointer data)
{
  NwFoundTable *table = data;

  nw_layout_free (table->layout);
  g_strfreev (table->header);
  g_free (table);
}

void
nw_found_file_free (NwFoundFile *self)
{
  g_clear_object (&self->file);
  g_clear_pointer (&self->source, nw_source_free);
  g_clear_pointer (&self->detection, nw_detection_free);
  g_ptr_array_unref (self->tables);
  g_ptr_array_unref (self->notes);
  g_free (self->name);
  g_free (self->sha256);
  g_free (self);
}

GStrv
nw_found_header (const NwFoundFile *self, const NwLayout *layout, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) rows = nw_table_peek (self->source, layout, 1, cancellable, error);

  if (!rows)
    return NULL;
  return rows->len > 0 ? g_strdupv (g_ptr_array_index (rows, 0)) : g_new0 (char *, 1);
}

/* ---- tables ---- */

static void
add_table (NwFoundFile *self, NwLayout *layout, GStrv header)
{
  NwFoundTable *table = g_new0 (NwFoundTable, 1);

  table->layout = layout;
  table->header = header;
  g_ptr_array_add (self->tables, table);
}

/* A table among several that has no rows is left out; a file without any table is no file to import. */
static gboolean
find_table (NwFoundFile *self, const NwLayout *base, const char *name, gboolean one_of_several, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLayout) layout = nw_layout_copy (base);
  g_autoptr (GError) local = NULL;
  g_auto (GStrv) header = NULL;

  if (name)
    {
      g_free (layout->table);
      layout->table = g_strdup (name);
    }
  header = nw_found_header (self, layout, cancellable, &local);
  if (header && *header)
    {
      add_table (self, g_steal_pointer (&layout), g_steal_pointer (&header));
      return TRUE;
    }

  if (one_of_several && (header || g_error_matches (local, NW_FAULT, NW_FAULT_FORMAT)))
    {
      g_ptr_array_add (self->notes, g_strdup_printf (_("%s: the table “%s” is empty and was left out"), self->name, name));
      return TRUE;
    }
  if (header)
    g_set_error (&local, NW_FAULT, NW_FAULT_FORMAT, _("%s is empty; choose a file with a header and rows"), self->name);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* A layout that names a table says how that one is read; only: and that no other is. */
static gboolean
find_tables (NwFoundFile *self, const NwLayout *layout, gboolean only, GCancellable *cancellable, GError **error)
{
  guint n = g_strv_length (self->detection->tables);

  if (layout->table && n > 0 && !g_strv_contains ((const char *const *) self->detection->tables, layout->table))
    {
      g_autofree char *names = g_strjoinv (", ", self->detection->tables);
      g_set_error (error, NW_FAULT, NW_FAULT_MAPPING, _("%s has no table “%s”; there are: %s"), self->name, layout->table, names);
      return FALSE;
    }
  if (n == 0 || only)
    return find_table (self, layout, layout->table, FALSE, cancellable, error);

  for (guint i = 0; i < n; i++)
    {
      const char *name = self->detection->tables[i];
      gboolean meant = !layout->table || strcmp (layout->table, name) == 0;

      if (!find_table (self, meant ? layout : self->detection->layout, name, n > 1, cancellable, error))
        return FALSE;
    }
  if (self->tables->len > 0)
    return TRUE;

  g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: none of its tables has rows; choose another file"), self->name);
  return FALSE;
}

NwFoundFile *
nw_found_file_new (GFile *file, const NwLayout *layout, const NwReading *reading, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwFoundFile) self = g_new0 (NwFoundFile, 1);
  g_autoptr (NwLayout) wanted = NULL;

  self->file = g_object_ref (file);
  self->name = g_file_get_basename (file);
  self->tables = g_ptr_array_new_with_free_func (found_table_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->source = nw_source_new (file, cancellable, error);
  if (!self->source)
    return NULL;
  self->bytes = nw_source_bytes (self->source);
  self->detection = nw_detect (self->source, cancellable, error);
  if (!self->detection)
    return NULL;

  wanted = nw_layout_copy (layout ? layout : self->detection->layout);
  /* Detection describes the first table; which ones are read is decided by their headers. */
  if (!layout)
    g_clear_pointer (&wanted->table, g_free);
  if (reading)
    nw_reading_apply (reading, wanted);
  return find_tables (self, wanted, reading && reading->table, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

const char *
nw_found_file_hash (NwFoundFile *self, GCancellable *cancellable, GError **error)
{
  if (!self->sha256)
    self->sha256 = nw_source_hash (self->source, cancellable, error);
  return self->sha256;
}

/* ---- profiles ---- */

static gboolean
has_required (const NwPart *part, const char *const *header)
{
  g_autoptr (GPtrArray) missing = nw_part_missing (part, header);

  return missing->len == 0;
}

/* A table read as the part says, where it says so. NULL: it cannot be. */
static NwLayout *
read_as (const NwFoundFile *self, const NwFoundTable *table, const NwPart *part, const NwReading *reading, GCancellable *cancellable)
{
  g_autoptr (NwLayout) layout = nw_layout_copy (table->layout);
  g_autofree char *name = g_strdup (table->layout->table);
  g_auto (GStrv) header = NULL;

  nw_reading_apply (part->reading, layout);
  /* The name of the table only helps to choose among several with the same columns. */
  g_free (layout->table);
  layout->table = g_steal_pointer (&name);
  if (reading)
    nw_reading_apply (reading, layout);
  if (nw_layout_equal (layout, table->layout))
    return has_required (part, (const char *const *) table->header) ? g_steal_pointer (&layout) : NULL;

  header = nw_found_header (self, layout, cancellable, NULL);
  return header && has_required (part, (const char *const *) header) ? g_steal_pointer (&layout) : NULL;
}

/* How well a part fits: by the columns it asks for, and by the name of its table. */
static guint
weigh (const NwPart *part, const NwFoundTable *table)
{
  gboolean named = part->reading && part->reading->table && g_strcmp0 (part->reading->table, table->layout->table) == 0;

  return 2 * g_strv_length (part->required) + named;
}

int
nw_found_match (const NwFoundFile  *self,
                const NwFoundTable *table,
                const NwProfile    *profile,
                const NwReading    *reading,
                NwLayout          **layout,
                GCancellable       *cancellable)
{
  int best = -1;
  guint most = 0;

  g_clear_pointer (layout, nw_layout_free);
  for (guint i = 0; i < profile->parts->len; i++)
    {
      const NwPart *part = nw_profile_part (profile, i);
      guint weight = weigh (part, table);
      g_autoptr (NwLayout) fitting = NULL;

      if (weight <= most)
        continue;
      if (part->reading)
        fitting = read_as (self, table, part, reading, cancellable);
      else if (has_required (part, (const char *const *) table->header))
        fitting = nw_layout_copy (table->layout);
      if (!fitting)
        continue;
      g_clear_pointer (layout, nw_layout_free);
      *layout = g_steal_pointer (&fitting);
      best = i;
      most = weight;
    }

  return best;
}
