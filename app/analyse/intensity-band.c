/* intensity-band.c: parts the values of an ordinal scale into bands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "intensity-band.h"

#include <math.h>
#include <string.h>

#include "number.h"

typedef struct {
  float   value;
  guint   rows;
  guint32 number; /* in the order in which they came up */
} Step;

/* What the release has on its scale. */
typedef struct {
  GArray     *steps;  /* Step */
  GHashTable *known;  /* bits of a value → its number, from 1 */
  guint32    *by_row; /* number of the row's value, from 1; 0: none */
} Scale;

static void
scale_clear (Scale *self)
{
  g_array_unref (self->steps);
  g_hash_table_unref (self->known);
  g_free (self->by_row);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scale, scale_clear)

static guint32
number_of (Scale *self, float value)
{
  Step step = { value + 0.0f, 0, self->steps->len }; /* 0 and -0 are one */
  guint32 key, number;

  memcpy (&key, &step.value, sizeof key);
  number = GPOINTER_TO_UINT (g_hash_table_lookup (self->known, GUINT_TO_POINTER (key)));
  if (number > 0)
    return number;
  g_array_append_val (self->steps, step);
  g_hash_table_insert (self->known, GUINT_TO_POINTER (key), GUINT_TO_POINTER (self->steps->len));
  return self->steps->len;
}

static void
scale_init (Scale *self, const float *values, guint n_rows)
{
  *self = (Scale) { g_array_new (FALSE, FALSE, sizeof (Step)), g_hash_table_new (NULL, NULL), g_new0 (guint32, n_rows + 1) };
  for (guint i = 0; i < n_rows; i++)
    if (!isnan (values[i]))
      {
        self->by_row[i] = number_of (self, values[i]);
        g_array_index (self->steps, Step, self->by_row[i] - 1).rows++;
      }
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  float va = ((const Step *) a)->value, vb = ((const Step *) b)->value;

  return va < vb ? -1 : va > vb;
}

/* Sets the band of each step by its number. A band is full when it has its part of the rows that are left, or when as many steps
 * are left as bands. */
static void
part (NwIntensityBands *self, GArray *steps, guint most, guint8 *by_number)
{
  guint left = 0, rows = 0;

  for (guint i = 0; i < steps->len; i++)
    left += g_array_index (steps, Step, i).rows;
  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = &g_array_index (steps, Step, i);
      guint bands_left = most - self->n;

      if (rows == 0)
        self->bands[self->n].low = step->value;
      self->bands[self->n].high = step->value;
      by_number[step->number] = self->n;
      rows += step->rows;
      if (i + 1 == steps->len || (bands_left > 1 && (rows >= left / bands_left || steps->len - i <= bands_left)))
        {
          self->n++;
          left -= rows;
          rows = 0;
        }
    }
}

NwIntensityBands *
nw_intensity_bands_new (const NwFrame *frame, guint most)
{
  NwIntensityBands *self = g_new0 (NwIntensityBands, 1);
  const float *values = nw_frame_intensities (frame);
  guint n_rows = nw_frame_n_rows (frame);
  g_autofree guint8 *by_number = NULL;
  g_auto (Scale) scale = { 0 };

  self->by_row = g_malloc (n_rows + 1);
  memset (self->by_row, NW_BAND_NOT_CODED, n_rows + 1);
  if (!values)
    {
      scale_init (&scale, NULL, 0);
      return self;
    }

  scale_init (&scale, values, n_rows);
  by_number = g_new0 (guint8, scale.steps->len + 1);
  g_array_sort (scale.steps, compare_steps);
  part (self, scale.steps, CLAMP (most, 1, NW_MAX_BANDS), by_number);
  for (guint i = 0; i < n_rows; i++)
    if (scale.by_row[i] > 0)
      self->by_row[i] = by_number[scale.by_row[i] - 1];
  return self;
}

void
nw_intensity_bands_free (NwIntensityBands *self)
{
  g_free (self->by_row);
  g_free (self);
}

static char *
number_code (float value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.7g", value));
}

char *
nw_intensity_band_code (const NwIntensityBand *band)
{
  g_autofree char *low = number_code (band->low);
  g_autofree char *high = number_code (band->high);

  return band->low == band->high ? g_steal_pointer (&low) : g_strconcat (low, "-", high, NULL);
}

char *
nw_intensity_band_label (const NwIntensityBand *band)
{
  g_autofree char *low = nw_number_print (band->low);
  g_autofree char *high = nw_number_print (band->high);

  return band->low == band->high ? g_steal_pointer (&low) : g_strconcat (low, "–", high, NULL);
}
