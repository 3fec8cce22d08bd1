/* column-builder.c: collects the codes of rows and finds the lists they share
 *
 * A list in the making is a node of a trie: the list before it and its last code. A row holds its node, so
 * that adding a code to a row is one step from node to node, whenever it comes, and equal lists meet in
 * the same node by themselves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "column.h"

#include <string.h>

#define ROOT        0
#define FIRST_SLOTS 256 /* a power of two */

typedef struct {
  guint32 parent;
  guint32 length;
  guint16 code;
} Node;

/* From (node, code) to the node of the longer list; open addressing. */
typedef struct {
  guint64 key;
  guint32 node; /* 0: free */
} Slot;

struct _NwColumnBuilder {
  GArray  *nodes;     /* Node; the first is the empty list */
  GArray  *rows;      /* guint32 node; as far as rows were touched */
  GArray  *singles;   /* guint32 node of the list of one code, by code; most lists are one code long */
  Slot    *slots;
  guint    n_slots;
  guint    n_used;
  GArray  *marks;     /* guint32 by code: equal to mark when the code is in the marked row */
  guint32  mark;
  gint64   marked_row;
};

NwColumnBuilder *
nw_column_builder_new (void)
{
  NwColumnBuilder *self = g_new0 (NwColumnBuilder, 1);
  Node root = { 0, 0, 0 };

  self->nodes = g_array_new (FALSE, TRUE, sizeof (Node));
  g_array_append_val (self->nodes, root);
  self->rows = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->singles = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->marks = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->n_slots = FIRST_SLOTS;
  self->slots = g_new0 (Slot, self->n_slots);
  self->marked_row = -1;
  return self;
}

void
nw_column_builder_free (NwColumnBuilder *self)
{
  g_array_unref (self->nodes);
  g_array_unref (self->rows);
  g_array_unref (self->singles);
  g_array_unref (self->marks);
  g_free (self->slots);
  g_free (self);
}

