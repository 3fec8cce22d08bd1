/* compare-bar.c: names what is compared, each side but the first one click from gone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare-bar.h"

#include <glib/gi18n-lib.h>

#include "chip.h"
#include "words.h"
#include "wrap-layout.h"

struct _NwCompareBar {
  GtkWidget  parent_instance;
  NwSession *session;
};

G_DEFINE_FINAL_TYPE (NwCompareBar, nw_compare_bar, GTK_TYPE_WIDGET)

static void
remove_cb (GtkButton *button, NwCompareBar *self)
{
  guint side = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "side"));
  g_autoptr (NwQuery) query = nw_query_copy (nw_session_query (self->session));

  if (side > query->versus->len)
    return;
  g_ptr_array_remove_index (query->versus, side - 1);
  nw_session_set_query (self->session, query, NULL);
}

static void
append_part (GString *text, const char *part)
{
  if (part != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static void
append_dataset (GString *text, NwSession *session, const NwQuery *query)
{
  g_autoptr (GPtrArray) releases = nw_workspace_releases (nw_session_workspace (session));

  for (guint i = 0; i < releases->len; i++)
    {
      const NwRelease *release = g_ptr_array_index (releases, i);
      g_autofree char *title = g_strdup_printf ("%s %s", release->short_title, release->version);

      if (g_strcmp0 (release->dataset, query->dataset) == 0
          && (query->release != NULL ? g_strcmp0 (release->version, query->release) == 0 : release->current))
        append_part (text, title);
    }
}

/* Which parts of questions the sides differ in. */
typedef struct {
  gboolean dataset, period, search;
  gboolean dimensions[NW_N_DIMENSIONS];
} Parts;

static Parts
parts_of (const NwQuery *query)
{
  Parts parts = { FALSE };

  for (guint i = 0; i < query->versus->len; i++)
    {
      const NwQuery *other = g_ptr_array_index (query->versus, i);

      parts.dataset |= other->dataset != NULL;
      parts.period |= other->from.precision != NW_PRECISION_UNKNOWN || other->to.precision != NW_PRECISION_UNKNOWN;
      parts.search |= other->search != NULL;
      for (guint j = 0; j < other->filters->len; j++)
        parts.dimensions[((const NwFilter *) g_ptr_array_index (other->filters, j))->dimension] = TRUE;
    }
  return parts;
}

/* What a side has where the sides differ. */
static char *
side_text (NwSession *session, const NwQuery *query, const Parts *parts, guint side)
{
  g_autoptr (NwQuery) asked = nw_query_side (query, side);
  g_autoptr (NwCodebook) codebook = nw_workspace_codebook (nw_session_workspace (session));
  g_autofree char *period = parts->period ? nw_words_period (asked) : NULL;
  GString *text = g_string_new (NULL);

  if (parts->dataset)
    append_dataset (text, session, asked);
  for (guint i = 0; i < asked->filters->len; i++)
    {
      const NwFilter *filter = g_ptr_array_index (asked->filters, i);
      g_autofree char *words = parts->dimensions[filter->dimension] ? nw_words_filter (filter, codebook) : NULL;

      append_part (text, words);
    }
  append_part (text, period);
  append_part (text, parts->search ? asked->search : NULL);
  if (text->len == 0)
    g_string_append (text, side == 0 ? _("This selection") : _("All"));
  return g_string_free (text, FALSE);
}

static void
add_words (NwCompareBar *self, const char *words, gboolean dim)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_widget_add_css_class (label, dim ? "dim-label" : "heading");
  gtk_widget_set_parent (label, GTK_WIDGET (self));
}

static void
rebuild (NwCompareBar *self)
{
  const NwQuery *query = nw_session_query (self->session);
  Parts parts = parts_of (query);
  g_autofree char *first = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  gtk_widget_set_visible (GTK_WIDGET (self), query->versus->len > 0);
  if (query->versus->len == 0)
    return;
  first = side_text (self->session, query, &parts, 0);
  add_words (self, first, FALSE);
  add_words (self, _("compared with"), TRUE);
  for (guint i = 1; i < nw_query_n_sides (query); i++)
    {
      g_autofree char *text = side_text (self->session, query, &parts, i);
      /* Translators: %s is a dataset or a selection, such as "Attributed to: China" */
      g_autofree char *action = g_strdup_printf (_("Stop comparing with “%s”"), text);
      GtkWidget *chip = nw_chip_new (text, action);

      g_object_set_data (G_OBJECT (chip), "side", GUINT_TO_POINTER (i));
      g_signal_connect (chip, "clicked", G_CALLBACK (remove_cb), self);
      gtk_widget_set_parent (chip, GTK_WIDGET (self));
    }
}

static void
nw_compare_bar_dispose (GObject *object)
{
  NwCompareBar *self = NW_COMPARE_BAR (object);
  GtkWidget *child;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_compare_bar_parent_class)->dispose (object);
}

static void
nw_compare_bar_class_init (NwCompareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_compare_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, NW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "chips");
}

static void
nw_compare_bar_init (NwCompareBar *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What is compared"), -1);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
nw_compare_bar_set_session (NwCompareBar *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "query-changed", G_CALLBACK (rebuild), self);
  rebuild (self);
}
