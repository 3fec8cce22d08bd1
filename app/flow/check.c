/* check.c: asks the question of a seal again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "check.h"

#include <glib/gi18n-lib.h>

#include "check-words.h"
#include "fault.h"
#include "supplies.h"

static NwCheck *
conclude (NwSeal *seal, NwCheckOutcome outcome, char *words)
{
  NwCheck *self = g_new0 (NwCheck, 1);

  self->seal = nw_seal_ref (seal);
  self->outcome = outcome;
  self->words = words;
  return self;
}

void
nw_check_free (NwCheck *check)
{
  g_clear_pointer (&check->seal, nw_seal_unref);
  g_free (check->words);
  g_free (check->newer);
  g_free (check);
}

const char *
nw_check_outcome_id (NwCheckOutcome outcome)
{
  static const char *const ids[] = {
    [NW_CHECK_IDENTICAL] = "identical",
    [NW_CHECK_DATA_CHANGED] = "data-changed",
    [NW_CHECK_RULE_CHANGED] = "rule-changed",
    [NW_CHECK_RELEASE_MISSING] = "release-missing",
    [NW_CHECK_FAILED] = "failed",
  };

  return ids[outcome];
}

const char *
nw_check_outcome_label (NwCheckOutcome outcome)
{
  static const char *const labels[] = {
    [NW_CHECK_IDENTICAL] = N_("Identical"),
    [NW_CHECK_DATA_CHANGED] = N_("Data changed"),
    [NW_CHECK_RULE_CHANGED] = N_("Rule changed"),
    [NW_CHECK_RELEASE_MISSING] = N_("Release missing"),
    [NW_CHECK_FAILED] = N_("Cannot be asked"),
  };

  return _(labels[outcome]);
}

/* ---- asking ---- */

/* The answer of a list is its records as its kind of table has them. */
static NwSeal *
seal_list (const NwTableKind *kind, const NwSupply *supply)
{
  g_autoptr (NwTable) table = kind->build (supply);

  return table->seal ? nw_seal_ref (table->seal) : NULL;
}

/* What the library says to a seal's question now, as a seal. */
static NwSeal *
seal_again (NwLibrary *library, const NwSeal *seal, NwQuery *query, GCancellable *cancellable, GError **error)
{
  const NwTableKind *kind = seal->analysis ? NULL : nw_table_kind_find (seal->shows);
  NwDemand demand = { query, seal->analysis, seal->analysis ? NW_NEEDS_RESULT : NW_NEEDS_RECORDS };
  g_autoptr (NwSupply) supply = NULL;
  g_autofree char *obstacle = NULL;

  if (!seal->analysis && (!kind || kind->needs != NW_NEEDS_RECORDS))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” is no list of records that this version knows; use a newer one"),
                   seal->shows ? seal->shows : "");
      return NULL;
    }
  obstacle = kind && kind->obstacle ? kind->obstacle (query) : NULL;
  supply = obstacle ? nw_supply_of_fault (obstacle) : nw_supplies_get (library, &demand, cancellable, error);
  if (!supply)
    return NULL;
  if (!supply->fault)
    return kind ? seal_list (kind, supply) : nw_seal_of_result (supply->result, seal->shows);
  g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, supply->fault);
  return NULL;
}

static NwRelease *
find_release (const GPtrArray *releases, const NwSealRelease *sealed)
{
  for (guint i = 0; i < releases->len; i++)
    {
      NwRelease *release = g_ptr_array_index (releases, i);

      if (g_str_equal (release->dataset, sealed->dataset) && g_str_equal (release->version, sealed->version))
        return release;
    }
  return NULL;
}

/* The current release of the dataset where it is another one, and not as of an earlier day. */
static NwRelease *
find_newer (const GPtrArray *releases, const NwSealRelease *sealed)
{
  NwDate as_of = { 0 };

  for (guint i = 0; i < releases->len; i++)
    {
      NwRelease *release = g_ptr_array_index (releases, i);

      if (!release->current || !g_str_equal (release->dataset, sealed->dataset) || g_str_equal (release->version, sealed->version))
        continue;
      if (sealed->as_of && nw_date_parse (sealed->as_of, &as_of) && as_of.latest != NW_DAY_NONE
          && release->as_of.latest != NW_DAY_NONE && release->as_of.latest < as_of.latest)
        return NULL;
      return release;
    }
  return NULL;
}

