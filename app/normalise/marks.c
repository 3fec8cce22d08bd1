/* marks.c: the codes of an incident: its initiators and receivers with what belongs to them, its types and
 * sectors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "normaliser-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "list.h"

typedef struct {
  guint first; /* number of the first party */
  guint n;
} Parties;

guint16
nw_party_number (guint number)
{
  return (guint16) MIN (number, G_MAXUINT16);
}

guint
nw_mark_hash (gconstpointer data)
{
  const NwMark *mark = data;
  return mark->code * 31 + mark->label * 1009 + mark->party * 65599 + mark->dimension
         + g_direct_hash (mark->name);
}

gboolean
nw_mark_equal (gconstpointer a, gconstpointer b)
{
  const NwMark *one = a, *other = b;
  return one->dimension == other->dimension && one->code == other->code && one->label == other->label
         && one->party == other->party && one->name == other->name;
}

static void
add_mark (NwBatch *batch, NwDimension dimension, const NwItem *item, guint party, const char *name)
{
  nw_batch_add_mark (batch, (NwMark) {
    .dimension = dimension, .code = item->code, .party = nw_party_number (party), .label = item->label,
    .name = name ? nw_batch_text (batch, name, -1) : NULL });
}

static void
report_lists (NwNormaliser *self, const NwRow *row, const NwBound *bound, NwBatch *batch)
{
  nw_report (self, batch, NW_ISSUE_LISTS_DIFFER, NW_ISSUE_DOUBT, row, bound->name, nw_bound_cell (bound, row),
             _("the list is not as long as the one it belongs to; its items stand for the whole record"));
}

static void
check_list (NwNormaliser *self, const NwRow *row, const NwBound *bound, const NwItems *items, NwBatch *batch)
{
  if (items->broken)
    nw_report (self, batch, NW_ISSUE_LISTS_DIFFER, NW_ISSUE_DOUBT, row, bound->name,
               nw_bound_cell (bound, row),
               _("this is not a list as the other rows have it; it is taken as one label"));
}

/* The names of one slot, joined. */
static char *
slot_name (const GArray *names, guint slot)
{
  GString *joined = NULL;

  for (guint i = 0; names && i < names->len; i++)
    {
      const NwListItem *name = nw_list_item (names, i);

      if (name->slot != slot || *name->text == '\0')
        continue;
      if (joined == NULL)
        joined = g_string_new (name->text);
      else
        g_string_append_printf (joined, "; %s", name->text);
    }
  return joined ? g_string_free (joined, FALSE) : NULL;
}

static gboolean
has_code (const NwItems *items, guint16 code)
{
  for (guint i = 0; items && i < items->n; i++)
    if (items->items[i].code == code)
      return TRUE;
  return FALSE;
}

/* Initiators or receivers: each place of the list is a party. */
static gboolean
mark_parties (NwNormaliser *self, const NwRow *row, NwDimension dimension, guint *party, Parties *parties,
              NwBatch *batch, GError **error)
{
  NwBound *bound = self->bound->codes[dimension];
  NwBound *name_bound = self->bound->names[dimension];
  guint n_names = 0;
  g_autoptr (GArray) names = name_bound ? nw_read_names (name_bound, row, &n_names) : NULL;
  const NwItems *items;

  *parties = (Parties) { *party + 1, 0 };
  if (bound == NULL)
    return TRUE;
  items = nw_coder_read (self->coder, bound, row, self->file, error);
  if (items == NULL)
    return FALSE;

  check_list (self, row, bound, items, batch);
  if (names && n_names > 1 && items->n_slots > 1 && n_names != items->n_slots)
    report_lists (self, row, name_bound, batch);
  for (guint i = 0; i < items->n; i++)
    {
      const NwItem *item = &items->items[i];
      g_autofree char *name = n_names == items->n_slots ? slot_name (names, item->slot) : NULL;

      add_mark (batch, dimension, item, parties->first + item->slot, name ? name : item->name);
    }

  parties->n = items->n_slots;
  *party += items->n_slots;
  return TRUE;
}

/* Without a party of their own, items that say the same are one mark. */
static gboolean
repeated (const NwItems *items, guint i)
{
  for (guint j = 0; j < i; j++)
    if (items->items[j].code == items->items[i].code && items->items[j].label == items->items[i].label)
      return TRUE;
  return FALSE;
}

/* The member of a dyad that is not a party of the other dimension; not available where that is none of the
 * members, or all. */
