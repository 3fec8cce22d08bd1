/* test-profile.c: profiles are recognised by their headers, and broken ones refused with the place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "profile.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "text.h"

static void
check (const char *header_text, const char *profile_id, const char *part_id)
{
  g_auto (GStrv) header = g_strsplit (header_text, ",", -1);
  g_autoptr (GError) error = NULL;
  guint part = 99;
  const NwProfile *profile = nw_profile_recognise ((const char * const *) header, &part, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (profile->id, ==, profile_id);
  g_assert_cmpstr (nw_profile_part (profile, part)->id, ==, part_id);
}

static void
test_recognise (void)
{
  check ("Title,Date,Affiliations,Description,Response,Victims,Sponsor,Type,Category,Sources_1,Sources_2,"
         "Sources_3",
         "cfr", "incidents");
  check ("ID,receiver_country,receiver_region,receiver_name,receiver_category,receiver_category_subcode",
         "eurepoc", "receivers");
  check ("incident_ID,attribution_ID,attribution_date,attribution_type,attribution_basis", "eurepoc",
         "claims");
  /* The Global database has the columns of the receiver table as well. */
  check ("ID,name,start_date,incident_type,receiver_country,receiver_category,receiver_category_subcode,"
         "initiator_country",
         "eurepoc", "incidents");
  check ("key,title,summary,start,end,disclosed,initiators,initiator_kinds,receivers,sectors,types,intensity,"
         "sources",
         "normwatch", "incidents");
  check ("incident,key,date,claimants,kind,form,accused,contested,text,sources", "normwatch", "claims");
  check ("incident,key,date,responders,response,form,text,sources", "normwatch", "responses");
  /* Order and further columns do not matter, nor blanks. */
  check ("notes, receivers ,initiators,start,title,key", "normwatch", "incidents");
}

static void
test_missing (void)
{
  const char *near[] = { "key", "title", "start", "initiators", NULL };
  const char *far[] = { "x", "y", NULL };
  g_autoptr (GError) error = NULL;
  guint part;

  g_assert_null (nw_profile_recognise (near, &part, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_MAPPING);
  g_assert_nonnull (strstr (error->message, "Normwatch template"));
  g_assert_nonnull (strstr (error->message, ": receivers."));
  g_assert_null (strstr (error->message, "initiators"));
  g_assert_null (strchr (error->message, '\n'));
  g_clear_error (&error);

  g_assert_null (nw_profile_recognise (far, &part, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_MAPPING);
}

/* Every shipped profile says what figures need to say about their source, and holds nothing twice. */
static void
test_facts (void)
{
  const GPtrArray *profiles = nw_profiles ();
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (profiles->len, >=, 3);
  for (guint i = 0; i < profiles->len; i++)
    {
      const NwProfile *profile = g_ptr_array_index (profiles, i);

      g_assert_true (g_hash_table_add (ids, profile->id));
      g_assert_true (nw_profile_find (profile->id) == profile);
      if (profile->own)
        continue;
      g_assert_cmpstr (profile->name, !=, "");
      g_assert_cmpstr (profile->summary, !=, "");
      g_assert_cmpstr (profile->dataset, !=, "");
      g_assert_cmpstr (profile->title, !=, "");
      g_assert_cmpstr (profile->short_title, !=, "");
      g_assert_cmpstr (profile->licence, !=, "");
      for (guint j = 0; j < profile->parts->len; j++)
        g_assert_cmpuint (g_strv_length (nw_profile_part (profile, j)->required), >, 0);
    }
  g_assert_null (nw_profile_find ("nothing"));
}

static void
test_known_release (void)
{
  const NwProfile *eurepoc = nw_profile_find ("eurepoc");
  const NwProfile *cfr = nw_profile_find ("cfr");
  const NwKnownRelease *known = nw_profile_known_release (eurepoc, "EuRepoC_Global_Database_1.1.csv", NULL);
  NwDate day;

  g_assert_nonnull (known);
  g_assert_cmpstr (known->version, ==, "1.1");
  g_assert_true (nw_date_parse ("2023-03-31", &day));
  g_assert_true (nw_date_equal (known->as_of, day));
  g_assert_null (nw_profile_known_release (eurepoc, "EuRepoC_Global_Database_2.0.csv", NULL));

  /* The content decides before the name. */
  known = nw_profile_known_release (cfr, "export-incidents.csv",
                                    "454756af42919cf28015bb714ed9f8ead37a0a05dc19bc7202dff834c7d847c6");
  g_assert_cmpstr (known->version, ==, "2021");
  g_assert_null (nw_profile_known_release (cfr, NULL, NULL));
}

static void
check_broken (const char *text, const char *names)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwProfile) profile = nw_profile_parse ("test", text, -1, &error);

  g_assert_null (profile);
  g_assert_error (error, NW_FAULT, NW_FAULT_MAPPING);
  if (strstr (error->message, names) == NULL)
    g_error ("“%s” does not name “%s”", error->message, names);
}

