/* answering.c: brings together what an analysis needs, and runs it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "answering.h"

#include <glib/gi18n-lib.h>

#include "linked-sides.h"
#include "own-markers.h"
#include "row-names.h"

/* The other sides of a comparison (NwAskedSide). A failure says of which side. */
static GPtrArray *
other_sides (NwLibrary *library, const NwQuery *query, const NwAnalysis *analysis, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) sides = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_asked_side_free);

  for (guint i = 1; i < nw_query_n_sides (query); i++)
    {
      g_autoptr (NwQuery) question = nw_query_side (query, i);
      g_autoptr (GError) local = NULL;
      NwAskedSide *side = nw_asked_side_new (library, question, analysis, cancellable, &local);

      if (!side)
        {
          g_autofree char *versus = nw_query_print (g_ptr_array_index (query->versus, i - 1));

          if (local->domain == NW_FAULT)
            /* Translators: what is compared with, and what is wrong with it. */
            g_set_error (error, local->domain, local->code, _("Compared with %s: %s"), versus, local->message);
          else
            g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      g_ptr_array_add (sides, side);
    }
  return g_steal_pointer (&sides);
}

/* ---- markers ---- */

static gboolean
check_marker (const GPtrArray *markers, const char *id, const GError *broken, GError **error)
{
  if (nw_marker_find (markers, id))
    return TRUE;

  if (broken)
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” is no marker; yours cannot be read: %s"), id, broken->message);
  else
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” is no marker; “list markers” names them"), id);
  return FALSE;
}

/* All that are known; NULL when the question names others. */
static GPtrArray *
find_markers (const NwQuery *query, GError **error)
{
  g_autoptr (GError) broken = NULL;
  g_autoptr (GPtrArray) markers = nw_own_markers_join (&broken);

  for (guint i = 0; query->markers && query->markers[i]; i++)
    if (!check_marker (markers, query->markers[i], broken, error))
      return NULL;
  if (query->at && nw_marker_id_valid (query->at) && !check_marker (markers, query->at, broken, error))
    return NULL;
  return g_steal_pointer (&markers);
}

/* ---- the analysis ---- */

const NwAnalysis *
nw_answer_analysis (const char *id, GError **error)
{
  const NwAnalysis *analysis = nw_analysis_find (id);

  if (!analysis)
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("No analysis is called “%s”; “list analyses” names them"), id);
  return analysis;
}

NwResult *
nw_answer_result (NwLibrary *library, const NwAnalysis *analysis, const NwAskedSide *side, NwBehind *behind,
                  GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) markers = find_markers (side->query, error);
  g_autoptr (GPtrArray) others = markers ? other_sides (library, side->query, analysis, cancellable, error) : NULL;
  NwRowNaming naming = { library, side->frame, cancellable };
  NwRowNames names = { nw_row_names_read, &naming };
  g_autofree NwInputs *sides = NULL;
  g_autoptr (GPtrArray) linked = NULL;
  NwResult *result;
  NwInputs inputs;

  if (!others)
    return NULL;

  sides = g_new (NwInputs, others->len + 1);
  for (guint i = 0; i < others->len; i++)
    sides[i] = nw_asked_side_inputs (g_ptr_array_index (others, i), markers);
  inputs = nw_asked_side_inputs (side, markers);
  inputs.sides = others->len > 0 ? sides : NULL;
  inputs.n_sides = others->len;
  inputs.names = &names;
  inputs.behind = behind;
  linked = nw_linked_sides_fill (library, analysis, &inputs, sides, others->len, error);
  result = linked ? analysis->run (&inputs, error) : NULL;
  if (!result)
    return NULL;

  result->rules = g_strdupv (side->rules);
  return result;
}

/* ---- behind a cell ---- */

static GArray *
ids_of_bits (const NwFrame *frame, const guint64 *bits)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gsize i = 0; i < ((gsize) nw_frame_n_rows (frame) + 63) / 64; i++)
    for (guint64 word = bits[i]; word != 0; word &= word - 1)
      {
        gint64 id = nw_frame_first_id (frame) + (gint64) i * 64 + __builtin_ctzll (word);

        g_array_append_val (ids, id);
      }
  return ids;
}

GArray *
nw_answer_behind (NwLibrary *library, const NwQuery *question, NwBehind *behind, GCancellable *cancellable, GError **error)
{
  const NwAnalysis *analysis = nw_answer_analysis (question->analysis, error);
  g_autoptr (NwAskedSide) side = analysis ? nw_asked_side_new (library, question, analysis, cancellable, error) : NULL;
  g_autoptr (NwResult) result = NULL;
  g_autofree guint64 *bits = NULL;

  if (!side)
    return NULL;
  behind->bits = bits = g_new0 (guint64, (gsize) nw_frame_n_rows (side->frame) / 64 + 1);
  result = nw_answer_result (library, analysis, side, behind, cancellable, error);
  behind->bits = NULL;
  return result ? ids_of_bits (side->frame, bits) : NULL;
}
