/* fields.c: reads single cells: dates, keys, texts, sources, names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "normaliser-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codelist.h"
#include "dates.h"
#include "list.h"
#include "text.h"

gboolean
nw_has_role (const NwNormaliser *self, const char *role)
{
  return g_strv_contains ((const char * const *) self->roles, role);
}

static gboolean
is_placeholder (NwCell cell)
{
  g_autofree char *folded = nw_text_fold (cell.text, cell.length);

  return nw_codelist_special (folded) >= 0;
}

gboolean
nw_is_placeholder (const char *text)
{
  return is_placeholder ((NwCell) { text, strlen (text) });
}

/* "first half of 2020" is kept beside its year, "2020" is not. */
static gboolean
says_more (NwDate date, NwCell cell)
{
  return date.precision < NW_PRECISION_DAY && cell.length != (date.precision == NW_PRECISION_YEAR ? 4 : 7);
}

NwDate
nw_parse_date (NwNormaliser *self, NwBatch *batch, const NwRow *row, const NwBound *bound, NwCell cell,
               const char **text, NwDate *written)
{
  NwWritten kind;
  NwDate date;

  *text = NULL;
  *written = NW_DATE_UNKNOWN;
  if (cell.length == 0)
    return NW_DATE_UNKNOWN;

  kind = nw_dates_understand (cell.text, cell.length, bound->field, written);
  if (kind != NW_WRITTEN_DATE)
    {
      if (is_placeholder (cell))
        return NW_DATE_UNKNOWN;
      *text = nw_batch_text (batch, cell.text, cell.length);
      if (kind == NW_WRITTEN_NO_DATE)
        nw_report (self, batch, NW_ISSUE_BAD_DATE, NW_ISSUE_DOUBT, row, bound->name, cell,
                   _("this is not a date; the record counts as undated here"));
      else if (kind == NW_WRITTEN_OPEN && bound->field->role != NW_ROLE_END) /* an end may well be open */
        nw_report (self, batch, NW_ISSUE_UNDATED, NW_ISSUE_NOTE, row, bound->name, cell,
                   _("this names no day, month or year; it is kept as written and the record counts as "
                      "undated here"));
      else if (kind == NW_WRITTEN_VAGUE)
        nw_report (
            self, batch, NW_ISSUE_UNDATED, NW_ISSUE_NOTE, row, bound->name, cell,
            _("this lies in no single year; it is kept as written and the record counts as undated here"));
      return NW_DATE_UNKNOWN;
    }

  if (self->as_of != NW_DAY_NONE && written->earliest > self->as_of)
    nw_report (self, batch, NW_ISSUE_AFTER_RELEASE, NW_ISSUE_DOUBT, row, bound->name, cell,
               _("the date is later than the release"));
  date = nw_dates_settle (*written, bound->field);
  if (!nw_date_equal (date, *written) || says_more (date, cell))
    *text = nw_batch_text (batch, cell.text, cell.length);
  return date;
}

NwDate
nw_read_date (NwNormaliser *self, NwBatch *batch, const NwRow *row, const NwBound *bound, const char **text,
              NwDate *written)
{
  return nw_parse_date (self, batch, row, bound, nw_bound_cell (bound, row), text, written);
}

void
nw_check_act_date (NwNormaliser *self,
                   NwBatch *batch,
                   const NwRow *row,
                   const NwBound *bound,
                   NwCell cell,
                   NwDate written,
                   gint32 start)
{
  if (start != NW_DAY_NONE && written.precision != NW_PRECISION_UNKNOWN && written.latest < start)
    nw_report (self, batch, NW_ISSUE_CLAIM_BEFORE_START, NW_ISSUE_DOUBT, row, bound ? bound->name : NULL,
               cell, _("the act is dated before the incident starts"));
}

char *
nw_read_key (const NwBound *bound, const NwRow *row)
{
  NwCell cell = nw_bound_cell (bound, row);

  if (cell.length == 0)
    return NULL;
  return bound->field->number ? nw_cell_shown (cell) : g_strndup (cell.text, cell.length);
}

