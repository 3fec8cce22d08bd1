/* answers.c: keeps rows of scores until the incident comes that they answer
 *
 * Such a table has its own numbers: the rows with one number are a group, and the first of them says which
 * incident the group belongs to, in the columns that both tables share. Each score other than 0 is an act.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "normaliser-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "text.h"

#define JOINER '\x1f' /* between the cells by which incidents are found */

typedef struct {
  guint64     line, offset, length;
  guint       file;
  NwItem      responder;
  NwDate      date, written;
  const char *date_text;
  guint       first_act, n_acts;
} Kept;

typedef struct {
  NwItem      item;
  const char *text; /* column and score, as written */
} Score;

struct _NwAnswers {
  GHashTable   *by_incident; /* what the shared columns say → GArray of Kept */
  GArray       *scores;      /* Score */
  GStringChunk *text;
  char         *group;       /* number of the rows read last */
  GArray       *rows;        /* of that group, owned by the table */
  const NwPart *part;
  gsize         n, size;
};

NwAnswers *
nw_answers_new (void)
{
  NwAnswers *self = g_new0 (NwAnswers, 1);

  self->by_incident = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->scores = g_array_new (FALSE, FALSE, sizeof (Score));
  self->text = g_string_chunk_new (4096);
  return self;
}

void
nw_answers_free (NwAnswers *self)
{
  g_hash_table_unref (self->by_incident);
  g_array_unref (self->scores);
  g_string_chunk_free (self->text);
  g_free (self->group);
  g_free (self);
}

/* The columns by which the rows of a part find their incidents, or NULL: by its key. */
static char **
match_columns (const NwPart *part)
{
  for (guint i = 0; i < part->fields->len; i++)
    if (nw_part_field (part, i)->role == NW_ROLE_INCIDENT && *nw_part_field (part, i)->match)
      return nw_part_field (part, i)->match;
  return NULL;
}

/* What the row says in these columns, folded; NULL when it says nothing in one of them. */
static char *
read_match (const NwBoundPart *bound, char **columns, const NwRow *row)
{
  g_autoptr (GString) match = g_string_new (NULL);

  for (; *columns; columns++)
    {
      int column = nw_bound_part_column (bound, *columns);
      g_autofree char *folded = column >= 0 && (guint) column < row->n_cells
                                ? nw_text_fold (row->cells[column].text, row->cells[column].length) : NULL;

      if (folded == NULL || *folded == '\0')
        return NULL;
      g_string_append (match, folded);
      g_string_append_c (match, JOINER);
    }
  return g_string_free (g_steal_pointer (&match), FALSE);
}

void
nw_answers_begin (NwAnswers *self, const NwPart *part)
{
  self->part = part;
  g_clear_pointer (&self->group, g_free); /* numbers of another file */
  self->rows = NULL;
}

/* ---- a row comes ---- */

static const char *
keep_text (NwAnswers *self, const char *text)
{
  self->size += text ? strlen (text) : 0;
  return text ? g_string_chunk_insert_const (self->text, text) : NULL;
}

static gboolean
read_scores (NwNormaliser *self, const NwRow *row, Kept *kept, GError **error)
{
  NwBound *bound = self->bound->codes[NW_DIMENSION_RESPONSE];

  kept->first_act = self->answers->scores->len;
  for (guint i = 0; bound && i < bound->n_columns; i++)
    {
      NwCell cell = nw_bound_cell_at (bound, i, row);
      g_autofree char *shown = nw_cell_shown (cell);
      g_autofree char *text = g_strdup_printf ("%s %s", bound->names[i], shown);
      Score score = { { 0 }, NULL };
      double number;

      if (cell.length == 0 || (nw_cell_number (cell, &number) && number == 0))
        continue;
      if (!nw_coder_label (self->coder, bound, bound->names[i], row, self->file, &score.item, error))
        return FALSE;
      if (score.item.silent)
        continue;
      score.text = keep_text (self->answers, text);
      g_array_append_val (self->answers->scores, score);
      kept->n_acts++;
    }
  return TRUE;
}

