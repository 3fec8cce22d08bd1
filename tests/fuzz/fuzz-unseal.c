/* fuzz-unseal.c: any bytes as a file of any format: what each finds of seals, and what is read of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "exporter.h"
#include "fault.h"
#include "seal.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* What is read is printed, and reads as the same again. */
static void
check_seals (const GPtrArray *seals)
{
  g_autofree char *printed = nw_seals_print (seals, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) again = nw_seals_parse ("file", printed, -1, &error);
  g_autofree char *twice = NULL;

  g_assert_no_error (error);
  twice = nw_seals_print (again, FALSE);
  g_assert_cmpstr (printed, ==, twice);
}

static void
check_json (const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) seals = NULL;

  g_assert_true (strlen (json) <= NW_SEALS_MAX_BYTES);
  seals = nw_seals_parse ("file", json, -1, &error);
  g_assert_true ((seals == NULL) == (error != NULL));
  if (seals != NULL)
    check_seals (seals);
  else
    g_assert_true (error->domain == NW_FAULT && !strchr (error->message, '\n'));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  for (const NwExporter * const *e = nw_exporters (); *e != NULL; e++)
    {
      g_autofree char *json = (*e)->unseal != NULL ? (*e)->unseal (bytes) : NULL;

      if (json != NULL)
        check_json (json);
    }
  return 0;
}
