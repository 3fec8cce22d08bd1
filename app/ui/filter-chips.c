/* filter-chips.c: says above the content what narrows it, each part one click from gone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "filter-chips.h"

#include <glib/gi18n-lib.h>

#include "chip.h"
#include "words.h"
#include "wrap-layout.h"

struct _NwFilterChips {
  GtkWidget  parent_instance;
  NwSession *session;
  guint      count;
};

/* What a chip takes away; in its data under "part". */
typedef struct {
  enum { PART_FILTER, PART_PERIOD, PART_SEARCH } kind;
  NwDimension dimension;
  gboolean    negate;
} Part;

G_DEFINE_FINAL_TYPE (NwFilterChips, nw_filter_chips, GTK_TYPE_WIDGET)

static void
remove_cb (GtkButton *button, NwFilterChips *self)
{
  const Part *part = g_object_get_data (G_OBJECT (button), "part");
  g_autoptr (NwQuery) query = nw_query_copy (nw_session_query (self->session));

  switch (part->kind)
    {
    case PART_FILTER:
      nw_query_set_filter (query, part->dimension, part->negate, NULL);
      break;
    case PART_PERIOD:
      query->from = NW_DATE_UNKNOWN;
      query->to = NW_DATE_UNKNOWN;
      break;
    case PART_SEARCH:
    default:
      g_clear_pointer (&query->search, g_free);
      break;
    }
  nw_session_set_query (self->session, query, NULL);
}

static void
add_chip (NwFilterChips *self, const char *text, Part part)
{
  /* Translators: %s is a filter such as "Attributed to: China" */
  g_autofree char *action = g_strdup_printf (_("Remove the filter “%s”"), text);
  GtkWidget *button = nw_chip_new (text, action);

  g_object_set_data_full (G_OBJECT (button), "part", g_memdup2 (&part, sizeof part), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_cb), self);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  self->count++;
}

static void
clear_cb (NwFilterChips *self)
{
  nw_session_clear (self->session);
}

static void
add_clear (NwFilterChips *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Clear _All"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "more");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clear_cb), self);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
rebuild (NwFilterChips *self)
{
  NwQuery *query = nw_session_query (self->session);
  g_autoptr (NwCodebook) codebook = nw_workspace_codebook (nw_session_workspace (self->session));
  g_autofree char *period = nw_words_period (query);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->count = 0;

  for (guint i = 0; i < query->filters->len; i++)
    {
      const NwFilter *filter = g_ptr_array_index (query->filters, i);
      g_autofree char *text = nw_words_filter (filter, codebook);

      add_chip (self, text, (Part) { PART_FILTER, filter->dimension, filter->negate });
    }
  if (period != NULL)
    add_chip (self, period, (Part) { .kind = PART_PERIOD });
  if (query->search != NULL)
    {
      /* Translators: a chip that shows the words searched for */
      g_autofree char *text = g_strdup_printf (_("Search: %s"), query->search);

      add_chip (self, text, (Part) { .kind = PART_SEARCH });
    }
  if (self->count > 0)
    add_clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->count > 0);
}

static void
nw_filter_chips_dispose (GObject *object)
{
  NwFilterChips *self = NW_FILTER_CHIPS (object);
  GtkWidget *child;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_filter_chips_parent_class)->dispose (object);
}

static void
nw_filter_chips_class_init (NwFilterChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_filter_chips_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "chips");
}

static void
nw_filter_chips_init (NwFilterChips *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), nw_wrap_layout_new (6));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Active filters"), -1);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
nw_filter_chips_set_session (NwFilterChips *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "query-changed", G_CALLBACK (rebuild), self);
  rebuild (self);
}

guint
nw_filter_chips_count (NwFilterChips *self)
{
  return self->count;
}
