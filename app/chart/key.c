/* key.c: names series at the ends of their lines without overlap, or in a legend above the plot
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "key.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEADER   14.0 /* px from a line's end to its swatch */
#define SWATCH   22.0
#define GAP       6.0
#define BETWEEN  16.0 /* entries in a row above */

static void
entry_clear (gpointer data)
{
  g_free (((NwKeyEntry *) data)->label);
}

void
nw_key_add (NwKey *self, const char *label, NwStyle style, int group)
{
  NwKeyEntry entry = { g_strdup (label), style, group, NAN };

  g_array_append_val (self->entries, entry);
}

NwKey *
nw_key_new (const NwPlot *plot, NwSwatch swatch, gboolean reversed)
{
  NwKey *self = g_new0 (NwKey, 1);
  guint n = plot->result->groups->len;
  guint n_behind = 0;
  NwStyle behind = { 0 };

  self->entries = g_array_new (FALSE, TRUE, sizeof (NwKeyEntry));
  g_array_set_clear_func (self->entries, entry_clear);
  self->swatch = swatch;
  if (!nw_plot_grouped (plot))
    return self;

  for (guint k = 0; k < n; k++)
    {
      guint i = reversed ? n - 1 - k : k;

      if (plot->styles[i].left)
        continue;
      if (!plot->styles[i].behind)
        {
          nw_key_add (self, nw_result_group (plot->result, i)->label, plot->styles[i], (int) i);
          continue;
        }
      behind = plot->styles[i];
      n_behind++;
    }
  if (n_behind > 0)
    {
      g_autofree char *label =
          g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more", "%u more", n_behind), n_behind);

      nw_key_add (self, label, behind, -1);
    }
  return self;
}

void
nw_key_free (NwKey *self)
{
  g_array_unref (self->entries);
  g_free (self);
}

static NwKeyEntry *
entry_at (const NwKey *self, guint i)
{
  return &g_array_index (self->entries, NwKeyEntry, i);
}

static NwTextBox
entry_text (const NwKey *self, const NwPlot *plot, guint i, double max_width)
{
  NwTextBox box = nw_text_box (entry_at (self, i)->label, NW_TEXT_KEY, plot->scale, -1, 1, plot->figure->rtl);

  if (box.width <= max_width)
    return box;
  nw_text_box_clear (&box);
  return nw_text_box (entry_at (self, i)->label, NW_TEXT_KEY, plot->scale, max_width, 1, plot->figure->rtl);
}

static double
line_height (const NwPlot *plot)
{
  return nw_text_line (NW_TEXT_KEY, plot->scale) + nw_plot_px (plot, 2);
}

static double
swatch_width (const NwKey *self, const NwPlot *plot)
{
  return nw_plot_px (plot, self->swatch == NW_SWATCH_LINE ? SWATCH : 12);
}

static void
draw_swatch (const NwKey *self, NwPlot *plot, const NwStyle *style, double x, double y)
{
  double width = swatch_width (self, plot);
  double size = nw_plot_px (plot, 11);

  if (self->swatch == NW_SWATCH_BOX)
    {
      nw_plot_bar (plot, (NwRect) { x, y - size / 2, size, size }, *style, FALSE);
      return;
    }
  nw_scene_segment (plot->scene, x, y, x + width, y, style->color,
                    nw_plot_px (plot, style->behind ? 1 : 2.25), style->dash);
  if (!style->behind)
    nw_scene_symbol (plot->scene, x + width / 2, y, nw_plot_px (plot, 6), style->symbol, style->color,
                     style->solid ? style->color : plot->palette->background);
}

/* Where each entry stands in rows of that width; returns the rows. Entries from *n_shown on do not fit into
 * max_rows. */
