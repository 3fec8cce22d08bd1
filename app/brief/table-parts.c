/* table-parts.c: names, shares, intervals and captions, the same in every kind of table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "number.h"
#include "record-hash.h"
#include "record-words.h"
#include "value-notes.h"

/* ---- captions ---- */

static void
append_sentence (GString *out, const char *sentence)
{
  if (sentence != NULL && *sentence != '\0')
    g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", sentence);
}

void
nw_table_describe (NwTable *self, const NwResult *result, const char *shows, const char *rounding,
                   guint left_out)
{
  g_autofree char *note = nw_result_note (result);
  GString *out = g_string_new (note);

  append_sentence (out, rounding);
  if (left_out > 0)
    {
      /* Translators: rows of a table. */
      g_autofree char *more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u more row is not listed.",
                                                            "%'u more rows are not listed.", left_out),
                                               left_out);
      append_sentence (out, more);
    }
  self->title = nw_result_title (result);
  self->subtitle = nw_result_subtitle (result);
  self->note = g_string_free (out, FALSE);
  self->source = nw_result_source (result);
  self->seal = nw_seal_of_result (result, shows);
}

/* A list counts nothing but how many there are: what an answer of one number would say of itself. */
static NwResult *
summary_of (const NwSupply *supply)
{
  g_autoptr (NwQuery) query = nw_query_copy (supply->query);
  NwResult *summary;

  query->by = NW_DIMENSION_NONE;
  query->and = NW_DIMENSION_NONE;
  query->interval = NW_INTERVAL_ALL;
  query->measure = NW_MEASURE_INCIDENTS;
  summary = nw_result_new ("total", query, supply->release);
  summary->codebook = supply->records->codebook ? nw_codebook_ref (supply->records->codebook) : NULL;
  summary->incidents = supply->incidents;
  return summary;
}

void
nw_table_describe_list (NwTable *self, const NwSupply *supply, const char *shows, char *title,
                        const char *more, gboolean with_acts)
{
  g_autoptr (NwResult) summary = summary_of (supply);
  g_autofree char *note = nw_result_note (summary);
  g_autofree char *hash = nw_record_hash (supply->records, supply->incidents, with_acts);
  guint listed = supply->records->incidents->len;
  GString *out = g_string_new (note);

  append_sentence (out, more);
  if (supply->incidents > listed)
    {
      guint n = supply->incidents - listed;
      g_autofree char *rest =
          g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "And %'u more incident that is not listed.",
                                        "And %'u more incidents that are not listed.", n),
                           n);
      append_sentence (out, rest);
    }
  self->title = title;
  self->subtitle = nw_result_subtitle (summary);
  self->note = g_string_free (out, FALSE);
  self->source = nw_result_source (summary);
  self->seal = nw_seal_of_list (supply->query, supply->release, (const char *const *) supply->rules,
                                supply->incidents, shows, hash);
}

char *
nw_table_list_obstacle (const NwQuery *query)
{
  return query->versus->len > 0
             ? g_strdup (_("A list is of one dataset and selection; leave out versus=, and make a list of each"))
             : NULL;
}

/* ---- columns ---- */

void
nw_table_add_names (NwTable *self, const NwResult *result)
{
  const char *id = nw_result_group_id (result);
  NwDimension by = result->query->by;
  g_autofree char *label_id = NULL;

  if (id == NULL)
    {
      nw_table_add_column (self, NW_COLUMN_HEAD, "group", "");
      return;
    }
  label_id = g_strdup_printf ("%s_label", id);
  nw_table_add_column (self, NW_COLUMN_HEAD, id, _("Code"))->data = TRUE;
  /* Translators: the heading above what a comparison compares. */
  nw_table_add_column (self, NW_COLUMN_HEAD, label_id,
                       by == NW_DIMENSION_NONE ? _("Compared") : _(nw_dimension_info (by)->label));
}

guint
nw_table_set_names (NwTable *self, guint row, const NwResult *result, const char *code, const char *label)
{
  guint column = 0;

  if (nw_result_group_id (result) != NULL)
    nw_table_set_text (self, row, column++, g_strdup (code));
  nw_table_set_text (self, row, column++, nw_record_text (label));
  return column;
}

void
nw_table_add_interval (NwTable *self, const char *prefix, const char *above)
{
  g_autofree char *low = g_strconcat (prefix, "low", NULL);
  g_autofree char *high = g_strconcat (prefix, "high", NULL);

  /* Translators: the bounds of a 95 % interval, column headings. */
  nw_table_add_column (self, NW_COLUMN_NUMBER, low, _("from"))->above = g_strdup (above);
  nw_table_add_column (self, NW_COLUMN_NUMBER, high, _("to"))->above = g_strdup (above);
}

void
nw_table_add_parts (NwTable *self, const char *prefix)
{
  g_autofree char *hits = g_strconcat (prefix, "hits", NULL);
  g_autofree char *of = g_strconcat (prefix, "of", NULL);

  /* Translators: numerator and denominator of a share, column headings in data files. */
  nw_table_add_column (self, NW_COLUMN_NUMBER, hits, _("k"))->data = TRUE;
  nw_table_add_column (self, NW_COLUMN_NUMBER, of, _("n"))->data = TRUE;
}

/* ---- cells ---- */

void
nw_table_set_count (NwTable *self, guint row, guint column, double count)
{
  nw_table_set_number (self, row, column, count, nw_number_print (count));
}

void
nw_table_set_hits (NwTable *self, guint row, guint column, double hits, double bases)
{
  char *text = nw_share_print (hits, bases);

  if (bases >= NW_FEW)
    nw_table_set_share (self, row, column, hits / bases, text);
  else
    nw_table_set_text (self, row, column, text);
}

void
nw_table_set_parts (NwTable *self, guint row, guint column, double hits, double bases)
{
  nw_table_set_count (self, row, column, hits);
  nw_table_set_count (self, row, column + 1, bases);
}

void
nw_value_set (NwTable *self, guint row, guint column, const NwResult *result, gsize index, guint period)
{
  double value = result->cells[index];
  const NwBasis *basis = result->basis ? &result->basis[index] : NULL;
  const char *missing = nw_value_missing (result, value, period);

  if (missing)
    nw_table_set_text (self, row, column, g_strdup (missing));
  else if (!isfinite (value))
    nw_table_set_text (self, row, column, g_strdup ("–"));
  else if (nw_result_unit (result) == NW_UNIT_SHARE)
    nw_table_set_hits (self, row, column, basis->hits, basis->bases);
  else
    nw_table_set_number (self, row, column, value, nw_result_print_cell (result, index));
}

void
nw_table_set_interval (NwTable *self, guint row, guint column, double bases, double low, double high)
{
  /* Of few, the bounds say no more than the counts. */
  gboolean given = bases >= NW_FEW && isfinite (low) && isfinite (high);

  for (guint i = 0; i < 2; i++)
    {
      double bound = i == 0 ? low : high;

      if (given)
        nw_table_set_share (self, row, column + i, bound, nw_percent_print (bound));
      else
        nw_table_set_text (self, row, column + i, g_strdup ("–"));
    }
}

guint
nw_table_bound_rows (const NwTable *self, guint n)
{
  return MIN (n, MAX (NW_TABLE_MAX_CELLS / MAX (self->columns->len, 1), 1));
}
