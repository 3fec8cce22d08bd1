/* result-id.c: a short id that says whether two figures are the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "result.h"

#include "comparison-text.h"

static void
hash_text (GChecksum *sum, const char *text)
{
  /* With its NUL, so that neighbours cannot flow into each other. */
  g_checksum_update (sum, (const guchar *) (text ? text : ""), strlen (text ? text : "") + 1);
}

static void
hash_number (GChecksum *sum, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  hash_text (sum, g_ascii_dtostr (buffer, sizeof buffer, value));
}

static void
hash_release (GChecksum *sum, const NwRelease *release)
{
  hash_text (sum, release->dataset);
  hash_text (sum, release->version);
  for (guint i = 0; i < release->files->len; i++)
    hash_text (sum, ((NwSourceFile *) g_ptr_array_index (release->files, i))->sha256);
}

char *
nw_result_id (const NwResult *self)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (NwQuery) counted = nw_query_copy (self->query);
  g_autoptr (GPtrArray) releases = nw_comparison_releases (self);
  g_autofree char *query = NULL;
  g_autofree char *digits = NULL;

  /* What is drawn, and how, counts nothing. */
  nw_query_set_chart (counted, NULL);
  nw_query_set_markers (counted, NULL);
  query = nw_query_print (counted);
  hash_text (sum, NW_VERSION);
  hash_text (sum, self->analysis);
  hash_text (sum, query);
  for (guint i = 0; i < releases->len; i++)
    hash_release (sum, g_ptr_array_index (releases, i));
  hash_number (sum, self->incidents);
  for (guint i = 0; i < self->groups->len; i++)
    {
      hash_text (sum, nw_result_group (self, i)->code);
      hash_number (sum, nw_result_group (self, i)->total);
      for (gsize j = 0; j < (gsize) self->across->len * self->periods->len; j++)
        hash_number (sum, self->cells[(gsize) i * self->across->len * self->periods->len + j]);
    }

  digits = g_ascii_strup (g_checksum_get_string (sum), 8);
  return g_strdup_printf ("%.4s-%.4s", digits, digits + 4);
}
