/* act-order.c: sorts acts by their incident and date
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "act-order.h"

typedef struct {
  guint  incident;
  guint  act;
  gint32 day;
  NwActKind kind;
} Entry;

struct _NwActOrder {
  const NwBatch *records;
  GArray *acts;   /* guint, those of one incident together */
  GArray *firsts; /* guint: where each incident's begin; one more than incidents */
};

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = a, *second = b;

  if (first->incident != second->incident)
    return first->incident < second->incident ? -1 : 1;
  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  if (first->kind != second->kind)
    return first->kind == NW_ACT_CLAIM ? -1 : 1;
  return first->act < second->act ? -1 : 1;
}

/* Incidents by key. (transfer full) */
static GHashTable *
index_incidents (const NwBatch *records)
{
  GHashTable *positions = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->incidents->len; i++)
    {
      const char *key = nw_batch_incident (records, i)->key;
      g_hash_table_insert (positions, (gpointer) (key ? key : ""), GUINT_TO_POINTER (i + 1));
    }
  return positions;
}

static GArray *
find_entries (const NwBatch *records)
{
  g_autoptr (GHashTable) positions = index_incidents (records);
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < records->acts->len; i++)
    {
      const NwAct *act = nw_batch_act (records, i);
      guint position =
          GPOINTER_TO_UINT (g_hash_table_lookup (positions, act->incident_key ? act->incident_key : ""));
      Entry entry = { position - 1, i,
                      act->date.precision == NW_PRECISION_UNKNOWN ? G_MAXINT32 : act->date.earliest,
                      act->kind };

      if (position > 0)
        g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);
  return entries;
}

NwActOrder *
nw_act_order_new (const NwBatch *records)
{
  NwActOrder *self = g_new0 (NwActOrder, 1);
  g_autoptr (GArray) entries = find_entries (records);
  guint next = 0;

  self->records = records;
  self->acts = g_array_sized_new (FALSE, FALSE, sizeof (guint), entries->len);
  self->firsts = g_array_sized_new (FALSE, FALSE, sizeof (guint), records->incidents->len + 1);
  for (guint i = 0; i <= records->incidents->len; i++)
    {
      g_array_append_val (self->firsts, next);
      for (; next < entries->len && g_array_index (entries, Entry, next).incident == i; next++)
        g_array_append_val (self->acts, g_array_index (entries, Entry, next).act);
    }
  return self;
}

void
nw_act_order_free (NwActOrder *self)
{
  g_array_unref (self->acts);
  g_array_unref (self->firsts);
  g_free (self);
}

const guint *
nw_act_order_of (const NwActOrder *self, guint incident, guint *n)
{
  guint first = g_array_index (self->firsts, guint, incident);

  *n = g_array_index (self->firsts, guint, incident + 1) - first;
  return *n > 0 ? &g_array_index (self->acts, guint, first) : NULL;
}

gboolean
nw_act_order_has (const NwActOrder *self, guint incident, NwActKind kind)
{
  guint n;
  const guint *acts = nw_act_order_of (self, incident, &n);

  for (guint i = 0; i < n; i++)
    if (nw_batch_act (self->records, acts[i])->kind == kind)
      return TRUE;
  return FALSE;
}

guint
nw_act_order_count (const NwActOrder *self)
{
  return self->acts->len;
}
