/* unlisted.c: counts the labels that no list knows, and says each once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "unlisted.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_LABELS 1000 /* that are told apart */

typedef struct {
  NwUnlistedLabel label;
  guint64         count;   /* since the last report; 0: not met since */
  guint           file;    /* where it was met first since the last report */
  guint64         line, offset, length;
} Unlisted;

struct _NwUnlistedLabels {
  GHashTable *by_label[NW_N_DOMAINS]; /* label id → Unlisted */
  GPtrArray  *all;                    /* the same, in the order met */
  guint64     beyond;                 /* met since the last report, of labels beyond the limit */
};

static void
unlisted_free (gpointer data)
{
  Unlisted *unlisted = data;

  g_free (unlisted->label.text);
  g_free (unlisted->label.column);
  g_free (unlisted);
}

void
nw_unlisted_label_free (NwUnlistedLabel *label)
{
  g_free (label->text);
  g_free (label->column);
  g_free (label);
}

NwUnlistedLabels *
nw_unlisted_labels_new (void)
{
  NwUnlistedLabels *self = g_new0 (NwUnlistedLabels, 1);

  self->all = g_ptr_array_new_with_free_func (unlisted_free);
  for (guint i = 0; i < NW_N_DOMAINS; i++)
    self->by_label[i] = g_hash_table_new (NULL, NULL);
  return self;
}

void
nw_unlisted_labels_free (NwUnlistedLabels *self)
{
  for (guint i = 0; i < NW_N_DOMAINS; i++)
    g_hash_table_unref (self->by_label[i]);
  g_ptr_array_unref (self->all);
  g_free (self);
}

void
nw_unlisted_labels_count (NwUnlistedLabels *self, NwDomain domain, guint32 label, const char *text,
                          const char *column, guint file, const NwRow *row)
{
  Unlisted *unlisted = g_hash_table_lookup (self->by_label[domain], GUINT_TO_POINTER (label));

  if (unlisted == NULL && self->all->len >= MAX_LABELS)
    {
      self->beyond++;
      return;
    }
  if (unlisted == NULL)
    {
      unlisted = g_new0 (Unlisted, 1);
      unlisted->label = (NwUnlistedLabel) { domain, g_strdup (text), g_strdup (column), 0 };
      g_hash_table_insert (self->by_label[domain], GUINT_TO_POINTER (label), unlisted);
      g_ptr_array_add (self->all, unlisted);
    }
  if (unlisted->count == 0)
    {
      unlisted->file = file;
      unlisted->line = row->line;
      unlisted->offset = row->offset;
      unlisted->length = row->length;
    }
  unlisted->count++;
  unlisted->label.count++;
}

static void
report_label (const Unlisted *unlisted, NwBatch *batch)
{
  g_autofree char *reason = g_strdup_printf (
      ngettext ("no list knows this label; it is kept as written (%" G_GUINT64_FORMAT " time)",
                "no list knows this label; it is kept as written (%" G_GUINT64_FORMAT " times)",
                unlisted->count),
      unlisted->count);

  nw_batch_add_issue (batch, (NwIssue){ .kind = NW_ISSUE_UNRECOGNISED,
                                        .severity = NW_ISSUE_DOUBT,
                                        .file = unlisted->file,
                                        .line = unlisted->line,
                                        .offset = unlisted->offset,
                                        .length = unlisted->length,
                                        .column = unlisted->label.column,
                                        .reason = reason,
                                        .cell = unlisted->label.text });
}

void
nw_unlisted_labels_report (NwUnlistedLabels *self, NwBatch *batch)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      Unlisted *unlisted = g_ptr_array_index (self->all, i);

      if (unlisted->count > 0)
        report_label (unlisted, batch);
      unlisted->count = 0;
    }

  if (self->beyond > 0)
    {
      g_autofree char *reason = g_strdup_printf (
          _("labels that no list knows were met %" G_GUINT64_FORMAT " more times"), self->beyond);
      nw_batch_add_issue (
          batch, (NwIssue){ .kind = NW_ISSUE_UNRECOGNISED, .severity = NW_ISSUE_DOUBT, .reason = reason });
    }
  self->beyond = 0;
}

/* The most frequent first, then by text. */
static int
compare_labels (gconstpointer a, gconstpointer b)
{
  const NwUnlistedLabel *one = *(NwUnlistedLabel * const *) a, *other = *(NwUnlistedLabel * const *) b;

  if (one->count != other->count)
    return one->count > other->count ? -1 : 1;
  return strcmp (one->text, other->text);
}

GPtrArray *
nw_unlisted_labels_list (const NwUnlistedLabels *self)
{
  GPtrArray *labels = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_unlisted_label_free);

  for (guint i = 0; i < self->all->len; i++)
    {
      const Unlisted *unlisted = g_ptr_array_index (self->all, i);
      NwUnlistedLabel *label = g_memdup2 (&unlisted->label, sizeof unlisted->label);

      label->text = g_strdup (unlisted->label.text);
      label->column = g_strdup (unlisted->label.column);
      g_ptr_array_add (labels, label);
    }
  g_ptr_array_sort (labels, compare_labels);
  return labels;
}
