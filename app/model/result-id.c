/* result-id.c: a short id that says whether two figures are the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "result-id.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "comparison-text.h"

static void
add_text (GChecksum *sum, const char *text)
{
  /* With its NUL, so that neighbours cannot flow into each other. */
  g_checksum_update (sum, (const guchar *) (text ? text : ""), strlen (text ? text : "") + 1);
}

void
nw_id_begin (GChecksum *sum, const char *program, const char *analysis, const NwQuery *query)
{
  g_autoptr (NwQuery) counted = nw_query_copy (query);
  g_autofree char *text = NULL;

  /* What is drawn, and how, counts nothing. */
  nw_query_set_chart (counted, NULL);
  nw_query_set_markers (counted, NULL);
  text = nw_query_print (counted);
  add_text (sum, program);
  add_text (sum, analysis);
  add_text (sum, text);
}

void
nw_id_add_release (GChecksum *sum, const char *dataset, const char *version, const GPtrArray *files)
{
  add_text (sum, dataset);
  add_text (sum, version);
  for (guint i = 0; i < files->len; i++)
    add_text (sum, ((const NwSourceFile *) g_ptr_array_index (files, i))->sha256);
}

char *
nw_id_end (GChecksum *sum, const char *answer)
{
  g_autofree char *digits = NULL;

  add_text (sum, answer);
  digits = g_ascii_strup (g_checksum_get_string (sum), 8);
  return g_strdup_printf ("%.4s-%.4s", digits, digits + 4);
}

char *
nw_id_source (const char *source, const char *id)
{
  if (!id)
    return g_strdup (source ? source : "");
  if (!source || !*source)
    /* Translators: the short id of a figure or table, by which its numbers are checked. */
    return g_strdup_printf (_("Normwatch seal %s."), id);
  /* Translators: the source of a figure or table, and its short id. */
  return g_strdup_printf (_("%s Normwatch seal %s."), source, id);
}

char *
nw_result_id (const NwResult *self)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GPtrArray) releases = nw_comparison_releases (self);
  g_autofree char *answer = nw_result_hash (self);

  nw_id_begin (sum, NW_VERSION, self->analysis, self->query);
  for (guint i = 0; i < releases->len; i++)
    {
      const NwRelease *release = g_ptr_array_index (releases, i);

      nw_id_add_release (sum, release->dataset, release->version, release->files);
    }
  return nw_id_end (sum, answer);
}
