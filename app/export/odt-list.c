/* odt-list.c: lists of an ODT, which stand in each other's items
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "odt-private.h"

typedef struct {
  gboolean counts;
  guint    last;  /* number of its last item */
  gboolean item;  /* one is open */
} NwOdtList;

GArray *
nw_odt_lists_new (void)
{
  return g_array_new (FALSE, TRUE, sizeof (NwOdtList));
}

static NwOdtList *
innermost (NwOdt *self)
{
  return &g_array_index (self->lists, NwOdtList, self->lists->len - 1);
}

static void
end_item (NwOdt *self)
{
  if (!innermost (self)->item)
    return;
  nw_xml_close (self->xml);
  innermost (self)->item = FALSE;
}

static void
end_list (NwOdt *self)
{
  end_item (self);
  nw_xml_close (self->xml);
  g_array_set_size (self->lists, self->lists->len - 1);
}

static void
begin_item (NwOdt *self)
{
  end_item (self);
  nw_xml_open (self->xml, "text:list-item", NULL);
  innermost (self)->item = TRUE;
}

/* A list in a list stands in an item of the outer one. */
static void
begin_list (NwOdt *self, gboolean counts)
{
  NwOdtList list = { .counts = counts };

  if (self->lists->len > 0 && !innermost (self)->item)
    begin_item (self);
  nw_xml_open (self->xml, "text:list", "text:style-name", counts ? "Numbers" : "Bullets", NULL);
  g_array_append_val (self->lists, list);
}

void
nw_odt_end_lists (NwOdt *self)
{
  while (self->lists->len > 0)
    end_list (self);
}

static gboolean
goes_on (NwOdt *self, const NwPassage *passage)
{
  const NwOdtList *list = innermost (self);

  return list->counts == (passage->ordinal > 0) && (!list->counts || passage->ordinal == list->last + 1);
}

void
nw_odt_item (NwOdt *self, const NwPassage *passage)
{
  const guint depth = CLAMP (passage->level, 1, NW_ODT_LIST_LEVELS);
  gboolean first;

  while (self->lists->len > depth || (self->lists->len == depth && !goes_on (self, passage)))
    end_list (self);
  first = self->lists->len < depth;
  while (self->lists->len < depth)
    begin_list (self, passage->ordinal > 0);
  begin_item (self);
  if (first && passage->ordinal > 0)
    nw_xml_number (self->xml, "text:start-value", passage->ordinal);
  innermost (self)->last = passage->ordinal;
}
