/* guess-kind.c: what a table as a whole holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "guess.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "guess-private.h"

#define SURE 60 /* score of a field that is there */

/* The fields by which a kind of table is told, and those that only other tables have. */
typedef struct {
  NwPartKind  kind;
  const char *telling[5];
  const char *foreign[5]; /* of incidents */
  guint       cost;       /* of each of these */
} Kind;

static const Kind kinds[] = {
  { NW_PART_INCIDENTS, { "title", "start", "initiator", "receiver" }, { NULL }, 0 },
  { NW_PART_CLAIMS,
    { "incident", "claimant", "claim-kind", "accused" },
    { "title", "end", "receiver", "type" },
    15 },
  { NW_PART_RESPONSES, { "incident", "responder", "response" }, { "title", "end", "receiver", "type" }, 15 },
  { NW_PART_RECEIVERS, { "incident", "receiver" }, { "title", "start", "initiator", "type" }, 20 },
  { NW_PART_ACTORS, { "name", "alias" }, { "start", "end", "receiver", "type" }, 20 },
};

static guint
score_in (GPtrArray *proposals, const char *field)
{
  for (guint i = 0; i < proposals->len; i++)
    {
      const NwProposal *proposal = g_ptr_array_index (proposals, i);
      if (strcmp (proposal->field, field) == 0)
        return proposal->score;
    }
  return 0;
}

static guint
score_kind (const Kind *kind, GPtrArray *proposals, GPtrArray *incidents)
{
  guint sum = 0, n = 0, cost = 0;

  for (; kind->telling[n]; n++)
    sum += score_in (proposals, kind->telling[n]);
  for (guint i = 0; kind->foreign[i]; i++)
    cost += score_in (incidents, kind->foreign[i]) >= SURE ? kind->cost : 0;
  return sum / n - MIN (sum / n, cost);
}

static char *
say_why (const Kind *kind, GPtrArray *proposals)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; kind->telling[i]; i++)
    if (score_in (proposals, kind->telling[i]) > 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? _(", ") : "",
                              nw_field_label (kind->telling[i]));
  return names->len > 0 ? g_strdup_printf (_("Columns that tell what it holds: %s"), names->str)
                        : g_strdup (_("No column tells what it holds"));
}

NwPartKind
nw_guess_kind (GPtrArray *studies, guint *score, char **reason)
{
  g_autoptr (GArray) columns = nw_guess_columns (studies);
  g_autoptr (GPtrArray) incidents = nw_guess_from (columns, NW_PART_INCIDENTS);
  const Kind *best = &kinds[0];
  guint best_score = score_kind (best, incidents, incidents);
  g_autofree char *best_reason = say_why (best, incidents);

  for (guint i = 1; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GPtrArray) proposals = nw_guess_from (columns, kinds[i].kind);
      guint other = score_kind (&kinds[i], proposals, incidents);

      if (other <= best_score)
        continue;
      best = &kinds[i];
      best_score = other;
      g_free (best_reason);
      best_reason = say_why (best, proposals);
    }
  if (score)
    *score = best_score;
  if (reason)
    *reason = g_steal_pointer (&best_reason);
  return best->kind;
}
