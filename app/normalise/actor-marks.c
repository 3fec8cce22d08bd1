/* actor-marks.c: the groups that records name as those behind an incident
 *
 * A name becomes a code of its own as it is written, a chain of names ("APT28/Sofacy") as a whole. Which of
 * them are one actor is not said here: see actor-index.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "normaliser-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "actor-index.h"
#include "codelist.h"
#include "list.h"
#include "text.h"

#define MAX_NAME     500    /* bytes; the rest is cut off */
#define MAX_REMEMBER 100000 /* names, so that memory stays bounded */

typedef struct {
  guint16 code;
  guint32 label;
} NwActorCode;

static gboolean
is_called (const NwNormaliser *self, int code, const char *name)
{
  g_autofree char *one = nw_actor_fold (nw_codebook_get_code (self->codebook, NW_DOMAIN_ACTOR, code)->label);
  g_autofree char *other = nw_actor_fold (name);

  return strcmp (one, other) == 0;
}

/* Codes are short and hold no commas, since questions list them. Two names that would share one get a print
 * behind it. */
static guint16
add_code (NwNormaliser *self, const char *name, NwCodeKind kind)
{
  g_autofree char *slug = nw_text_slug (name, -1);
  g_autofree char *marked = NULL;
  const char *code = slug;
  int known = nw_codebook_find_code (self->codebook, NW_DOMAIN_ACTOR, code);
  gboolean full;
  guint16 id;

  if (*slug == '\0' || (known >= 0 && (known < NW_N_SPECIAL_CODES || !is_called (self, known, name))))
    code = marked = g_strdup_printf ("%s-%08x", slug, (guint32) nw_seen_print (0, name, strlen (name)));
  id = nw_codebook_add_code (self->codebook, NW_DOMAIN_ACTOR, code, name, kind, &full);
  self->actors_full |= full;
  return full ? NW_CODE_ID_NOT_AVAILABLE : id;
}

/* A chain that no list knows will count as its first name: that has a code, too. */
static void
add_first_name (NwNormaliser *self, const char *chain)
{
  g_autofree char *first = nw_text_clean (chain, strcspn (chain, NW_ACTOR_SEPARATORS));

  if (*first && strlen (first) < strlen (chain) && !nw_is_placeholder (first))
    add_code (self, first, NW_CODE_UNRECOGNISED);
}

NwMark
nw_actor_mark (NwNormaliser *self, const char *name, guint16 party, gboolean listed)
{
  NwActorCode *known = g_hash_table_lookup (self->actors, name);

  if (known == NULL)
    {
      g_autofree char *clean = nw_text_clean (name, -1);

      if (strlen (clean) > MAX_NAME)
        *g_utf8_find_prev_char (clean, clean + MAX_NAME + 1) = '\0';
      if (g_hash_table_size (self->actors) == MAX_REMEMBER)
        g_hash_table_remove_all (self->actors);
      add_first_name (self, clean);
      known = g_new (NwActorCode, 1);
      known->code = add_code (self, clean, listed ? NW_CODE_LISTED : NW_CODE_UNRECOGNISED);
      known->label = nw_codebook_add_label (self->codebook, NW_DOMAIN_ACTOR,
                                            known->code < NW_N_SPECIAL_CODES ? "" : clean, known->code);
      g_hash_table_insert (self->actors, g_strdup (name), known);
    }
  return (
      NwMark){ .dimension = NW_DIMENSION_ACTOR, .code = known->code, .party = party, .label = known->label };
}

void
nw_mark_actors (NwNormaliser *self, guint first_mark, NwBatch *batch)
{
  guint end = batch->marks->len;

  for (guint i = first_mark; i < end; i++)
    {
      const NwMark *mark = nw_batch_mark (batch, i);

      if (mark->name
          && (mark->dimension == NW_DIMENSION_INITIATOR || mark->dimension == NW_DIMENSION_ACCUSED))
        nw_batch_add_mark (batch, nw_actor_mark (self, mark->name, mark->party, FALSE));
    }
}

static void
mark_special (NwNormaliser *self, guint16 code, NwBatch *batch)
{
  nw_batch_add_mark (batch, (NwMark){ .dimension = NW_DIMENSION_ACTOR,
                                      .code = code,
                                      .label = nw_coder_blank (self->coder, NW_DOMAIN_ACTOR, code) });
}

/* What a cell of names says that names nobody. */
static int
silence_code (const NwBound *names, const GArray *items)
{
  for (guint i = 0; items && i < items->len; i++)
    {
      g_autofree char *folded = nw_text_fold (nw_list_item (items, i)->text, -1);
      int special = nw_codelist_special (folded);

      if (special >= 0)
        return special;
    }
  return names->field->blank;
}

/* Names that are not told apart by party, since the lists differ in length, are those of the incident. */
void
nw_mark_incident_actors (NwNormaliser *self, const NwRow *row, guint first_mark, NwBatch *batch)
{
  const NwBound *names = self->bound->names[NW_DIMENSION_INITIATOR];
  guint before = batch->marks->len, n_slots;
  g_autoptr (GArray) items = NULL;
  NwCell cell;
  int silence;

  nw_mark_actors (self, first_mark, batch);
  if (names == NULL || batch->marks->len > before)
    return;

  cell = nw_bound_cell (names, row);
  items = nw_list_split (cell.text, cell.length, names->field->list, (const char *const *) names->field->keep,
                         &n_slots);
  for (guint i = 0; items && i < items->len; i++)
    if (*nw_list_item (items, i)->text && !nw_is_placeholder (nw_list_item (items, i)->text))
      nw_batch_add_mark (batch, nw_actor_mark (self, nw_list_item (items, i)->text, 0, FALSE));
  silence = silence_code (names, items);
  if (batch->marks->len == before && silence != NW_BLANK_SILENT)
    mark_special (self, silence, batch);
}

void
nw_report_actors (NwNormaliser *self, NwBatch *batch)
{
  if (self->actors_full)
    nw_batch_add_issue (batch, (NwIssue){ .kind = NW_ISSUE_UNRECOGNISED,
                                          .severity = NW_ISSUE_DOUBT,
                                          .column = nw_domain_id (NW_DOMAIN_ACTOR),
                                          .reason = _("more different names of actors than a library can "
                                                       "hold; further ones count as not available") });
  self->actors_full = FALSE;
}
