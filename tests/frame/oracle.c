/* oracle.c: puts records into SQLite and asks them in SQL
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "oracle.h"
#include "oracle-rules.h"

#include <math.h>
#include <sqlite3.h>

#include "shipped-atlas.h"

struct _Oracle {
  sqlite3 *db;
};

static void
run (Oracle *self, const char *sql)
{
  if (sqlite3_exec (self->db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s in: %s", sqlite3_errmsg (self->db), sql);
}

/* (transfer full) With SQL's quotes. */
static char *
print_sql (const char *format, ...)
{
  va_list arguments;
  char *sql, *copy;

  va_start (arguments, format);
  sql = sqlite3_vmprintf (format, arguments);
  va_end (arguments);
  copy = g_strdup (sql);
  sqlite3_free (sql);
  return copy;
}

static char *
print_day (gint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day + 719163); /* GLib counts from 0001-01-01 as 1 */
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

static void
add_marks (Oracle *self, const RandomIncidents *incidents, guint row, guint first, guint n, const char *act, guint act_id)
{
  for (guint i = first; i < first + n; i++)
    {
      const NwMark *mark = nw_batch_mark (incidents->batch, i);
      const NwDimensionInfo *info = nw_dimension_info (mark->dimension);
      g_autofree char *sql =
        g_strdup_printf ("INSERT INTO mark (row, dimension, code, act, act_id) VALUES (%u, '%s', '%s', %s, %u)", row, info->id,
                         nw_codebook_get_code (incidents->codebook, info->domain, mark->code)->code, act, act_id);
      run (self, sql);
    }
}

/* "'2017-06-27', 'day'" */
static char *
print_date (NwDate date)
{
  static const char *const precisions[] = { "unknown", "year", "month", "day" };
  g_autofree char *day = date.precision != NW_PRECISION_UNKNOWN ? print_day (date.earliest) : NULL;

  return print_sql ("%Q, %Q", day, precisions[date.precision]);
}

static void
add_incident (Oracle *self, const RandomIncidents *incidents, guint row)
{
  const NwIncident *incident = nw_batch_incident (incidents->batch, row);
  g_autofree char *start = print_date (incident->start);
  g_autofree char *latest = incident->start.precision != NW_PRECISION_UNKNOWN ? print_day (incident->start.latest) : NULL;
  g_autofree char *end = print_date (incident->end);
  g_autofree char *disclosed = print_date (incident->disclosed);
  g_autofree char *intensity = isnan (incident->intensity) ? g_strdup ("NULL") : g_strdup_printf ("%g", incident->intensity);
  g_autofree char *sql = print_sql ("INSERT INTO incident (row, start, precision, latest, intensity, ended, end_precision, disclosed,"
                                    " disclosed_precision) VALUES (%u, %s, %Q, %s, %s, %s)", row, start, latest, intensity, end, disclosed);

  run (self, sql);
  add_marks (self, incidents, row, incident->first_mark, incident->n_marks, "NULL", 0);
}

static void
add_act (Oracle *self, const RandomIncidents *incidents, guint i)
{
  const NwAct *act = nw_batch_act (incidents->batch, i);
  const char *kind = act->kind == NW_ACT_CLAIM ? "'claim'" : "'response'";
  guint row = g_array_index (incidents->act_rows, guint, i);
  g_autofree char *date = print_date (act->date);
  g_autofree char *sql = g_strdup_printf ("INSERT INTO act VALUES (%u, %u, %s, %d, %s)", i + 1, row, kind, act->contested, date);

  run (self, sql);
  add_marks (self, incidents, row, act->first_mark, act->n_marks, kind, i + 1);
}

static void
add_place (Oracle *self, const NwAtlas *atlas, const char *code, const char *kind)
{
  int region = nw_atlas_region (atlas, code);
  const NwAtlasEntry *entry = region >= 0 ? g_ptr_array_index (nw_atlas_regions (atlas), region) : NULL;
  g_autofree char *place = print_sql ("INSERT INTO place VALUES (%Q, %Q, %Q)", code, kind, entry ? entry->code : NULL);
  guint n;
  const NwMembership *memberships = nw_atlas_memberships (atlas, code, &n);

  run (self, place);
  for (guint i = 0; i < n; i++)
    {
      const NwMembership *m = &memberships[i];
      g_autofree char *first = m->first == NW_DAY_NONE ? g_strdup ("0001-01-01") : print_day (m->first);
      g_autofree char *last = m->last == NW_DAY_NONE ? g_strdup ("9999-12-31") : print_day (m->last);
      const NwAtlasEntry *bloc = g_ptr_array_index (nw_atlas_blocs (atlas), m->bloc);
      g_autofree char *sql = print_sql ("INSERT INTO member VALUES (%Q, %Q, %u, %Q, %Q)", code, bloc->code, m->bloc,
                                                  first, last);
      run (self, sql);
    }
}