const char *
nw_read_text (NwBatch *batch, const NwBound *bound, const NwRow *row)
{
  NwCell cell = nw_bound_cell (bound, row);

  return cell.length > 0 ? nw_batch_text (batch, cell.text, cell.length) : NULL;
}

/* Addresses may hold semicolons: only one before a blank, an address or the end separates. */
static void
add_sources (GString *sources, NwCell cell)
{
  gsize start = 0;

  for (gsize i = 0; i <= cell.length; i++)
    {
      const char *rest = cell.text + i + 1;
      NwCell source;

      if (i < cell.length
          && (cell.text[i] != ';'
              || (i + 1 < cell.length && !g_ascii_isspace (*rest) && !g_str_has_prefix (rest, "http"))))
        continue;
      source = nw_cell_trim ((NwCell) { cell.text + start, i - start });
      if (source.length > 0)
        {
          if (sources->len > 0)
            g_string_append_c (sources, '\n');
          g_string_append_len (sources, source.text, source.length);
        }
      start = i + 1;
    }
}

static void
add_python_sources (GString *sources, NwCell cell)
{
  guint n_slots;
  g_autoptr (GArray) items = nw_list_split (cell.text, cell.length, NW_LIST_PYTHON, NULL, &n_slots);

  if (items == NULL)
    {
      add_sources (sources, cell);
      return;
    }
  for (guint i = 0; i < items->len; i++)
    if (*nw_list_item (items, i)->text)
      g_string_append_printf (sources, "%s%s", sources->len > 0 ? "\n" : "", nw_list_item (items, i)->text);
}

const char *
nw_read_sources (NwBatch *batch, const NwBound *bound, const NwRow *row)
{
  g_autoptr (GString) sources = NULL;

  if (bound == NULL)
    return NULL;
  if (bound->n_columns == 1 && bound->field->list == NW_LIST_SEMICOLON)
    {
      NwCell cell = nw_bound_cell (bound, row);
      if (cell.length == 0 || memchr (cell.text, ';', cell.length) == NULL)
        return cell.length > 0 ? nw_batch_text (batch, cell.text, cell.length) : NULL;
    }

  sources = g_string_new (NULL);
  for (guint i = 0; i < bound->n_columns; i++)
    {
      NwCell cell;

      if (bound->columns[i] >= row->n_cells)
        continue;
      cell = nw_cell_trim (row->cells[bound->columns[i]]);
      if (cell.length == 0)
        continue;
      if (bound->field->list == NW_LIST_PYTHON || bound->field->list == NW_LIST_AUTO)
        add_python_sources (sources, cell);
      else if (bound->field->list == NW_LIST_SEMICOLON)
        add_sources (sources, cell);
      else
        g_string_append_printf (sources, "%s%.*s", sources->len > 0 ? "\n" : "", (int) cell.length,
                                cell.text);
    }
  return sources->len > 0 ? nw_batch_text (batch, sources->str, sources->len) : NULL;
}

NwCell
nw_split_address (NwCell cell, NwCell *address)
{
  *address = (NwCell) { "", 0 };
  for (gsize i = 0; i + 7 < cell.length; i++)
    if (memcmp (cell.text + i, "http", 4) == 0
        && (memcmp (cell.text + i + 4, "://", 3) == 0 || memcmp (cell.text + i + 4, "s://", 4) == 0))
      {
        *address = nw_cell_trim ((NwCell) { cell.text + i, cell.length - i });
        cell.length = i;
        break;
      }
  return nw_cell_trim (cell);
}

GArray *
nw_read_names (const NwBound *bound, const NwRow *row, guint *n_slots)
{
  NwCell cell = nw_bound_cell (bound, row);
  GArray *items;

  *n_slots = 0;
  if (bound == NULL)
    return NULL;
  items = nw_list_split (cell.text, cell.length, bound->field->list,
                         (const char * const *) bound->field->keep, n_slots);
  for (guint i = 0; items && i < items->len; i++)
    {
      char *text = nw_list_item (items, i)->text;
      if (nw_is_placeholder (text))
        *text = '\0';
    }
  return items;
}

guint64
nw_key_print (const char *incident, const char *key)
{
  guint64 print = nw_seen_print (0, incident, strlen (incident));

  return key ? nw_seen_print (print, key, strlen (key)) : print;
}
