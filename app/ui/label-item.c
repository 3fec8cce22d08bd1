/* label-item.c: keeps a label with its suggestions while the user chooses
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "label-item.h"

struct _NwLabelItem {
  GObject    parent_instance;
  NwDomain   domain;
  char      *text;
  char      *column;
  guint64    count;
  GPtrArray *suggestions;
  char      *code;
};

G_DEFINE_FINAL_TYPE (NwLabelItem, nw_label_item, G_TYPE_OBJECT)

static void
choice_free (gpointer data)
{
  NwLabelChoice *choice = data;

  g_free (choice->code);
  g_free (choice->label);
  g_free (choice->reason);
  g_free (choice);
}

static void
nw_label_item_finalize (GObject *object)
{
  NwLabelItem *self = NW_LABEL_ITEM (object);

  g_free (self->text);
  g_free (self->column);
  g_free (self->code);
  g_ptr_array_unref (self->suggestions);
  G_OBJECT_CLASS (nw_label_item_parent_class)->finalize (object);
}

static void
nw_label_item_class_init (NwLabelItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = nw_label_item_finalize;
}

static void
nw_label_item_init (NwLabelItem *self)
{
  self->suggestions = g_ptr_array_new_with_free_func (choice_free);
}

NwLabelItem *
nw_label_item_new (const NwUnknownLabel *label)
{
  NwLabelItem *self = g_object_new (NW_TYPE_LABEL_ITEM, NULL);

  self->domain = label->domain;
  self->text = g_strdup (label->text);
  self->column = g_strdup (label->column);
  self->count = label->count;
  for (guint i = 0; label->suggestions != NULL && i < label->suggestions->len; i++)
    {
      const NwLabelChoice *choice = g_ptr_array_index (label->suggestions, i);
      NwLabelChoice copy = { g_strdup (choice->code), g_strdup (choice->label), choice->score,
                             g_strdup (choice->reason) };

      g_ptr_array_add (self->suggestions, g_memdup2 (&copy, sizeof copy));
    }
  return self;
}

NwDomain
nw_label_item_domain (NwLabelItem *self)
{
  return self->domain;
}

const char *
nw_label_item_text (NwLabelItem *self)
{
  return self->text;
}

const char *
nw_label_item_column (NwLabelItem *self)
{
  return self->column;
}

guint64
nw_label_item_count (NwLabelItem *self)
{
  return self->count;
}

GPtrArray *
nw_label_item_suggestions (NwLabelItem *self)
{
  return self->suggestions;
}

const char *
nw_label_item_code (NwLabelItem *self)
{
  return self->code;
}

void
nw_label_item_choose (NwLabelItem *self, const char *code)
{
  g_free (self->code);
  self->code = code != NULL && *code != '\0' ? g_strdup (code) : NULL;
}

gboolean
nw_label_item_is (NwLabelItem *self, const NwUnknownLabel *label)
{
  return self->domain == label->domain && g_strcmp0 (self->text, label->text) == 0;
}