static gboolean
read_kept (NwNormaliser *self, const NwRow *row, NwBatch *batch, Kept *kept, GError **error)
{
  NwBound *responder = self->bound->codes[NW_DIMENSION_RESPONDER];
  const NwItems *items = responder ? nw_coder_read (self->coder, responder, row, self->file, error) : NULL;
  NwBound *date = self->bound->roles[NW_ROLE_DATE];
  const char *text = NULL;

  if (responder && items == NULL)
    return FALSE;
  *kept = (Kept) { .line = row->line, .offset = row->offset, .length = row->length, .file = self->file };
  kept->responder = items && items->n > 0 ? items->items[0] : (NwItem) { .code = NW_CODE_ID_NOT_AVAILABLE };
  kept->date = nw_read_date (self, batch, row, date, &text, &kept->written);
  kept->date_text = keep_text (self->answers, text);
  return read_scores (self, row, kept, error);
}

/* The rows of the group that the row belongs to; NULL: it was rejected. */
static GArray *
find_group (NwNormaliser *self, const NwRow *row, NwBatch *batch)
{
  NwAnswers *answers = self->answers;
  NwBound *bound = self->bound->roles[NW_ROLE_INCIDENT];
  g_autofree char *group = nw_read_key (bound, row);
  g_autofree char *match = NULL;

  if (group == NULL)
    {
      nw_reject (self, batch, NW_ISSUE_MISSING_KEY, row, bound ? bound->name : NULL, (NwCell) { "", 0 },
                 _("the row does not say which incident it belongs to"));
      return NULL;
    }
  if (g_strcmp0 (group, answers->group) == 0)
    return answers->rows;

  match = read_match (self->bound, match_columns (self->part), row);
  g_free (answers->group);
  answers->group = g_steal_pointer (&group);
  /* A group that does not name its incident waits for none. */
  if (match == NULL)
    match = g_strdup_printf ("%c%s", JOINER, answers->group);
  answers->rows = g_hash_table_lookup (answers->by_incident, match);
  if (answers->rows == NULL)
    {
      answers->rows = g_array_new (FALSE, FALSE, sizeof (Kept));
      g_hash_table_insert (answers->by_incident, g_steal_pointer (&match), answers->rows);
    }
  return answers->rows;
}

gboolean
nw_answers_add_row (NwNormaliser *self, const NwRow *row, NwBatch *batch, GError **error)
{
  NwAnswers *answers = self->answers;
  gboolean failed;
  GArray *rows;
  Kept kept;

  if (!nw_check_same (self, batch, row, &failed, error))
    return !failed;
  rows = find_group (self, row, batch);
  if (rows == NULL)
    return TRUE;
  if (!read_kept (self, row, batch, &kept, error))
    return FALSE;

  g_array_append_val (rows, kept);
  self->counts.accepted++;
  if (++answers->n <= NW_MAX_KEPT && answers->scores->len <= 4 * NW_MAX_KEPT
      && answers->size <= NW_MAX_KEPT_TEXT)
    return TRUE;
  g_set_error (error, NW_FAULT, NW_FAULT_LIMIT,
               _("more than %d rows of responses that wait for their incidents; split the release"),
               NW_MAX_KEPT);
  return FALSE;
}

/* ---- an incident comes ---- */

static gboolean
is_party (const NwBatch *batch, NwDimension dimension, guint16 code)
{
  const NwIncident *incident = nw_batch_incident (batch, batch->incidents->len - 1);

  for (guint i = incident->first_mark; i < batch->marks->len; i++)
    if (nw_batch_mark (batch, i)->dimension == dimension && nw_batch_mark (batch, i)->code == code)
      return TRUE;
  return FALSE;
}

static void
add_acts (NwNormaliser *self, NwBatch *batch, const char *key, const Kept *kept, guint16 number)
{
  const NwAnswers *answers = self->answers;

  for (guint i = kept->first_act; i < kept->first_act + kept->n_acts; i++)
    {
      const Score *score = &g_array_index (answers->scores, Score, i);
      const char *prefix = answers->part->prefix ? answers->part->prefix : answers->part->id;
      g_autofree char *act_key = g_strdup_printf ("%s-%u-%u", prefix, number, i - kept->first_act + 1);
      NwAct *act = nw_batch_add_act (batch, NW_ACT_RESPONSE);

      act->incident_key = nw_batch_text (batch, key, -1);
      act->key = nw_batch_text (batch, act_key, -1);
      act->date = kept->date;
      act->date_text = nw_batch_text (batch, kept->date_text, -1);
      act->text = nw_batch_text (batch, score->text, -1);
      act->origin = (NwOrigin) { kept->file, kept->line, kept->offset, kept->length };
      nw_batch_add_mark (batch, (NwMark){ .dimension = NW_DIMENSION_RESPONDER,
                                          .code = kept->responder.code,
                                          .party = 1,
                                          .label = kept->responder.label });
      nw_batch_add_mark (batch, (NwMark) {
        .dimension = NW_DIMENSION_RESPONSE, .code = score->item.code, .label = score->item.label });
      self->counts.responses++;
    }
}

