/* import-steps.c: writes the steps in a row; the one at hand is bold, those done have a tick
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import-steps.h"

#include <glib/gi18n-lib.h>

struct _NwImportSteps {
  GtkWidget  parent_instance;
  GtkWidget *boxes[NW_N_STEPS];
};

G_DEFINE_FINAL_TYPE (NwImportSteps, nw_import_steps, GTK_TYPE_WIDGET)

static const char *const names[NW_N_STEPS] = {
  [NW_STEP_FILE] = N_("File"),   [NW_STEP_COLUMNS] = N_("Columns"), [NW_STEP_LABELS] = N_("Labels"),
  [NW_STEP_CHECK] = N_("Check"), [NW_STEP_IMPORT] = N_("Import"),
};

static void
nw_import_steps_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_import_steps_parent_class)->dispose (object);
}

static void
nw_import_steps_class_init (NwImportStepsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_import_steps_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "importsteps");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
nw_import_steps_init (NwImportSteps *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  for (guint i = 0; i < NW_N_STEPS; i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
      GtkWidget *tick = gtk_image_new_from_icon_name ("object-select-symbolic");

      if (i > 0)
        {
          GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

          gtk_widget_add_css_class (arrow, "dim-label");
          gtk_widget_set_parent (arrow, GTK_WIDGET (self));
        }
      gtk_box_append (GTK_BOX (box), tick);
      gtk_box_append (GTK_BOX (box), gtk_label_new (_(names[i])));
      gtk_widget_set_parent (box, GTK_WIDGET (self));
      self->boxes[i] = box;
    }
  nw_import_steps_set_step (self, NW_STEP_FILE);
}

void
nw_import_steps_set_step (NwImportSteps *self, NwImportStep step)
{
  /* Translators: number of the step, number of steps, name of the step */
  g_autofree char *where = g_strdup_printf (_("Step %d of %d: %s"), (int) step + 1, NW_N_STEPS, _(names[step]));

  for (guint i = 0; i < NW_N_STEPS; i++)
    {
      GtkWidget *label = gtk_widget_get_last_child (self->boxes[i]);

      gtk_widget_set_visible (gtk_widget_get_first_child (self->boxes[i]), i < step);
      gtk_widget_remove_css_class (label, "dim-label");
      gtk_widget_remove_css_class (label, "current-step");
      gtk_widget_add_css_class (label, i == step ? "current-step" : "dim-label");
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, where, -1);
}