Oracle *
oracle_new (const RandomIncidents *incidents)
{
  Oracle *self = g_new0 (Oracle, 1);

  g_assert_cmpint (sqlite3_open (":memory:", &self->db), ==, SQLITE_OK);
  run (self, oracle_tables);
  run (self, "BEGIN");
  for (guint i = NW_N_SPECIAL_CODES; i < nw_codebook_n_codes (incidents->codebook, NW_DOMAIN_STATE); i++)
    {
      const NwCode *code = nw_codebook_get_code (incidents->codebook, NW_DOMAIN_STATE, i);
      add_place (self, incidents->atlas, code->code, code->kind == NW_CODE_STATE ? "state" : "unrecognised");
    }
  for (int i = 0; i < NW_N_STORED_DIMENSIONS; i++)
    {
      g_autofree char *sql = g_strdup_printf ("INSERT INTO dimension VALUES ('%s')", nw_dimension_info (i)->id);
      run (self, sql);
    }
  for (guint i = 0; i < incidents->batch->incidents->len; i++)
    add_incident (self, incidents, i);
  for (guint i = 0; i < incidents->batch->acts->len; i++)
    add_act (self, incidents, i);
  run (self, oracle_values);
  run (self, oracle_derived);
  run (self, "COMMIT");
  return self;
}

/* Of the dates of a library: its day, and the name of its precision. */
#define DAY(column) "date (" column " * 86400, 'unixepoch')"
#define PRECISION(column) "CASE " column " WHEN 0 THEN 'unknown' WHEN 1 THEN 'year' WHEN 2 THEN 'month' ELSE 'day' END"

/* A library without lists of actors: names that are written alike are one, and a chain of names ("A/B") is its first
 * name where somebody else has it. */
#define FOLD(name) "lower (replace (replace (replace (" name ", ' ', ''), '-', ''), char (8211), ''))"
static const char actors[] =
  "CREATE TABLE actor AS SELECT id, code, " FOLD ("label") " AS folded,"
  " rtrim (substr (label, 1, instr (replace (label, ';', '/') || '/', '/') - 1)) AS first FROM l.code"
  " WHERE domain = 'actor' AND kind <> 'special';"
  "CREATE INDEX actor_folded ON actor (folded, id);"
  "UPDATE mark SET code = (SELECT coalesce ("
  "  (SELECT b.code FROM actor b WHERE b.folded = " FOLD ("a.first") " ORDER BY b.id LIMIT 1),"
  "  (SELECT b.code FROM actor b WHERE b.folded = a.folded ORDER BY b.id LIMIT 1)) FROM actor a WHERE a.code = mark.code)"
  " WHERE dimension = 'actor' AND code IN (SELECT code FROM actor);";

