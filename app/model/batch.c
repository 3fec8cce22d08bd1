/* batch.c: some records together, with all their text in one place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "batch.h"

#include <math.h>

#define TEXT_BLOCK (64 * 1024)

NwBatch *
nw_batch_new (void)
{
  NwBatch *self = g_atomic_rc_box_new0 (NwBatch);

  self->text = g_string_chunk_new (TEXT_BLOCK);
  self->incidents = g_array_new (FALSE, TRUE, sizeof (NwIncident));
  self->acts = g_array_new (FALSE, TRUE, sizeof (NwAct));
  self->actors = g_array_new (FALSE, TRUE, sizeof (NwActor));
  self->marks = g_array_new (FALSE, TRUE, sizeof (NwMark));
  self->issues = g_array_new (FALSE, TRUE, sizeof (NwIssue));
  return self;
}

NwBatch *
nw_batch_ref (NwBatch *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
batch_clear (gpointer data)
{
  NwBatch *self = data;

  g_array_unref (self->incidents);
  g_array_unref (self->acts);
  g_array_unref (self->actors);
  g_array_unref (self->marks);
  g_array_unref (self->issues);
  g_string_chunk_free (self->text);
  g_clear_pointer (&self->codebook, nw_codebook_unref);
}

void
nw_batch_unref (NwBatch *self)
{
  g_atomic_rc_box_release_full (self, batch_clear);
}

const char *
nw_batch_text (NwBatch *self, const char *text, gssize length)
{
  return text ? g_string_chunk_insert_len (self->text, text, length) : NULL;
}

NwIncident *
nw_batch_add_incident (NwBatch *self)
{
  NwIncident incident = {
    .start = NW_DATE_UNKNOWN,
    .end = NW_DATE_UNKNOWN,
    .disclosed = NW_DATE_UNKNOWN,
    .intensity = NAN,
    .first_mark = self->marks->len,
  };

  self->last = NW_RECORD_INCIDENT;
  g_array_append_val (self->incidents, incident);
  return nw_batch_incident (self, self->incidents->len - 1);
}

NwAct *
nw_batch_add_act (NwBatch *self, NwActKind kind)
{
  NwAct act = { .kind = kind, .date = NW_DATE_UNKNOWN, .first_mark = self->marks->len };

  self->last = NW_RECORD_ACT;
  g_array_append_val (self->acts, act);
  return nw_batch_act (self, self->acts->len - 1);
}

NwActor *
nw_batch_add_actor (NwBatch *self)
{
  NwActor actor = { .first_mark = self->marks->len };

  self->last = NW_RECORD_ACTOR;
  g_array_append_val (self->actors, actor);
  return nw_batch_actor (self, self->actors->len - 1);
}

void
nw_batch_add_mark (NwBatch *self, NwMark mark)
{
  g_array_append_val (self->marks, mark);
  if (self->last == NW_RECORD_ACT)
    nw_batch_act (self, self->acts->len - 1)->n_marks++;
  else if (self->last == NW_RECORD_ACTOR)
    nw_batch_actor (self, self->actors->len - 1)->n_marks++;
  else
    nw_batch_incident (self, self->incidents->len - 1)->n_marks++;
}

void
nw_batch_add_issue (NwBatch *self, NwIssue issue)
{
  issue.column = nw_batch_text (self, issue.column, -1);
  issue.reason = nw_batch_text (self, issue.reason, -1);
  issue.cell = nw_batch_text (self, issue.cell, -1);
  g_array_append_val (self->issues, issue);
}
