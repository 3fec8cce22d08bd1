/* latex-table.c: a table as a longtable with the rules of booktabs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "latex-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "result-id.h"
#include "shown.h"

#define SHORT        24   /* characters: a name that fits on one line */
#define LONGEST      80   /* characters that count for the width of a column */
#define ALL_WORDS    0.96 /* of the line: what columns of words share … */
#define NUMBER_WIDTH 0.08 /* … beside a column of numbers … */
#define DATE_WIDTH   0.16 /* … or of dates */
#define LEAST_WIDTH  0.1

typedef struct {
  GString       *out;
  const NwTable *table;
  GArray        *columns; /* guint, from left to right */
} Writer;

static const NwTableColumn *
column_at (const Writer *self, guint i)
{
  return nw_table_column (self->table, g_array_index (self->columns, guint, i));
}

static void
append_letter (GString *out, guint note)
{
  g_autofree char *letter = nw_table_letter (note);

  if (note > 0)
    g_string_append_printf (out, "\\textsuperscript{%s}", letter);
}

/* ---- columns ---- */

static gboolean
is_words (const Writer *self, guint i)
{
  return column_at (self, i)->kind == NW_COLUMN_HEAD || column_at (self, i)->kind == NW_COLUMN_TEXT;
}

static guint
longest_in (const Writer *self, guint i)
{
  glong longest = g_utf8_strlen (column_at (self, i)->label, -1);

  for (guint row = 0; row < self->table->rows->len; row++)
    if (nw_table_row (self->table, row) != NW_ROW_SECTION)
      longest = MAX (longest, g_utf8_strlen (nw_table_cell (self->table, row, g_array_index (self->columns, guint, i))->text, -1));
  return (guint) CLAMP (longest, 1, LONGEST);
}

/* Columns of words share what numbers and dates leave of the line, by the length of their texts. */
static void
append_columns (const Writer *self)
{
  double left = ALL_WORDS;
  guint all = 0;

  for (guint i = 0; i < self->columns->len; i++)
    if (is_words (self, i))
      all += longest_in (self, i);
    else
      left -= column_at (self, i)->kind == NW_COLUMN_DATE ? DATE_WIDTH : NUMBER_WIDTH;
  g_string_append (self->out, "{@{}");
  for (guint i = 0; i < self->columns->len; i++)
    if (!is_words (self, i))
      g_string_append_c (self->out, column_at (self, i)->kind == NW_COLUMN_DATE ? 'l' : 'r');
    else if (longest_in (self, i) <= SHORT)
      g_string_append_c (self->out, 'l');
    else
      {
        guint hundredths = (guint) round (100 * MAX (left * longest_in (self, i) / all, LEAST_WIDTH));

        g_string_append_printf (self->out, ">{\\raggedright\\arraybackslash}p{0.%02u\\linewidth}", MIN (hundredths, 99));
      }
  g_string_append (self->out, "@{}}\n");
}

/* ---- headings ---- */

static guint
span_above (const Writer *self, guint i)
{
  guint n = 1;

  if (column_at (self, i)->above == NULL)
    return 1;
  while (i + n < self->columns->len && g_strcmp0 (column_at (self, i + n)->above, column_at (self, i)->above) == 0)
    n++;
  return n;
}

/* What several columns share, over a line as wide as they are. */
static void
append_above (const Writer *self)
{
  g_autoptr (GString) rules = g_string_new (NULL);
  gboolean any = FALSE;

  for (guint i = 0; i < self->columns->len; i++)
    any |= column_at (self, i)->above != NULL;
  if (!any)
    return;
  for (guint i = 0; i < self->columns->len; i += span_above (self, i))
    {
      g_string_append (self->out, i > 0 ? " & " : "");
      if (column_at (self, i)->above == NULL)
        continue;
      g_string_append_printf (self->out, "\\multicolumn{%u}{c}{", span_above (self, i));
      nw_latex_text (self->out, column_at (self, i)->above);
      g_string_append_c (self->out, '}');
      g_string_append_printf (rules, "\\cmidrule(lr){%u-%u}", i + 1, i + span_above (self, i));
    }
  g_string_append_printf (self->out, " \\\\\n%s\n", rules->str);
}

static void
append_headings (const Writer *self)
{
  g_string_append (self->out, "\\toprule\n");
  append_above (self);
  for (guint i = 0; i < self->columns->len; i++)
    {
      g_string_append (self->out, i > 0 ? " & " : "");
      nw_latex_text (self->out, column_at (self, i)->label);
      append_letter (self->out, column_at (self, i)->note);
    }
  g_string_append (self->out, " \\\\\n\\midrule\n");
}

