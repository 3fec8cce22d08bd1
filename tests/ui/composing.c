/* composing.c: composes a briefing in the window of a test, and waits for what it comes to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "composing.h"

#include "block-menu.h"

NwBriefingPage *
briefing_page (Scratch *scratch)
{
  return nw_window_briefing (scratch->window);
}

NwBriefingModel *
briefing_model (Scratch *scratch)
{
  return nw_briefing_page_model (briefing_page (scratch));
}

static gboolean
is_settled (gpointer page)
{
  return g_strcmp0 (nw_briefing_page_state (page), "loading") != 0;
}

void
show_briefings (Scratch *scratch)
{
  nw_session_set_view (nw_window_session (scratch->window), "briefing");
  wait_for (is_settled, briefing_page (scratch));
}

void
begin_briefing (Scratch *scratch, const char *title)
{
  g_autoptr (NwBriefing) briefing = nw_briefing_new (title);

  show_briefings (scratch);
  nw_briefing_model_begin (briefing_model (scratch), briefing);
  wait_until_kept (scratch);
}

gpointer
part (gpointer widget, const char *name)
{
  return gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);
}

void
add_block (Scratch *scratch, const char *kind)
{
  GtkMenuButton *add = part (briefing_page (scratch), "add");
  NwBlockMenu *menu = NW_BLOCK_MENU (gtk_menu_button_get_popover (add));

  gtk_popover_popup (GTK_POPOVER (menu));
  g_assert_true (gtk_widget_activate (nw_block_menu_item (menu, kind)));
}

NwBlockRow *
block_row (Scratch *scratch, int position)
{
  GtkListBoxRow *row
    = gtk_list_box_get_row_at_index (nw_block_list_rows (nw_briefing_page_blocks (briefing_page (scratch))), position);

  return row != NULL ? NW_BLOCK_ROW (row) : NULL;
}

NwBlock *
block_at (Scratch *scratch, int position)
{
  return nw_briefing_model_block (briefing_model (scratch), position);
}

static gboolean
has_pages (gpointer model)
{
  NwBriefingComposer *composer = nw_briefing_model_composer (model);

  return !nw_briefing_composer_is_busy (composer)
         && nw_briefing_composer_briefing (composer) == nw_briefing_model_briefing (model);
}

void
wait_for_pages (Scratch *scratch)
{
  wait_for (has_pages, briefing_model (scratch));
}

static gboolean
is_kept (gpointer model)
{
  return nw_briefing_model_id (model) != 0 && nw_briefing_model_is_kept (model);
}

void
wait_until_kept (Scratch *scratch)
{
  wait_for (is_kept, briefing_model (scratch));
}

char *
kinds (Scratch *scratch)
{
  const NwBriefing *briefing = nw_briefing_model_briefing (briefing_model (scratch));
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < briefing->blocks->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? " " : "", nw_briefing_block (briefing, i)->kind->id);
  return g_string_free (words, FALSE);
}
