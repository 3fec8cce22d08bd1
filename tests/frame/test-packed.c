/* test-packed.c: a frame believes no bytes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "acts.h"
#include "random-incidents.h"

/* The checksum of the format, written anew, so that damage behind it is reached. */
static void
seal (guint8 *bytes, gsize length)
{
  guint64 sum = G_GUINT64_CONSTANT (0xcbf29ce484222325), word;

  memset (bytes + 24, 0, 8);
  for (gsize at = 0; at + 8 <= length; at += 8)
    {
      memcpy (&word, bytes + at, 8);
      sum = (sum ^ word) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      sum ^= sum >> 29;
    }
  memcpy (bytes + 24, &sum, 8);
}

/* Each act belongs to one row, those of a row by day, the undated last; its codes are known. */
static void
walk_acts (const NwFrame *frame, const NwActTable *acts, NwDomain kinds)
{
  guint n = 0;

  for (guint row = 0; row < nw_frame_n_rows (frame); row++)
    for (guint i = acts->first[row]; i < acts->first[row + 1]; i++, n++)
      {
        g_assert_cmpuint (i, ==, n);
        g_assert_cmpuint (acts->precisions[i], <=, NW_PRECISION_DAY);
        g_assert_true (!acts->contested || acts->contested[i] <= 1);
        if (i > acts->first[row] && acts->days[i] != NW_DAY_NONE)
          g_assert_true (acts->days[i - 1] != NW_DAY_NONE && acts->days[i - 1] <= acts->days[i]);
        g_assert_cmpuint (nw_column_list_codes (&acts->kinds, nw_column_list (&acts->kinds, i))[0], <,
                          nw_codebook_n_codes (nw_frame_codebook (frame), kinds));
        g_assert_cmpuint (nw_column_list_codes (&acts->by, nw_column_list (&acts->by, i))[0], <,
                          nw_codebook_n_codes (nw_frame_codebook (frame), NW_DOMAIN_STATE));
      }
  g_assert_cmpuint (n, ==, acts->n);
}

/* Whatever is accepted can be asked everything without a step outside the bytes (the sanitizers watch). */
static gboolean
try_bytes (const guint8 *data, gsize length, const RandomIncidents *incidents)
{
  g_autofree guint8 *exact = g_memdup2 (data, length);
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&exact), length);
  g_autoptr (GError) error = NULL;
  g_autoptr (NwFrame) frame = nw_frame_unpack (bytes, 1, incidents->codebook, &error);
  g_autoptr (NwQuery) query = NULL;
  g_autoptr (NwFacets) facets = NULL;

  if (!frame)
    {
      g_assert_error (error, NW_FAULT, NW_FAULT_STORE_BROKEN);
      return FALSE;
    }

  walk_acts (frame, nw_frame_claims (frame), NW_DOMAIN_CLAIM_KIND);
  walk_acts (frame, nw_frame_responses (frame), NW_DOMAIN_RESPONSE);
  query = nw_query_parse ("where:initiator=c0 period=2002..2003", NULL);
  facets = nw_facets_new (frame, query, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < nw_frame_n_rows (frame); i++)
    {
      nw_frame_start (frame, i);
      g_assert_true (!nw_frame_intensities (frame) || !isinf (nw_frame_intensities (frame)[i]));
    }
  return TRUE;
}

static void
test_truncated (void)
{
  g_autoptr (RandomIncidents) incidents = random_incidents_new (3, (RandomShape) { 40, 30, 4, 5 });
  g_autoptr (NwFrame) frame = random_incidents_frame (incidents, 1);
  g_autoptr (GBytes) packed = nw_frame_pack (frame);
  gsize length = g_bytes_get_size (packed);
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (packed, NULL), length);

  g_assert_true (try_bytes (bytes, length, incidents));
  for (gsize n = 0; n < length; n++)
    g_assert_false (try_bytes (bytes, n, incidents));
  for (gsize n = 256; n < length; n++)
    {
      g_autofree guint8 *sealed = g_memdup2 (bytes, n);
      guint64 shorter = n;

      memcpy (sealed + 16, &shorter, 8);
      seal (sealed, n);
      g_assert_false (try_bytes (sealed, n, incidents));
    }
}

static void
test_flipped (void)
{
  g_autoptr (RandomIncidents) incidents = random_incidents_new (4, (RandomShape) { 30, 300, 3, 4 });
  g_autoptr (NwFrame) frame = random_incidents_frame (incidents, 1);
  g_autoptr (GBytes) packed = nw_frame_pack (frame);
  gsize length = g_bytes_get_size (packed);
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (packed, NULL), length);
  guint accepted = 0, refused = 0;

  for (gsize i = 0; i < length * 8; i++)
    {
      g_autofree guint8 *flipped = g_memdup2 (bytes, length);

      flipped[i / 8] ^= 1 << i % 8;
      g_assert_false (try_bytes (flipped, length, incidents));
      seal (flipped, length);
      if (try_bytes (flipped, length, incidents))
        accepted++;
      else
        refused++;
    }

  /* Another known code or day is as good as the first, all else is noticed. */
  g_assert_cmpuint (accepted, >, 0);
  g_assert_cmpuint (refused, >, 0);
}