static void
add_places (Oracle *self, const NwAtlas *atlas)
{
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (self->db, "SELECT code, kind FROM l.code WHERE domain = 'state' AND kind <> 'special'", -1,
                                       &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    add_place (self, atlas, (const char *) sqlite3_column_text (statement, 0), (const char *) sqlite3_column_text (statement, 1));
  sqlite3_finalize (statement);
}

Oracle *
oracle_new_for_library (const char *path)
{
  static const char copy[] =
    "INSERT INTO dimension SELECT name FROM l.dimension;"
    "INSERT INTO incident SELECT i.id - r.first_incident, " DAY ("i.start_earliest") ", " DAY ("i.start_latest") ", "
    PRECISION ("i.start_precision") ", i.intensity, " DAY ("i.end_earliest") ", " PRECISION ("i.end_precision") ", "
    DAY ("i.disclosed_earliest") ", " PRECISION ("i.disclosed_precision") " FROM l.incident i, l.release r;"
    "INSERT INTO act SELECT a.id, a.incident - r.first_incident, CASE a.kind WHEN 0 THEN 'claim' ELSE 'response' END, a.contested, "
    DAY ("a.date_earliest") ", " PRECISION ("a.date_precision") " FROM l.act a, l.release r;"
    "INSERT INTO mark (row, dimension, code, act) SELECT m.incident - r.first_incident, m.dimension, m.code, NULL"
    "  FROM l.mark m, l.release r ORDER BY m.incident, m.position;"
    "INSERT INTO mark (row, dimension, code, act, act_id) SELECT m.incident - r.first_incident, m.dimension, m.code,"
    "  CASE a.kind WHEN 0 THEN 'claim' ELSE 'response' END, m.act"
    "  FROM l.act_mark m JOIN l.act a ON a.id = m.act, l.release r ORDER BY m.act, m.position;";
  Oracle *self = g_new0 (Oracle, 1);
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS l", path);

  g_assert_cmpint (sqlite3_open (":memory:", &self->db), ==, SQLITE_OK);
  run (self, oracle_tables);
  run (self, attach);
  run (self, copy);
  run (self, actors);
  run (self, oracle_values);
  add_places (self, nw_atlas_shipped ());
  run (self, oracle_derived);
  return self;
}

void
oracle_free (Oracle *self)
{
  sqlite3_close (self->db);
  g_free (self);
}

char *
oracle_condition (const NwQuery *query, int skip)
{
  g_autoptr (GString) sql = g_string_new ("1");

  for (guint i = 0; i < query->filters->len; i++)
    {
      const NwFilter *filter = g_ptr_array_index (query->filters, i);
      g_autofree char *codes = g_strjoinv ("', '", filter->codes);

      if ((int) filter->dimension != skip)
        g_string_append_printf (sql, " AND %s EXISTS (SELECT 1 FROM value f WHERE f.row = i.row AND f.dimension = '%s'"
                                " AND f.code IN ('%s'))",
                                filter->negate ? "NOT" : "", nw_dimension_info (filter->dimension)->id, codes);
    }
  if (query->search)
    g_string_append (sql, " AND i.row % 3 = 0");
  /* A start known to the year is as good as the year of the bound. */
  if (query->from.precision && skip != ORACLE_SKIP_PERIOD)
    {
      g_autofree char *day = print_day (query->from.earliest);
      g_string_append_printf (sql, " AND i.start IS NOT NULL AND CASE i.precision WHEN 'year' THEN substr (i.start, 1, 4) >= '%.4s'"
                              " WHEN 'month' THEN substr (i.start, 1, 7) >= '%.7s' ELSE i.start >= '%s' END", day, day, day);
    }
  if (query->to.precision && skip != ORACLE_SKIP_PERIOD)
    {
      g_autofree char *day = print_day (query->to.latest);
      g_string_append_printf (sql, " AND i.start IS NOT NULL AND i.start <= '%s'", day);
    }

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static sqlite3_stmt *
prepare (Oracle *self, const char *sql)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s in: %s", sqlite3_errmsg (self->db), sql);
  return statement;
}

double
oracle_number (Oracle *self, const char *format, ...)
{
  va_list arguments;
  g_autofree char *sql = NULL;
  sqlite3_stmt *statement;
  double number;

  va_start (arguments, format);
  sql = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  statement = prepare (self, sql);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  number = sqlite3_column_double (statement, 0);
  sqlite3_finalize (statement);
  return number;
}

char *
oracle_text (Oracle *self, const char *sql)
{
  g_autoptr (GString) text = g_string_new (NULL);
  sqlite3_stmt *statement = prepare (self, sql);

  while (sqlite3_step (statement) == SQLITE_ROW)
    g_string_append_printf (text, "%s\n", sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

GHashTable *
oracle_table (Oracle *self, const char *format, ...)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  va_list arguments;
  g_autofree char *sql = NULL;
  sqlite3_stmt *statement;

  va_start (arguments, format);
  sql = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  statement = prepare (self, sql);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      double number = sqlite3_column_double (statement, 1);
      if (number != 0)
        g_hash_table_insert (table, g_strdup ((const char *) sqlite3_column_text (statement, 0)),
                             g_memdup2 (&number, sizeof number));
    }
  sqlite3_finalize (statement);
  return table;
}

GArray *
oracle_matches (guint n_rows, gint64 first_id)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gint64 row = 0; row < n_rows; row += 3)
    {
      gint64 id = first_id + row;
      g_array_append_val (matches, id);
    }
  return matches;
}
