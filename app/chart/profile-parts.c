/* profile-parts.c: draws the years and the sectors of a state
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "profile-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define VALUES_GAP    6.0 /* px */
#define LEAST_BOX    30.0 /* a lower part is left out */
#define YEARS_LEFT   30.0 /* for the labels of values */
#define VALUE_ROOM   40.0 /* behind the longest bar */
#define LABEL_SHARE   0.45 /* of the width, for the names of sectors */

static const struct {
  const char *years;
  const char *label;
} roles[NW_PROFILE_ROLES] = {
  { "trend/received/", N_("As receiver") },
  { "trend/attributed/", N_("Attributed to it") },
};

const char *
nw_profile_role_prefix (guint role)
{
  g_return_val_if_fail (role < NW_PROFILE_ROLES, NULL);

  return roles[role].years;
}

const char *
nw_profile_role_label (guint role)
{
  g_return_val_if_fail (role < NW_PROFILE_ROLES, NULL);

  return _(roles[role].label);
}

double
nw_profile_number (const NwProfilePanels *self, guint row, guint column)
{
  const NwSummaryCell *cell = nw_summary_cell (self->plot->result->summary, row, column);

  return cell->state == NW_STATE_VALUE ? cell->number : NAN;
}

/* ---- pieces ---- */

static void
add_element (const NwProfilePanels *self, guint row, guint state, NwRect box)
{
  NwPlot *plot = self->plot;
  const NwElement *focus = plot->figure->focus;

  nw_scene_element_across (plot->scene, (int) row, (int) state, -1, box);
  if (focus && focus->group == (int) row && focus->across == (int) state)
    nw_plot_focus_frame (plot, box);
}

void
nw_profile_draw_text (const NwProfilePanels *self, const char *words, NwTextRole role, NwRect box, gboolean at_end, NwColor color)
{
  NwScene *scene = self->plot->scene;
  g_auto (NwTextBox) text = nw_text_box (words, role, self->plot->scale, box.width, 1, FALSE);
  NwRect place = { at_end ? box.x + box.width - text.width : box.x, box.y, text.width, text.height };

  if (place.x >= 0 && place.y >= 0 && place.x + place.width <= scene->width && place.y + place.height <= scene->height
      && nw_scene_is_free (scene, place))
    nw_scene_text (scene, &text, place.x, place.y, color);
}

gboolean
nw_profile_immature (const NwProfilePanels *self, int year)
{
  const NwMaturity *maturity = self->plot->result->maturity;

  return maturity && nw_maturity_immature (maturity, nw_period_first_day (NW_INTERVAL_YEAR, year), nw_period_last_day (NW_INTERVAL_YEAR, year));
}

/* ---- years ---- */

static void
draw_ticks (const NwProfilePanels *self, NwRect box)
{
  NwPlot *plot = self->plot;
  double line = nw_text_line (NW_TEXT_AXIS, plot->scale), gap = nw_plot_px (plot, VALUES_GAP);

  for (int i = 0; i <= (int) self->ticks.n_steps; i++)
    {
      g_autofree char *label = nw_tick_print (&self->ticks, i);
      double y = floor (box.y + box.height * (1 - (double) i / self->ticks.n_steps)) + 0.5;
      g_auto (NwTextBox) text = nw_text_box (label, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);

      nw_scene_segment (plot->scene, box.x, y, box.x + box.width, y, i == 0 ? plot->palette->axis : plot->palette->grid, 1, NW_DASH_SOLID);
      nw_profile_draw_text (self, label, NW_TEXT_AXIS, (NwRect) { box.x - gap - text.width, y - line / 2, -1, 0 }, FALSE, plot->palette->dim);
    }
}

static void
draw_year (const NwProfilePanels *self, guint state, int year, NwRect place, double foot, double per_incident)
{
  double width = place.width * 0.8 / NW_PROFILE_ROLES;

  for (guint role = 0; role < NW_PROFILE_ROLES; role++)
    {
      g_autofree char *code = g_strdup_printf ("%s%d", nw_profile_role_prefix (role), year);
      int row = nw_summary_row_of (self->plot->result->summary, code);
      double n = row >= 0 ? nw_profile_number (self, (guint) row, state) : NAN;
      NwRect bar = { place.x + place.width * 0.1 + role * width, foot - n * per_incident, width, n * per_incident };

      if (isnan (n))
        continue;
      if (n > 0)
        nw_plot_bar (self->plot, bar, self->styles[role], nw_profile_immature (self, year));
      /* As high as the box, so that a year without incidents can be pointed at, too. */
      add_element (self, (guint) row, state, (NwRect) { bar.x, place.y, bar.width, place.height });
    }
}

