/* import-assistant.c: shows the page that fits what an import has come to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import-assistant.h"

#include <glib/gi18n-lib.h>

#include "import-columns-page.h"
#include "import-file-page.h"
#include "import-labels-page.h"
#include "import-progress-page.h"
#include "import-report-page.h"
#include "import-steps.h"

struct _NwImportAssistant {
  GtkWidget             parent_instance;
  NwImportJob          *job;
  const NwDraft        *shown; /* whose columns the pages hold */
  GtkStack             *pages;
  NwImportSteps        *steps;
  NwImportFilePage     *file;
  NwImportColumnsPage  *columns;
  NwImportLabelsPage   *labels;
  NwImportReportPage   *report;
  NwImportProgressPage *progress;
  AdwStatusPage        *failure;
  GtkLabel             *obstacle;
  const char           *state;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (NwImportAssistant, nw_import_assistant, GTK_TYPE_WIDGET)

static gboolean
is (NwImportAssistant *self, const char *state)
{
  return g_strcmp0 (self->state, state) == 0;
}

/* ---- where it stands ---- */

static void
show_obstacle (NwImportAssistant *self)
{
  g_autofree char *obstacle = nw_import_assistant_obstacle (self);

  gtk_label_set_label (self->obstacle, obstacle != NULL ? obstacle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->obstacle), obstacle != NULL);
  g_signal_emit (self, changed_signal, 0);
}

static NwImportStep
step_of (NwImportAssistant *self)
{
  if (is (self, "file"))
    return NW_STEP_FILE;
  if (is (self, "columns"))
    return NW_STEP_COLUMNS;
  if (is (self, "labels"))
    return NW_STEP_LABELS;
  return is (self, "checked") ? NW_STEP_CHECK : NW_STEP_IMPORT;
}

static void
set_state (NwImportAssistant *self, const char *state)
{
  gboolean report = g_str_equal (state, "checked") || g_str_equal (state, "done");

  self->state = state;
  gtk_stack_set_visible_child_name (self->pages, report ? "report" : state);
  gtk_widget_set_visible (GTK_WIDGET (self->steps), !is (self, "busy") && !is (self, "failed"));
  nw_import_steps_set_step (self->steps, step_of (self));
  show_obstacle (self);
}

/* ---- what the job says ---- */

/* The pages hold what the draft said; a new draft fills them anew. */
static void
show_draft (NwImportAssistant *self)
{
  if (self->shown == nw_import_job_draft (self->job))
    return;
  self->shown = nw_import_job_draft (self->job);
  nw_import_columns_page_set_job (self->columns, NULL);
  nw_import_file_page_set_job (self->file, self->job);
  nw_import_labels_page_clear (self->labels);
}

static void
drafted (NwImportAssistant *self)
{
  gboolean looked = self->shown != nw_import_job_draft (self->job);

  show_draft (self);
  if (!looked) /* a check was cancelled, or a choice was made */
    {
      if (is (self, "busy"))
        set_state (self, nw_import_job_is_recognised (self->job, NULL) ? "file" : "columns");
      show_obstacle (self);
    }
  else if (nw_import_job_is_recognised (self->job, NULL) && !is (self, "file"))
    nw_import_job_check (self->job);
  else
    set_state (self, "file");
}

static void
checked (NwImportAssistant *self)
{
  guint before = nw_import_labels_page_n (self->labels);
  gboolean recognised = nw_import_job_is_recognised (self->job, NULL);

  nw_import_labels_page_add (self->labels, nw_import_job_report (self->job)->labels);
  if (!recognised && before == 0 && nw_import_labels_page_n (self->labels) > 0)
    {
      set_state (self, "labels");
      return;
    }
  nw_import_report_page_set_job (self->report, self->job);
  set_state (self, "checked");
}

static void
done (NwImportAssistant *self)
{
  nw_import_report_page_set_job (self->report, self->job);
  set_state (self, "done");
}

static void
failed (NwImportAssistant *self)
{
  g_autofree char *escaped = g_markup_escape_text (nw_import_job_trouble (self->job), -1);

  adw_status_page_set_description (self->failure, escaped);
  set_state (self, "failed");
}

static void
job_changed_cb (NwImportAssistant *self)
{
  switch (nw_import_job_state (self->job))
    {
    case NW_JOB_LOOKING:
      if (!is (self, "file")) /* there, the page stays until it is read again */
        {
          nw_import_progress_page_start (self->progress, _("Looking at the files…"));
          set_state (self, "busy");
        }
      break;
    case NW_JOB_CHECKING:
      nw_import_progress_page_start (self->progress, _("Checking…"));
      set_state (self, "busy");
      break;
    case NW_JOB_IMPORTING:
      nw_import_progress_page_start (self->progress, _("Importing…"));
      set_state (self, "busy");
      break;
    case NW_JOB_CHOICES:
      drafted (self);
      break;
    case NW_JOB_CHECKED:
      if (is (self, "busy"))
        checked (self);
      else
        show_obstacle (self);
      break;
    case NW_JOB_DONE:
      done (self);
      break;
    case NW_JOB_FAILED:
      failed (self);
      break;
    case NW_JOB_WAITING:
    default:
      set_state (self, "waiting"); /* looking was cancelled */
    }
}

static void
job_progress_cb (NwImportAssistant *self, const NwImportProgress *progress)
{
  nw_import_progress_page_show (self->progress, progress);
}

/* ---- what the user does ---- */

