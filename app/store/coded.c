/* coded.c: what is compared of a record: its dates, its score, and the codes of it and of its acts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define SELECT_CODED                                                                                              \
  "SELECT title, start_earliest, start_latest, start_precision, intensity, marks, id FROM incident WHERE id = ?"

struct _NwCoded {
  sqlite3_stmt *incident;
  sqlite3_stmt *acts;
  NwMarkLimits  limits;
  gboolean      has_acts; /* any record of the range has one */
  NwBatch      *batch;    /* one record at a time */
};

NwCoded *
nw_coded_new (sqlite3 *db, const NwIdRange *range, GError **error)
{
  static const char *const any = "SELECT EXISTS (SELECT 1 FROM act WHERE incident >= ? AND incident < ?)";
  const gint64 bounds[] = { range->first, range->first + range->n };
  gint64 has_acts;
  g_autoptr (NwCoded) self = g_new0 (NwCoded, 1);

  self->batch = nw_batch_new ();
  self->incident = nw_sql_prepare (db, SELECT_CODED, error);
  if (!self->incident)
    return NULL;
  self->acts = nw_sql_prepare (db, "SELECT kind, marks FROM act WHERE incident = ? ORDER BY id", error);
  if (!self->acts || !nw_marks_read_limits (db, &self->limits, error) ||
      !nw_sql_get (db, any, bounds, 2, &has_acts, error))
    return NULL;
  self->has_acts = has_acts != 0;
  return g_steal_pointer (&self);
}

void
nw_coded_free (NwCoded *self)
{
  sqlite3_finalize (self->incident);
  sqlite3_finalize (self->acts);
  nw_batch_unref (self->batch);
  g_free (self);
}

static gboolean
read_acts (NwCoded *self, gint64 id, GError **error)
{
  gboolean row = TRUE;

  sqlite3_reset (self->acts);
  sqlite3_bind_int64 (self->acts, 1, id);
  while (row)
    {
      if (!nw_sql_step (self->acts, &row, error))
        return FALSE;
      if (!row)
        break;
      nw_batch_add_act (self->batch,
                        sqlite3_column_int (self->acts, 0) == NW_ACT_CLAIM ? NW_ACT_CLAIM : NW_ACT_RESPONSE);
      if (!nw_marks_parse (nw_sql_text (self->acts, 1), &self->limits, self->batch))
        {
          nw_sql_broken (error, sqlite3_db_handle (self->acts), _("the coded values of a record cannot be read"));
          return FALSE;
        }
    }

  return TRUE;
}

static void
forget (NwBatch *batch)
{
  g_array_set_size (batch->incidents, 0);
  g_array_set_size (batch->acts, 0);
  g_array_set_size (batch->marks, 0);
  g_string_chunk_clear (batch->text);
}

gboolean
nw_coded_seek (NwCoded *self, gint64 id, GError **error)
{
  gboolean row;

  sqlite3_reset (self->incident);
  sqlite3_bind_int64 (self->incident, 1, id);
  if (!nw_sql_step (self->incident, &row, error))
    return FALSE;
  if (row)
    return TRUE;

  nw_sql_broken (error, sqlite3_db_handle (self->incident), _("a record is missing"));
  return FALSE;
}

gboolean
nw_coded_alike (const NwCoded *a, const NwCoded *b)
{
  if (a->has_acts || b->has_acts)
    return FALSE;
  for (int column = 1; column <= 5; column++) /* all but title and id */
    if (g_strcmp0 (nw_sql_text (a->incident, column), nw_sql_text (b->incident, column)) != 0)
      return FALSE;

  return TRUE;
}

const NwBatch *
nw_coded_read (NwCoded *self, GError **error)
{
  sqlite3 *db = sqlite3_db_handle (self->incident);
  NwIncident *incident;

  forget (self->batch);
  incident = nw_batch_add_incident (self->batch);
  incident->id = sqlite3_column_int64 (self->incident, 6);
  incident->title = nw_sql_copy (self->incident, 0, self->batch);
  if (!nw_sql_date (self->incident, 1, &incident->start, error))
    return NULL;
  incident->intensity = NAN;
  if (sqlite3_column_type (self->incident, 4) != SQLITE_NULL)
    incident->intensity = sqlite3_column_double (self->incident, 4);
  if (!nw_marks_parse (nw_sql_text (self->incident, 5), &self->limits, self->batch))
    {
      nw_sql_broken (error, db, _("the coded values of a record cannot be read"));
      return NULL;
    }

  return !self->has_acts || read_acts (self, incident->id, error) ? self->batch : NULL;
}

/* ---- codes ---- */

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return *(const guint16 *) a - *(const guint16 *) b;
}

GArray *
nw_coded_set (const NwBatch *batch, NwDimension dimension, guint least)
{
  const NwIncident *incident = nw_batch_incident (batch, 0);
  GArray *codes = g_array_new (FALSE, FALSE, sizeof (guint16));
  guint n = 0;

  for (guint i = 0; i < incident->n_marks; i++)
    {
      const NwMark *mark = nw_batch_mark (batch, incident->first_mark + i);

      if (mark->dimension == dimension && mark->code >= least)
        g_array_append_val (codes, mark->code);
    }
  g_array_sort (codes, compare_codes);
  for (guint i = 0; i < codes->len; i++)
    if (n == 0 || g_array_index (codes, guint16, i) != g_array_index (codes, guint16, n - 1))
      g_array_index (codes, guint16, n++) = g_array_index (codes, guint16, i);
  g_array_set_size (codes, n);

  return codes;
}

GArray *
nw_coded_acts (const NwBatch *batch, NwActKind kind, NwDimension dimension, guint *n_acts)
{
  GArray *codes = g_array_new (FALSE, FALSE, sizeof (guint16));

  *n_acts = 0;
  for (guint i = 0; i < batch->acts->len; i++)
    {
      const NwAct *act = nw_batch_act (batch, i);

      if (act->kind != kind)
        continue;
      (*n_acts)++;
      for (guint k = 0; k < act->n_marks; k++)
        {
          const NwMark *mark = nw_batch_mark (batch, act->first_mark + k);
          if (mark->dimension == dimension)
            g_array_append_val (codes, mark->code);
        }
    }
  g_array_sort (codes, compare_codes);

  return codes;
}

gboolean
nw_coded_equal (const GArray *a, const GArray *b)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (guint16)) == 0);
}

char *
nw_coded_print (const GArray *codes, NwDimension dimension, const NwCodebook *book)
{
  NwDomain domain = nw_dimension_info (dimension)->domain;
  GString *text = g_string_new (NULL);

  for (guint i = 0, n; i < codes->len; i += n)
    {
      guint16 code = g_array_index (codes, guint16, i);
      gboolean known = code < nw_codebook_n_codes (book, domain);

      for (n = 1; i + n < codes->len && g_array_index (codes, guint16, i + n) == code; n++)
        ;
      g_string_append_printf (text, "%s%s", i ? ", " : "",
                              known ? nw_code_display (nw_codebook_get_code (book, domain, code)) : "?");
      if (n > 1)
        g_string_append_printf (text, " × %u", n);
    }

  return g_string_free (text, FALSE);
}
