/* review-removal.c: removes reviews and brings them back, off the main thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "review-removal.h"

#include <glib/gi18n-lib.h>

#define LONG_ENOUGH_TO_UNDO 10 /* seconds */

/* Window and toasts are not kept alive: a toast that holds its window would outlive the window it belongs to. */
typedef struct {
  NwWorkspace  *workspace;
  NwReview     *review;
  GWeakRef      toasts;
  NwTroubleFunc trouble;
  GWeakRef      owner;
} Removal;

static Removal *
removal_new (NwWorkspace *workspace, const NwReview *review, AdwToastOverlay *toasts, NwTroubleFunc trouble,
             GObject *owner)
{
  Removal *self = g_new0 (Removal, 1);

  self->workspace = g_object_ref (workspace);
  self->review = nw_review_copy (review);
  g_weak_ref_init (&self->toasts, toasts);
  self->trouble = trouble;
  g_weak_ref_init (&self->owner, owner);
  return self;
}

static void
removal_free (Removal *self)
{
  g_object_unref (self->workspace);
  nw_review_free (self->review);
  g_weak_ref_clear (&self->toasts);
  g_weak_ref_clear (&self->owner);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Removal, removal_free)

static void
closure_free (gpointer data, GClosure *closure)
{
  removal_free (data);
}

static void
say_trouble (Removal *self, const GError *error)
{
  g_autoptr (GObject) owner = g_weak_ref_get (&self->owner);

  if (owner != NULL)
    self->trouble (owner, error->message);
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Removal) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!nw_workspace_restore_review_finish (self->workspace, result, &error))
    say_trouble (self, error);
}

static void
undo_cb (AdwToast *toast, Removal *self)
{
  g_autoptr (GObject) owner = g_weak_ref_get (&self->owner);

  if (owner != NULL)
    nw_workspace_restore_review_async (self->workspace, self->review, restored_cb,
                                       removal_new (self->workspace, self->review, NULL, self->trouble, owner));
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Removal) self = user_data;
  g_autoptr (AdwToastOverlay) toasts = g_weak_ref_get (&self->toasts);
  g_autoptr (GObject) owner = g_weak_ref_get (&self->owner);
  g_autoptr (GError) error = NULL;
  const char *name = self->review->title != NULL ? self->review->title : self->review->key;
  g_autofree char *message = NULL;
  AdwToast *toast;

  if (!nw_workspace_remove_review_finish (self->workspace, result, &error))
    {
      say_trouble (self, error);
      return;
    }
  if (toasts == NULL || owner == NULL) /* closed meanwhile */
    return;
  /* Translators: %s is the title of an incident */
  message = g_strdup_printf (_("The review of “%s” is removed"), name);
  toast = adw_toast_new (message);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_timeout (toast, LONG_ENOUGH_TO_UNDO);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH); /* before what only tells */
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb),
                         removal_new (self->workspace, self->review, toasts, self->trouble, owner), closure_free, 0);
  adw_toast_overlay_add_toast (toasts, toast);
}

void
nw_review_removal_start (NwWorkspace *workspace, const NwReview *review, AdwToastOverlay *toasts,
                         NwTroubleFunc trouble, GObject *owner)
{
  nw_workspace_remove_review_async (workspace, review->dataset, review->key, removed_cb,
                                    removal_new (workspace, review, toasts, trouble, owner));
}
