/* fuzz-prose.c: any bytes as what somebody wrote: passages of text without controls, and a line of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "prose.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_run (const NwRun *run)
{
  g_assert_true (g_utf8_validate (run->text, -1, NULL));
  for (const char *c = run->text; *c != '\0'; c = g_utf8_next_char (c))
    g_assert_true (*c == '\n' || !g_unichar_iscntrl (g_utf8_get_char (c)));
  if (run->address)
    g_assert_true (g_ascii_strncasecmp (run->address, "http:", 5) == 0
                   || g_ascii_strncasecmp (run->address, "https:", 6) == 0
                   || g_ascii_strncasecmp (run->address, "mailto:", 7) == 0);
}

static void
check_passage (const NwPassage *passage)
{
  g_assert_true (passage->kind == NW_PASSAGE_PARAGRAPH || passage->kind == NW_PASSAGE_ITEM);
  g_assert_true ((passage->kind == NW_PASSAGE_ITEM) == (passage->level > 0));
  g_assert_cmpuint (passage->level, <=, NW_PROSE_MAX_DEPTH);
  for (guint i = 0; i < passage->runs->len; i++)
    check_run (&g_array_index (passage->runs, NwRun, i));
}

/* Escaped, it is one paragraph of the same words. */
static void
check_escape (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (valid), "\n\r\t", ' '));
  g_autofree char *escaped = nw_prose_escape (line);
  g_autoptr (NwDocument) document = nw_document_begin ("", NW_PAPER_A4);

  nw_prose_add (document, escaped, TRUE);
  g_assert_cmpuint (document->passages->len, <=, 1);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (NwDocument) document = nw_document_begin ("", NW_PAPER_A4);
  g_autofree char *plain = nw_prose_plain (text, 80);

  nw_prose_add (document, text, FALSE);
  for (guint i = 0; i < document->passages->len; i++)
    check_passage (nw_document_passage (document, i));
  g_assert_cmpint (g_utf8_strlen (plain, -1), <=, 80);
  g_assert_null (strchr (plain, '\n'));
  check_escape (text);
  return 0;
}
