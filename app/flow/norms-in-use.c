/* norms-in-use.c: finds the norm rules and judgements that a question is answered by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norms-in-use.h"

#include <string.h>

#include "norm-frames.h"

/* ---- judgements ---- */

/* FALSE: failed. */
static gboolean
find_rows (NwNormsInUse *self, NwLibrary *library, const NwRelease *release, const NwFrame *frame, GError **error)
{
  self->judged_rows = g_new (guint32, self->judgements->len + 1);
  for (guint i = 0; i < self->judgements->len; i++)
    {
      const NwNormJudgement *judgement = g_ptr_array_index (self->judgements, i);
      g_autoptr (GError) local = NULL;
      gint64 id = nw_store_find_key (nw_library_store (library), release->id, judgement->key, &local);
      gint64 row = id - nw_frame_first_id (frame);

      if (local)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      self->judged_rows[i] = id > 0 && row >= 0 && row < nw_frame_n_rows (frame) ? (guint32) row : G_MAXUINT32;
    }
  return TRUE;
}

NwNormsInUse *
nw_norms_in_use_new (NwLibrary *library, const NwQuery *query, const NwRelease *release, const NwFrame *frame, GError **error)
{
  g_autoptr (NwNormsInUse) self = g_new0 (NwNormsInUse, 1);

  self->rules = nw_norm_sets_find (library, query->terms.rules, error);
  self->judged = query->terms.judged;
  self->judgements = self->rules ? nw_store_judgements (nw_library_store (library), release->dataset, error) : NULL;
  if (!self->judgements || !find_rows (self, library, release, frame, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
nw_norms_in_use_free (NwNormsInUse *self)
{
  g_clear_pointer (&self->rules, nw_norm_rules_unref);
  g_clear_pointer (&self->judgements, g_ptr_array_unref);
  g_free (self->judged_rows);
  g_free (self);
}

static char *
hash_judgements (const GPtrArray *judgements)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < judgements->len; i++)
    {
      const NwNormJudgement *judgement = g_ptr_array_index (judgements, i);
      const char *texts[] = { judgement->dataset, judgement->key, judgement->norm, nw_judged_id (judgement->judged) };

      /* With its end, so that neighbours cannot flow into each other. */
      for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
        g_checksum_update (sum, (const guchar *) texts[t], (gssize) strlen (texts[t]) + 1);
    }
  return g_strdup (g_checksum_get_string (sum));
}

/* ---- frames ---- */

NwFrame *
nw_norms_in_use_frame (const NwNormsInUse *self, NwLibrary *library, NwFrame *frame)
{
  g_autoptr (NwNormRules) usual = nw_library_norms (library);
  g_autofree char *judgements = NULL, *version = NULL;

  if (!self->judged && strcmp (usual->sha256, self->rules->sha256) == 0)
    return nw_frame_ref (frame);
  judgements = self->judged ? hash_judgements (self->judgements) : g_strdup ("");
  version = g_strconcat (self->rules->sha256, " ", judgements, NULL);
  return nw_norm_frames_get (nw_library_norm_frames (library), frame, version, self->rules, self->judged ? self->judgements : NULL,
                             self->judged_rows);
}

/* ---- what an answer depends on ---- */

static gboolean
reads_norms (const NwQuery *query)
{
  return query->by == NW_DIMENSION_NORM || query->and == NW_DIMENSION_NORM
         || nw_query_get_filter (query, NW_DIMENSION_NORM, FALSE) || nw_query_get_filter (query, NW_DIMENSION_NORM, TRUE);
}

gboolean
nw_norms_in_use_matter (const NwQuery *query, const NwAnalysis *analysis)
{
  gboolean matter = (analysis && analysis->norms) || reads_norms (query);

  for (guint i = 0; !matter && i < query->versus->len; i++)
    matter = reads_norms (g_ptr_array_index (query->versus, i));
  return matter;
}

static int
compare_versions (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

GStrv
nw_norms_in_use_versions (const NwNormsInUse *self, const char *prefix, GStrv versions)
{
  guint n = g_strv_length (versions);
  g_autofree char *judgements = hash_judgements (self->judgements);
  GStrv all = g_renew (char *, versions, n + 3);

  all[n++] = g_strconcat (prefix, "norms=", self->rules->sha256, NULL);
  if (self->judged)
    all[n++] = g_strconcat (prefix, "judgements=", judgements, NULL);
  all[n] = NULL;
  qsort (all, n, sizeof *all, compare_versions);
  return all;
}
