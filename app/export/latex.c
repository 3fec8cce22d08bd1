/* latex.c: the tables of a briefing as LaTeX, to be put into a text of one's own by \input
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "latex-parts.h"
#include "shown.h"
#include "textbox.h"
#include "unseal.h"

#define SEAL_MARK    "%normwatch "
#define MANY_COLUMNS 12 /* more need a page that is turned */

static guint
count_tables (const NwDocument *document)
{
  guint n = 0;

  for (guint i = 0; i < document->passages->len; i++)
    n += nw_document_passage (document, i)->kind == NW_PASSAGE_TABLE;
  return n;
}

/* ---- what the writer of the text has to know ---- */

static void
append_remark (GString *out, const char *text)
{
  g_autofree char *plain = nw_text_plain (text, G_MAXSSIZE);

  g_string_append_printf (out, "%% %s\n", plain);
}

static gboolean
is_rare (const NwExhibit *exhibit)
{
  const NwTable *table = exhibit->table;
  gboolean rare = nw_latex_is_rare (exhibit->title) || (exhibit->note != NULL && nw_latex_is_rare (exhibit->note))
                  || (exhibit->source != NULL && nw_latex_is_rare (exhibit->source));

  for (guint c = 0; c < table->columns->len && !rare; c++)
    rare = nw_latex_is_rare (nw_table_column (table, c)->label);
  for (guint i = 0; i < table->cells->len && !rare; i++)
    rare = nw_latex_is_rare (g_array_index (table->cells, NwTableCell, i).text);
  return rare;
}

static void
append_remarks (GString *out, const NwDocument *document)
{
  append_remark (out, document->title);
  append_remark (out, "Tables, to be \\input into a document with these lines in its preamble:");
  append_remark (out, "  \\usepackage[T1]{fontenc}");
  append_remark (out, "  \\usepackage{array,booktabs,longtable,textcomp}");
  append_remark (out, "  \\usepackage{hyperref}");
  for (guint i = 0; i < document->passages->len; i++)
    {
      const NwPassage *passage = nw_document_passage (document, i);
      g_autofree char *label = nw_passage_label (passage);
      g_autofree char *rare = NULL;
      g_autofree char *wide = NULL;
      g_autoptr (GArray) columns = NULL;

      if (passage->kind != NW_PASSAGE_TABLE)
        continue;
      columns = nw_shown_columns (passage->exhibit->table);
      rare = g_strdup_printf ("%s has letters that pdfTeX lacks (Arabic, Chinese, …): use XeLaTeX or LuaLaTeX, and fonts that have them.", label);
      wide = g_strdup_printf ("%s has %u columns: turn its page by the environment landscape of pdflscape.", label, columns->len);
      if (is_rare (passage->exhibit))
        append_remark (out, rare);
      if (columns->len > MANY_COLUMNS)
        append_remark (out, wide);
    }
}

/* Of the tables alone: there are no figures here. */
static void
append_seals (GString *out, const NwDocument *document)
{
  g_autoptr (GPtrArray) seals = g_ptr_array_new ();
  g_autofree char *json = NULL;
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < document->passages->len; i++)
    {
      const NwPassage *passage = nw_document_passage (document, i);

      if (passage->kind == NW_PASSAGE_TABLE && passage->exhibit->seal != NULL)
        g_ptr_array_add (seals, passage->exhibit->seal);
    }
  if (seals->len == 0)
    return;
  json = nw_seals_print (seals, TRUE);
  lines = g_strsplit (g_strchomp (json), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (out, "%s%s\n", SEAL_MARK, lines[i]);
}

/* ---- the file ---- */

static gboolean
publish_latex (const NwDocument *document, NwFiles *files, const NwProgress *progress, GCancellable *cancellable, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  GOutputStream *output;

  /* Without one there is no file, which its door says. */
  if (count_tables (document) == 0)
    return TRUE;
  output = nw_files_add (files, NULL, error);
  if (output == NULL)
    return FALSE;
  append_remarks (out, document);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < document->passages->len; i++)
    {
      if (nw_document_passage (document, i)->kind == NW_PASSAGE_TABLE)
        nw_latex_table (out, nw_document_passage (document, i));
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      nw_progress_tell (progress, (double) (i + 1) / document->passages->len);
    }
  append_seals (out, document);
  return g_output_stream_write_all (output, out->str, out->len, NULL, cancellable, error);
}

/* No text of a table begins a line with a comment's sign: there it is escaped. */
static char *
unseal_latex (GBytes *bytes)
{
  gsize length, at = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GString) json = g_string_new (NULL);

  while (at < length && json->len <= NW_SEALS_MAX_BYTES)
    {
      const char *line = data + at;
      const char *end = memchr (line, '\n', length - at);
      gsize size = end != NULL ? (gsize) (end - line) : length - at;

      if (size > strlen (SEAL_MARK) && memcmp (line, SEAL_MARK, strlen (SEAL_MARK)) == 0)
        g_string_append_len (json, line + strlen (SEAL_MARK), (gssize) (size - strlen (SEAL_MARK)));
      at += size + 1;
    }
  return json->len > 0 ? nw_unseal_object (g_strdup (json->str)) : NULL;
}

const NwExporter nw_exporter_briefing_tex = {
  "briefing-tex", N_("Briefing tables (LaTeX)"), ".tex", "text/x-tex", NW_EXPORT_DOCUMENT,
  .publish = publish_latex, .unseal = unseal_latex,
};
