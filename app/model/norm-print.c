/* norm-print.c: writes norm rules in their one form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norm-rules.h"

#include <string.h>

static void print_term (GString *out, const NwNormTerm *term);

static gboolean
is_plain (const char *code)
{
  for (const char *p = code; *p; p++)
    if (!g_ascii_isalnum (*p) && !strchr ("-_.", *p))
      return FALSE;
  return *code != '\0';
}

static void
print_code (GString *out, const char *code)
{
  if (is_plain (code))
    {
      g_string_append (out, code);
      return;
    }

  g_string_append_c (out, '"');
  for (const char *p = code; *p; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

static void
print_codes (GString *out, const NwNormTerm *term)
{
  g_string_append (out, nw_dimension_info (term->dimension)->id);
  if (!term->codes[1])
    {
      g_string_append (out, " = ");
      print_code (out, term->codes[0]);
      return;
    }

  g_string_append (out, " in (");
  for (guint i = 0; term->codes[i]; i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      print_code (out, term->codes[i]);
    }
  g_string_append_c (out, ')');
}

/* in: the term that it is a part of. Only what binds less than that needs brackets. */
static void
print_part (GString *out, NwNormOp in, const NwNormTerm *part)
{
  gboolean brackets = part->op == NW_NORM_ANY || (part->op == NW_NORM_ALL && in == NW_NORM_NOT);

  g_string_append (out, brackets ? "(" : "");
  print_term (out, part);
  g_string_append (out, brackets ? ")" : "");
}

static void
print_joined (GString *out, const NwNormTerm *term, const char *word)
{
  for (guint i = 0; i < term->parts->len; i++)
    {
      g_string_append (out, i > 0 ? word : "");
      print_part (out, term->op, g_ptr_array_index (term->parts, i));
    }
}

static void
print_term (GString *out, const NwNormTerm *term)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  switch (term->op)
    {
    case NW_NORM_ALL:
      print_joined (out, term, " and ");
      break;
    case NW_NORM_ANY:
      print_joined (out, term, " or ");
      break;
    case NW_NORM_NOT:
      g_string_append (out, "not ");
      print_part (out, NW_NORM_NOT, g_ptr_array_index (term->parts, 0));
      break;
    case NW_NORM_CODES:
      print_codes (out, term);
      break;
    case NW_NORM_PROTECTED:
      g_string_append_printf (out, "%s in " NW_NORM_PROTECTED_WORD, nw_dimension_info (term->dimension)->id);
      break;
    case NW_NORM_KNOWN:
      g_string_append_printf (out, "%s known", nw_dimension_info (term->dimension)->id);
      break;
    case NW_NORM_INTENSITY:
      g_string_append_printf (out, "intensity >= %s", g_ascii_formatd (number, sizeof number, "%.9g", term->number));
      break;
    default:
      g_assert_not_reached ();
    }
}

char *
nw_norm_rule_print (const NwNormTerm *term)
{
  GString *out = g_string_new (NULL);

  print_term (out, term);
  return g_string_free (out, FALSE);
}
