/* normaliser.c: takes the files of an import one after the other and hands each row to what its part is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "normaliser-private.h"

#include <glib/gi18n-lib.h>

NwNormaliser *
nw_normaliser_new (const NwProfile *profile, const NwRelease *release, NwCodebook *codebook)
{
  NwNormaliser *self = g_new0 (NwNormaliser, 1);

  self->profile = profile;
  self->release = nw_release_ref ((NwRelease *) release);
  self->codebook = nw_codebook_ref (codebook);
  self->coder = nw_coder_new (profile, codebook);
  self->as_of = release->as_of.precision == NW_PRECISION_UNKNOWN ? NW_DAY_NONE : release->as_of.latest;
  self->roles = g_new0 (char *, release->files->len + 1);
  for (guint i = 0; i < release->files->len; i++)
    self->roles[i] = g_strdup (((const NwSourceFile *) g_ptr_array_index (release->files, i))->role);

  self->incidents = nw_seen_new ();
  self->acts = nw_seen_new ();
  self->rows = nw_seen_new ();
  self->repeats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->actors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->actor_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->receivers = nw_receivers_new ();
  self->answers = nw_answers_new ();
  self->kept = nw_kept_acts_new ();
  self->within = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_bound_part_free);
  return self;
}

void
nw_normaliser_free (NwNormaliser *self)
{
  g_clear_pointer (&self->bound, nw_bound_part_free);
  g_clear_pointer (&self->habits, nw_habits_free);
  g_free (self->prints);
  g_ptr_array_unref (self->within);
  nw_kept_acts_free (self->kept);
  nw_answers_free (self->answers);
  nw_receivers_free (self->receivers);
  g_hash_table_unref (self->repeats);
  g_hash_table_unref (self->actors);
  g_hash_table_unref (self->actor_names);
  nw_seen_free (self->rows);
  nw_seen_free (self->acts);
  nw_seen_free (self->incidents);
  g_strfreev (self->roles);
  g_free (self->file_name);
  nw_coder_free (self->coder);
  nw_codebook_unref (self->codebook);
  nw_release_unref (self->release);
  g_free (self);
}

/* "Book.xlsx", or "Book.xlsx (Sheet 2)"; good until it is asked for again. */
static const char *
file_name (NwNormaliser *self)
{
  const NwSourceFile *file =
      self->file < self->release->files->len ? g_ptr_array_index (self->release->files, self->file) : NULL;

  g_free (self->file_name);
  self->file_name = !file         ? g_strdup ("")
                    : file->sheet ? g_strdup_printf ("%s (%s)", file->name, file->sheet)
                                  : g_strdup (file->name);
  return self->file_name;
}

static gboolean
check_required (NwNormaliser *self, GError **error)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autofree char *names = NULL;

  for (char **column = self->part->required; *column; column++)
    if (nw_bound_part_column (self->bound, *column) < 0)
      g_ptr_array_add (missing, *column);
  if (missing->len == 0)
    return TRUE;

  g_ptr_array_add (missing, NULL);
  names = g_strjoinv (", ", (char **) missing->pdata);
  g_set_error (error, NW_FAULT, NW_FAULT_MAPPING,
               _("%s, line 1: missing for “%s” (%s): %s. Add these columns, or choose another profile"),
               file_name (self), self->profile->name, self->part->id, names);
  return FALSE;
}