static gboolean
mark_other_member (NwNormaliser *self, const NwRow *row, NwBound *bound, guint *party, Parties *parties,
                   NwBatch *batch, GError **error)
{
  NwBound *other = self->bound->codes[bound->field->other];
  const NwItems *members = nw_coder_read (self->coder, bound, row, self->file, error);
  const NwItems *sides = members && other ? nw_coder_read (self->coder, other, row, self->file, error) : NULL;
  NwItem unknown = { .code = NW_CODE_ID_NOT_AVAILABLE };
  guint left = 0;

  *parties = (Parties) { ++*party, 1 };
  if (members == NULL || (other && sides == NULL))
    return FALSE;
  for (guint i = 0; i < members->n; i++)
    if (!has_code (sides, members->items[i].code))
      left++;
  for (guint i = 0; left == 1 && i < members->n; i++)
    if (!has_code (sides, members->items[i].code))
      add_mark (batch, bound->field->dimension, &members->items[i], *party, members->items[i].name);
  if (left == 1)
    return TRUE;

  unknown.label =
      nw_coder_blank (self->coder, nw_dimension_info (bound->field->dimension)->domain, unknown.code);
  add_mark (batch, bound->field->dimension, &unknown, *party, NULL);
  nw_report (
      self, batch, NW_ISSUE_OTHER, NW_ISSUE_DOUBT, row, bound->name, nw_bound_cell (bound, row),
      left > 0
          ? _("neither of the two states is the one that the incident is attributed to; who received it "
               "cannot be told")
          : _("both states are the one that the incident is attributed to; who received it cannot be told"));
  return TRUE;
}

/* What goes with the parties, slot by slot where the lists are as long, else for the whole record. */
static gboolean
mark_with (NwNormaliser *self, const NwRow *row, NwDimension dimension, const Parties *parties,
           NwBatch *batch, GError **error)
{
  NwBound *bound = self->bound->codes[dimension];
  const NwItems *items;
  gboolean parallel;

  if (bound == NULL)
    return TRUE;
  items = nw_coder_read (self->coder, bound, row, self->file, error);
  if (items == NULL)
    return FALSE;

  check_list (self, row, bound, items, batch);
  parallel = parties && bound->field->parallel;
  if (parallel && parties->n > 1 && items->n_slots > 1 && parties->n != items->n_slots)
    report_lists (self, row, bound, batch);

  for (guint i = 0; i < items->n; i++)
    {
      const NwItem *item = &items->items[i];
      guint party = !parallel ? 0
                    : parties->n == items->n_slots ? parties->first + item->slot
                    : parties->n == 1 ? parties->first : 0;

      if (party > 0 || !repeated (items, i))
        add_mark (batch, dimension, item, party, NULL);
    }
  return TRUE;
}

static gboolean
mark_receivers (NwNormaliser *self, const NwRow *row, const char *key, guint *party, NwBatch *batch,
                GError **error)
{
  NwBound *bound = self->bound->codes[NW_DIMENSION_RECEIVER];
  const NwItems *own = NULL;
  Parties parties;

  if (bound && nw_has_role (self, "receivers")
      && (own = nw_coder_read (self->coder, bound, row, self->file, error)) == NULL)
    return FALSE;
  if (nw_receivers_take (self, key, own, row, party, batch))
    return TRUE;

  return (bound && bound->field->other != NW_DIMENSION_NONE
            ? mark_other_member (self, row, bound, party, &parties, batch, error)
            : mark_parties (self, row, NW_DIMENSION_RECEIVER, party, &parties, batch, error))
         && mark_with (self, row, NW_DIMENSION_CATEGORY, &parties, batch, error)
         && mark_with (self, row, NW_DIMENSION_SECTOR, &parties, batch, error);
}

static void
mark_special (NwNormaliser *self, NwDimension dimension, guint16 code, NwBatch *batch)
{
  NwDomain domain = nw_dimension_info (dimension)->domain;

  nw_batch_add_mark (
      batch,
      (NwMark){ .dimension = dimension, .code = code, .label = nw_coder_blank (self->coder, domain, code) });
}

static void
mark_part (NwNormaliser *self, const NwPart *part, int code, NwBatch *batch)
{
  if (code == NW_BLANK_SILENT)
    return;
  if (part->kind == NW_PART_RESPONSES)
    {
      mark_special (self, NW_DIMENSION_RESPONSE, code, batch);
    }
  else if (part->kind == NW_PART_CLAIMS)
    {
      mark_special (self, NW_DIMENSION_CLAIMANT, code, batch);
      mark_special (self, NW_DIMENSION_ACCUSED, code, batch);
      mark_special (self, NW_DIMENSION_CLAIM_KIND, code, batch);
    }
}

gboolean
nw_mark_incident (NwNormaliser *self, const NwRow *row, const char *key, NwBatch *batch, GError **error)
{
  guint party = 0, first_mark = batch->marks->len;
  Parties parties;

  if (!mark_parties (self, row, NW_DIMENSION_INITIATOR, &party, &parties, batch, error)
      || !mark_with (self, row, NW_DIMENSION_INITIATOR_KIND, &parties, batch, error)
      || !mark_receivers (self, row, key, &party, batch, error)
      || !mark_with (self, row, NW_DIMENSION_TYPE, NULL, batch, error)
      || !mark_with (self, row, NW_DIMENSION_TECHNIQUE, NULL, batch, error))
    return FALSE;

  nw_mark_incident_actors (self, row, first_mark, batch);
  for (char **id = self->profile->not_coded; *id; id++)
    mark_special (self, nw_dimension_find (*id), NW_CODE_ID_NOT_CODED, batch);
  for (guint i = 0; i < self->profile->parts->len; i++)
    {
      const NwPart *part = g_ptr_array_index (self->profile->parts, i);
      if (!nw_part_waits (part) || !nw_has_role (self, part->id))
        mark_part (self, part, nw_has_role (self, part->id) ? part->absent : part->missing, batch);
    }
  return TRUE;
}
