/* test-actors.c: the lists of actors of the MISP galaxy, and the actors that incidents name
 *
 * Figures that truth.json does not give were counted with Python's standard library from the files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "truth.h"

#include "actor-index.h"
#include "gazetteer.h"

static const char *const misp_files[] = { "threat-actor.json", NULL };
static const char *const mitre_files[] = { "mitre-intrusion-set.json", NULL };
static const char *const global_files[] = { "EuRepoC_Global_Database_1.1.csv", NULL };

/* Actors for which the column says something; code -1: anything. */
static guint
count_states (const Import *import, const char *column, int code)
{
  guint n = 0;

  for (guint i = 0; i < import->batch->actors->len; i++)
    {
      const NwActor *actor = nw_batch_actor (import->batch, i);
      gboolean says = FALSE;

      for (guint j = 0; j < actor->n_marks; j++)
        {
          const NwMark *mark = nw_batch_mark (import->batch, actor->first_mark + j);

          g_assert_cmpint (mark->dimension, ==, NW_DIMENSION_INITIATOR);
          says |= g_str_equal (mark->name, column) && (code < 0 || mark->code == code);
        }
      n += says;
    }
  return n;
}

static guint
count_aliases (const Import *import)
{
  guint n = 0;

  for (guint i = 0; i < import->batch->actors->len; i++)
    {
      const char *aliases = nw_batch_actor (import->batch, i)->aliases;
      g_auto (GStrv) list = g_strsplit (aliases ? aliases : "", "\n", -1);

      n += g_strv_length (list);
    }
  return n;
}

/* Codes of ISO 3166-1, alpha-2, with the number of actors that are said to be there. */
static void
check_countries (const Truth *data)
{
  JsonArray *countries = json_object_get_array_member (data->truth, "country_top10");

  for (guint i = 0; i < json_array_get_length (countries); i++)
    {
      JsonArray *pair = json_array_get_array_element (countries, i);
      const NwPlace *place = nw_gazetteer_find (json_array_get_string_element (pair, 0));

      g_assert_nonnull (place);
      g_assert_cmpuint (
          count_states (data->import, "meta.country",
                        nw_codebook_find_code (data->import->codebook, NW_DOMAIN_STATE, place->code)),
          ==, json_array_get_int_element (pair, 1));
    }
}

static void
test_misp (void)
{
  g_auto (Truth) data = { 0 };
  const Import *import;

  if (!truth_load (&data, "misp-galaxy", misp_files))
    return;
  import = data.import;
  truth_check_sums (import);
  g_assert_cmpstr (import->profile->id, ==, "misp-threat-actor");
  g_assert_cmpuint (import->counts.actors, ==, truth_number (&data, "total_actors"));
  g_assert_cmpuint (import->counts.accepted, ==, truth_number (&data, "total_actors"));
  g_assert_cmpuint (import->batch->incidents->len, ==, 0);
  g_assert_cmpuint (count_aliases (import), ==,
                    truth_number (&data, "total_synonyms") - 2); /* two list their own name */
  g_assert_cmpuint (count_states (import, "meta.cfr-suspected-state-sponsor", -1), ==,
                    truth_number (&data, "with_state_sponsor"));
  g_assert_cmpuint (count_states (import, "meta.country", -1), ==,
                    truth_number (&data, "with_country") - 1); /* one is an empty text */
  check_countries (&data);
  g_assert_cmpuint (import_issues (import, NW_ISSUE_UNRECOGNISED), ==, 0);
}

static void
test_mitre (void)
{
  g_auto (Truth) data = { 0 };

  if (!truth_load (&data, "misp-galaxy", mitre_files))
    return;
  g_assert_cmpstr (data.import->profile->id, ==, "mitre-intrusion-set");
  g_assert_cmpuint (data.import->counts.actors, ==, truth_number (&data, "mitre_intrusion_sets"));
  g_assert_cmpuint (data.import->counts.rejected, ==, 0);
}

/* Both lists together: the names of one group mean one actor. */
static void
test_names (void)
{
  static const char *const names[] = { "APT28", "Fancy Bear",   "Sofacy", "apt-28", "Tsar Team/APT 28",
                                       "G0007", "APT28 - G0007" };
  g_autoptr (NwActorIndex) index = nw_actor_index_new ();
  g_auto (Truth) misp = { 0 }, mitre = { 0 };

  if (!truth_load (&misp, "misp-galaxy", misp_files) || !truth_load (&mitre, "misp-galaxy", mitre_files))
    return;
  nw_actor_index_add_list (index, misp.import->batch);
  nw_actor_index_add_list (index, mitre.import->batch);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (nw_actor_index_find (index, names[i]), ==, "APT28");
}

/* Incidents that name an actor, by the cells of initiator_name: 1,186 do, 450 are blank or say “Not
 * available”, 7 “Unknown”. */
static void
test_eurepoc (void)
{
  g_auto (Truth) data = { 0 };
  guint named = 0;

  if (!truth_load (&data, "eurepoc-1.1", global_files))
    return;
  for (guint i = 0; i < data.import->batch->incidents->len; i++)
    {
      const NwIncident *incident = nw_batch_incident (data.import->batch, i);
      gboolean says = FALSE;

      for (guint j = 0; j < incident->n_marks; j++)
        {
          const NwMark *mark = nw_batch_mark (data.import->batch, incident->first_mark + j);
          says |= mark->dimension == NW_DIMENSION_ACTOR && mark->code >= NW_N_SPECIAL_CODES;
        }
      named += says;
    }
  g_assert_cmpuint (named, ==, 1186);
  g_assert_cmpuint (import_count (data.import, NW_DIMENSION_ACTOR, "not-available"), ==, 450);
  g_assert_cmpuint (import_count (data.import, NW_DIMENSION_ACTOR, "unknown"), ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/actors/misp", test_misp);
  g_test_add_func ("/actors/mitre", test_mitre);
  g_test_add_func ("/actors/names", test_names);
  g_test_add_func ("/actors/eurepoc", test_eurepoc);

  return g_test_run ();
}
