/* fuzz-rows.c: any cells as the rows of every part of a profile, and any recipe before them: every row is
 * accounted for
 *
 * The input is cells, each a line, perhaps with the text of a recipe and a line "---" before them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "normaliser.h"

#define MARK     "\n---\n"
#define MAX_ROWS 60

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
add_columns (GPtrArray *header, GStrv columns)
{
  for (; *columns && header->len < 1000; columns++)
    if (!g_ptr_array_find_with_equal_func (header, *columns, g_str_equal, NULL))
      g_ptr_array_add (header, *columns);
}

/* The columns of the part, and for incidents those of the acts within them: not NULL-terminated. */
static GPtrArray *
make_header (const NwProfile *profile, const NwPart *part)
{
  GPtrArray *header = g_ptr_array_new ();

  add_columns (header, part->required);
  for (guint i = 0; i < part->fields->len; i++)
    {
      add_columns (header, nw_part_field (part, i)->columns);
      add_columns (header, nw_part_field (part, i)->match);
    }
  for (guint i = 0; part->kind == NW_PART_INCIDENTS && i < profile->within->len; i++)
    {
      const NwPart *within = g_ptr_array_index (profile->within, i);

      for (guint j = 0; j < within->fields->len; j++)
        add_columns (header, nw_part_field (within, j)->columns);
    }
  return header;
}

/* Cells one after the other, as wide as the header, sometimes one more or less, some rows twice; returns the
 * rows given. */
static guint64
add_rows (NwNormaliser *normaliser, GStrv texts, guint n_texts, guint width, NwBatch *batch)
{
  g_autofree NwCell *cells = g_new (NwCell, width + 1);
  guint64 n = CLAMP (n_texts / width, 1, MAX_ROWS);
  gboolean ok = TRUE;

  for (guint64 i = 0; ok && i < n; i++)
    {
      guint64 from = i % 5 == 4 ? i - 1 : i;
      NwRow row = {
        .number = i + 1, .line = i + 2, .n_cells = width + (i % 7 == 6) - (i % 11 == 10), .cells = cells
      };

      for (guint j = 0; j < row.n_cells; j++)
        {
          const char *text = texts[(from * width + j) % n_texts];
          cells[j] = (NwCell) { text, strlen (text) };
        }
      ok = nw_normaliser_add_row (normaliser, &row, batch, NULL);
    }
  return ok ? n : 0;
}

static void
check_counts (const NwNormaliser *normaliser, guint64 rows, const NwBatch *batch)
{
  NwCounts counts;

  nw_normaliser_get_counts (normaliser, &counts);
  g_assert_cmpuint (counts.rows_read, ==, rows);
  g_assert_cmpuint (counts.rows_read, ==, counts.accepted + counts.duplicates + counts.rejected);
  g_assert_cmpuint (counts.accepted, >=, counts.incidents + counts.actors);
  g_assert_cmpuint (counts.incidents, ==, batch->incidents->len);
  g_assert_cmpuint (counts.actors, ==, batch->actors->len);
  g_assert_cmpuint (counts.claims + counts.responses, ==, batch->acts->len);
  g_assert_cmpuint (counts.issues, ==, batch->issues->len);
}

/* A limit may end an import, and then there is no release to account for. */
static void
import_cells (const NwProfile *profile, GStrv texts, guint n_texts)
{
  g_autoptr (NwRelease) release = nw_release_new ();
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (NwNormaliser) normaliser = NULL;
  guint64 rows = 0, n;

  for (guint i = 0; i < profile->parts->len; i++)
    nw_release_add_file (release, "cells.csv", nw_profile_part (profile, i)->id);
  normaliser = nw_normaliser_new (profile, release, codebook);
  for (guint i = 0; i < profile->parts->len; i++)
    {
      g_autoptr (GPtrArray) header = make_header (profile, nw_profile_part (profile, i));
      guint width = header->len;

      g_ptr_array_add (header, NULL);
      if (width == 0
          || !nw_normaliser_begin_file (normaliser, i, i, (const char *const *) header->pdata, NULL))
        return;
      n = add_rows (normaliser, texts, n_texts, width, batch);
      if (n == 0 || !nw_normaliser_end_file (normaliser, batch, NULL))
        return;
      rows += n;
    }
  check_counts (normaliser, rows, batch);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text =
      g_utf8_make_valid ((const char *) data, size); /* the reader lets nothing else through */
  const char *mark = strstr (text, MARK);
  g_autoptr (NwProfile) recipe = mark ? nw_profile_parse (NULL, text, mark + 1 - text, NULL) : NULL;
  g_auto (GStrv) texts = g_strsplit (mark ? mark + strlen (MARK) : text, "\n", -1);
  guint n_texts = g_strv_length (texts);
  const GPtrArray *profiles = nw_profiles ();

  if (n_texts == 0)
    return 0;
  if (recipe)
    import_cells (recipe, texts, n_texts);
  for (guint i = 0; !recipe && i < profiles->len; i++)
    import_cells (g_ptr_array_index (profiles, i), texts, n_texts);
  return 0;
}
