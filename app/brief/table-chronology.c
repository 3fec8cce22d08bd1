/* table-chronology.c: what followed each incident: claims and responses by date, with the days until then
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "act-order.h"
#include "record-words.h"

#define MAX_ACTS 20000 /* rows; the rest is counted and said */

/* Columns, in this order. */
enum { DATE, DAYS, ACT, BY, AGAINST, FORM, SOURCE, KEY, TITLE, START, ACT_DATE, CONTESTED, SOURCES };

static gboolean
has_sources (const NwBatch *records)
{
  for (guint i = 0; i < records->acts->len; i++)
    if (nw_batch_act (records, i)->sources && *nw_batch_act (records, i)->sources)
      return TRUE;
  return FALSE;
}

static void
add_columns (NwTable *table, const NwBatch *records)
{
  nw_table_add_column (table, NW_COLUMN_DATE, "date", _("Date"));
  nw_table_add_column (table, NW_COLUMN_NUMBER, "days", _("Days from start"));
  nw_table_add_column (table, NW_COLUMN_TEXT, "act", _("Act"));
  /* Translators: the heading above who made a claim or gave a response. */
  nw_table_add_column (table, NW_COLUMN_TEXT, "by", _("By"));
  nw_table_add_column (table, NW_COLUMN_TEXT, "against", _("Attributed to, or kind of response"));
  nw_table_add_column (table, NW_COLUMN_TEXT, "form", _("Form"));
  /* Datasets that have no sources of acts need no empty column. */
  nw_table_add_column (table, NW_COLUMN_TEXT, "source", _("Source"))->data = !has_sources (records);
  nw_table_add_column (table, NW_COLUMN_TEXT, "incident", _("Record"))->data = TRUE;
  nw_table_add_column (table, NW_COLUMN_TEXT, "title", _("Reported incident"))->data = TRUE;
  nw_table_add_column (table, NW_COLUMN_TEXT, "start_date", _("Start"))->data = TRUE;
  nw_table_add_column (table, NW_COLUMN_TEXT, "act_date", _("Date"))->data = TRUE;
  nw_table_add_column (table, NW_COLUMN_TEXT, "contested", _("Contested"))->data = TRUE;
  nw_table_add_column (table, NW_COLUMN_TEXT, "sources", _("Sources"))->data = TRUE;
}

/* ---- one act ---- */

/* A kind of claim is called so itself. */
static gboolean
is_called_contested (const NwBatch *records, const NwAct *act)
{
  int contested =
      records->codebook ? nw_codebook_find_code (records->codebook, NW_DOMAIN_CLAIM_KIND, "contested") : -1;

  for (guint i = act->first_mark; i < act->first_mark + act->n_marks && contested >= 0; i++)
    if (nw_batch_mark (records, i)->dimension == NW_DIMENSION_CLAIM_KIND
        && nw_batch_mark (records, i)->code == contested)
      return TRUE;
  return FALSE;
}

/* "Claim: Government, contested" */
static char *
print_act (const NwBatch *records, const NwAct *act)
{
  const char *kind = act->kind == NW_ACT_CLAIM ? _("Claim") : _("Response");
  g_autofree char *claimed =
      nw_record_values (records, act->first_mark, act->n_marks, NW_DIMENSION_CLAIM_KIND);
  g_autofree char *words =
      act->kind == NW_ACT_CLAIM && *claimed ? g_strdup_printf (_("%s: %s"), kind, claimed) : g_strdup (kind);

  if (!act->contested || is_called_contested (records, act))
    return g_steal_pointer (&words);
  /* Translators: a claim or response that somebody denies: "Claim: Government, contested". */
  return g_strdup_printf (_("%s, contested"), words);
}

/* Only between two days: a month has no first day that anybody knows of. */
static void
set_days (NwTable *table, guint row, const NwIncident *incident, const NwAct *act)
{
  if (incident->start.precision == NW_PRECISION_DAY && act->date.precision == NW_PRECISION_DAY)
    nw_table_set_count (table, row, DAYS, (double) act->date.earliest - incident->start.earliest);
  else
    nw_table_set_text (table, row, DAYS, g_strdup ("–"));
}

static void
add_act (NwTable *table, const NwBatch *records, const NwIncident *incident, const NwAct *act)
{
  gboolean claim = act->kind == NW_ACT_CLAIM;
  guint row = nw_table_add_row (table, NW_ROW_PLAIN), first = act->first_mark, n = act->n_marks;

  nw_table_set_text (table, row, DATE, nw_record_date (act->date, act->date_text));
  set_days (table, row, incident, act);
  nw_table_set_text (table, row, ACT, print_act (records, act));
  nw_table_set_text (
      table, row, BY,
      nw_record_parties (records, first, n, claim ? NW_DIMENSION_CLAIMANT : NW_DIMENSION_RESPONDER));
  nw_table_set_text (table, row, AGAINST,
                     claim ? nw_record_parties (records, first, n, NW_DIMENSION_ACCUSED)
                           : nw_record_values (records, first, n, NW_DIMENSION_RESPONSE));
  nw_table_set_text (table, row, FORM, nw_record_phrase (act->form));
  nw_record_set_sources (table, row, SOURCE, act->sources);
  nw_table_set_text (table, row, KEY, nw_record_text (incident->key))->address =
      nw_record_address (incident->sources);
  nw_table_set_text (table, row, TITLE, nw_record_text (incident->title));
  nw_table_set_text (table, row, START, nw_date_print (incident->start));
  nw_table_set_text (table, row, ACT_DATE, nw_date_print (act->date));
  nw_table_set_text (table, row, CONTESTED, g_strdup (act->contested ? "yes" : "no"));
  nw_table_set_text (table, row, SOURCES, nw_record_sources (act->sources));
}