#define START "[Profile]\nName=Test\nParts=incidents\n[Dataset]\nSlug=test\n"
#define PART  "[incidents]\nKind=incidents\nRequired=id\n"

static void
test_broken (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwProfile) good =
      nw_profile_parse ("test", START PART "[incidents/key]\nColumn=id\n", -1, &error);

  g_assert_no_error (error);
  g_assert_nonnull (good);
  check_broken ("not a profile", "test");
  check_broken ("[Profile]\nName=Test\nParts=incidents\n", "Slug");
  check_broken ("[Profile]\nParts=incidents\n[Dataset]\nSlug=test\n" PART, "Name");
  check_broken (START, "Parts");
  check_broken (START "[incidents]\nRequired=id\n", "Kind");
  check_broken (START "[incidents]\nKind=accidents\n", "Kind");
  check_broken (START PART "Colour=red\n", "Colour");
  check_broken (START PART "[incidents/key]\nColumn=id\nList=tabs\n", "[incidents/key] List");
  check_broken (START PART "[incidents/key]\nColumn=id\nDates=julian\n", "Dates");
  check_broken (START PART "[incidents/key]\nColumn=id\nBlank=perhaps\n", "Blank");
  check_broken (START PART "[incidents/key]\nColumn=id\nNumber=yes\n", "[incidents/key] Number");
  check_broken (START PART "Merge=1\n", "[incidents] Merge");
  check_broken (START PART "[incidents/key]\nList=none\n", "Column");
  check_broken (START PART "[incidents/colour]\nColumn=id\n", "[incidents/colour]");
  check_broken (START PART "[incident/key]\nColumn=id\n", "[incident/key]");
  check_broken (START PART "[codes/colour]\nRed=red\n", "[codes/colour]");
  check_broken (START PART "[codes/type]\nTheft=\n", "Theft");
  check_broken (START PART "[release/1]\nAsOf=soon\n", "AsOf");
  check_broken (START PART "NotCodedBefore=never\n", "NotCodedBefore");
  check_broken ("[Profile]\nName=Test\nParts=incidents\nNotCoded=colour\n[Dataset]\nSlug=test\n" PART,
                "NotCoded");
}

static void
test_codes (void)
{
  const NwProfile *eurepoc = nw_profile_find ("eurepoc");

  g_assert_cmpstr (g_hash_table_lookup (eurepoc->codes[NW_DOMAIN_TYPE], "data theft & doxing"), ==, "doxing");
  g_assert_cmpstr (
      g_hash_table_lookup (eurepoc->codes[NW_DOMAIN_CLAIM_KIND], "attribution by eu institution/agency"), ==,
      "regional-organisation");
}

/* ---- text and edited text ---- */

static void
check_same_table (GHashTable *one, GHashTable *other)
{
  GHashTableIter iter;
  gpointer key, value;

  g_assert_cmpuint (g_hash_table_size (one), ==, g_hash_table_size (other));
  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_assert_cmpstr (g_hash_table_lookup (other, key), ==, value);
}

