/* profile.c: a panel for each state: incidents by year as receiver and attributed to it, and the sectors hit, on common scales
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "profile-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "key.h"
#include "remark.h"

#define PANEL_WIDTH  360.0 /* px that look right */
#define PANEL_HEIGHT 300.0
#define BETWEEN       24.0
#define UNDER_KEY      6.0
#define LEAST_PANEL  120.0
#define YEARS_SHARE   0.52 /* of a panel's height */

/* ---- what there is ---- */

static double
most_of_row (const NwProfilePanels *self, guint row)
{
  double most = 0;

  for (guint i = 0; i < self->n_states; i++)
    most = fmax (most, nw_profile_number (self, row, i));
  return most;
}

/* Years that any panel has, sectors, and how high they get. */
static double
look (NwProfilePanels *self)
{
  const NwSummary *summary = self->plot->result->summary;
  double most = 0;

  for (guint row = 0; row < summary->rows->len; row++)
    {
      const char *code = nw_summary_row (summary, row)->code;

      for (guint role = 0; role < NW_PROFILE_ROLES; role++)
        if (g_str_has_prefix (code, nw_profile_role_prefix (role)))
          {
            int year = atoi (code + strlen (nw_profile_role_prefix (role)));

            self->first_year = self->last_year == 0 ? year : MIN (self->first_year, year);
            self->last_year = MAX (self->last_year, year);
            most = fmax (most, most_of_row (self, row));
          }
      if (g_str_has_prefix (code, "received/sector/") && !g_str_has_suffix (code, "/other"))
        {
          g_array_append_val (self->sectors, row);
          self->most_of_sector = fmax (self->most_of_sector, most_of_row (self, row));
        }
    }
  return most;
}

static guint
count_states (const NwSummary *summary)
{
  guint n = 0;

  while (n < summary->columns->len && nw_summary_column (summary, n)->opens)
    n++;
  return n;
}

/* ---- panels ---- */

static guint
fitting_sectors (const NwProfilePanels *self, double height)
{
  double line = nw_text_line (NW_TEXT_AXIS, self->plot->scale);
  double rows = floor ((height - line * 1.3) / (line * 1.05));

  return (guint) CLAMP (rows, 0, self->sectors->len);
}

static void
draw_panel (const NwProfilePanels *self, guint state, NwRect place)
{
  NwPlot *plot = self->plot;
  double head = nw_text_line (NW_TEXT_KEY, plot->scale) * 1.2;
  double years = (place.height - head) * (self->sectors->len > 0 ? YEARS_SHARE : 1), gap = nw_plot_px (plot, UNDER_KEY);

  nw_profile_draw_text (self, nw_summary_column (plot->result->summary, state)->label, NW_TEXT_KEY, place, FALSE, plot->palette->text);
  nw_profile_draw_years (self, state, (NwRect) { place.x, place.y + head, place.width, years });
  nw_profile_draw_sectors (self, state, (NwRect) { place.x, place.y + head + years + gap, place.width, place.height - head - years - gap });
}

static void
choose_grid (NwProfilePanels *self, double width, double height)
{
  guint most = (guint) MAX (1, floor (width / nw_plot_px (self->plot, PANEL_WIDTH * 0.6)));

  self->n_columns = MIN (self->n_states, most);
  if (self->n_columns == 3 && self->n_states == 4)
    self->n_columns = 2;
  self->n_rows = (self->n_states + self->n_columns - 1) / self->n_columns;
  /* Narrow panels show more than flat ones. */
  while (self->n_rows > 1 && height / self->n_rows < nw_plot_px (self->plot, LEAST_PANEL))
    {
      self->n_rows--;
      self->n_columns = (self->n_states + self->n_rows - 1) / self->n_rows;
    }
}