static guint
flow (const NwKey *self, const NwPlot *plot, double width, guint max_rows, NwRect *boxes, guint *n_shown)
{
  double lead = swatch_width (self, plot) + nw_plot_px (plot, GAP);
  double height = line_height (plot);
  double x = 0;
  guint row = 0;

  *n_shown = 0;
  for (guint i = 0; i < self->entries->len; i++)
    {
      g_auto (NwTextBox) text = entry_text (self, plot, i, MIN (width - lead, nw_plot_px (plot, 220)));
      double w = lead + text.width;

      if (x > 0 && x + w > width)
        {
          x = 0;
          row++;
        }
      if (row >= max_rows)
        return max_rows;
      boxes[i] = (NwRect) { x, row * height, w, height };
      x += w + nw_plot_px (plot, BETWEEN);
      *n_shown = i + 1;
    }
  return self->entries->len > 0 ? row + 1 : 0;
}

static guint
rows_above (const NwPlot *plot)
{
  return (guint) CLAMP (plot->area.height * 0.3 / line_height (plot), 0, 5);
}

static gboolean
fits_beside (NwKey *self, const NwPlot *plot)
{
  double lead = nw_plot_px (plot, LEADER + GAP) + swatch_width (self, plot);
  double most = MIN (plot->area.width * 0.3, nw_plot_px (plot, 220));
  double width = 0;

  if (self->entries->len * line_height (plot) > plot->area.height - 3 * line_height (plot))
    return FALSE;
  if (plot->area.width < nw_plot_px (plot, 380))
    return FALSE;
  for (guint i = 0; i < self->entries->len; i++)
    {
      g_auto (NwTextBox) text = entry_text (self, plot, i, most);

      width = MAX (width, text.width);
    }
  self->size = lead + width + nw_plot_px (plot, 2);
  return TRUE;
}

NwRect
nw_key_place_above (NwKey *self, const NwPlot *plot)
{
  g_autofree NwRect *boxes = g_new (NwRect, MAX (self->entries->len, 1));
  NwRect area = plot->area;
  guint rows, n_shown;

  self->place = NW_KEY_NONE;
  self->size = 0;
  if (self->entries->len == 0)
    return area;
  rows = flow (self, plot, area.width, rows_above (plot), boxes, &n_shown);
  if (rows == 0 || n_shown == 0 || area.width < nw_plot_px (plot, 90))
    return area;
  self->place = NW_KEY_ABOVE;
  self->size = rows * line_height (plot) + nw_plot_px (plot, 4);
  area.y += self->size;
  area.height -= self->size;
  return area;
}

NwRect
nw_key_place (NwKey *self, const NwPlot *plot)
{
  NwRect area = plot->area;

  if (self->entries->len == 0 || !fits_beside (self, plot))
    return nw_key_place_above (self, plot);
  self->place = NW_KEY_BESIDE;
  area.width -= self->size;
  return area;
}

static int
compare_at (gconstpointer a, gconstpointer b, gpointer data)
{
  const NwKey *self = data;
  double ya = entry_at (self, *(const guint *) a)->at;
  double yb = entry_at (self, *(const guint *) b)->at;

  return ya < yb ? -1 : ya > yb ? 1 : *(const guint *) a < *(const guint *) b ? -1 : 1;
}

static void
draw_beside (NwKey *self, NwPlot *plot, NwRect box)
{
  guint n = self->entries->len;
  double height = line_height (plot);
  double leader = nw_plot_px (plot, LEADER);
  double lead = leader + swatch_width (self, plot) + nw_plot_px (plot, GAP);
  g_autofree guint *order = g_new (guint, n);
  g_autofree double *at = g_new (double, n);

  for (guint i = 0; i < n; i++)
    {
      order[i] = i;
      if (isnan (entry_at (self, i)->at))
        entry_at (self, i)->at = box.y + height * (i + 0.5);
    }
  g_qsort_with_data (order, n, sizeof (guint), compare_at, self);
  for (guint i = 0; i < n; i++)
    at[i] = entry_at (self, order[i])->at;
  nw_spread (at, n, height, box.y + height / 2, box.y + box.height - height / 2);

  for (guint i = 0; i < n; i++)
    {
      const NwKeyEntry *entry = entry_at (self, order[i]);
      g_auto (NwTextBox) text = entry_text (self, plot, order[i], box.width - lead);

      if (self->swatch == NW_SWATCH_LINE && entry->group >= 0)
        nw_scene_segment (plot->scene, box.x, entry->at, box.x + leader - nw_plot_px (plot, 2), at[i],
                          nw_color_mix (entry->style.color, plot->palette->background, 0.45),
                          nw_plot_px (plot, 0.8), NW_DASH_SOLID);
      draw_swatch (self, plot, &entry->style, box.x + leader, at[i]);
      nw_scene_text (plot->scene, &text, box.x + lead, at[i] - text.height / 2, entry->style.ink);
    }
}

