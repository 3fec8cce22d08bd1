/* linked-pairs.c: puts what two records say side by side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "linked-pairs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "candidates.h"
#include "date-text.h"
#include "incidents.h"
#include "linked-rows.h"

static void
record_clear (NwLinkedRecord *record)
{
  g_free (record->dataset);
  g_free (record->source);
  g_free (record->key);
  g_free (record->title);
  g_free (record->summary);
}

static void
evidence_free (gpointer data)
{
  NwEvidence *evidence = data;

  g_free (evidence->texts[0]);
  g_free (evidence->texts[1]);
  g_free (evidence);
}

void
nw_linked_pair_free (NwLinkedPair *pair)
{
  record_clear (&pair->records[0]);
  record_clear (&pair->records[1]);
  g_clear_pointer (&pair->link, nw_link_free);
  g_clear_pointer (&pair->evidence, g_ptr_array_unref);
  g_strfreev (pair->names);
  g_free (pair);
}

char *
nw_linked_pair_words (const NwLinkedPair *pair)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *names = pair->names ? g_strjoinv (_(", "), pair->names) : NULL;

  if (names && *names)
    g_string_append_printf (words, _("both name: %s"), names);
  if (words->len > 0)
    g_string_append (words, "; ");
  if (pair->days < 0)
    g_string_append (words, _("a start is not known"));
  else
    g_string_append_printf (words, g_dngettext (GETTEXT_PACKAGE, "starts %d day apart", "starts %d days apart", pair->days), pair->days);
  if (pair->during)
    g_string_append (words, _(", one while the other went on"));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* ---- evidence ---- */

static NwEvidence *
add_evidence (GPtrArray *list, const char *field, const char *label, NwEvidenceState state, char *first, char *second)
{
  NwEvidence *evidence = g_new (NwEvidence, 1);

  *evidence = (NwEvidence) { field, label, state, { first, second } };
  g_ptr_array_add (list, evidence);
  return evidence;
}

static NwEvidenceState
compare_dates (NwDate one, NwDate other)
{
  if (one.precision == NW_PRECISION_UNKNOWN && other.precision == NW_PRECISION_UNKNOWN)
    return NW_EVIDENCE_NEITHER;
  if (one.precision == NW_PRECISION_UNKNOWN || other.precision == NW_PRECISION_UNKNOWN)
    return NW_EVIDENCE_ONE;
  return one.earliest <= other.latest && other.earliest <= one.latest ? NW_EVIDENCE_AGREE : NW_EVIDENCE_DIFFER;
}

static char *
print_codes (NwFrame *frame, guint row, NwDimension dimension, gboolean *known)
{
  g_autoptr (GString) text = g_string_new (NULL);
  NwDomain domain = nw_dimension_info (dimension)->domain;
  guint n;
  const guint16 *codes = nw_frame_codes (frame, dimension, row, &n);

  *known = FALSE;
  for (guint i = 0; i < n; i++)
    {
      *known |= codes[i] >= NW_N_SPECIAL_CODES;
      g_string_append_printf (text, "%s%s", i > 0 ? _(", ") : "",
                              nw_code_display (nw_codebook_get_code (nw_frame_codebook (frame), domain, codes[i])));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_codes (GPtrArray *list, NwFrame *const frames[2], const guint rows[2])
{
  guint alike, differ;

  nw_candidate_compare (frames[0], rows[0], frames[1], rows[1], &alike, &differ);
  for (guint i = 0; i < NW_N_ALIKE; i++)
    {
      const NwDimensionInfo *info = nw_dimension_info (nw_alike_dimension (i));
      gboolean known[2];
      char *first = print_codes (frames[0], rows[0], nw_alike_dimension (i), &known[0]);
      char *second = print_codes (frames[1], rows[1], nw_alike_dimension (i), &known[1]);
      NwEvidenceState state = alike & 1u << i         ? NW_EVIDENCE_AGREE
                              : differ & 1u << i      ? NW_EVIDENCE_DIFFER
                              : known[0] || known[1] ? NW_EVIDENCE_ONE
                                                      : NW_EVIDENCE_NEITHER;

      add_evidence (list, info->id, _(info->label), state, first, second);
    }
}

/* ---- two records ---- */

static gboolean
read_record (NwLibrary *library, const NwRelease *release, NwFrame *frame, guint row, NwLinkedRecord *record, GCancellable *cancellable, GError **error)
{
  gint64 id = nw_frame_first_id (frame) + row;
  g_autoptr (NwBatch) batch = nw_incidents_read (library, &id, 1, TRUE, cancellable, error);
  const NwIncident *incident;

  if (!batch)
    return FALSE;
  if (batch->incidents->len == 0)
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, _("This release is not in the library any more."));
      return FALSE;
    }
  incident = nw_batch_incident (batch, 0);
  record_clear (record);
  *record = (NwLinkedRecord) {
    .dataset = g_strdup (release->dataset), .source = nw_release_name (release), .key = g_strdup (incident->key),
    .title = g_strdup (incident->title), .summary = g_strdup (incident->summary), .start = incident->start, .end = incident->end,
    .release = release->id, .id = id,
  };
  return TRUE;
}

