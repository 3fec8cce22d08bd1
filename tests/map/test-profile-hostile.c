/* test-profile-hostile.c: recipes that were made to do harm are refused, and large ones take no time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "profile.h"

#define START "[Profile]\nName=Test\nParts=incidents\n[Dataset]\nSlug=test\n"
#define PART  "[incidents]\nKind=incidents\nRequired=id\n[incidents/key]\nColumn=id\n"

#define MANY    100000
#define SECONDS 5 /* the same took minutes */

static void
check_refused (const char *text, gssize length, int fault, const char *names)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwProfile) profile = nw_profile_parse (NULL, text, length, &error);

  g_assert_null (profile);
  g_assert_error (error, NW_FAULT, fault);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_nonnull (strstr (error->message, names));
}

static void
test_bytes (void)
{
  static const char nul[] = START PART "#\0\n";

  check_refused (nul, sizeof nul - 1, NW_FAULT_MAPPING, "UTF-8");
  check_refused (START PART "[codes/state]\nR\xf0=RUS\n", -1, NW_FAULT_MAPPING, "UTF-8");
  check_refused (START PART "[codes/state]\nR%F0=RUS\n", -1, NW_FAULT_MAPPING, "[codes/state] R%F0");
  check_refused (START PART "[labels/state]\n%C3=RUS\n", -1, NW_FAULT_MAPPING, "[labels/state] %C3");
}

static void
test_size (void)
{
  g_autofree char *blank = g_strnfill (NW_PROFILE_MAX_BYTES, '\n');
  g_autofree char *text = g_strconcat (START PART, blank, NULL);

  check_refused (text, -1, NW_FAULT_LIMIT, "4 MB");
}

static void
test_parts (void)
{
  g_autoptr (GString) text = g_string_new ("[Profile]\nName=Test\nParts=");

  check_refused ("[Profile]\nName=Test\nParts=incidents;incidents\n[Dataset]\nSlug=test\n" PART, -1,
                 NW_FAULT_MAPPING, "[Profile] Parts");
  check_refused ("[Profile]\nName=Test\nParts=incidents/key\n[Dataset]\nSlug=test\n" PART, -1,
                 NW_FAULT_MAPPING, "[Profile] Parts");
  check_refused ("[Profile]\nName=Test\nParts=Dataset\n[Dataset]\nSlug=test\n" PART, -1, NW_FAULT_MAPPING,
                 "[Profile] Parts");

  for (guint i = 0; i < MANY; i++)
    g_string_append_printf (text, "p%u;", i);
  g_string_append (text, "\n[Dataset]\nSlug=test\n");
  for (guint i = 0; i < MANY; i++)
    g_string_append_printf (text, "[p%u]\nKind=claims\n", i);
  check_refused (text->str, text->len, NW_FAULT_MAPPING, "[Profile] Parts");
}

/* Rows that wait for incidents must come before them, and one table of responses can wait. */
static void
test_order (void)
{
#define LIST(parts) "[Profile]\nName=Test\nParts=" parts "\n[Dataset]\nSlug=test\n" PART
#define RECEIVERS   "[receivers]\nKind=receivers\n[receivers/incident]\nColumn=id\n"
#define WAITING(id) "[" id "]\nKind=responses\n[" id "/incident]\nColumn=n\nMatch=id\n"
  g_autoptr (GError) error = NULL;
  g_autoptr (NwProfile) good =
      nw_profile_parse (NULL, LIST ("receivers;one;incidents") RECEIVERS WAITING ("one"), -1, &error);

  g_assert_no_error (error);
  g_assert_nonnull (good);
  check_refused (LIST ("incidents;receivers") RECEIVERS, -1, NW_FAULT_MAPPING, "[Profile] Parts");
  check_refused (LIST ("incidents;one") WAITING ("one"), -1, NW_FAULT_MAPPING, "[Profile] Parts");
  check_refused (LIST ("one;two;incidents") WAITING ("one") WAITING ("two"), -1, NW_FAULT_MAPPING,
                 "[Profile] Parts");
}

/* As many columns as a profile can name, against as many as a table can have. */
static void
test_columns (void)
{
  g_autoptr (GString) text = g_string_new (START "[incidents]\nKind=incidents\nRequired=");
  g_autoptr (GPtrArray) header = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) missing = NULL;
  g_autoptr (NwProfile) profile = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < MANY; i++)
    {
      g_string_append_printf (text, "c%u;", i);
      g_ptr_array_add (header, g_strdup_printf (" c%u ", i % 2 ? i : MANY + i));
    }
  g_ptr_array_add (header, NULL);
  g_string_append (text, "\n[incidents/key]\nColumn=c1\n");
  profile = nw_profile_parse (NULL, text->str, text->len, &error);
  g_assert_no_error (error);

  g_test_timer_start ();
  missing = nw_part_missing (nw_profile_part (profile, 0), (const char *const *) header->pdata);
  g_assert_cmpfloat (g_test_timer_elapsed (), <, SECONDS);
  g_assert_cmpuint (missing->len, ==, MANY / 2);
  g_assert_cmpstr (g_ptr_array_index (missing, 0), ==, "c0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile-hostile/bytes", test_bytes);
  g_test_add_func ("/profile-hostile/size", test_size);
  g_test_add_func ("/profile-hostile/parts", test_parts);
  g_test_add_func ("/profile-hostile/order", test_order);
  g_test_add_func ("/profile-hostile/columns", test_columns);

  return g_test_run ();
}
