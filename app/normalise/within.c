/* within.c: acts that lie in the columns of their incident: one in a cell, or several in parallel lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "normaliser-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "list.h"

#define MAX_ACTS 1000 /* of one incident in its own columns */

static NwDimension
kind_dimension (const NwPart *part)
{
  return part->kind == NW_PART_CLAIMS ? NW_DIMENSION_CLAIM_KIND : NW_DIMENSION_RESPONSE;
}

/* One act in one cell: its label, or blank. */
static gboolean
read_single (NwNormaliser *self, const NwRow *row, const NwBoundPart *bound, NwItem *item, NwCell *address,
             gboolean *blank, GError **error)
{
  NwBound *code = bound->codes[kind_dimension (bound->part)];
  NwCell cell = nw_bound_cell (code, row);
  g_autofree char *text = NULL;

  *address = (NwCell) { "", 0 };
  if (code && code->field->address)
    cell = nw_split_address (cell, address);
  *blank = cell.length == 0 && address->length == 0;
  if (*blank)
    return TRUE;
  text = g_strndup (cell.length > 0 ? cell.text : "n/a", cell.length > 0 ? cell.length : 3);
  return nw_coder_label (self->coder, code, text, row, self->file, item, error);
}

/* How many acts the publisher says there are; -1: there is no such column. */
static int
read_count (const NwBoundPart *bound, const NwRow *row)
{
  NwCell cell = nw_bound_cell (bound->roles[NW_ROLE_COUNT], row);
  g_autofree char *text = g_strndup (cell.text, cell.length);
  double count;

  if (bound->roles[NW_ROLE_COUNT] == NULL)
    return -1;
  count = g_ascii_strtod (text, NULL);
  return isfinite (count) ? (int) CLAMP (count, 0, MAX_ACTS) : 0;
}

static int
absent_code (const NwPart *part, gint32 start)
{
  if (part->not_coded_before != NW_DAY_NONE && (start == NW_DAY_NONE || start < part->not_coded_before))
    return NW_CODE_ID_NOT_CODED;
  return part->absent;
}

gboolean
nw_within_mark (NwNormaliser *self, const NwRow *row, gint32 start, NwBatch *batch, GError **error)
{
  for (guint i = 0; i < self->within->len; i++)
    {
      const NwBoundPart *bound = g_ptr_array_index (self->within, i);
      NwDimension dimension = kind_dimension (bound->part);
      NwMark mark = { .dimension = dimension };
      int code = absent_code (bound->part, start);
      gboolean there = FALSE, again = FALSE;

      /* Several parts with acts of one kind: the incident is marked once, when none of them has any. */
      for (guint j = 0; j < self->within->len; j++)
        {
          const NwBoundPart *other = g_ptr_array_index (self->within, j);
          if (other->part->kind == bound->part->kind)
            {
              there = there || read_count (other, row) > 0;
              again = again || j < i;
            }
        }
      if (there || again || code == NW_BLANK_SILENT)
        continue;

      mark.code = code;
      mark.label = nw_coder_blank (self->coder, nw_dimension_info (dimension)->domain, code);
      if (bound->roles[NW_ROLE_COUNT] == NULL)
        {
          NwItem item;
          NwCell address;
          gboolean blank;

          if (!read_single (self, row, bound, &item, &address, &blank, error))
            return FALSE;
          if (!blank && item.code >= NW_N_SPECIAL_CODES)
            continue;
          if (!blank)
            {
              mark.code = item.code;
              mark.label = item.label;
            }
        }
      nw_batch_add_mark (batch, mark);
    }
  return TRUE;
}

/* ---- one act in one cell ---- */

static gboolean
add_single (NwNormaliser *self, const NwRow *row, const NwBoundPart *bound, const char *key, NwBatch *batch,
            GError **error)
{
  NwDimension dimension = kind_dimension (bound->part);
  NwBound *form = bound->roles[NW_ROLE_FORM];
  NwCell address, cell, other;
  gboolean blank;
  NwItem item;
  NwAct *act;

  if (!read_single (self, row, bound, &item, &address, &blank, error))
    return FALSE;
  if (blank || item.code < NW_N_SPECIAL_CODES)
    return TRUE;

  cell = nw_bound_cell (form, row);
  if (form && form->field->address)
    cell = nw_split_address (cell, &other);
  act = nw_batch_add_act (batch, bound->part->kind == NW_PART_CLAIMS ? NW_ACT_CLAIM : NW_ACT_RESPONSE);
  act->incident_key = nw_batch_text (batch, key, -1);
  act->key = nw_batch_text (batch, bound->part->prefix, -1);
  act->form = cell.length > 0 ? nw_batch_text (batch, cell.text, cell.length) : NULL;
  act->sources = address.length > 0 ? nw_batch_text (batch, address.text, address.length) : NULL;
  act->origin = (NwOrigin) { self->file, row->line, row->offset, row->length };
  nw_batch_add_mark (batch, (NwMark) { .dimension = dimension, .code = item.code, .label = item.label });
  return TRUE;
}

