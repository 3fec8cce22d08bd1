/* fuzz-detect.c: any file: it is taken for something that can then be tried, or there is a fault; never a
 * crash
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "detect.h"
#include "memory-file.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_fault (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == NW_FAULT);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (strchr (error->message, '\n'));
}

static void
check_detection (const NwDetection *detection)
{
  g_assert_nonnull (nw_reader_find (detection->layout->reader));
  g_assert_true (strchr (",\t;|", detection->layout->delimiter) && detection->layout->delimiter);
  g_assert_cmpuint (detection->evidence->len, >, 0);
  for (guint i = 0; i < detection->evidence->len; i++)
    g_assert_true (g_utf8_validate (detection->evidence->pdata[i], -1, NULL));
  for (guint i = 0; i < detection->encodings->len; i++)
    {
      const NwEncodingGuess *guess = detection->encodings->pdata[i];

      g_assert_true (g_utf8_validate (guess->sample, -1, NULL));
      g_assert_true (guess->score > 0 && guess->score <= 100);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GFile) file = memory_file (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (NwSource) source = nw_source_new (file, NULL, &error);
  g_autoptr (NwDetection) detection = source ? nw_detect (source, NULL, &error) : NULL;
  g_autoptr (GPtrArray) rows = NULL;

  if (!detection)
    {
      check_fault (error);
      return 0;
    }

  check_detection (detection);
  detection->layout->repair = detection->repairable;
  rows = nw_table_peek (source, detection->layout, 10, NULL, &error);
  if (!rows)
    check_fault (error);
  return 0;
}