static gboolean
fill_pair (NwLibrary *library, NwLinkedPair *pair, const NwRelease *const releases[2], const guint rows[2], GCancellable *cancellable, GError **error)
{
  g_autoptr (NwFrame) first = nw_library_frame (library, releases[0], cancellable, error);
  g_autoptr (NwFrame) second = first ? nw_library_frame (library, releases[1], cancellable, error) : NULL;
  NwFrame *frames[2] = { first, second };
  const NwLinkedRecord *records = pair->records;

  if (!second || !read_record (library, releases[0], first, rows[0], &pair->records[0], cancellable, error)
      || !read_record (library, releases[1], second, rows[1], &pair->records[1], cancellable, error))
    return FALSE;
  pair->evidence = g_ptr_array_new_with_free_func (evidence_free);
  add_evidence (pair->evidence, "start", _("Start"), compare_dates (records[0].start, records[1].start),
                nw_date_display (records[0].start), nw_date_display (records[1].start));
  add_evidence (pair->evidence, "end", _("End"), compare_dates (records[0].end, records[1].end), nw_date_display (records[0].end),
                nw_date_display (records[1].end));
  add_codes (pair->evidence, frames, rows);
  return TRUE;
}

NwLinkedPair *
nw_linked_pair_of_rows (NwLibrary              *library,
                        const NwRelease *const  releases[2],
                        const guint             rows[2],
                        GCancellable           *cancellable,
                        GError                **error)
{
  g_autoptr (NwLinkedPair) pair = g_new0 (NwLinkedPair, 1);

  return fill_pair (library, pair, releases, rows, cancellable, error) ? g_steal_pointer (&pair) : NULL;
}

/* ---- what was decided ---- */

/* Where a dataset's keys stand in its current release. */
typedef struct {
  NwRelease  *release;
  GHashTable *rows;
} Held;

static void
held_free (gpointer data)
{
  Held *held = data;

  nw_release_unref (held->release);
  g_hash_table_unref (held->rows);
  g_free (held);
}

/* By dataset. */
static GHashTable *
find_held (NwLibrary *library, const GPtrArray *links, GError **error)
{
  g_autoptr (GPtrArray) releases = nw_library_releases (library);
  g_autoptr (GHashTable) all = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, held_free);

  for (guint i = 0; i < releases->len; i++)
    {
      NwRelease *release = g_ptr_array_index (releases, i);
      GHashTable *rows = release->current ? nw_linked_rows_find (library, links, release, error) : NULL;
      Held *held;

      if (!release->current)
        continue;
      if (!rows)
        return NULL;
      held = g_new (Held, 1);
      *held = (Held) { nw_release_ref (release), rows };
      g_hash_table_insert (all, held->release->dataset, held);
    }
  return g_steal_pointer (&all);
}

static NwLinkedPair *
pair_of_link (NwLibrary *library, GHashTable *all, const NwLink *link, gboolean turned, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLinkedPair) pair = g_new0 (NwLinkedPair, 1);
  const char *datasets[2] = { link->dataset_a, link->dataset_b }, *keys[2] = { link->key_a, link->key_b };
  const NwRelease *releases[2];
  guint rows[2];

  pair->days = -1;
  pair->link = nw_link_copy (link);
  for (guint i = 0; i < 2; i++)
    {
      guint which = turned ? 1 - i : i;
      const Held *held = g_hash_table_lookup (all, datasets[which]);

      rows[i] = held ? GPOINTER_TO_UINT (g_hash_table_lookup (held->rows, keys[which])) : 0;
      releases[i] = held ? held->release : NULL;
      pair->records[i] = (NwLinkedRecord) {
        .dataset = g_strdup (datasets[which]), .key = g_strdup (keys[which]), .start = NW_DATE_UNKNOWN, .end = NW_DATE_UNKNOWN,
        .source = held ? nw_release_name (held->release) : g_strdup (datasets[which]),
      };
    }
  if (rows[0] > 0 && rows[1] > 0)
    {
      const guint both[2] = { rows[0] - 1, rows[1] - 1 };

      return fill_pair (library, pair, releases, both, cancellable, error) ? g_steal_pointer (&pair) : NULL;
    }
  for (guint i = 0; i < 2; i++)
    if (rows[i] > 0)
      {
        g_autoptr (NwFrame) frame = nw_library_frame (library, releases[i], cancellable, error);

        if (!frame || !read_record (library, releases[i], frame, rows[i] - 1, &pair->records[i], cancellable, error))
          return NULL;
      }
  return g_steal_pointer (&pair);
}

static gboolean
is_record (const char *dataset, const char *key, const char *wanted, const char *wanted_key)
{
  return strcmp (dataset, wanted) == 0 && strcmp (key, wanted_key) == 0;
}

GPtrArray *
nw_linked_pairs_of_links (NwLibrary *library, const GPtrArray *links, const char *dataset, const char *key, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) all = find_held (library, links, error);
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_linked_pair_free);

  if (!all)
    return NULL;
  for (guint i = 0; i < links->len; i++)
    {
      const NwLink *link = g_ptr_array_index (links, i);
      gboolean second = dataset && is_record (link->dataset_b, link->key_b, dataset, key);
      NwLinkedPair *pair;

      if (dataset && !second && !is_record (link->dataset_a, link->key_a, dataset, key))
        continue;
      pair = pair_of_link (library, all, link, second, cancellable, error);
      if (!pair)
        return NULL;
      g_ptr_array_add (pairs, pair);
    }
  return g_steal_pointer (&pairs);
}
