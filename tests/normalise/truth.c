/* truth.c: what was computed about real datasets apart from this program, and comparisons with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "truth.h"

#include <string.h>

#include "text.h"

void
truth_clear (Truth *self)
{
  g_clear_pointer (&self->import, import_free);
  g_clear_object (&self->parser);
}

gboolean
truth_load (Truth *self, const char *folder, const char * const *names)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *truth = NULL;

  *self = (Truth) { 0 };
  if (import_datasets () == NULL)
    {
      g_test_skip ("the real datasets are not there");
      return FALSE;
    }
  for (; *names; names++)
    g_ptr_array_add (paths, g_build_filename (import_datasets (), folder, *names, NULL));
  g_ptr_array_add (paths, NULL);

  self->import = import_files ((const char * const *) paths->pdata, &error);
  g_assert_no_error (error);
  truth = g_build_filename (import_datasets (), folder, "truth.json", NULL);
  self->parser = json_parser_new ();
  json_parser_load_from_file (self->parser, truth, &error);
  g_assert_no_error (error);
  self->truth = json_node_get_object (json_parser_get_root (self->parser));
  return TRUE;
}

gint64
truth_number (const Truth *self, const char *member)
{
  return json_object_get_int_member (self->truth, member);
}

guint
truth_count_label (const Import *import, NwDimension dimension, const char *label)
{
  NwDomain domain = nw_dimension_info (dimension)->domain;
  g_autofree char *clean = nw_text_clean (label, -1);
  gint64 wanted = nw_codebook_find_label (import->codebook, domain, clean);
  guint n = 0;

  for (guint i = 0; i < import->batch->incidents->len; i++)
    {
      const NwIncident *incident = nw_batch_incident (import->batch, i);
      for (guint j = incident->first_mark; j < incident->first_mark + incident->n_marks; j++)
        {
          const NwMark *mark = nw_batch_mark (import->batch, j);
          if (mark->dimension == dimension && mark->label == wanted)
            {
              n++;
              break;
            }
        }
    }
  return n;
}

void
truth_check_labels (const Truth *self, const char *member, NwDimension dimension)
{
  JsonArray *pairs = json_object_get_array_member (self->truth, member);

  g_assert_cmpuint (json_array_get_length (pairs), >, 0);
  for (guint i = 0; i < json_array_get_length (pairs); i++)
    {
      JsonArray *pair = json_array_get_array_element (pairs, i);
      const char *label = json_array_get_string_element (pair, 0);

      if (strcmp (label, "(blank)") == 0)
        label = "";
      if (truth_count_label (self->import, dimension, label) != json_array_get_int_element (pair, 1))
        g_error ("%s: %s: %u, but %" G_GINT64_FORMAT " by truth.json", member, label,
                 truth_count_label (self->import, dimension, label), json_array_get_int_element (pair, 1));
    }
}

void
truth_check_years (const Truth *self, const char *member, NwDimension dimension, const char *code)
{
  JsonObject *years = json_object_get_object_member (self->truth, member);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer year, count;
  int wanted =
      code ? nw_codebook_find_code (self->import->codebook, nw_dimension_info (dimension)->domain, code) : -1;

  for (guint i = 0; i < self->import->batch->incidents->len; i++)
    {
      const NwIncident *incident = nw_batch_incident (self->import->batch, i);
      gboolean in = code == NULL;
      char *text;
      int y, m, d;

      for (guint j = incident->first_mark; !in && j < incident->first_mark + incident->n_marks; j++)
        in = nw_batch_mark (self->import->batch, j)->dimension == dimension
             && nw_batch_mark (self->import->batch, j)->code == wanted;
      if (!in)
        continue;
      if (incident->start.precision == NW_PRECISION_UNKNOWN)
        {
          text = g_strdup ("unknown");
        }
      else
        {
          nw_day_to_ymd (incident->start.earliest, &y, &m, &d);
          text = g_strdup_printf ("%04d", y);
        }
      g_hash_table_insert (counts, text,
                           GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, text)) + 1));
    }

  g_assert_cmpuint (g_hash_table_size (counts), ==, json_object_get_size (years));
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &year, &count))
    g_assert_cmpuint (GPOINTER_TO_UINT (count), ==, json_object_get_int_member (years, year));
}

void
truth_check_sums (const Import *import)
{
  g_assert_cmpuint (import->counts.rows_read, ==,
                    import->counts.accepted + import->counts.duplicates + import->counts.rejected);
  g_assert_cmpuint (import->counts.incidents, ==, import->batch->incidents->len);
  g_assert_cmpuint (import->counts.claims + import->counts.responses, ==, import->batch->acts->len);
  g_assert_cmpuint (import->counts.issues, ==, import->batch->issues->len);
}

guint
truth_count_acts (const Import *import,
                  NwActKind kind,
                  const char *key_prefix,
                  NwDimension dimension,
                  const char *const *codes,
                  gboolean known,
                  guint *acts)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  *acts = 0;
  for (guint i = 0; i < import->batch->acts->len; i++)
    {
      const NwAct *act = nw_batch_act (import->batch, i);
      gboolean in = codes == NULL && !known;

      if (act->kind != kind || (key_prefix && !g_str_has_prefix (act->key, key_prefix)))
        continue;
      for (guint j = act->first_mark; !in && j < act->first_mark + act->n_marks; j++)
        {
          const NwMark *mark = nw_batch_mark (import->batch, j);
          const char *code =
              nw_codebook_get_code (import->codebook, nw_dimension_info (mark->dimension)->domain, mark->code)
                  ->code;
          in = mark->dimension == dimension
               && (known ? mark->code >= NW_N_SPECIAL_CODES : g_strv_contains (codes, code));
        }
      if (!in)
        continue;
      (*acts)++;
      g_hash_table_add (keys, (gpointer) act->incident_key);
    }
  return g_hash_table_size (keys);
}
