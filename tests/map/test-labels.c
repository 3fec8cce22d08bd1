/* test-labels.c: every country-like label of the real datasets is a state, a region, an organisation or a way
 * of not knowing
 *
 * Run with --verbose to see the shares.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdlib.h>
#include <string.h>

#include "codelist.h"
#include "gazetteer.h"
#include "list.h"
#include "table.h"
#include "text.h"

typedef struct {
  GHashTable *labels; /* different ones, as written but for blanks at the ends */
  guint       states;
  guint       regions;
  guint       organisations;
  guint       placeholders;
  GPtrArray  *names; /* what is none of these */
} Tally;

/* FALSE: the datasets are not here, and the test is skipped. */
static gboolean
add_column (GHashTable *labels, const char *path, const char *column, NwListForm form)
{
  static const char *const keep[] = { "palestine, state of", "iran, islamic republic of",
                                      "korea, republic of", "korea, democratic people's republic of", NULL };
  g_autoptr (GPtrArray) cells = table_cells_real (path, column);

  if (cells == NULL)
    {
      g_test_skip ("no datasets here");
      return FALSE;
    }
  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = g_ptr_array_index (cells, i);
      guint n_slots;
      g_autoptr (GArray) items = nw_list_split (cell, strlen (cell), form, keep, &n_slots);

      g_assert_nonnull (items);
      for (guint j = 0; j < items->len; j++)
        if (*nw_list_item (items, j)->text)
          g_hash_table_add (labels, g_strdup (nw_list_item (items, j)->text));
    }
  return TRUE;
}

static Tally
tally (GHashTable *labels)
{
  Tally self = { labels, 0, 0, 0, 0, g_ptr_array_new () };
  GHashTableIter iter;
  gpointer label;

  g_hash_table_iter_init (&iter, labels);
  while (g_hash_table_iter_next (&iter, &label, NULL))
    {
      g_autofree char *folded = nw_text_fold (label, -1);
      const NwPlace *place = nw_gazetteer_find (label);

      if (nw_codelist_special (folded) >= 0)
        self.placeholders++;
      else if (place == NULL)
        g_ptr_array_add (self.names, label);
      else if (place->kind == NW_CODE_STATE)
        self.states++;
      else if (place->kind == NW_CODE_REGION)
        self.regions++;
      else
        self.organisations++;
    }
  return self;
}

static void
print_tally (const char *title, const Tally *self)
{
  guint n = g_hash_table_size (self->labels);

  g_test_message ("%s: %u labels; %u states, %u regions, %u organisations, %u ways of not knowing, %u kept "
                  "as names; %.1f %% resolved",
                  title, n, self->states, self->regions, self->organisations, self->placeholders,
                  self->names->len, n > 0 ? 100.0 * (n - self->names->len) / n : 0.0);
  g_assert_cmpuint (
      self->states + self->regions + self->organisations + self->placeholders + self->names->len, ==, n);
}

typedef struct {
  const char *path;
  const char *column;
  NwListForm  form;
} Column;