/* Where there is one incident, the table's title is its own. */
static void
add_section (NwTable *table, const NwIncident *incident, gboolean alone)
{
  g_autofree char *title = nw_record_text (incident->title);
  g_autofree char *start = nw_record_date (incident->start, incident->start_text);
  g_autofree char *key = nw_record_text (incident->key);
  guint row = nw_table_add_row (table, NW_ROW_SECTION);
  /* Translators: the start of an incident and the number of its record; then with its title before them. */
  char *words = alone ? g_strdup_printf (_("Start: %s (record %s)"), start, key)
                      : g_strdup_printf (_("%s, start: %s (record %s)"), title, start, key);

  nw_table_set_text (table, row, DATE, words)->address = nw_record_address (incident->sources);
}

/* ---- what there is not ---- */

/* Why an incident has no act of a kind: as it is coded, or as the release codes it. */
static guint16
silence_of (const NwSupply *supply, const NwIncident *incident, NwActKind kind)
{
  NwDimension dimension = kind == NW_ACT_CLAIM ? NW_DIMENSION_CLAIM_KIND : NW_DIMENSION_RESPONSE;

  for (guint i = incident->first_mark; i < incident->first_mark + incident->n_marks; i++)
    {
      const NwMark *mark = nw_batch_mark (supply->records, i);

      if (mark->dimension == dimension && mark->code < NW_N_SPECIAL_CODES)
        return mark->code;
    }
  return kind == NW_ACT_CLAIM && supply->release->counts.claims > 0 ? NW_CODE_ID_NONE : NW_CODE_ID_NOT_CODED;
}

/* "Incidents without a claim: none 10, not coded 2." */
static void
append_silent (GString *out, const char *words, const guint *counts)
{
  static const char *const reasons[NW_N_SPECIAL_CODES] = {
    [NW_CODE_ID_UNKNOWN] = N_("unknown"),
    [NW_CODE_ID_NOT_AVAILABLE] = N_("not available"),
    [NW_CODE_ID_NOT_CODED] = N_("not coded"),
    [NW_CODE_ID_NONE] = N_("coded as none"),
  };
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < NW_N_SPECIAL_CODES; i++)
    if (counts[i] > 0)
      /* Translators: a reason and a number of incidents: "not coded: 12". */
      g_string_append_printf (list, _("%s%s: %'u"), list->len > 0 ? _(", ") : "", _(reasons[i]), counts[i]);
  if (list->len > 0)
    g_string_append_printf (out, "%s%s %s.", out->len > 0 ? " " : "", words, list->str);
}

static char *
print_silent (const NwSupply *supply, const NwActOrder *order)
{
  guint counts[2][NW_N_SPECIAL_CODES] = { 0 };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < supply->records->incidents->len; i++)
    for (NwActKind kind = NW_ACT_CLAIM; kind <= NW_ACT_RESPONSE; kind++)
      if (!nw_act_order_has (order, i, kind))
        counts[kind][silence_of (supply, nw_batch_incident (supply->records, i), kind)]++;
  append_silent (out, _("Incidents without a claim, by why:"), counts[NW_ACT_CLAIM]);
  append_silent (out, _("Incidents without a response, by why:"), counts[NW_ACT_RESPONSE]);
  return g_string_free (out, FALSE);
}

/* ---- all ---- */

/* An incident without acts has nothing to follow; the note counts it. Returns how many acts were too many. */
static guint
add_incidents (NwTable *table, const NwBatch *records, const NwActOrder *order)
{
  guint listed = 0;

  for (guint i = 0; i < records->incidents->len && listed < MAX_ACTS; i++)
    {
      const NwIncident *incident = nw_batch_incident (records, i);
      guint n = 0;
      const guint *acts = nw_act_order_of (order, i, &n);

      if (n > 0)
        add_section (table, incident, records->incidents->len == 1);
      for (guint k = 0; k < n && listed < MAX_ACTS; k++, listed++)
        add_act (table, records, incident, nw_batch_act (records, acts[k]));
    }
  return nw_act_order_count (order) - listed;
}

static char *
print_title (const NwBatch *records)
{
  g_autofree char *title =
      records->incidents->len == 1 ? nw_record_text (nw_batch_incident (records, 0)->title) : NULL;

  /* Translators: title of a table about one incident: "Claims and responses: NotPetya". */
  return title ? g_strdup_printf (_("Claims and responses: %s"), title)
               : g_strdup (_("Claims and responses"));
}

static NwTable *
build_chronology (const NwSupply *supply)
{
  NwTable *table = nw_table_new ();
  g_autoptr (NwActOrder) order = nw_act_order_new (supply->records);
  g_autofree char *silent = print_silent (supply, order);
  g_autoptr (GString) more =
      g_string_new (_("Days are counted where start and act are both known to the day."));
  guint left_out;

  add_columns (table, supply->records);
  left_out = add_incidents (table, supply->records, order);
  if (*silent)
    g_string_append_printf (more, " %s", silent);
  if (left_out > 0)
    g_string_append_printf (more,
                            g_dngettext (GETTEXT_PACKAGE, " %'u more claim or response is not listed.",
                                         " %'u more claims and responses are not listed.", left_out),
                            left_out);
  nw_table_describe_list (table, supply, nw_table_chronology.id, print_title (supply->records), more->str,
                          TRUE);
  return table;
}

const NwTableKind nw_table_chronology = {
  .id = "chronology",
  .label = N_("Claims and responses"),
  .summary = N_("The claims and responses of each reported incident by date, with the days since its start."),
  .needs = NW_NEEDS_RECORDS,
  .question = "",
  .obstacle = nw_table_list_obstacle,
  .build = build_chronology,
};
