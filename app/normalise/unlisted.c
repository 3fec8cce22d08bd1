/* unlisted.c: counts the labels that no list knows, and says each once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "unlisted.h"

#include <glib/gi18n-lib.h>

#define MAX_REPORTS 1000 /* labels that get an issue of their own */

typedef struct {
  char   *text;
  char   *column;
  guint   file;
  guint64 line;
  guint64 count;
} Unlisted;

struct _NwUnlistedLabels {
  GHashTable *by_label[NW_N_DOMAINS]; /* label id → Unlisted */
  GPtrArray  *reports;                /* the same, in the order met */
  guint64     unreported;
};

static void
unlisted_free (gpointer data)
{
  Unlisted *unlisted = data;

  g_free (unlisted->text);
  g_free (unlisted->column);
  g_free (unlisted);
}

NwUnlistedLabels *
nw_unlisted_labels_new (void)
{
  NwUnlistedLabels *self = g_new0 (NwUnlistedLabels, 1);

  self->reports = g_ptr_array_new_with_free_func (unlisted_free);
  for (guint i = 0; i < NW_N_DOMAINS; i++)
    self->by_label[i] = g_hash_table_new (NULL, NULL);
  return self;
}

void
nw_unlisted_labels_free (NwUnlistedLabels *self)
{
  for (guint i = 0; i < NW_N_DOMAINS; i++)
    g_hash_table_unref (self->by_label[i]);
  g_ptr_array_unref (self->reports);
  g_free (self);
}

void
nw_unlisted_labels_count (NwUnlistedLabels *self, NwDomain domain, guint32 label, const char *text,
                          const char *column, guint file, guint64 line)
{
  Unlisted *unlisted = g_hash_table_lookup (self->by_label[domain], GUINT_TO_POINTER (label));

  if (unlisted == NULL && self->reports->len >= MAX_REPORTS)
    {
      self->unreported++;
      return;
    }
  if (unlisted == NULL)
    {
      unlisted = g_new0 (Unlisted, 1);
      unlisted->text = g_strdup (text);
      unlisted->column = g_strdup (column);
      unlisted->file = file;
      unlisted->line = line;
      g_hash_table_insert (self->by_label[domain], GUINT_TO_POINTER (label), unlisted);
      g_ptr_array_add (self->reports, unlisted);
    }
  unlisted->count++;
}

void
nw_unlisted_labels_report (NwUnlistedLabels *self, NwBatch *batch)
{
  for (guint i = 0; i < self->reports->len; i++)
    {
      const Unlisted *unlisted = g_ptr_array_index (self->reports, i);
      g_autofree char *reason = g_strdup_printf (ngettext ("no list knows this label; it is kept as written (%" G_GUINT64_FORMAT " time)",
                                                           "no list knows this label; it is kept as written (%" G_GUINT64_FORMAT " times)",
                                                           unlisted->count),
                                                 unlisted->count);
      nw_batch_add_issue (batch,
                          (NwIssue) { .kind = NW_ISSUE_UNRECOGNISED, .severity = NW_ISSUE_DOUBT, .file = unlisted->file,
                                     .line = unlisted->line, .column = unlisted->column, .reason = reason, .cell = unlisted->text });
    }
  if (self->unreported > 0)
    {
      g_autofree char *reason = g_strdup_printf (_("labels that no list knows were met %" G_GUINT64_FORMAT " more times"), self->unreported);
      nw_batch_add_issue (batch,
                          (NwIssue) { .kind = NW_ISSUE_UNRECOGNISED, .severity = NW_ISSUE_DOUBT, .reason = reason });
    }

  for (guint i = 0; i < NW_N_DOMAINS; i++)
    g_hash_table_remove_all (self->by_label[i]);
  self->unreported = 0;
  g_ptr_array_set_size (self->reports, 0);
}