/* An intensity beyond all scales, and fewer of them than rows. */
static void
test_infinite (void)
{
  g_autoptr (RandomIncidents) incidents = random_incidents_new (4, (RandomShape) { 30, 30, 3, 4 });
  g_autoptr (NwFrame) frame = random_incidents_frame (incidents, 1);
  g_autoptr (GBytes) packed = nw_frame_pack (frame);
  gsize length = g_bytes_get_size (packed);
  gsize at = (const guint8 *) nw_frame_intensities (frame) - (const guint8 *) g_bytes_get_data (packed, NULL);
  const float infinite = INFINITY;
  const guint32 fewer = 29;
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (packed, NULL), length);

  memcpy (bytes + at + 4 * 7, &infinite, 4);
  seal (bytes, length);
  g_assert_false (try_bytes (bytes, length, incidents));

  memcpy (bytes, g_bytes_get_data (packed, NULL), length);
  memcpy (bytes + 40, &fewer, 4); /* the length of all is the same, padded */
  seal (bytes, length);
  g_assert_false (try_bytes (bytes, length, incidents));
}

/* Acts that are good one by one, but not in the order of their days. */
static void
test_unordered (void)
{
  g_autoptr (RandomIncidents) incidents = random_incidents_new (4, (RandomShape) { 30, 30, 3, 4 });
  g_autoptr (NwFrame) frame = random_incidents_frame (incidents, 1);
  g_autoptr (GBytes) packed = nw_frame_pack (frame);
  const NwActTable *claims = nw_frame_claims (frame);
  const guint8 *data = g_bytes_get_data (packed, NULL);
  gsize length = g_bytes_get_size (packed);
  gsize days = (const guint8 *) claims->days - data, precisions = claims->precisions - data;
  guint n_swapped = 0;

  for (guint row = 0; row < nw_frame_n_rows (frame); row++)
    for (guint i = claims->first[row]; i + 1 < claims->first[row + 1]; i++)
      {
        g_autofree guint8 *bytes = g_memdup2 (data, length);

        if (claims->days[i] == claims->days[i + 1])
          continue;
        memcpy (bytes + days + 4 * i, &claims->days[i + 1], 4);
        memcpy (bytes + days + 4 * (i + 1), &claims->days[i], 4);
        bytes[precisions + i] = claims->precisions[i + 1];
        bytes[precisions + i + 1] = claims->precisions[i];
        seal (bytes, length);
        g_assert_false (try_bytes (bytes, length, incidents));
        n_swapped++;
      }
  g_assert_cmpuint (n_swapped, >, 0);
}

/* A frame whose last code is one more than the codebook knows. */
static void
test_foreign_codebook (void)
{
  g_autoptr (RandomIncidents) incidents = random_incidents_new (6, (RandomShape) { 0, 1, 0, 1 });
  g_autoptr (NwCodebook) smaller = nw_codebook_new ();
  g_autoptr (NwFrameBuilder) builder = nw_frame_builder_new ();
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (NwFrame) frame = NULL;
  g_autoptr (NwFrame) foreign = NULL;
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (GError) error = NULL;

  nw_batch_add_incident (batch);
  nw_batch_add_mark (batch, (NwMark) { .dimension = NW_DIMENSION_TYPE, .code = NW_N_SPECIAL_CODES });
  g_assert_true (nw_frame_builder_add_batch (builder, batch, NULL));
  frame = nw_frame_builder_finish (g_steal_pointer (&builder), 1, incidents->codebook);
  packed = nw_frame_pack (frame);
  foreign = nw_frame_unpack (packed, 1, smaller, &error);
  g_assert_null (foreign);
  g_assert_error (error, NW_FAULT, NW_FAULT_STORE_BROKEN);
}

/* Bytes that begin anywhere, as in a larger block. */
static void
test_unaligned (void)
{
  g_autoptr (RandomIncidents) incidents = random_incidents_new (6, (RandomShape) { 20, 10, 2, 2 });
  g_autoptr (NwFrame) frame = random_incidents_frame (incidents, 1);
  g_autoptr (GBytes) packed = nw_frame_pack (frame);
  gsize length = g_bytes_get_size (packed);
  g_autofree guint8 *room = g_malloc0 (length + 3);
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (NwFrame) moved = NULL;

  memcpy (room + 3, g_bytes_get_data (packed, NULL), length);
  whole = g_bytes_new_take (g_steal_pointer (&room), length + 3);
  bytes = g_bytes_new_from_bytes (whole, 3, length);
  moved = nw_frame_unpack (bytes, 1, incidents->codebook, NULL);
  g_assert_nonnull (moved);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/packed/truncated", test_truncated);
  g_test_add_func ("/packed/flipped", test_flipped);
  g_test_add_func ("/packed/unordered", test_unordered);
  g_test_add_func ("/packed/foreign-codebook", test_foreign_codebook);
  g_test_add_func ("/packed/unaligned", test_unaligned);
  g_test_add_func ("/packed/infinite", test_infinite);

  return g_test_run ();
}
