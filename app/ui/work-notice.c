/* work-notice.c: keeps a toast up while work goes on, but not for work that is over at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "work-notice.h"

#define DELAY 500 /* milliseconds */

struct _NwWorkNotice {
  AdwToastOverlay *overlay;
  AdwToast        *toast;
  guint            timeout;
};

static gboolean
late_cb (gpointer user_data)
{
  NwWorkNotice *self = user_data;

  self->timeout = 0;
  adw_toast_overlay_add_toast (self->overlay, g_object_ref (self->toast));
  return G_SOURCE_REMOVE;
}

NwWorkNotice *
nw_work_notice_new (AdwToastOverlay *overlay, const char *text)
{
  NwWorkNotice *self = g_new0 (NwWorkNotice, 1);

  self->overlay = g_object_ref (overlay);
  self->toast = adw_toast_new (text);
  adw_toast_set_timeout (self->toast, 0);
  adw_toast_set_priority (self->toast, ADW_TOAST_PRIORITY_HIGH);
  self->timeout = g_timeout_add (DELAY, late_cb, self);
  return self;
}

void
nw_work_notice_free (NwWorkNotice *self)
{
  if (self->timeout == 0)
    adw_toast_dismiss (self->toast);
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_object_unref (self->toast);
  g_object_unref (self->overlay);
  g_free (self);
}
