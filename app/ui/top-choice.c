/* top-choice.c: offers some numbers of groups, and the one of a question from elsewhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "top-choice.h"

#include <glib/gi18n-lib.h>

#include "choice.h"

static const struct {
  const char *id;
  const char *label;
} tops[] = {
  /* Translators: how many groups a chart shows */
  { "5", N_("Top 5") }, { "8", N_("Top 8") }, { "12", N_("Top 12") }, { "20", N_("Top 20") }, { "40", N_("Top 40") },
  { "0", N_("All groups") },
};

void
nw_top_choice_show (GtkDropDown *dropdown, guint top)
{
  g_autofree char *id = g_strdup_printf ("%u", top);
  g_autofree char *label = g_strdup_printf (_("Top %u"), top);
  NwChoice choices[G_N_ELEMENTS (tops) + 1] = { { id, label } };
  gboolean listed = FALSE;

  if (g_strcmp0 (nw_choice_selected (dropdown), id) == 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (tops); i++)
    {
      choices[i + 1] = (NwChoice) { tops[i].id, _(tops[i].label) };
      listed |= g_strcmp0 (tops[i].id, id) == 0;
    }
  nw_choice_fill (dropdown, choices + listed, G_N_ELEMENTS (choices) - listed);
  nw_choice_select (dropdown, id);
}

guint
nw_top_choice_get (GtkDropDown *dropdown)
{
  return (guint) g_ascii_strtoull (nw_choice_selected (dropdown), NULL, 10);
}
