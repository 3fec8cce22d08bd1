/* fuzz-markers.c: any bytes as a file of markers: parsed, printed and parsed again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "fault.h"
#include "markers.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_marker (const NwMarker *marker)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (nw_marker_id_valid (marker->id) && marker->date.precision != NW_PRECISION_UNKNOWN);
  g_assert_true (nw_marker_file_check ("own.ini", marker, &error));
  g_assert_no_error (error);
}

static void
check_parsed (const GPtrArray *markers)
{
  g_autofree char *text = nw_marker_file_print (markers);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) again = nw_marker_file_parse ("own.ini", text, -1, TRUE, &error);
  g_autofree char *printed = NULL;

  g_assert_no_error (error);
  printed = nw_marker_file_print (again);
  g_assert_cmpstr (printed, ==, text);
  for (guint i = 0; i < markers->len; i++)
    check_marker (g_ptr_array_index (markers, i));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) markers = nw_marker_file_parse ("own.ini", (const char *) data, size, TRUE, &error);

  g_assert_true ((markers == NULL) == (error != NULL));
  if (markers)
    check_parsed (markers);
  else
    g_assert_true (error->domain == NW_FAULT && g_utf8_validate (error->message, -1, NULL) && !strchr (error->message, '\n'));
  return 0;
}
