/* fuzz-query.c: any bytes as a question: parsed, printed and parsed again; refused in one line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "fault.h"
#include "query.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Each side can be asked, and has no sides of its own. */
static void
check_sides (const NwQuery *query)
{
  for (guint i = 0; i < nw_query_n_sides (query); i++)
    {
      g_autoptr (NwQuery) side = nw_query_side (query, i);
      g_autofree char *text = nw_query_print (side);
      g_autoptr (GError) error = NULL;
      g_autoptr (NwQuery) again = nw_query_parse (text, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (nw_query_n_sides (again), ==, 1);
    }
}

static void
check_parsed (const NwQuery *query)
{
  g_autofree char *text = nw_query_print (query);
  g_autoptr (GError) error = NULL;
  g_autoptr (NwQuery) again = nw_query_parse (text, &error);
  g_autofree char *printed = NULL;

  g_assert_no_error (error);
  printed = nw_query_print (again);
  g_assert_cmpstr (printed, ==, text);
  check_sides (query);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (NwQuery) query = nw_query_parse (text, &error);

  g_assert_true ((query == NULL) == (error != NULL));
  if (query)
    check_parsed (query);
  else
    g_assert_true (error->domain == NW_FAULT && g_utf8_validate (error->message, -1, NULL) && !strpbrk (error->message, "\r\n"));
  return 0;
}