static void
append_head (const Writer *self)
{
  append_headings (self);
  g_string_append_printf (self->out, "\\endfirsthead\n\\multicolumn{%u}{@{}l}{\\tablename~\\thetable{} (", self->columns->len);
  /* Translators: of a table, over the headings on the pages after its first. */
  nw_latex_text (self->out, _("continued"));
  g_string_append (self->out, ")} \\\\\n");
  append_headings (self);
  g_string_append (self->out, "\\endhead\n\\midrule\n\\endfoot\n\\bottomrule\n\\endlastfoot\n");
}

/* ---- rows ---- */

/* As wide as the table, in lines as long. */
static void
append_across (const Writer *self, const char *text, gboolean bold)
{
  g_string_append_printf (self->out, "\\multicolumn{%u}{@{}p{0.%u\\linewidth}@{}}{%s", self->columns->len, 95, bold ? "\\textbf{" : "");
  nw_latex_text (self->out, text);
  g_string_append (self->out, bold ? "}} \\\\\n" : "} \\\\\n");
}

static void
append_cell (const Writer *self, guint row, guint i)
{
  const NwTableCell *cell = nw_table_cell (self->table, row, g_array_index (self->columns, guint, i));
  gboolean bold = nw_table_row (self->table, row) == NW_ROW_TOTAL && *cell->text != '\0';

  g_string_append (self->out, bold ? "\\textbf{" : "");
  nw_latex_link (self->out, cell->text, cell->address);
  g_string_append (self->out, bold ? "}" : "");
  append_letter (self->out, cell->note);
}

static void
append_row (const Writer *self, guint row)
{
  NwRowKind kind = nw_table_row (self->table, row);

  if (kind == NW_ROW_SECTION)
    {
      append_across (self, nw_shown_section (self->table, row), TRUE);
      return;
    }
  if (kind == NW_ROW_TOTAL && row > 0 && nw_table_row (self->table, row - 1) != NW_ROW_TOTAL)
    g_string_append (self->out, "\\midrule\n");
  for (guint i = 0; i < self->columns->len; i++)
    {
      g_string_append (self->out, i > 0 ? " & " : "");
      append_cell (self, row, i);
    }
  g_string_append (self->out, " \\\\\n");
}

/* ---- what stands around ---- */

static void
append_caption (GString *out, const NwExhibit *exhibit)
{
  g_string_append (out, "\\caption[{");
  nw_latex_text (out, exhibit->title);
  g_string_append (out, "}]{");
  nw_latex_text (out, exhibit->title);
  if (exhibit->subtitle != NULL && *exhibit->subtitle != '\0')
    {
      g_string_append (out, ". ");
      nw_latex_text (out, exhibit->subtitle);
    }
  g_string_append (out, "}");
  if (exhibit->seal != NULL)
    g_string_append_printf (out, "\\label{tab:%s}", exhibit->seal->id);
  g_string_append (out, " \\\\\n");
}

static void
append_foot (GString *out, const NwExhibit *exhibit)
{
  g_autofree char *source = nw_id_source (exhibit->source, exhibit->seal != NULL ? exhibit->seal->id : NULL);

  g_string_append (out, "\\begin{flushleft}\\footnotesize\n");
  for (guint i = 0; i < exhibit->table->notes->len; i++)
    {
      append_letter (out, i + 1);
      g_string_append_c (out, '~');
      nw_latex_text (out, g_ptr_array_index (exhibit->table->notes, i));
      g_string_append (out, "\\par\n");
    }
  if (exhibit->note != NULL)
    {
      nw_latex_text (out, exhibit->note);
      g_string_append (out, "\\par\n");
    }
  nw_latex_text (out, source);
  g_string_append (out, "\n\\end{flushleft}\n\n");
}

void
nw_latex_table (GString *out, const NwPassage *passage)
{
  const NwTable *table = passage->exhibit->table;
  g_autoptr (GArray) columns = nw_shown_columns (table);
  Writer self = { out, table, columns };

  g_string_append (out, "\\begin{longtable}");
  append_columns (&self);
  append_caption (out, passage->exhibit);
  append_head (&self);
  for (guint row = 0; row < table->rows->len; row++)
    append_row (&self, row);
  if (table->rows->len == 0)
    append_across (&self, nw_shown_nothing (), FALSE);
  g_string_append (out, "\\end{longtable}\n");
  append_foot (out, passage->exhibit);
}