/* Whether the row is by somebody whose acts answer the incident that was added last. */
static gboolean
is_answer (const NwNormaliser *self, const NwBatch *batch, const Kept *kept)
{
  NwDimension by = self->answers->part->by;

  return by == NW_DIMENSION_NONE || is_party (batch, by, kept->responder.code);
}

/* Rows without an act say that there was none; without rows nobody says anything. */
static void
mark_absence (NwNormaliser *self, gboolean asked, NwBatch *batch)
{
  int code = asked ? NW_CODE_ID_NONE : self->answers->part->absent;

  if (code != NW_BLANK_SILENT)
    nw_batch_add_mark (batch, (NwMark) {
      .dimension = NW_DIMENSION_RESPONSE, .code = code,
      .label = nw_coder_blank (self->coder, NW_DOMAIN_RESPONSE, code) });
}

static void
check_date (NwNormaliser *self, const Kept *kept, gint32 start, NwBatch *batch)
{
  NwRow row = { .line = kept->line, .offset = kept->offset, .length = kept->length };
  guint file = self->file;

  self->file = kept->file;
  nw_check_act_date (self, batch, &row, NULL, (NwCell) { "", 0 }, kept->written, start);
  self->file = file;
}

void
nw_answers_take (NwNormaliser *self, const NwRow *row, const char *key, gint32 start, NwBatch *batch)
{
  NwAnswers *answers = self->answers;
  g_autofree char *match =
      answers->part ? read_match (self->bound, match_columns (answers->part), row) : NULL;
  GArray *rows = match ? g_hash_table_lookup (answers->by_incident, match) : NULL;
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (Kept));
  guint acts = 0;

  if (answers->part == NULL)
    return;
  /* Who answers is asked before the first act is added: acts come after all marks of the incident. */
  for (guint i = 0; rows && i < rows->len; i++)
    if (is_answer (self, batch, &g_array_index (rows, Kept, i)))
      g_array_append_val (own, g_array_index (rows, Kept, i));
  for (guint i = 0; i < own->len; i++)
    acts += g_array_index (own, Kept, i).n_acts;

  if (acts == 0)
    mark_absence (self, own->len > 0, batch);
  for (guint i = 0; i < own->len; i++)
    {
      const Kept *kept = &g_array_index (own, Kept, i);

      add_acts (self, batch, key, kept, i + 1);
      if (kept->n_acts > 0)
        check_date (self, kept, start, batch);
    }
  if (rows)
    g_hash_table_remove (answers->by_incident, match);
}

/* ---- the incidents are over ---- */

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const Kept *one = a, *other = b;
  return one->line < other->line ? -1 : one->line > other->line;
}

void
nw_answers_report_orphans (NwNormaliser *self, NwBatch *batch)
{
  g_autoptr (GArray) orphans = g_array_new (FALSE, FALSE, sizeof (Kept));
  GHashTableIter iter;
  gpointer rows;
  guint file = self->file;

  g_hash_table_iter_init (&iter, self->answers->by_incident);
  while (g_hash_table_iter_next (&iter, NULL, &rows))
    g_array_append_vals (orphans, ((GArray *) rows)->data, ((GArray *) rows)->len);
  g_array_sort (orphans, compare_lines);

  for (guint i = 0; i < orphans->len; i++)
    {
      const Kept *kept = &g_array_index (orphans, Kept, i);
      NwRow row = { .line = kept->line, .offset = kept->offset, .length = kept->length };

      self->file = kept->file;
      nw_reject (self, batch, NW_ISSUE_ORPHAN, &row, NULL, (NwCell) { "", 0 },
                 _("no incident is called what the first row with this number is called"));
      self->counts.accepted--;
    }
  self->file = file;
  g_hash_table_remove_all (self->answers->by_incident);
}