static void
check_same_parts (GPtrArray *one, GPtrArray *other)
{
  g_assert_cmpuint (one->len, ==, other->len);
  for (guint i = 0; i < one->len; i++)
    {
      const NwPart *a = g_ptr_array_index (one, i), *b = g_ptr_array_index (other, i);

      g_assert_cmpstr (a->id, ==, b->id);
      g_assert_cmpint (a->kind, ==, b->kind);
      g_assert_cmpstrv (a->required, b->required);
      g_assert_cmpint (a->not_coded_before, ==, b->not_coded_before);
      g_assert_cmpuint (a->fields->len, ==, b->fields->len);
      for (guint j = 0; j < a->fields->len; j++)
        {
          const NwField *f = nw_part_field (a, j), *g = nw_part_field (b, j);

          g_assert_cmpstr (f->id, ==, g->id);
          g_assert_cmpstrv (f->columns, g->columns);
          g_assert_cmpstrv (f->keep, g->keep);
          g_assert_true (f->list == g->list && f->dates == g->dates && f->blank == g->blank
                         && f->unlisted == g->unlisted);
          g_assert_true (f->january_first == g->january_first && f->parallel == g->parallel
                         && f->number == g->number);
        }
    }
}

/* A profile that goes through its text and back, written anew, is the same profile. */
static void
test_text_and_back (void)
{
  const GPtrArray *profiles = nw_profiles ();
  g_autoptr (GKeyFile) nothing = g_key_file_new ();

  for (guint i = 0; i < profiles->len; i++)
    {
      const NwProfile *profile = g_ptr_array_index (profiles, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (NwProfile) again = nw_profile_edit (profile, nothing, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (again->id, ==, profile->id);
      g_assert_cmpstr (again->dataset, ==, profile->dataset);
      g_assert_cmpstrv (again->caveats, profile->caveats);
      check_same_parts (profile->parts, again->parts);
      check_same_parts (profile->within, again->within);
      for (guint domain = 0; domain < NW_N_DOMAINS; domain++)
        check_same_table (profile->codes[domain], again->codes[domain]);
    }
}

/* Labels that no key of a key file can hold. */
static void
test_labels_as_keys (void)
{
  static const char *const labels[] = {
    "a=b",       "[x]", "x[de]", "# no comment", "two\nlines", "100 %", "%41", "a;b", "Côte d'Ivoire",
    "tab\there", "=",   "%",     "\"q\"",        "a\\nb",
  };
  const NwProfile *cfr = nw_profile_find ("cfr");
  g_autoptr (GKeyFile) changes = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwProfile) edited = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *key = nw_profile_escape (labels[i]);
      g_autofree char *back = nw_profile_unescape (key);

      g_assert_cmpstr (back, ==, labels[i]);
      g_key_file_set_string (changes, "labels/state", key, "FRA");
    }
  g_key_file_set_string (changes, "labels/state", "Bundestag", "AUT");

  edited = nw_profile_edit (cfr, changes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (edited->labels[NW_DOMAIN_STATE]), ==, G_N_ELEMENTS (labels) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *folded = nw_text_fold (labels[i], -1);
      g_assert_cmpstr (g_hash_table_lookup (edited->labels[NW_DOMAIN_STATE], folded), ==, "FRA");
    }
  g_assert_cmpstr (g_hash_table_lookup (edited->codes[NW_DOMAIN_STATE], "bundestag"), ==, "DEU");
  check_same_parts (cfr->parts, edited->parts);
}