/* ---- several in parallel lists ---- */

/* The items of a field's columns, slot by slot the first that is not blank. */
static GArray *
read_slots (const NwBound *bound, const NwRow *row)
{
  GArray *slots = NULL;

  for (guint i = 0; bound && i < bound->n_columns; i++)
    {
      NwBound one = *bound;
      g_autoptr (GArray) items = NULL;
      guint n;

      one.columns = &bound->columns[i];
      one.n_columns = 1;
      items = nw_list_split (nw_bound_cell (&one, row).text, nw_bound_cell (&one, row).length,
                             bound->field->list, NULL, &n);
      if (items == NULL || items->len == 0)
        continue;
      if (slots == NULL)
        {
          slots = g_steal_pointer (&items);
          continue;
        }
      for (guint j = 0; j < MIN (slots->len, items->len); j++)
        if (*nw_list_item (slots, j)->text == '\0')
          {
            g_free (nw_list_item (slots, j)->text);
            nw_list_item (slots, j)->text = g_steal_pointer (&nw_list_item (items, j)->text);
          }
      for (guint j = slots->len; j < items->len; j++)
        {
          NwListItem more = { g_steal_pointer (&nw_list_item (items, j)->text), j };
          g_array_append_val (slots, more);
        }
    }
  return slots;
}

static const char *
slot_text (const GArray *slots, guint i)
{
  return slots && i < slots->len && *nw_list_item (slots, i)->text ? nw_list_item (slots, i)->text : NULL;
}

static gboolean
add_code (NwNormaliser *self, const NwRow *row, NwBound *bound, const char *text, guint party,
          const char *name, NwBatch *batch, GError **error)
{
  NwDimension dimension = bound->field->dimension;
  NwItem item = { .code = bound->field->blank };

  if (text == NULL)
    {
      if (bound->field->blank == NW_BLANK_SILENT)
        return TRUE;
      item.label = nw_coder_blank (self->coder, nw_dimension_info (dimension)->domain, item.code);
    }
  else if (!nw_coder_label (self->coder, bound, text, row, self->file, &item, error))
    {
      return FALSE;
    }
  nw_batch_add_mark (batch,
                     (NwMark) { dimension, item.code, party, item.label, nw_batch_text (batch, name, -1) });
  return TRUE;
}

typedef struct {
  GArray *dates, *forms, *texts;
  GArray *codes[NW_N_STORED_DIMENSIONS];
  GArray *names[NW_N_STORED_DIMENSIONS];
} Slots;

static void
slots_clear (Slots *slots)
{
  g_clear_pointer (&slots->dates, g_array_unref);
  g_clear_pointer (&slots->forms, g_array_unref);
  g_clear_pointer (&slots->texts, g_array_unref);
  for (guint i = 0; i < NW_N_STORED_DIMENSIONS; i++)
    {
      g_clear_pointer (&slots->codes[i], g_array_unref);
      g_clear_pointer (&slots->names[i], g_array_unref);
    }
}

static void
slots_read (Slots *slots, const NwBoundPart *bound, const NwRow *row)
{
  *slots = (Slots) { 0 };
  slots->dates = read_slots (bound->roles[NW_ROLE_DATE], row);
  slots->forms = read_slots (bound->roles[NW_ROLE_FORM], row);
  slots->texts = read_slots (bound->roles[NW_ROLE_TEXT], row);
  for (guint i = 0; i < NW_N_STORED_DIMENSIONS; i++)
    {
      slots->codes[i] = read_slots (bound->codes[i], row);
      slots->names[i] = read_slots (bound->names[i], row);
    }
}