/* The first and the last year have their labels, and as many between as there is room for. */
static void
draw_year_labels (const NwProfilePanels *self, NwRect box, double spacing)
{
  NwPlot *plot = self->plot;
  g_auto (NwTextBox) sample = nw_text_box ("2000", NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);
  int step = (int) MAX (1, ceil (sample.width * 1.5 / spacing));

  for (int year = self->first_year; year <= self->last_year; year += step)
    {
      g_autofree char *label = nw_period_print (NW_INTERVAL_YEAR, year);
      g_auto (NwTextBox) text = nw_text_box (label, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);
      double x = box.x + (year - self->first_year + 0.5) * spacing - text.width / 2;

      nw_profile_draw_text (self, label, NW_TEXT_AXIS,
                            (NwRect) { CLAMP (x, box.x, box.x + box.width - text.width), box.y + box.height + nw_plot_px (plot, 2), -1, 0 },
                            FALSE, plot->palette->dim);
    }
}

void
nw_profile_draw_years (const NwProfilePanels *self, guint state, NwRect area)
{
  NwPlot *plot = self->plot;
  double line = nw_text_line (NW_TEXT_AXIS, plot->scale), left = nw_plot_px (plot, YEARS_LEFT);
  NwRect box = { area.x + left, area.y + line / 2, area.width - left, area.height - line * 1.7 };
  double spacing = box.width / (self->last_year - self->first_year + 1);

  if (box.height < nw_plot_px (plot, LEAST_BOX) || box.width < nw_plot_px (plot, LEAST_BOX))
    return;
  draw_ticks (self, box);
  for (int year = self->first_year; year <= self->last_year; year++)
    draw_year (self, state, year, (NwRect) { box.x + (year - self->first_year) * spacing, box.y, spacing, box.height },
               box.y + box.height, box.height / nw_ticks_high (&self->ticks));
  draw_year_labels (self, box, spacing);
}

/* ---- sectors ---- */

static void
draw_sector (const NwProfilePanels *self, guint row, guint state, NwRect line)
{
  NwPlot *plot = self->plot;
  double names = line.width * LABEL_SHARE, gap = nw_plot_px (plot, VALUES_GAP);
  double n = nw_profile_number (self, row, state), room = line.width - names - nw_plot_px (plot, VALUE_ROOM);
  NwRect bar = { line.x + names + gap, line.y + line.height * 0.2, MAX (room, 0) * n / self->most_of_sector, line.height * 0.6 };
  g_autofree char *value = nw_summary_print (plot->result->summary, row, state);
  double text = line.y + (line.height - nw_text_line (NW_TEXT_AXIS, plot->scale)) / 2;

  nw_profile_draw_text (self, nw_summary_row (plot->result->summary, row)->label, NW_TEXT_AXIS, (NwRect) { line.x, text, names, 0 }, TRUE, plot->palette->text);
  if (n > 0)
    nw_plot_bar (plot, bar, self->styles[0], FALSE);
  else
    bar.width = 0;
  nw_profile_draw_text (self, value, NW_TEXT_AXIS, (NwRect) { bar.x + bar.width + gap, text, -1, 0 }, FALSE, plot->palette->dim);
  add_element (self, row, state, line);
}

void
nw_profile_draw_sectors (const NwProfilePanels *self, guint state, NwRect area)
{
  NwPlot *plot = self->plot;
  double head = nw_text_line (NW_TEXT_AXIS, plot->scale) * 1.3;
  guint n = self->sectors->len;

  if (n == 0)
    return;
  nw_profile_draw_text (self, _("As receiver, by sector"), NW_TEXT_AXIS, (NwRect) { area.x, area.y, area.width, 0 }, FALSE, plot->palette->dim);
  for (guint i = 0; i < n; i++)
    draw_sector (self, g_array_index (self->sectors, guint, i), state,
                 (NwRect) { area.x, area.y + head + i * (area.height - head) / n, area.width, (area.height - head) / n });
}
