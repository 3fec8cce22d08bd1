/* template-dialog.c: lists the templates, asks what the chosen one has gaps for, and fills them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "template-dialog.h"

#include <glib/gi18n-lib.h>

#include "gap-choices.h"

/* In the order in which they are asked for. */
static const struct {
  const char *gap;
  const char *label;
} gaps[] = {
  { "dataset", N_("Dataset") },
  { "state", N_("State") },
  { "sector", N_("Sector") },
  { "marker", N_("Marker") },
  { "quarter", N_("Quarter") },
};

#define N_GAPS G_N_ELEMENTS (gaps)

struct _NwTemplateDialog {
  AdwWindow            parent_instance;
  NwSession           *session;
  GCancellable        *cancellable; /* of the answer on its way, or NULL */
  const NwTemplate    *chosen;
  GPtrArray           *choices[N_GAPS]; /* NwGapChoice, or NULL while they are not known */
  GtkWidget           *rows[N_GAPS];
  GtkDropDown         *values[N_GAPS];
  GtkListBox          *templates;
  AdwPreferencesGroup *asked;
  GtkWidget           *create;
  GtkRevealer         *error_bar;
  GtkLabel            *error_text;
  gboolean             filling;
};

static guint filled_signal;

G_DEFINE_FINAL_TYPE (NwTemplateDialog, nw_template_dialog, ADW_TYPE_WINDOW)

static guint
find_gap (const char *gap)
{
  guint i = 0;

  while (i < N_GAPS && g_strcmp0 (gaps[i].gap, gap) != 0)
    i++;
  return i;
}

static const NwGapChoice *
value_of (NwTemplateDialog *self, guint gap)
{
  guint i = gtk_drop_down_get_selected (self->values[gap]);

  return self->choices[gap] != NULL && i < self->choices[gap]->len ? g_ptr_array_index (self->choices[gap], i) : NULL;
}

static void
show_error (NwTemplateDialog *self, const GError *error)
{
  gtk_label_set_label (self->error_text, error != NULL ? error->message : "");
  gtk_revealer_set_reveal_child (self->error_bar, error != NULL);
}

static void
update (NwTemplateDialog *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < N_GAPS; i++)
    {
      gboolean asked = self->chosen != NULL && g_strv_contains ((const char *const *) self->chosen->asks, gaps[i].gap);

      gtk_widget_set_visible (self->rows[i], asked);
      any |= asked;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->asked), any);
  gtk_widget_set_sensitive (self->create, nw_template_dialog_ready (self));
}

/* ---- values ---- */

/* Takes choices. What was chosen before stays where it is there again. */
static void
fill (NwTemplateDialog *self, const char *gap, GPtrArray *choices)
{
  guint at = find_gap (gap), selected = 0;
  const NwGapChoice *before = value_of (self, at);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < choices->len; i++)
    {
      const NwGapChoice *choice = g_ptr_array_index (choices, i);

      gtk_string_list_append (names, choice->name);
      if (before != NULL && g_str_equal (before->code, choice->code))
        selected = i;
    }
  self->filling = TRUE;
  g_clear_pointer (&self->choices[at], g_ptr_array_unref);
  self->choices[at] = choices;
  gtk_drop_down_set_model (self->values[at], G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->values[at], choices->len > 0 ? selected : GTK_INVALID_LIST_POSITION);
  self->filling = FALSE;
  update (self);
}

static void
fill_from_answer (NwTemplateDialog *self, const NwAnswer *answer)
{
  fill (self, "state", nw_gap_choices_states (answer));
  fill (self, "sector", nw_gap_choices_sectors (answer));
  fill (self, "quarter", nw_gap_choices_quarters (answer));
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwTemplateDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (NwAnswer) answer = nw_workspace_ask_finish (NW_WORKSPACE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) /* another dataset was chosen, or the dialog closed */
    return;
  g_clear_object (&self->cancellable);
  show_error (self, error);
  if (answer != NULL)
    fill_from_answer (self, answer);
}

/* States, sectors and quarters are those of the dataset. */
static void
ask_dataset (NwTemplateDialog *self)
{
  const NwGapChoice *dataset = value_of (self, find_gap ("dataset"));
  g_autofree char *question = dataset != NULL ? g_strdup_printf ("dataset=%s", dataset->code) : NULL;
  g_autoptr (NwQuery) query = question != NULL ? nw_query_parse (question, NULL) : NULL;
  NwAsk what = { .facets = TRUE };

  if (query == NULL)
    return;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  nw_workspace_ask_async (nw_session_workspace (self->session), query, &what, self->cancellable, answered_cb,
                          g_object_ref (self));
}

static void
markers_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwTemplateDialog) self = user_data;
  g_autoptr (GPtrArray) markers = nw_workspace_markers_finish (NW_WORKSPACE (source), result, NULL);

  if (markers != NULL && self->session != NULL)
    fill (self, "marker", nw_gap_choices_markers (markers));
}

static void
value_cb (GtkDropDown *value, GParamSpec *pspec, NwTemplateDialog *self)
{
  if (self->filling)
    return;
  if (value == self->values[find_gap ("dataset")])
    ask_dataset (self);
  update (self);
}