/* The last entry that fits gives way to how many do not. */
static void
draw_above (NwKey *self, NwPlot *plot, NwRect box)
{
  g_autofree NwRect *boxes = g_new0 (NwRect, self->entries->len);
  double lead = swatch_width (self, plot) + nw_plot_px (plot, GAP);
  guint n_shown;
  gboolean cut;

  flow (self, plot, box.width, rows_above (plot), boxes, &n_shown);
  cut = n_shown < self->entries->len;
  for (guint i = 0; i < n_shown; i++)
    {
      const NwKeyEntry *entry = entry_at (self, i);
      NwRect at = boxes[i];
      g_auto (NwTextBox) text = { 0 };

      at.x += box.x;
      at.y += box.y;
      if (cut && i + 1 == n_shown)
        {
          g_autofree char *more = g_strdup_printf (_("+ %u more"), self->entries->len - i);

          text =
              nw_text_box (more, NW_TEXT_AXIS, plot->scale, box.x + box.width - at.x, 1, plot->figure->rtl);
          nw_scene_text (plot->scene, &text, at.x, at.y + (at.height - text.height) / 2, plot->palette->dim);
          return;
        }
      draw_swatch (self, plot, &entry->style, at.x, at.y + at.height / 2);
      text = entry_text (self, plot, i, at.width - lead + 0.5);
      nw_scene_text (plot->scene, &text, at.x + lead, at.y + (at.height - text.height) / 2, entry->style.ink);
    }
}

void
nw_key_draw (NwKey *self, NwPlot *plot, const NwAxes *axes)
{
  NwRect area = plot->area;
  /* Names may spread over the whole height to stand near their lines. */
  NwRect along = self->swatch == NW_SWATCH_LINE ? area : axes->box;

  if (self->place == NW_KEY_BESIDE)
    draw_beside (self, plot,
                 (NwRect) { axes->box.x + axes->box.width, along.y, self->size, along.height });
  else if (self->place == NW_KEY_ABOVE)
    draw_above (self, plot, (NwRect) { axes->box.x, area.y, area.x + area.width - axes->box.x, self->size });
}

/* Least squares under order: runs that would overlap move together to their mean (pool adjacent
 * violators). */
void
nw_spread (double *wanted, guint n, double distance, double low, double high)
{
  g_autofree double *mean = g_new (double, MAX (n, 1));
  g_autofree guint *count = g_new (guint, MAX (n, 1));
  guint n_blocks = 0;
  guint i = 0;

  for (guint k = 0; k < n; k++)
    {
      mean[n_blocks] = wanted[k] - k * distance;
      count[n_blocks++] = 1;
      while (n_blocks > 1 && mean[n_blocks - 2] > mean[n_blocks - 1])
        {
          guint both = count[n_blocks - 2] + count[n_blocks - 1];

          mean[n_blocks - 2] =
              (mean[n_blocks - 2] * count[n_blocks - 2] + mean[n_blocks - 1] * count[n_blocks - 1]) / both;
          count[n_blocks - 2] = both;
          n_blocks--;
        }
    }
  for (guint b = 0; b < n_blocks; b++)
    for (guint k = 0; k < count[b]; k++, i++)
      wanted[i] = MAX (low, MIN (mean[b], high - (n - 1) * distance)) + i * distance;
}