static gboolean
add_slot (NwNormaliser *self,
          const NwRow *row,
          const NwBoundPart *bound,
          const char *key,
          gint32 start,
          const Slots *slots,
          guint i,
          NwBatch *batch,
          GError **error)
{
  NwAct *act = nw_batch_add_act (batch, bound->part->kind == NW_PART_CLAIMS ? NW_ACT_CLAIM : NW_ACT_RESPONSE);
  g_autofree char *act_key =
      g_strdup_printf ("%s-%u", bound->part->prefix ? bound->part->prefix : bound->part->id, i + 1);
  const char *date = slot_text (slots->dates, i);

  act->incident_key = nw_batch_text (batch, key, -1);
  act->key = nw_batch_text (batch, act_key, -1);
  act->form = nw_batch_text (batch, slot_text (slots->forms, i), -1);
  act->text = nw_batch_text (batch, slot_text (slots->texts, i), -1);
  act->origin = (NwOrigin) { self->file, row->line, row->offset, row->length };
  if (date)
    {
      NwCell cell = { date, strlen (date) };
      NwDate written;

      act->date =
          nw_parse_date (self, batch, row, bound->roles[NW_ROLE_DATE], cell, &act->date_text, &written);
      nw_check_act_date (self, batch, row, bound->roles[NW_ROLE_DATE], cell, written, start);
    }

  for (guint j = 0; j < NW_N_STORED_DIMENSIONS; j++)
    if (bound->codes[j]
        && !add_code (self, row, bound->codes[j], slot_text (slots->codes[j], i), bound->names[j] ? 1 : 0,
                                      slot_text (slots->names[j], i), batch, error))
      return FALSE;
  nw_mark_actors (self, nw_batch_act (batch, batch->acts->len - 1)->first_mark, batch);
  return TRUE;
}

static void
check_lengths (NwNormaliser *self, const NwRow *row, const NwBoundPart *bound, const Slots *slots,
               guint count, NwBatch *batch)
{
  NwDimension dimension = kind_dimension (bound->part);
  const GArray *lists[] = { slots->dates, slots->codes[dimension], slots->codes[NW_DIMENSION_RESPONDER],
                            slots->names[NW_DIMENSION_RESPONDER] };
  const NwBound *bounds[] = { bound->roles[NW_ROLE_DATE], bound->codes[dimension],
                              bound->codes[NW_DIMENSION_RESPONDER], bound->names[NW_DIMENSION_RESPONDER] };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (lists[i] && lists[i]->len != count)
      {
        g_autofree char *reason =
            g_strdup_printf (_("the list is %u long, but the count beside it is %u; the count is followed"),
                             lists[i]->len, count);
        nw_report (self, batch, NW_ISSUE_LISTS_DIFFER, NW_ISSUE_DOUBT, row, bounds[i]->name,
                   nw_bound_cell (bounds[i], row), reason);
        return;
      }
}

static gboolean
add_several (NwNormaliser *self,
             const NwRow *row,
             const NwBoundPart *bound,
             const char *key,
             gint32 start,
             guint count,
             NwBatch *batch,
             GError **error)
{
  gboolean ok = TRUE;
  Slots slots;

  slots_read (&slots, bound, row);
  check_lengths (self, row, bound, &slots, count, batch);
  for (guint i = 0; ok && i < count; i++)
    ok = add_slot (self, row, bound, key, start, &slots, i, batch, error);
  self->counts.responses += bound->part->kind == NW_PART_RESPONSES ? count : 0;
  self->counts.claims += bound->part->kind == NW_PART_CLAIMS ? count : 0;
  slots_clear (&slots);
  return ok;
}

gboolean
nw_within_add_acts (
    NwNormaliser *self, const NwRow *row, const char *key, gint32 start, NwBatch *batch, GError **error)
{
  for (guint i = 0; i < self->within->len; i++)
    {
      const NwBoundPart *bound = g_ptr_array_index (self->within, i);
      int count = read_count (bound, row);
      guint before = batch->acts->len;

      if (count >= 0)
        {
          if (!add_several (self, row, bound, key, start, count, batch, error))
            return FALSE;
          continue;
        }
      if (!add_single (self, row, bound, key, batch, error))
        return FALSE;
      self->counts.responses += bound->part->kind == NW_PART_RESPONSES ? batch->acts->len - before : 0;
      self->counts.claims += bound->part->kind == NW_PART_CLAIMS ? batch->acts->len - before : 0;
    }
  return TRUE;
}