static int
compare_most (gconstpointer a, gconstpointer b, gpointer data)
{
  guint row_a = *(const guint *) a, row_b = *(const guint *) b;
  double most_a = most_of_row (data, row_a), most_b = most_of_row (data, row_b);

  return most_a > most_b ? -1 : most_a < most_b ? 1 : row_a < row_b ? -1 : 1;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

/* The most frequent ones of any state, in the order of the table. */
static void
keep_sectors (NwProfilePanels *self, guint n)
{
  if (n >= self->sectors->len)
    return;
  g_array_sort_with_data (self->sectors, compare_most, self);
  g_array_set_size (self->sectors, n);
  g_array_sort (self->sectors, compare_rows);
}

static void
draw_panels (NwProfilePanels *self, NwRect area)
{
  NwPlot *plot = self->plot;
  double between = nw_plot_px (plot, BETWEEN);
  double width = (area.width - (self->n_columns - 1) * between) / self->n_columns;
  double height = (area.height - (self->n_rows - 1) * between / 2) / self->n_rows;

  keep_sectors (self, fitting_sectors (self, height * (1 - YEARS_SHARE) - nw_text_line (NW_TEXT_KEY, plot->scale) * 1.2));
  for (guint i = 0; i < self->n_states; i++)
    draw_panel (self, i, (NwRect) { area.x + i % self->n_columns * (width + between), area.y + i / self->n_columns * (height + between / 2),
                                    width, height });
}

static gboolean
any_immature (const NwProfilePanels *self)
{
  for (int year = self->first_year; year <= self->last_year; year++)
    if (nw_profile_immature (self, year))
      return TRUE;
  return FALSE;
}

static void
build (NwPlot *plot)
{
  g_autoptr (GArray) sectors = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (NwKey) key = nw_key_new (plot, NW_SWATCH_BOX, FALSE);
  NwProfilePanels self = { .plot = plot, .n_states = count_states (plot->result->summary), .sectors = sectors };
  double most = look (&self);
  NwRect area;

  if (self.last_year == 0 || most == 0)
    {
      nw_plot_words (plot, _("No dated incidents name these states"), plot->result->summary->sentence);
      return;
    }
  for (guint role = 0; role < NW_PROFILE_ROLES; role++)
    {
      self.styles[role] = nw_palette_series (plot->figure->palette, role);
      nw_key_add (key, nw_profile_role_label (role), self.styles[role], -1);
    }
  nw_remark_draw (plot, any_immature (&self) ? _("All panels have the same scales. Pale years are not yet complete. Other sectors are in the table.")
                                             : _("All panels have the same scales. Other sectors are in the table."));
  area = nw_key_place_above (key, plot);
  nw_key_draw (key, plot, &(NwAxes) { .box = area });
  area.y += nw_plot_px (plot, UNDER_KEY);
  area.height -= nw_plot_px (plot, UNDER_KEY);
  choose_grid (&self, area.width, area.height);
  self.ticks = nw_plot_ticks (plot, (NwRange) { 0, most }, area.height / self.n_rows * YEARS_SHARE);
  draw_panels (&self, area);
}

static double
height (const NwPlot *plot, double width)
{
  NwProfilePanels self = { .plot = (NwPlot *) plot, .n_states = plot->result->summary ? MAX (count_states (plot->result->summary), 1) : 1 };

  choose_grid (&self, width, G_MAXINT);
  return self.n_rows * nw_plot_px (plot, PANEL_HEIGHT) + nw_plot_px (plot, 40);
}

static gboolean
suits (const NwSummary *summary)
{
  return nw_summary_row_of (summary, "section/received") >= 0 && nw_summary_row_of (summary, "section/attributed") >= 0;
}

const NwChart nw_chart_profile = {
  .info = {
    .id = "profile",
    .label = N_("State profile"),
    .summary = N_("A panel for each of up to four states: reported incidents by year as receiver and attributed to it, and the sectors "
                  "hit, all on the same scales."),
    .analysis = "profile",
  },
  .build = build,
  .height = height,
  .suits = suits,
};
