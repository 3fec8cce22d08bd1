/* draft-table.c: one table of a draft: what its rows look like, and what it is proposed to be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draft-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "decode.h"
#include "guess.h"
#include "reader.h"
#include "text.h"

/* What is looked at: enough to know a column by. */
#define MAX_ROWS    20000
#define MAX_BYTES   (64 * 1024 * 1024)
#define CANCEL_ROWS 128 /* after so many Cancel is looked for */
#define MAX_PREVIEW 50
#define MAX_CELL    2000 /* bytes of a cell of the preview */
#define MAX_COLUMNS 1024 /* a table with more is no list of incidents */

typedef struct {
  NwDrafted *drafted;
  guint64    rows;
  guint64    bytes;
  gboolean   enough; /* the reading ended because enough was seen */
  GCancellable *cancellable;
} Look;

/* ---- looking ---- */

static gboolean
begin_columns (Look *look, const NwRow *row, GError **error)
{
  NwDrafted *self = look->drafted;

  if (row->n_cells > MAX_COLUMNS)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_LIMIT, _("%s has %u columns; at most %d can be assigned: leave out those that are not needed"),
                   self->table.name, row->n_cells, MAX_COLUMNS);
      return FALSE;
    }

  for (guint i = 0; i < row->n_cells; i++)
    {
      NwDraftColumn *column = g_new0 (NwDraftColumn, 1);

      column->name = nw_text_clean (row->cells[i].text, row->cells[i].length);
      column->field = g_strdup ("");
      column->proposed = g_strdup ("");
      column->list = g_strdup ("none");
      column->keep = g_strdup ("");
      column->dates = g_strdup ("iso");
      g_ptr_array_add (self->table.columns, column);
      g_ptr_array_add (self->studies, nw_study_new (column->name));
    }
  return TRUE;
}

static void
add_preview (NwDrafted *self, const NwRow *row)
{
  char **cells = g_new0 (char *, self->table.columns->len + 1);

  for (guint i = 0; i < self->table.columns->len; i++)
    {
      NwCell cell = i < row->n_cells ? row->cells[i] : (NwCell) { "", 0 };
      gsize length = MIN (cell.length, MAX_CELL);

      while (length < cell.length && length > 0 && ((guchar) cell.text[length] & 0xc0) == 0x80)
        length--;
      cells[i] = g_strndup (cell.text, length);
    }
  g_ptr_array_add (self->table.preview, cells);
}

static gboolean
look_cb (const NwRow *row, gpointer data, GError **error)
{
  Look *look = data;
  NwDrafted *self = look->drafted;

  if (row->number == 0)
    return begin_columns (look, row, error);
  /* Studying takes longer than reading, which looks for it once a chunk only. */
  if (look->rows % CANCEL_ROWS == 0 && g_cancellable_set_error_if_cancelled (look->cancellable, error))
    return FALSE;

  for (guint i = 0; i < self->studies->len; i++)
    if (i < row->n_cells)
      {
        nw_study_add (g_ptr_array_index (self->studies, i), row->cells[i].text, row->cells[i].length);
        look->bytes += row->cells[i].length + 1;
      }
    else
      {
        nw_study_add (g_ptr_array_index (self->studies, i), "", 0);
      }
  if (self->table.preview->len < MAX_PREVIEW)
    add_preview (self, row);
  if (++look->rows < MAX_ROWS && look->bytes < MAX_BYTES)
    return TRUE;

  /* Enough: the caller drops this error. */
  look->enough = TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CLOSED, "");
  return FALSE;
}

static void
fill_columns (NwDrafted *self)
{
  for (guint i = 0; i < self->studies->len; i++)
    {
      NwStudy *study = g_ptr_array_index (self->studies, i);
      NwDraftColumn *column = nw_draft_column (self, i);

      column->samples = g_strdupv ((char **) nw_study_samples (study));
      column->filled = nw_study_filled (study);
      column->rows = nw_study_rows (study);
      nw_column_propose_form (column, study);
      nw_column_show_split (self, i);
    }
}

static NwDraftChoice *
choice_of_encoding (const NwEncodingGuess *guess)
{
  NwDraftChoice *choice = g_new (NwDraftChoice, 1);

  *choice = (NwDraftChoice) { g_strdup (guess->encoding), g_strdup (nw_encoding_label (guess->encoding)),
                              *guess->sample ? g_strdup (guess->sample) : g_strdup (guess->reason) };
  return choice;
}

static void
choice_free (gpointer data)
{
  NwDraftChoice *choice = data;

  g_free (choice->id);
  g_free (choice->label);
  g_free (choice->evidence);
  g_free (choice);
}

static void
take_detection (NwDrafted *self, const NwDetection *detection)
{
  gboolean first = g_strcmp0 (self->table.sheet, detection->layout->table) == 0;
  guint n = first ? detection->evidence->len : detection->common;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->table.evidence, g_strdup (g_ptr_array_index (detection->evidence, i)));
  for (guint i = 0; i < detection->encodings->len; i++)
    g_ptr_array_add (self->table.encodings, choice_of_encoding (g_ptr_array_index (detection->encodings, i)));
  self->table.repairable = detection->repairable;
}