/* The same question of the current releases of its datasets; versions: of those that are newer. (transfer full) */
static NwQuery *
renew (const NwQuery *query, const GPtrArray *releases, const NwSeal *seal, GPtrArray *versions)
{
  NwQuery *question = nw_query_copy (query);

  for (guint i = 0; query->dataset && i < seal->releases->len; i++)
    {
      const NwSealRelease *sealed = g_ptr_array_index (seal->releases, i);
      const NwRelease *newer = find_newer (releases, sealed);

      if (!newer || !g_str_equal (sealed->dataset, query->dataset) || g_strcmp0 (sealed->version, query->release) != 0)
        continue;
      g_free (question->release);
      question->release = g_strdup (newer->version);
      if (!g_ptr_array_find_with_equal_func (versions, newer->version, g_str_equal, NULL))
        g_ptr_array_add (versions, newer->version);
    }
  for (guint i = 0; i < query->versus->len; i++)
    {
      nw_query_unref (g_ptr_array_index (question->versus, i));
      g_ptr_array_index (question->versus, i) = renew (g_ptr_array_index (query->versus, i), releases, seal, versions);
    }
  return question;
}

/* *words: what newer releases would change; NULL: there are none. FALSE: cancelled. */
static gboolean
ask_newer (NwLibrary *library, const GPtrArray *releases, const NwSeal *seal, NwQuery *query, GCancellable *cancellable,
           char **words, GError **error)
{
  g_autoptr (GPtrArray) versions = g_ptr_array_new ();
  g_autoptr (NwQuery) question = renew (query, releases, seal, versions);
  g_autoptr (NwSeal) now = NULL;
  g_autoptr (GError) local = NULL;

  if (versions->len == 0)
    return TRUE;
  now = seal_again (library, seal, question, cancellable, &local);
  if (!now && g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  *words = nw_check_words_newer (versions, seal, now, local ? local->message : NULL);
  return TRUE;
}

/* ---- one seal ---- */

/* The question, where the seal agrees with itself. NULL: *words says why it does not. */
static NwQuery *
read_question (const NwSeal *seal, char **words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwQuery) query = nw_query_parse (seal->query, &error);
  const NwSealRelease *release = g_ptr_array_index (seal->releases, 0);
  g_autofree char *id = NULL;

  if (!query)
    {
      *words = g_strdup (error->message);
      return NULL;
    }
  id = nw_seal_check (seal);
  if (g_str_equal (id, seal->id) && g_strcmp0 (query->dataset, release->dataset) == 0
      && g_strcmp0 (query->release, release->version) == 0)
    return g_steal_pointer (&query);
  *words = g_strdup_printf (_("The seal was changed after it was made: its id %s does not follow from what it says; "
                              "ask for the file as it was exported."),
                            seal->id);
  return NULL;
}

static NwCheck *
compare (NwSeal *seal, const NwSeal *now)
{
  char *words = NULL;
  NwCheckOutcome outcome;

  if (!g_str_equal (seal->answer, now->answer))
    {
      outcome = nw_check_words_changed (seal, now, &words);
      return conclude (seal, outcome, words);
    }
  /* The answer has n in it. */
  if (seal->incidents == now->incidents)
    return conclude (seal, NW_CHECK_IDENTICAL, nw_check_words_same (seal, now));
  return conclude (seal, NW_CHECK_FAILED,
                   g_strdup_printf (_("The seal was changed after it was made: it says n = %" G_GINT64_FORMAT
                                      ", and its answer has n = %" G_GINT64_FORMAT "; ask for the file as it was exported."),
                                    seal->incidents, now->incidents));
}

static NwCheck *
check (NwLibrary *library, const GPtrArray *releases, NwSeal *seal, NwQuery *query, GCancellable *cancellable,
       GError **error)
{
  g_autoptr (NwSeal) now = NULL;
  g_autoptr (GError) local = NULL;

  for (guint i = 0; i < seal->releases->len; i++)
    {
      const NwSealRelease *sealed = g_ptr_array_index (seal->releases, i);

      if (!find_release (releases, sealed))
        return conclude (seal, NW_CHECK_RELEASE_MISSING, nw_check_words_missing (sealed, releases));
    }
  now = seal_again (library, seal, query, cancellable, &local);
  if (now)
    return compare (seal, now);
  if (!g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return conclude (seal, NW_CHECK_FAILED, g_strdup (local->message));
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

NwCheck *
nw_check_new (NwLibrary *library, NwSeal *seal, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) releases = nw_library_releases (library);
  g_autoptr (NwQuery) query = NULL;
  g_autoptr (NwCheck) self = NULL;
  char *words = NULL;

  query = read_question (seal, &words);
  if (!query)
    return conclude (seal, NW_CHECK_FAILED, words);
  self = check (library, releases, seal, query, cancellable, error);
  if (!self || !ask_newer (library, releases, seal, query, cancellable, &self->newer, error))
    return NULL;
  return g_steal_pointer (&self);
}
