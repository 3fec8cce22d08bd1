/* fuzz-briefing.c: any bytes as a briefing file: parsed, printed and parsed again as the same; refused in one line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "briefing-file.h"
#include "fault.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_parsed (const NwBriefing *briefing)
{
  g_autofree char *text = nw_briefing_file_print (briefing);
  g_autofree char *printed = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (NwBriefing) again = nw_briefing_file_parse ("again", text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_true (nw_briefing_equal (briefing, again));
  printed = nw_briefing_file_print (again);
  g_assert_cmpstr (printed, ==, text);
  g_assert_cmpuint (briefing->blocks->len, <=, NW_BRIEFING_MAX_BLOCKS);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwBriefing) briefing = nw_briefing_file_parse ("one", (const char *) data, size, &error);

  g_assert_true ((briefing == NULL) == (error != NULL));
  if (briefing)
    check_parsed (briefing);
  else if (error->domain != NW_FAULT || !g_str_has_prefix (error->message, "one: ")
           || !g_utf8_validate (error->message, -1, NULL) || strpbrk (error->message, "\r\n"))
    g_error ("no message of one line: “%s”", error->message);
  return 0;
}