/* The slot that holds key, or the free one where it belongs. */
static Slot *
find_slot (Slot *slots, guint n_slots, guint64 key)
{
  guint at = (key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 32;

  for (at &= n_slots - 1; slots[at].node != 0 && slots[at].key != key; at = (at + 1) & (n_slots - 1))
    ;
  return &slots[at];
}

static void
grow_slots (NwColumnBuilder *self)
{
  guint n_slots = self->n_slots * 2;
  Slot *slots = g_new0 (Slot, n_slots);

  for (guint i = 0; i < self->n_slots; i++)
    if (self->slots[i].node != 0)
      *find_slot (slots, n_slots, self->slots[i].key) = self->slots[i];
  g_free (self->slots);
  self->slots = slots;
  self->n_slots = n_slots;
}

static guint32
add_node (NwColumnBuilder *self, guint32 parent, guint16 code)
{
  Node node = { parent, g_array_index (self->nodes, Node, parent).length + 1, code };

  g_array_append_val (self->nodes, node);
  return self->nodes->len - 1;
}

/* The node of the list that is one code longer. */
static guint32
step (NwColumnBuilder *self, guint32 node, guint16 code)
{
  guint64 key = (guint64) node << 16 | code;
  Slot *slot;

  if (node == ROOT)
    {
      guint32 *single;

      if (self->singles->len <= code)
        g_array_set_size (self->singles, code + 1);
      single = &g_array_index (self->singles, guint32, code);
      if (*single == 0)
        *single = add_node (self, ROOT, code);
      return *single;
    }

  slot = find_slot (self->slots, self->n_slots, key);
  if (slot->node != 0)
    return slot->node;
  if (++self->n_used > self->n_slots / 2)
    {
      grow_slots (self);
      slot = find_slot (self->slots, self->n_slots, key);
    }
  *slot = (Slot) { key, add_node (self, node, code) };
  return slot->node;
}

static void
set_mark (NwColumnBuilder *self, guint16 code)
{
  if (self->marks->len <= code)
    g_array_set_size (self->marks, code + 1);
  g_array_index (self->marks, guint32, code) = self->mark;
}

/* Marks the codes a row has, so that a long list is not searched for each code that is added to it. */
static void
mark_row (NwColumnBuilder *self, guint row)
{
  guint32 node = g_array_index (self->rows, guint32, row);

  if (self->marked_row == row)
    return;
  if (++self->mark == 0)
    {
      memset (self->marks->data, 0, self->marks->len * sizeof (guint32));
      self->mark = 1;
    }
  for (; node != ROOT; node = g_array_index (self->nodes, Node, node).parent)
    set_mark (self, g_array_index (self->nodes, Node, node).code);
  self->marked_row = row;
}

void
nw_column_builder_add (NwColumnBuilder *self, guint row, guint16 code)
{
  guint32 node;

  if (self->rows->len <= row)
    g_array_set_size (self->rows, row + 1);

  mark_row (self, row);
  if (code < self->marks->len && g_array_index (self->marks, guint32, code) == self->mark)
    return;
  set_mark (self, code);

  node = step (self, g_array_index (self->rows, guint32, row), code);
  g_array_index (self->rows, guint32, row) = node;
}

gboolean
nw_column_builder_has (const NwColumnBuilder *self, guint row)
{
  return row < self->rows->len && g_array_index (self->rows, guint32, row) != ROOT;
}

guint32
nw_column_builder_list (NwColumnBuilder *self, const guint16 *codes, guint n)
{
  guint32 node = ROOT;

  for (guint i = 0; i < n; i++)
    node = step (self, node, codes[i]);
  return node;
}

guint32 *
nw_column_builder_rows (NwColumnBuilder *self, guint n_rows)
{
  g_array_set_size (self->rows, n_rows);
  return (guint32 *) (gpointer) self->rows->data;
}

void
nw_column_builder_reorder (NwColumnBuilder *self, const guint32 *order, guint n)
{
  g_autoptr (GArray) rows = g_array_sized_new (FALSE, TRUE, sizeof (guint32), n);

  g_array_set_size (self->rows, n);
  for (guint i = 0; i < n; i++)
    g_array_append_val (rows, g_array_index (self->rows, guint32, order[i]));
  g_array_unref (self->rows);
  self->rows = g_steal_pointer (&rows);
  self->marked_row = -1;
}

/* ---- finishing ---- */

typedef struct {
  guint32 node;
  guint32 rows;
} Usage;

static int
compare_usage (gconstpointer a, gconstpointer b)
{
  const Usage *ua = a, *ub = b;

  if (ua->rows != ub->rows)
    return ua->rows > ub->rows ? -1 : 1;
  return ua->node < ub->node ? -1 : 1;
}

/* The nodes that rows use, the most frequent first. */
static GArray *
count_usage (const NwColumnBuilder *self)
{
  g_autoptr (GArray) usage = g_array_new (FALSE, TRUE, sizeof (Usage));
  g_autofree guint32 *counts = g_new0 (guint32, self->nodes->len);

  for (guint i = 0; i < self->rows->len; i++)
    counts[g_array_index (self->rows, guint32, i)]++;
  for (guint32 i = 0; i < self->nodes->len; i++)
    if (counts[i] > 0)
      {
        Usage used = { i, counts[i] };
        g_array_append_val (usage, used);
      }
  g_array_sort (usage, compare_usage);

  return g_steal_pointer (&usage);
}

static void
append_list (const NwColumnBuilder *self, guint32 node, NwColumnParts *parts)
{
  guint length = g_array_index (self->nodes, Node, node).length;
  guint32 end = parts->codes->len + length;

  g_array_set_size (parts->codes, end);
  for (guint i = 1; i <= length; i++, node = g_array_index (self->nodes, Node, node).parent)
    g_array_index (parts->codes, guint16, end - i) = g_array_index (self->nodes, Node, node).code;
  g_array_append_val (parts->offsets, end);
}

static GByteArray *
narrow_rows (const NwColumnBuilder *self, guint width, const guint32 *lists)
{
  const guint32 *nodes = (const guint32 *) self->rows->data;
  GByteArray *rows = g_byte_array_new ();

  g_byte_array_set_size (rows, self->rows->len * width);
  for (guint i = 0; width == 1 && i < self->rows->len; i++)
    rows->data[i] = lists[nodes[i]];
  for (guint i = 0; width == 2 && i < self->rows->len; i++)
    ((guint16 *) rows->data)[i] = lists[nodes[i]];
  for (guint i = 0; width == 4 && i < self->rows->len; i++)
    ((guint32 *) rows->data)[i] = lists[nodes[i]];
  return rows;
}

NwColumnParts
nw_column_builder_finish (NwColumnBuilder *self, guint n_rows, NwFallbackFunc fallback, gpointer user_data)
{
  NwColumnParts parts = { 0, g_array_new (FALSE, TRUE, 4), g_array_new (FALSE, TRUE, 2), NULL };
  g_autoptr (GArray) usage = NULL;
  g_autofree guint32 *lists = NULL;
  guint32 zero = 0;

  g_array_set_size (self->rows, n_rows);
  self->marked_row = -1;
  for (guint i = 0; i < n_rows; i++)
    if (!nw_column_builder_has (self, i))
      g_array_index (self->rows, guint32, i) = step (self, ROOT, fallback (i, user_data));

  usage = count_usage (self);
  lists = g_new (guint32, self->nodes->len);
  g_array_append_val (parts.offsets, zero);
  for (guint i = 0; i < usage->len; i++)
    {
      lists[g_array_index (usage, Usage, i).node] = i;
      append_list (self, g_array_index (usage, Usage, i).node, &parts);
    }

  parts.width = usage->len <= 1 ? 0 : usage->len <= 1 << 8 ? 1 : usage->len <= 1 << 16 ? 2 : 4;
  parts.rows = narrow_rows (self, parts.width, lists);
  return parts;
}

void
nw_column_parts_clear (NwColumnParts *self)
{
  g_clear_pointer (&self->offsets, g_array_unref);
  g_clear_pointer (&self->codes, g_array_unref);
  g_clear_pointer (&self->rows, g_byte_array_unref);
}
