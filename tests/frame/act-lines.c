/* act-lines.c: writes acts as lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "act-lines.h"

/* " 2017-06-27 day" */
static void
append_date (GString *line, gint32 day, guint8 precision)
{
  static const char *const precisions[] = { "unknown", "year", "month", "day" };
  g_autofree char *text = nw_date_print (day == NW_DAY_NONE ? NW_DATE_UNKNOWN : nw_date_from_day (day));

  g_string_append_printf (line, " %s %s", day == NW_DAY_NONE ? "-" : text, precisions[precision]);
}

static void
append_codes (GString *line, const NwFrame *frame, const NwColumn *column, guint act, NwDomain domain)
{
  guint32 list = nw_column_list (column, act);

  g_string_append_c (line, ' ');
  for (guint i = 0; i < nw_column_list_length (column, list); i++)
    g_string_append_printf (line, "%s%s", i > 0 ? "+" : "",
                            nw_codebook_get_code (nw_frame_codebook (frame), domain, nw_column_list_codes (column, list)[i])->code);
}

static void
append_acts (GString *lines, const NwFrame *frame, const NwActTable *acts, gboolean claims)
{
  for (guint row = 0; row < nw_frame_n_rows (frame); row++)
    for (guint i = acts->first[row]; i < acts->first[row + 1]; i++)
      {
        g_string_append_printf (lines, "%s %u", claims ? "claim" : "response", row);
        append_date (lines, acts->days[i], acts->precisions[i]);
        g_string_append_printf (lines, " %u", acts->contested ? acts->contested[i] : 0);
        append_codes (lines, frame, &acts->by, i, NW_DOMAIN_STATE);
        if (claims)
          append_codes (lines, frame, &acts->accused, i, NW_DOMAIN_STATE);
        append_codes (lines, frame, &acts->kinds, i, claims ? NW_DOMAIN_CLAIM_KIND : NW_DOMAIN_RESPONSE);
        g_string_append_c (lines, '\n');
      }
}

char *
act_lines_of_frame (const NwFrame *frame)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  append_acts (lines, frame, nw_frame_claims (frame), TRUE);
  append_acts (lines, frame, nw_frame_responses (frame), FALSE);
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

char *
act_lines_of_oracle (Oracle *oracle)
{
#define CODES(dimension) "coalesce ((SELECT group_concat (code, '+') FROM (SELECT code FROM mark WHERE act_id = a.id" \
  " AND dimension = '" dimension "' GROUP BY code ORDER BY min (seq))), 'not-available')"

  return oracle_text (oracle,
                      "SELECT a.kind || ' ' || row || ' ' || coalesce (day, '-') || ' ' || precision || ' ' || contested || ' ' ||"
                      " CASE a.kind WHEN 'claim' THEN " CODES ("claimant") " || ' ' || " CODES ("accused") " || ' ' || " CODES ("claim-kind")
                      " ELSE " CODES ("responder") " || ' ' || " CODES ("response") " END"
                      " FROM act a ORDER BY a.kind, row, day IS NULL, day, id");
}

char *
date_lines_of_frame (const NwFrame *frame)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  const gint32 *ends = nw_frame_end_days (frame), *disclosed = nw_frame_disclosed_days (frame);

  for (guint row = 0; row < nw_frame_n_rows (frame); row++)
    {
      g_string_append_printf (lines, "%u", row);
      append_date (lines, ends ? ends[row] : NW_DAY_NONE, ends ? nw_frame_end_precisions (frame)[row] : NW_PRECISION_UNKNOWN);
      append_date (lines, disclosed ? disclosed[row] : NW_DAY_NONE,
                   disclosed ? nw_frame_disclosed_precisions (frame)[row] : NW_PRECISION_UNKNOWN);
      g_string_append_c (lines, '\n');
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

char *
date_lines_of_oracle (Oracle *oracle)
{
  return oracle_text (oracle,
                      "SELECT row || ' ' || coalesce (ended, '-') || ' ' || end_precision || ' ' || coalesce (disclosed, '-') || ' ' ||"
                      " disclosed_precision FROM incident ORDER BY row");
}