static void
map_cb (NwImportAssistant *self, int domain, const char *label, const char *code)
{
  nw_draft_map_label (nw_import_job_draft (self->job), (NwDomain) domain, label, code);
  nw_import_job_touch (self->job);
}

static void
show_columns (NwImportAssistant *self)
{
  nw_import_columns_page_set_job (self->columns, self->job);
  set_state (self, "columns");
}

void
nw_import_assistant_next (NwImportAssistant *self)
{
  if (!nw_import_assistant_can_go_on (self))
    return;
  if (is (self, "file"))
    show_columns (self);
  else if (is (self, "checked"))
    nw_import_job_import (self->job);
  else if (!nw_import_job_is_fresh (self->job))
    {
      if (is (self, "columns"))
        nw_import_labels_page_clear (self->labels); /* other columns, other labels */
      nw_import_job_check (self->job);
    }
  else if (is (self, "columns") && nw_import_labels_page_n (self->labels) > 0)
    set_state (self, "labels");
  else
    {
      nw_import_report_page_set_job (self->report, self->job);
      set_state (self, "checked");
    }
}

gboolean
nw_import_assistant_back (NwImportAssistant *self)
{
  if (!nw_import_assistant_can_go_back (self))
    return FALSE;
  if (is (self, "checked") && nw_import_labels_page_n (self->labels) > 0)
    set_state (self, "labels");
  else if (is (self, "checked") || is (self, "labels"))
    show_columns (self);
  else
    set_state (self, "file");
  return TRUE;
}

gboolean
nw_import_assistant_can_go_back (NwImportAssistant *self)
{
  return is (self, "checked") || is (self, "labels") || is (self, "columns")
         || (is (self, "failed") && nw_import_job_draft (self->job) != NULL);
}

gboolean
nw_import_assistant_can_go_on (NwImportAssistant *self)
{
  g_autofree char *obstacle = nw_import_assistant_obstacle (self);

  return obstacle == NULL && !nw_import_job_is_busy (self->job)
         && (is (self, "file") || is (self, "columns") || is (self, "labels") || is (self, "checked"));
}

char *
nw_import_assistant_obstacle (NwImportAssistant *self)
{
  NwDraft *draft = self->job != NULL ? nw_import_job_draft (self->job) : NULL;

  /* On the first page it is too early to ask for what the second one is for. */
  return draft != NULL && (is (self, "columns") || is (self, "labels") || is (self, "checked"))
           ? nw_draft_obstacle (draft)
           : NULL;
}

/* ---- object ---- */

static void
nw_import_assistant_dispose (GObject *object)
{
  NwImportAssistant *self = NW_IMPORT_ASSISTANT (object);
  GtkWidget *child;

  if (self->job != NULL)
    g_signal_handlers_disconnect_by_data (self->job, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->job);
  G_OBJECT_CLASS (nw_import_assistant_parent_class)->dispose (object);
}

static void
nw_import_assistant_class_init (NwImportAssistantClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_import_assistant_dispose;
  changed_signal = g_signal_new ("changed", NW_TYPE_IMPORT_ASSISTANT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  g_type_ensure (NW_TYPE_IMPORT_STEPS);
  g_type_ensure (NW_TYPE_IMPORT_FILE_PAGE);
  g_type_ensure (NW_TYPE_IMPORT_COLUMNS_PAGE);
  g_type_ensure (NW_TYPE_IMPORT_LABELS_PAGE);
  g_type_ensure (NW_TYPE_IMPORT_REPORT_PAGE);
  g_type_ensure (NW_TYPE_IMPORT_PROGRESS_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/import-assistant.ui");
  gtk_widget_class_bind_template_child (widget_class, NwImportAssistant, pages);
  gtk_widget_class_bind_template_child (widget_class, NwImportAssistant, steps);
  gtk_widget_class_bind_template_child (widget_class, NwImportAssistant, file);
  gtk_widget_class_bind_template_child (widget_class, NwImportAssistant, columns);
  gtk_widget_class_bind_template_child (widget_class, NwImportAssistant, labels);
  gtk_widget_class_bind_template_child (widget_class, NwImportAssistant, report);
  gtk_widget_class_bind_template_child (widget_class, NwImportAssistant, progress);
  gtk_widget_class_bind_template_child (widget_class, NwImportAssistant, failure);
  gtk_widget_class_bind_template_child (widget_class, NwImportAssistant, obstacle);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_import_assistant_init (NwImportAssistant *self)
{
  self->state = "waiting";
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
nw_import_assistant_set_job (NwImportAssistant *self, NwImportJob *job)
{
  if (self->job != NULL)
    g_signal_handlers_disconnect_by_data (self->job, self);
  nw_import_columns_page_set_job (self->columns, NULL);
  self->shown = NULL;
  self->state = "waiting";
  g_set_object (&self->job, job);
  if (job == NULL)
    return;
  g_signal_connect_swapped (job, "changed", G_CALLBACK (job_changed_cb), self);
  g_signal_connect_swapped (job, "progress", G_CALLBACK (job_progress_cb), self);
  if (nw_import_job_draft (job) != NULL)
    show_draft (self);
  if (nw_import_job_state (job) == NW_JOB_DONE)
    done (self);
  else if (nw_import_job_state (job) == NW_JOB_CHECKED)
    checked (self);
  else if (nw_import_job_state (job) == NW_JOB_CHOICES)
    set_state (self, "file");
}

const char *
nw_import_assistant_state (NwImportAssistant *self)
{
  return self->state;
}
