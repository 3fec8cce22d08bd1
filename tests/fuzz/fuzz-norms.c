/* fuzz-norms.c: any bytes as a set of norm rules, and as one rule: parsed, printed and parsed again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "fault.h"
#include "norm-file.h"
#include "norm-language.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_fault (const GError *error)
{
  g_assert_true (error->domain == NW_FAULT && g_utf8_validate (error->message, -1, NULL) && !strchr (error->message, '\n'));
}

static void
check_rule (const NwNormTerm *term)
{
  g_autofree char *text = nw_norm_rule_print (term);
  g_autoptr (GError) error = NULL;
  g_autoptr (NwNormTerm) again = nw_norm_rule_parse (text, &error);
  g_autofree char *printed = NULL;

  g_assert_no_error (error);
  printed = nw_norm_rule_print (again);
  g_assert_cmpstr (printed, ==, text);
}

static void
check_set (const NwNormRules *rules)
{
  g_autofree char *text = nw_norm_file_print (rules);
  g_autoptr (GError) error = NULL;
  g_autoptr (NwNormRules) again = nw_norm_file_parse ("own.ini", text, -1, &error);
  g_autofree char *printed = NULL;

  g_assert_no_error (error);
  printed = nw_norm_file_print (again);
  g_assert_cmpstr (printed, ==, text);
  g_assert_cmpstr (again->sha256, ==, rules->sha256);
  for (guint i = 0; i < rules->norms->len; i++)
    {
      const NwNorm *norm = g_ptr_array_index (rules->norms, i);

      if (norm->term)
        check_rule (norm->term);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) refused = NULL;
  g_autoptr (NwNormRules) rules = nw_norm_file_parse ("own.ini", (const char *) data, (gssize) size, &error);
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (NwNormTerm) term = nw_norm_rule_parse (text, &refused);

  g_assert_true ((rules == NULL) == (error != NULL) && (term == NULL) == (refused != NULL));
  if (rules)
    check_set (rules);
  else
    check_fault (error);
  if (term)
    check_rule (term);
  else
    check_fault (refused);
  return 0;
}