static void
check_all_known (const char *title, const Column *columns, guint n)
{
  g_autoptr (GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Tally found;

  for (guint i = 0; i < n; i++)
    if (!add_column (labels, columns[i].path, columns[i].column, columns[i].form))
      return;
  found = tally (labels);
  print_tally (title, &found);
  if (found.names->len > 0)
    g_error ("%s: “%s” is not known", title, (char *) g_ptr_array_index (found.names, 0));
  g_ptr_array_unref (found.names);
}

#define GLOBAL      "eurepoc-1.1/EuRepoC_Global_Database_1.1.csv"
#define RECEIVERS   "eurepoc-1.1/EuRepoC_Receiver_dataset_1.1.csv"
#define ATTRIBUTION "eurepoc-1.1/EuRepoC_Attribution_dataset_1.1.csv"
#define CFR_2019    "cfr-2019/export-incidents.csv"
#define CFR_2021    "cfr-2021/cyber-operations-incidents.csv"
#define DCID        "dcid-2.0/DCID_freinhard_export.csv"

static void
test_coded (void)
{
  static const Column eurepoc[] = {
    { GLOBAL, "receiver_country", NW_LIST_PYTHON },
    { GLOBAL, "initiator_country", NW_LIST_PYTHON },
    { GLOBAL, "attributing_country", NW_LIST_SEMICOLON },
    { GLOBAL, "attributed_initiator_country", NW_LIST_SEMICOLON },
    { GLOBAL, "political_response_country", NW_LIST_SEMICOLON },
    { GLOBAL, "legal_response_country", NW_LIST_SEMICOLON },
    { RECEIVERS, "receiver_country", NW_LIST_NONE },
    { ATTRIBUTION, "attributing_country", NW_LIST_NONE },
    { ATTRIBUTION, "attributed_initiator_country", NW_LIST_NONE },
  };
  static const Column cfr_2019[] = { { CFR_2019, "Sponsor", NW_LIST_COMMA } };
  static const Column cfr_2021[] = { { CFR_2021, "Sponsor", NW_LIST_COMMA } };
  static const Column dcid[] = { { DCID, "StateA", NW_LIST_NONE }, { DCID, "StateB", NW_LIST_NONE } };

  check_all_known ("EuRepoC 1.1", eurepoc, G_N_ELEMENTS (eurepoc));
  check_all_known ("CFR 2019, sponsors", cfr_2019, G_N_ELEMENTS (cfr_2019));
  check_all_known ("CFR 2021, sponsors", cfr_2021, G_N_ELEMENTS (cfr_2021));
  check_all_known ("DCID 2.0", dcid, G_N_ELEMENTS (dcid));
}

/* Each name that ISO 3166-1 gives, in the list's own spelling, is its code; free texts may use any of them.
 */
static void
test_iso (void)
{
  g_autoptr (GPtrArray) names = table_cells_real ("iso3166/all.csv", "name");
  g_autoptr (GPtrArray) codes = table_cells_real ("iso3166/all.csv", "alpha-3");

  if (names == NULL)
    {
      g_test_skip ("no datasets here");
      return;
    }
  g_assert_cmpuint (names->len, ==, 249);
  for (guint i = 0; i < names->len; i++)
    {
      const NwPlace *place = nw_gazetteer_find (g_ptr_array_index (names, i));

      if (place == NULL)
        g_error ("“%s” is not known", (char *) g_ptr_array_index (names, i));
      g_assert_cmpstr (place->code, ==, g_ptr_array_index (codes, i));
    }
}

/* Victims are written as they were met: states beside bodies, firms and people. What is a state in ISO 3166-1
 * is found; what is not stays as a name, and nothing gets lost between the two. */
static void
check_victims (const char *path)
{
  g_autoptr (GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) iso = table_cells_real ("iso3166/all.csv", "name");
  Tally found;

  if (!add_column (labels, path, "Victims", NW_LIST_COMMA))
    return;
  found = tally (labels);
  print_tally (path, &found);
  for (guint i = 0; i < found.names->len; i++)
    g_assert_false (
        g_ptr_array_find_with_equal_func (iso, g_ptr_array_index (found.names, i), g_str_equal, NULL));
  g_assert_cmpuint (found.states, >, 50);
  g_ptr_array_unref (found.names);
}

static void
test_victims (void)
{
  check_victims (CFR_2019);
  check_victims (CFR_2021);
}

/* Every number of the Correlates of War list, and of DCID, which uses them. */
static void
test_cow (void)
{
  static const struct { const char *path, *column; } columns[] = {
    { "cow-codes/COW-country-codes.csv", "CCode" }, { DCID, "initiator" }, { DCID, "target" },
  };
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GPtrArray) cells = table_cells_real (columns[i].path, columns[i].column);

      if (cells == NULL)
        {
          g_test_skip ("no datasets here");
          return;
        }
      for (guint j = 0; j < cells->len; j++)
        {
          int number = atoi (g_ptr_array_index (cells, j));

          if (nw_gazetteer_find_cow (number) == NULL)
            g_error ("%s: no state has the number %d", columns[i].path, number);
          if (i == 0)
            g_hash_table_add (numbers, GINT_TO_POINTER (number));
        }
    }
  g_assert_cmpuint (g_hash_table_size (numbers), ==, 217); /* of 243 rows, 26 stand twice */
}

static void
test_former (void)
{
  static const struct { int number; const char *name;
  } former[] = {
    { 265, "German Democratic Republic (until 1990)" },
    { 315, "Czechoslovakia (until 1992)" },
    { 817, "Republic of Vietnam (until 1975)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (former); i++)
    {
      const NwPlace *place = nw_gazetteer_find_cow (former[i].number);

      g_assert_cmpstr (place->label, ==, former[i].name);
      g_assert_cmpint (place->kind, ==, NW_CODE_STATE);
    }
  g_assert_null (nw_gazetteer_find ("Bavaria"));
  g_assert_null (nw_gazetteer_find ("Parma"));
  g_assert_cmpstr (nw_gazetteer_find ("Germany")->code, ==, "DEU");
  g_assert_cmpstr (nw_gazetteer_find_cow (255)->code, ==, "DEU");
  g_assert_cmpstr (nw_gazetteer_find_cow (679)->code, ==, "YEM");
}

static void
test_ends_of_lists (void)
{
  g_assert_cmpstr (nw_gazetteer_find ("and South Korea")->code, ==, "KOR");
  g_assert_cmpstr (nw_gazetteer_find ("and the United Kingdom")->code, ==, "GBR");
  g_assert_cmpstr (nw_gazetteer_find ("the Czech Republic")->code, ==, "CZE");
  g_assert_null (nw_gazetteer_find ("and Microsoft"));
  g_assert_null (nw_gazetteer_find ("and"));
  g_assert_null (nw_gazetteer_find ("the"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/labels/coded", test_coded);
  g_test_add_func ("/labels/iso", test_iso);
  g_test_add_func ("/labels/victims", test_victims);
  g_test_add_func ("/labels/cow", test_cow);
  g_test_add_func ("/labels/former", test_former);
  g_test_add_func ("/labels/ends-of-lists", test_ends_of_lists);

  return g_test_run ();
}