static void
test_reading (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwLayout) layout = nw_layout_new ("csv");
  g_autoptr (NwProfile) profile = nw_profile_parse (
      NULL,
      START PART
      "[incidents/key]\nColumn=id\n"
      "[read/incidents]\nEncoding=windows-1252\nDelimiter=semicolon\nQuote=none\nHeader=3\nTable=Sheet 2\n",
      -1, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (profile->id, ==, "test");
  nw_reading_apply (nw_profile_part (profile, 0)->reading, layout);
  g_assert_cmpstr (layout->encoding, ==, "WINDOWS-1252");
  g_assert_cmpint (layout->delimiter, ==, ';');
  g_assert_cmpint (layout->quote, ==, 0);
  g_assert_cmpuint (layout->header, ==, 3);
  g_assert_cmpstr (layout->table, ==, "Sheet 2");
  g_assert_false (layout->repair);

  check_broken (START PART "[read/incidents]\nEncoding=EBCDIC\n", "[read/incidents] Encoding");
  check_broken (START PART "[read/incidents]\nDelimiter=x\n", "[read/incidents] Delimiter");
  check_broken (START PART "[read/incidents]\nColour=red\n", "[read/incidents] Colour");
  check_broken (START PART "[read/claims]\nHeader=1\n", "read/claims");
  check_broken (START PART "[labels/colour]\nred=RUS\n", "labels/colour");
}

/* Larger than any memory: what is read of it must be bounded. */
static void
write_large (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "large.ini", NULL);

  g_assert_true (g_file_set_contents (path, START, -1, NULL));
  g_assert_cmpint (truncate (path, G_GINT64_CONSTANT (1) << 40), ==, 0);
}

static void
write_own (void)
{
  g_autofree char *folder = nw_profiles_folder ();
  g_autofree char *good = g_build_filename (folder, "mine.ini", NULL);
  g_autofree char *bad = g_build_filename (folder, "bad.ini", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (good,
                                      START "[incidents]\nKind=incidents\nRequired=id;colour of the flag\n"
                                            "[incidents/key]\nColumn=id\n",
                                      -1, NULL));
  g_assert_true (g_file_set_contents (bad, START PART "Colour=red\n", -1, NULL));
  write_large (folder);
}

static void
remove_own (const char *data)
{
  static const char *const names[] = { "normwatch/profiles/mine.ini", "normwatch/profiles/bad.ini", "normwatch/profiles/large.ini",
                                       "normwatch/profiles", "normwatch", "" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (data, names[i], NULL);
      g_remove (path);
    }
}

/* What the user put into the folder: a good one is there, a broken one is named with file, group and key. */
static void
test_own (void)
{
  const GPtrArray *broken;
  const NwProfile *own;
  const char *sentence;
  guint large;

  write_own ();
  broken = nw_profiles_broken ();
  own = nw_profile_find ("mine");
  g_assert_nonnull (own);
  g_assert_true (own->own);
  g_assert_cmpstr (own->name, ==, "Test");
  check ("id,colour of the flag", "mine", "incidents");
  g_assert_false (nw_profile_find ("cfr")->own);

  g_assert_cmpuint (broken->len, ==, 2); /* in the order of the folder */
  large = strstr (g_ptr_array_index (broken, 0), "large.ini") ? 0 : 1;
  g_assert_nonnull (strstr (g_ptr_array_index (broken, large), "too large"));
  sentence = g_ptr_array_index (broken, 1 - large);
  g_assert_nonnull (strstr (sentence, "bad.ini"));
  g_assert_nonnull (strstr (sentence, "[incidents] Colour"));
}

int
main (int argc, char **argv)
{
  g_autofree char *data = g_dir_make_tmp ("normwatch-XXXXXX", NULL);
  int status;

  /* GLib's own isolation of folders keeps what it copies, which a leak checker reports. */
  g_assert_nonnull (data);
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile/own", test_own); /* first: profiles are loaded once */
  g_test_add_func ("/profile/text-and-back", test_text_and_back);
  g_test_add_func ("/profile/labels-as-keys", test_labels_as_keys);
  g_test_add_func ("/profile/reading", test_reading);
  g_test_add_func ("/profile/recognise", test_recognise);
  g_test_add_func ("/profile/missing", test_missing);
  g_test_add_func ("/profile/facts", test_facts);
  g_test_add_func ("/profile/known-release", test_known_release);
  g_test_add_func ("/profile/broken", test_broken);
  g_test_add_func ("/profile/codes", test_codes);

  status = g_test_run ();
  remove_own (data);
  return status;
}