NwDrafted *
nw_drafted_new (NwFoundFile *found, guint file, const NwLayout *layout, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local = NULL;
  NwDrafted *self = g_new0 (NwDrafted, 1);
  Look look = { .drafted = self, .cancellable = cancellable };
  NwRowSink sink = { look_cb, NULL, &look };

  self->found = found;
  self->detected = nw_layout_copy (found->detection->layout);
  self->studies = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_study_free);
  self->table = (NwDraftTable) {
    .file = file,
    .name = g_strdup (found->name),
    .sheet = g_strdup (layout->table),
    .layout = nw_layout_copy (layout),
    .evidence = g_ptr_array_new_with_free_func (g_free),
    .encodings = g_ptr_array_new_with_free_func (choice_free),
    .part = g_strdup (""),
    .columns = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_column_free),
    .preview = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev),
  };
  take_detection (self, found->detection);

  if (!nw_table_read (found->source, layout, &sink, cancellable, &local) && !look.enough)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      nw_drafted_free (self);
      return NULL;
    }
  fill_columns (self);
  return self;
}

void
nw_drafted_free (NwDrafted *self)
{
  nw_layout_free (self->detected);
  nw_layout_free (self->table.layout);
  g_ptr_array_unref (self->studies);
  g_ptr_array_unref (self->table.evidence);
  g_ptr_array_unref (self->table.encodings);
  g_ptr_array_unref (self->table.columns);
  g_ptr_array_unref (self->table.preview);
  g_free (self->table.name);
  g_free (self->table.sheet);
  g_free (self->table.part);
  g_free (self);
}

/* ---- proposing ---- */

static void
set_text (char **target, const char *text)
{
  char *before = *target;

  *target = g_strdup (text);
  g_free (before);
}

void
nw_drafted_propose_fields (NwDrafted *self, NwPartKind kind)
{
  g_autoptr (GPtrArray) proposals = nw_guess_fields (self->studies, kind);

  set_text (&self->table.part, nw_part_kind_id (kind));
  for (guint i = 0; i < proposals->len; i++)
    {
      const NwProposal *proposal = g_ptr_array_index (proposals, i);
      NwDraftColumn *column = nw_draft_column (self, i);

      set_text (&column->field, proposal->field);
      set_text (&column->proposed, proposal->field);
      set_text (&column->reason, proposal->reason);
      column->score = proposal->score;
    }
}

guint
nw_drafted_guess (NwDrafted *self)
{
  g_autofree char *reason = NULL;

  self->guessed = nw_guess_kind (self->studies, &self->score, &reason);
  if (reason && *reason)
    g_ptr_array_add (self->table.evidence, g_steal_pointer (&reason));
  return self->score;
}

/* The field of a part that a column fills, or NULL. */
static const NwField *
find_field (const NwPart *part, const char *column)
{
  for (guint i = 0; i < part->fields->len; i++)
    if (g_strv_contains ((const char *const *) nw_part_field (part, i)->columns, column))
      return nw_part_field (part, i);
  return NULL;
}

static void
follow_field (NwDraftColumn *column, const NwField *field)
{
  g_autofree char *keep = g_strjoinv (";", field->keep);

  set_text (&column->field, field->id);
  set_text (&column->list, nw_list_form_id (field->list));
  set_text (&column->dates, nw_date_form_id (field->dates));
  set_text (&column->keep, keep);
  column->january_first = field->january_first;
  column->first_of_month = field->first_of_month;
}

void
nw_drafted_follow (NwDrafted *self, const NwProfile *profile, const NwPart *part)
{
  self->known = part;
  self->table.recognised = TRUE;
  set_text (&self->table.part, nw_part_kind_id (part->kind));
  for (guint i = 0; i < self->table.columns->len; i++)
    {
      NwDraftColumn *column = nw_draft_column (self, i);
      const NwField *field = find_field (part, column->name);

      for (guint j = 0; !field && part->kind == NW_PART_INCIDENTS && j < profile->within->len; j++)
        field = find_field (g_ptr_array_index (profile->within, j), column->name);
      set_text (&column->proposed, field ? field->id : "");
      set_text (&column->field, field ? field->id : "");
      column->score = field ? 100 : 0;
      column->reason = field ? g_strdup_printf (_("“%s” says so"), profile->name) : NULL;
      if (field)
        follow_field (column, field);
      nw_column_show_split (self, i);
    }
}

gboolean
nw_drafted_has (const NwDrafted *drafted, const char *field)
{
  for (guint i = 0; i < drafted->table.columns->len; i++)
    if (strcmp (nw_draft_column (drafted, i)->field, field) == 0)
      return TRUE;
  return FALSE;
}
