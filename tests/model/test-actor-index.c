/* test-actor-index.c: which actor a name means, and which name means none
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor-index.h"

static NwBatch *
list_of (const char *const names[][2])
{
  NwBatch *batch = nw_batch_new ();

  for (guint i = 0; names[i][0]; i++)
    {
      NwActor *actor = nw_batch_add_actor (batch);

      actor->name = actor->key = nw_batch_text (batch, names[i][0], -1);
      actor->aliases = nw_batch_text (batch, names[i][1], -1);
    }
  return batch;
}

static const char *const first_list[][2] = {
  { "APT28", "Fancy Bear\nSofacy\nReaper" },
  { "APT37", "Reaper\nScarCruft" },
  { "Winnti", "APT41\nBarium" },
  { "APT 41", "Wicked Panda" },
  { "Lone", NULL },
  { NULL, NULL },
};

static const char *const second_list[][2] = {
  { "APT28 - G0007", "APT28\nSofacy\nSTRONTIUM" }, /* the first list's APT28 */
  { "Mixed - G9999", "Sofacy\nScarCruft\nOther" }, /* two of the first list's: a third one */
  { "Twin A", "Lone\nLeft" },                      /* two that are said to be Lone: neither is */
  { "Twin B", "Lone\nRight" },
  { NULL, NULL },
};

static void
check (const NwActorIndex *index, const char *name, const char *actor)
{
  g_assert_cmpstr (nw_actor_index_find (index, name), ==, actor);
}

static void
test_fold (void)
{
  static const char *const alike[] = { "APT28", "apt 28", "APT-28", " A P T\xe2\x80\x91" "28 ", "ＡＰＴ２８" };

  for (guint i = 0; i < G_N_ELEMENTS (alike); i++)
    {
      g_autofree char *folded = nw_actor_fold (alike[i]);
      g_assert_cmpstr (folded, ==, "apt28");
    }
}

static void
test_one_list (void)
{
  g_autoptr (NwActorIndex) index = nw_actor_index_new ();
  g_autoptr (NwBatch) list = list_of (first_list);

  check (index, "APT28", NULL);
  nw_actor_index_add_list (index, list);
  check (index, "APT28", "APT28");
  check (index, "apt-28", "APT28");
  check (index, "FANCY BEAR", "APT28");
  check (index, "Sofacy", "APT28");
  check (index, "Reaper", NULL);   /* an alias of two */
  check (index, "APT41", "APT 41"); /* own name before alias */
  check (index, "Barium", "Winnti");
  check (index, "Nobody", NULL);
  check (index, "", NULL);
}

static void
test_chains (void)
{
  g_autoptr (NwActorIndex) index = nw_actor_index_new ();
  g_autoptr (NwBatch) list = list_of (first_list);

  nw_actor_index_add_list (index, list);
  check (index, "Fancy Bear/APT28/Tsar Team", "APT28");
  check (index, "Tsar Team; Sofacy", "APT28");
  check (index, "Tsar Team/Sofacy (GRU, Unit 26165)", "APT28");
  check (index, "Sofacy/Reaper", "APT28");      /* what is not clear says nothing */
  check (index, "Reaper/Red Eyes", NULL);
  check (index, "Sofacy/ScarCruft", NULL);      /* aliases of two */
  check (index, "APT28/ScarCruft", "APT28");    /* the own name of one */
  check (index, "APT28/APT37", "APT28");        /* two own names: the one that leads */
  check (index, "ScarCruft/APT28/APT37", NULL); /* none of them leads */
  check (index, "/; ;", NULL);
}

static void
test_two_lists (void)
{
  g_autoptr (NwActorIndex) index = nw_actor_index_new ();
  g_autoptr (NwBatch) first = list_of (first_list);
  g_autoptr (NwBatch) second = list_of (second_list);

  nw_actor_index_add_list (index, first);
  nw_actor_index_add_list (index, second);
  check (index, "STRONTIUM", "APT28");
  check (index, "APT28 - G0007", "APT28");
  check (index, "Sofacy", "APT28");
  check (index, "Other", "Mixed - G9999");
  check (index, "ScarCruft", "APT37");
  check (index, "Lone", "Lone");
  check (index, "Left", "Twin A");
  check (index, "Right", "Twin B");
}

/* ---- codes ---- */

static guint16
add (NwCodebook *codebook, const char *name)
{
  return nw_codebook_add_code (codebook, NW_DOMAIN_ACTOR, name, name, NW_CODE_UNRECOGNISED, NULL);
}

static void
test_map (void)
{
  g_autoptr (NwActorIndex) index = nw_actor_index_new ();
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (NwBatch) list = list_of (first_list);
  guint16 fancy = add (codebook, "Fancy Bear"), apt28 = add (codebook, "APT28"), spaced = add (codebook, "APT 28");
  guint16 chain = add (codebook, "Sofacy/APT28"), reaper = add (codebook, "Reaper"),
          reaper_chain = add (codebook, "Reaper/Red Eyes");
  guint16 gang = add (codebook, "Some Gang"), gang_chain = add (codebook, "Some-Gang/Others"),
          dash = add (codebook, "-");
  guint16 dashes = add (codebook, "--");
  guint n;
  g_autofree guint16 *before = nw_actor_index_map (index, codebook, &n);
  g_autofree guint16 *after = NULL;

  g_assert_cmpuint (n, ==, NW_N_SPECIAL_CODES + 10);
  for (guint i = 0; i < NW_N_SPECIAL_CODES; i++)
    g_assert_cmpuint (before[i], ==, i);
  g_assert_cmpuint (before[fancy], ==, fancy);
  g_assert_cmpuint (before[spaced], ==, apt28);
  g_assert_cmpuint (before[chain], ==, chain); /* nobody else is called Sofacy */
  g_assert_cmpuint (before[gang_chain], ==, gang);
  g_assert_cmpuint (before[dash], ==, dash);
  g_assert_cmpuint (before[dashes], ==, dashes);

  nw_actor_index_add_list (index, list);
  after = nw_actor_index_map (index, codebook, &n);
  g_assert_cmpuint (after[fancy], ==, apt28);
  g_assert_cmpuint (after[apt28], ==, apt28);
  g_assert_cmpuint (after[spaced], ==, apt28);
  g_assert_cmpuint (after[chain], ==, apt28);
  g_assert_cmpuint (after[reaper], ==, reaper);
  g_assert_cmpuint (after[reaper_chain], ==, reaper_chain);
  g_assert_cmpuint (after[gang_chain], ==, gang);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/actor-index/fold", test_fold);
  g_test_add_func ("/actor-index/one-list", test_one_list);
  g_test_add_func ("/actor-index/chains", test_chains);
  g_test_add_func ("/actor-index/two-lists", test_two_lists);
  g_test_add_func ("/actor-index/map", test_map);

  return g_test_run ();
}
