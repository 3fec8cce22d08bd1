/* test-intensity-band.c: every value has its band, and bands are as many as asked for or as there are values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <stdlib.h>

#include "intensity-band.h"
#include "random-incidents.h"

/* How many incidents have a value. */
typedef struct { double value; guint n; } Pile;

static NwFrame *
frame_of (const Pile *piles, guint n, guint without)
{
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (NwFrameBuilder) builder = nw_frame_builder_new ();

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < piles[i].n; j++)
      nw_batch_add_incident (batch)->intensity = piles[i].value;
  for (guint i = 0; i < without; i++)
    nw_batch_add_incident (batch)->intensity = NAN;
  g_assert_true (nw_frame_builder_add_batch (builder, batch, NULL));
  {
    g_autoptr (NwCodebook) codebook = nw_codebook_new ();
    return nw_frame_builder_finish (g_steal_pointer (&builder), 1, codebook);
  }
}

static char *
print (const NwIntensityBands *bands)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < bands->n; i++)
    {
      g_autofree char *code = nw_intensity_band_code (&bands->bands[i]);

      g_string_append_printf (out, "%s%s", i > 0 ? " " : "", code);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* The weighted intensities of EuRepoC 1.1, counted in its file: of 1,642, a quarter is 410; 5 and 817 fill the first band, 282
 * is more than a third of the 820 that are left, 362 more than half of 538. */
static void
test_known (void)
{
  static const Pile piles[] = { { 0, 5 }, { 1, 817 }, { 2, 282 }, { 3, 362 }, { 4, 152 }, { 5, 10 }, { 6, 10 }, { 7, 1 }, { 9, 2 }, { 10, 1 } };
  g_autoptr (NwFrame) frame = frame_of (piles, G_N_ELEMENTS (piles), 1);
  static const struct { guint most; const char *bands; } cases[] = {
    { 4, "0-1 2 3 4-10" }, { 1, "0-10" }, { 10, "0 1 2 3 4 5 6 7 9 10" }, { 32, "0 1 2 3 4 5 6 7 9 10" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (NwIntensityBands) bands = nw_intensity_bands_new (frame, cases[i].most);
      g_autofree char *printed = print (bands);

      g_assert_cmpstr (printed, ==, cases[i].bands);
      g_assert_cmpuint (bands->by_row[nw_frame_n_rows (frame) - 1], ==, NW_BAND_NOT_CODED);
    }
}

static void
test_labels (void)
{
  static const Pile piles[] = { { 4.1, 1 }, { 4.25, 1 } };
  g_autoptr (NwFrame) frame = frame_of (piles, 2, 0);
  g_autoptr (NwIntensityBands) one = nw_intensity_bands_new (frame, 1);
  g_autofree char *code = nw_intensity_band_code (&one->bands[0]);
  g_autofree char *label = nw_intensity_band_label (&one->bands[0]);

  g_assert_cmpstr (code, ==, "4.1-4.25");
  g_assert_cmpstr (label, ==, "4.1–4.25");
}

static void
test_none (void)
{
  g_autoptr (NwFrame) frame = frame_of (NULL, 0, 3);
  g_autoptr (NwIntensityBands) bands = nw_intensity_bands_new (frame, 5);

  g_assert_cmpuint (bands->n, ==, 0);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (bands->by_row[i], ==, NW_BAND_NOT_CODED);
}

static int
compare_values (const void *a, const void *b)
{
  float va = *(const float *) a, vb = *(const float *) b;

  return va < vb ? -1 : va > vb;
}

/* By sorting all of them. */
static guint
count_values (const float *values, guint n)
{
  g_autofree float *sorted = g_new (float, n + 1);
  guint n_sorted = 0, distinct = 0;

  for (guint i = 0; i < n; i++)
    if (!isnan (values[i]))
      sorted[n_sorted++] = values[i];
  qsort (sorted, n_sorted, sizeof *sorted, compare_values);
  for (guint i = 0; i < n_sorted; i++)
    distinct += i == 0 || sorted[i] > sorted[i - 1];
  return distinct;
}

static void
check (const NwFrame *frame, guint most)
{
  g_autoptr (NwIntensityBands) bands = nw_intensity_bands_new (frame, most);
  const float *values = nw_frame_intensities (frame);
  gboolean low_seen[NW_MAX_BANDS] = { FALSE }, high_seen[NW_MAX_BANDS] = { FALSE };

  g_assert_cmpuint (bands->n, ==, MIN (count_values (values, nw_frame_n_rows (frame)), most));
  for (guint i = 1; i < bands->n; i++)
    g_assert_cmpfloat (bands->bands[i - 1].high, <, bands->bands[i].low);
  for (guint i = 0; i < nw_frame_n_rows (frame); i++)
    {
      guint band = bands->by_row[i];

      g_assert_true ((band == NW_BAND_NOT_CODED) == isnan (values[i]));
      if (band == NW_BAND_NOT_CODED)
        continue;
      g_assert_cmpfloat (values[i], >=, bands->bands[band].low);
      g_assert_cmpfloat (values[i], <=, bands->bands[band].high);
      low_seen[band] |= values[i] == bands->bands[band].low;
      high_seen[band] |= values[i] == bands->bands[band].high;
    }
  for (guint i = 0; i < bands->n; i++)
    g_assert_true (low_seen[i] && high_seen[i]);
}

static void
test_random (void)
{
  for (guint seed = 1; seed <= 12; seed++)
    {
      g_autoptr (RandomIncidents) incidents = random_incidents_new (seed, (RandomShape) { 3 + 40 * seed, 4, 2, 3 });
      g_autoptr (NwFrame) frame = random_incidents_frame (incidents, 1);

      for (guint most = 1; nw_frame_intensities (frame) && most <= NW_MAX_BANDS; most += 3)
        check (frame, most);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/intensity-band/known", test_known);
  g_test_add_func ("/intensity-band/labels", test_labels);
  g_test_add_func ("/intensity-band/none", test_none);
  g_test_add_func ("/intensity-band/random", test_random);

  return g_test_run ();
}