static void
add_gaps (NwTemplateDialog *self)
{
  for (guint i = 0; i < N_GAPS; i++)
    {
      GtkExpression *name = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
      GtkWidget *value = gtk_drop_down_new (NULL, name);

      gtk_drop_down_set_enable_search (GTK_DROP_DOWN (value), TRUE);
      gtk_widget_set_valign (value, GTK_ALIGN_CENTER);
      gtk_widget_set_size_request (value, 220, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_PROPERTY_LABEL, _(gaps[i].label), -1);
      self->values[i] = GTK_DROP_DOWN (value);
      self->rows[i] = adw_action_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[i]), _(gaps[i].label));
      adw_action_row_add_suffix (ADW_ACTION_ROW (self->rows[i]), value);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->rows[i]), value);
      adw_preferences_group_add (self->asked, self->rows[i]);
      g_signal_connect (value, "notify::selected", G_CALLBACK (value_cb), self);
    }
}

/* ---- templates ---- */

static void
add_templates (NwTemplateDialog *self)
{
  const GPtrArray *templates = nw_templates ();

  for (guint i = 0; i < templates->len; i++)
    {
      const NwTemplate *template = g_ptr_array_index (templates, i);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(template->label));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(template->summary));
      g_object_set_data (G_OBJECT (row), "template", (gpointer) template);
      gtk_list_box_append (self->templates, row);
    }
}

static void
template_cb (NwTemplateDialog *self, GtkListBoxRow *row)
{
  if (self->filling) /* the rows go */
    return;
  self->chosen = row != NULL ? g_object_get_data (G_OBJECT (row), "template") : NULL;
  update (self);
}

static void
create_cb (NwTemplateDialog *self)
{
  nw_template_dialog_create (self);
}

/* ---- object ---- */

static void
nw_template_dialog_dispose (GObject *object)
{
  NwTemplateDialog *self = NW_TEMPLATE_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  self->filling = TRUE;
  for (guint i = 0; i < N_GAPS; i++)
    g_clear_pointer (&self->choices[i], g_ptr_array_unref);
  G_OBJECT_CLASS (nw_template_dialog_parent_class)->dispose (object);
}

static void
nw_template_dialog_class_init (NwTemplateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_template_dialog_dispose;
  filled_signal = g_signal_new ("filled", NW_TYPE_TEMPLATE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/template-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, NwTemplateDialog, templates);
  gtk_widget_class_bind_template_child (widget_class, NwTemplateDialog, asked);
  gtk_widget_class_bind_template_child (widget_class, NwTemplateDialog, create);
  gtk_widget_class_bind_template_child (widget_class, NwTemplateDialog, error_bar);
  gtk_widget_class_bind_template_child (widget_class, NwTemplateDialog, error_text);
  gtk_widget_class_bind_template_callback (widget_class, template_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
nw_template_dialog_init (NwTemplateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_gaps (self);
  add_templates (self);
  gtk_list_box_select_row (self->templates, gtk_list_box_get_row_at_index (self->templates, 0));
}

GtkWidget *
nw_template_dialog_new (NwSession *session)
{
  NwTemplateDialog *self = g_object_new (NW_TYPE_TEMPLATE_DIALOG, NULL);
  NwWorkspace *workspace = nw_session_workspace (session);
  g_autoptr (GPtrArray) releases = nw_workspace_releases (workspace);
  NwReply *reply = nw_session_reply (session);

  self->session = g_object_ref (session);
  fill (self, "dataset", nw_gap_choices_datasets (releases));
  if (reply != NULL)
    {
      g_autofree char *shown = g_strdup_printf ("%s@%s", reply->answer->release->dataset, reply->answer->release->version);

      nw_template_dialog_set (self, "dataset", shown);
    }
  ask_dataset (self);
  nw_workspace_markers_async (workspace, NULL, markers_cb, g_object_ref (self));
  return GTK_WIDGET (self);
}

gboolean
nw_template_dialog_choose (NwTemplateDialog *self, const char *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->templates, i)) != NULL; i++)
    if (g_strcmp0 (((const NwTemplate *) g_object_get_data (G_OBJECT (row), "template"))->id, id) == 0)
      {
        gtk_list_box_select_row (self->templates, row);
        return TRUE;
      }
  return FALSE;
}

gboolean
nw_template_dialog_set (NwTemplateDialog *self, const char *gap, const char *code)
{
  guint at = find_gap (gap);

  for (guint i = 0; self->choices[at] != NULL && i < self->choices[at]->len; i++)
    if (g_strcmp0 (((const NwGapChoice *) g_ptr_array_index (self->choices[at], i))->code, code) == 0)
      {
        gtk_drop_down_set_selected (self->values[at], i);
        return TRUE;
      }
  return FALSE;
}

gboolean
nw_template_dialog_ready (NwTemplateDialog *self)
{
  if (self->chosen == NULL)
    return FALSE;
  for (guint i = 0; i < N_GAPS; i++)
    if (g_strv_contains ((const char *const *) self->chosen->asks, gaps[i].gap) && value_of (self, i) == NULL)
      return FALSE;
  return TRUE;
}

void
nw_template_dialog_create (NwTemplateDialog *self)
{
  g_autoptr (GArray) filled = nw_gap_choices_gaps_new ();
  g_autoptr (NwBriefing) briefing = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_GAPS; i++)
    if (value_of (self, i) != NULL)
      nw_gap_choices_fill (filled, gaps[i].gap, value_of (self, i));
  briefing = nw_template_fill (self->chosen, (const NwGap *) (gpointer) filled->data, filled->len, &error);
  show_error (self, error);
  if (briefing == NULL)
    return;
  g_signal_emit (self, filled_signal, 0, briefing);
  gtk_window_close (GTK_WINDOW (self));
}
