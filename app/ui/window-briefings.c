/* window-briefings.c: adds what a view shows to a briefing, and offers to show it there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "window-briefings.h"

#include <glib/gi18n-lib.h>

#include "new-block.h"
#include "window-figure.h"

/* What the view shows; NULL: nothing that a briefing has a block for. (transfer full) */
static NwBlock *
shown_block (NwWindow *self)
{
  NwSession *session = nw_window_session (self);
  const char *view = nw_session_view (session);
  NwShownFigure figure;

  if (nw_session_reply (session) == NULL)
    return NULL;
  if (g_strcmp0 (view, "incidents") == 0)
    return nw_new_block_table (session, "incidents");
  if (!nw_window_figure (self, &figure) || !figure.in_front)
    return NULL;
  return figure.table ? nw_new_block_table (session, NULL) : nw_new_block_figure (session, figure.named_only);
}

void
nw_window_add_to_briefing (NwWindow *self, gint64 id)
{
  g_autoptr (NwBlock) block = shown_block (self);

  if (block != NULL)
    nw_briefing_model_add (nw_briefing_page_model (nw_window_briefing (self)), id, block);
}

void
nw_window_add_question (NwWindow *self, const char *question)
{
  g_autoptr (NwQuery) query = nw_query_parse (question, NULL);
  g_autoptr (NwBlock) block = nw_block_new (nw_block_kind_find ("figure"));

  if (query == NULL)
    return;
  block->query = g_steal_pointer (&query);
  nw_briefing_model_add (nw_briefing_page_model (nw_window_briefing (self)), 0, block);
}

void
nw_window_add_to_new_briefing (NwWindow *self)
{
  g_autoptr (NwBlock) block = shown_block (self);
  g_autoptr (NwBriefing) briefing = NULL;

  if (block == NULL)
    return;
  briefing = nw_briefing_new (_("Untitled Briefing"));
  nw_briefing_model_begin (nw_briefing_page_model (nw_window_briefing (self)), briefing);
  nw_briefing_model_add (nw_briefing_page_model (nw_window_briefing (self)), 0, block);
}

static void
show_cb (AdwToast *toast, NwWindow *self)
{
  if (nw_window_session (self) != NULL)
    nw_session_set_view (nw_window_session (self), "briefing");
}

static void
added_cb (NwWindow *self, const char *title)
{
  /* Translators: %s is the title of a briefing */
  g_autofree char *text = g_strdup_printf (_("Added to “%s”"), title);
  AdwToast *toast = adw_toast_new (text);

  /* Translators: shows the briefing that something was added to */
  adw_toast_set_button_label (toast, _("_Show"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (show_cb), self, 0);
  adw_toast_overlay_add_toast (nw_window_toasts (self), toast);
}

static void
failed_cb (NwWindow *self, const GError *error)
{
  nw_window_show_error (self, error->message);
}

static void
toast_cb (NwWindow *self, AdwToast *toast)
{
  adw_toast_overlay_add_toast (nw_window_toasts (self), g_object_ref (toast));
}

void
nw_window_watch_briefings (NwWindow *self)
{
  NwBriefingPage *page = nw_window_briefing (self);

  g_signal_connect_object (nw_briefing_page_model (page), "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "toast", G_CALLBACK (toast_cb), self, G_CONNECT_SWAPPED);
}