gboolean
nw_normaliser_begin_file (NwNormaliser *self, guint part, guint file, const char * const *header,
                          GError **error)
{
  self->part = nw_profile_part (self->profile, part);
  self->file = file;
  self->dated = self->january_first = self->first_of_month = 0;
  g_clear_pointer (&self->bound, nw_bound_part_free);
  g_clear_pointer (&self->rows, nw_seen_free);
  g_clear_pointer (&self->acts, nw_seen_free);
  g_ptr_array_set_size (self->within, 0);

  self->rows = nw_seen_new ();
  self->acts = nw_seen_new ();
  self->bound = nw_bound_part_new (self->part, header);
  g_clear_pointer (&self->habits, nw_habits_free);
  self->named = FALSE;
  self->habits = nw_habits_new (self->bound->n_columns);
  g_free (self->prints);
  self->prints = g_new0 (guint64, self->bound->n_columns + 1);
  for (guint i = 0; self->part->kind == NW_PART_INCIDENTS && i < self->profile->within->len; i++)
    g_ptr_array_add (self->within, nw_bound_part_new (g_ptr_array_index (self->profile->within, i), header));

  if (nw_part_waits (self->part))
    nw_answers_begin (self->answers, self->part);
  self->file_rows = 0;
  return check_required (self, error);
}

void
nw_normaliser_trust_columns (NwNormaliser *self)
{
  self->named = TRUE;
}

static gboolean
add_row (NwNormaliser *self, const NwRow *row, NwBatch *batch, GError **error)
{
  if (nw_part_waits (self->part))
    return nw_answers_add_row (self, row, batch, error);
  switch (self->part->kind)
    {
    case NW_PART_RECEIVERS:
      return nw_receivers_add_row (self, row, batch, error);
    case NW_PART_INCIDENTS:
      return nw_incidents_add_row (self, row, batch, error);
    case NW_PART_ACTORS:
      return nw_actors_add_row (self, row, batch, error);
    case NW_PART_CLAIMS:
    case NW_PART_RESPONSES:
    default:
      return nw_acts_add_row (self, row, batch, error);
    }
}

gboolean
nw_normaliser_add_row (NwNormaliser *self, const NwRow *row, NwBatch *batch, GError **error)
{
  g_return_val_if_fail (self->bound != NULL && row->number > 0, FALSE);

  self->counts.rows_read++;
  self->file_rows++;
  nw_print_row (self, row);
  if (!nw_check_width (self, batch, row))
    return TRUE;
  nw_check_shift (self, batch, row);
  if (add_row (self, row, batch, error))
    return TRUE;

  g_prefix_error (error, _("%s, line %" G_GUINT64_FORMAT ": "), file_name (self), row->line);
  return FALSE;
}

gboolean
nw_normaliser_end_file (NwNormaliser *self, NwBatch *batch, GError **error)
{
  guint issues;

  g_return_val_if_fail (self->bound != NULL, FALSE);

  if (self->file_rows == 0 && (self->part->kind == NW_PART_INCIDENTS || self->part->kind == NW_PART_ACTORS))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT,
                   _("%s, line 1: there is a header but no row below it; choose a file with records"),
                   file_name (self));
      return FALSE;
    }
  if (self->file_rows == 0)
    nw_report (self, batch, NW_ISSUE_OTHER, NW_ISSUE_NOTE, NULL, NULL, (NwCell) { "", 0 },
               _("there is a header but no row below it"));

  nw_settle_shifts (self, batch);
  nw_kept_acts_flush (self->kept, batch, &self->counts);
  if (self->part->kind == NW_PART_INCIDENTS)
    {
      nw_report_heaping (self, batch);
      nw_receivers_report_orphans (self, batch);
      nw_answers_report_orphans (self, batch);
      nw_report_missing_parts (self, batch);
    }
  issues = batch->issues->len;
  nw_coder_report (self->coder, batch);
  nw_report_actors (self, batch);
  self->counts.issues += batch->issues->len - issues;
  return TRUE;
}

void
nw_normaliser_get_counts (const NwNormaliser *self, NwCounts *counts)
{
  *counts = self->counts;
}

GPtrArray *
nw_normaliser_labels (const NwNormaliser *self)
{
  return nw_coder_labels (self->coder);
}

void
nw_normaliser_set_aliases (NwNormaliser *self, NwDomain domain, GHashTable *aliases)
{
  nw_coder_set_aliases (self->coder, domain, aliases);
}

GHashTable *
nw_normaliser_mapped (const NwNormaliser *self, NwDomain domain)
{
  return nw_coder_mapped (self->coder, domain);
}
