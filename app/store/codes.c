/* codes.c: the codebook of a library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Stored: append, never rename. */
static const char *const kinds[] = {
  [NW_CODE_SPECIAL] = "special",           [NW_CODE_STATE] = "state",   [NW_CODE_REGION] = "region",
  [NW_CODE_ORGANISATION] = "organisation", [NW_CODE_LISTED] = "listed", [NW_CODE_UNRECOGNISED] = "unrecognised",
};

static NwCodeKind
find_kind (const char *id)
{
  for (guint i = 0; id && i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i], id) == 0)
      return i;

  return NW_CODE_UNRECOGNISED;
}

static const char *
valid_text (sqlite3_stmt *statement, int column)
{
  const char *text = nw_sql_text (statement, column);

  return text && g_utf8_validate (text, -1, NULL) ? text : NULL;
}

static gboolean
broken_codes (sqlite3_stmt *statement, GError **error)
{
  nw_sql_broken (error, sqlite3_db_handle (statement), _("its list of codes has gaps"));
  return FALSE;
}

static gboolean
read_codes (sqlite3 *db, NwDomain domain, NwCodebook *book, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean row;

  statement = nw_sql_prepare (db, "SELECT id, code, label, kind FROM code WHERE domain = ? ORDER BY id", error);
  if (!statement)
    return FALSE;

  nw_sql_bind_text (statement, 1, nw_domain_id (domain));
  while (nw_sql_step (statement, &row, error))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);
      const char *code = valid_text (statement, 1);
      const char *label = valid_text (statement, 2);

      if (!row)
        return TRUE;
      if (!code || !label ||
          nw_codebook_add_code (book, domain, code, label, find_kind (nw_sql_text (statement, 3)), NULL) != id ||
          strcmp (nw_codebook_get_code (book, domain, id)->code, code) != 0)
        return broken_codes (statement, error);
    }

  return FALSE;
}

static gboolean
read_labels (sqlite3 *db, NwDomain domain, NwCodebook *book, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean row;

  statement = nw_sql_prepare (db, "SELECT id, text, code FROM label WHERE domain = ? ORDER BY id", error);
  if (!statement)
    return FALSE;

  nw_sql_bind_text (statement, 1, nw_domain_id (domain));
  while (nw_sql_step (statement, &row, error))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);
      gint64 code = sqlite3_column_int64 (statement, 2);
      const char *text = valid_text (statement, 1);

      if (!row)
        return TRUE;
      if (!text || code < 0 || code >= nw_codebook_n_codes (book, domain) ||
          nw_codebook_add_label (book, domain, text, code) != id)
        return broken_codes (statement, error);
    }

  return FALSE;
}

NwCodebook *
nw_store_codebook (NwStore *self, GError **error)
{
  g_autoptr (NwCodebook) book = nw_codebook_new ();
  sqlite3 *db = nw_store_borrow (self, error);
  gboolean read = db != NULL;

  for (guint i = 0; read && i < NW_N_STORED_DOMAINS; i++)
    read = read_codes (db, i, book, error) && read_labels (db, i, book, error);
  if (db)
    nw_store_give_back (self, db);

  return read ? g_steal_pointer (&book) : NULL;
}

static gboolean
went_another_way (sqlite3_stmt *statement, GError **error)
{
  g_autofree char *name = g_path_get_basename (sqlite3_db_filename (sqlite3_db_handle (statement), "main"));

  g_set_error (error, NW_FAULT, NW_FAULT_STORE_BUSY,
               _("%s: another program changed the library meanwhile. Import again."), name);
  return FALSE;
}

/* ---- what is stored must be the beginning of the codebook, or ids would mean two things ---- */

static const char *
code_text (const NwCodebook *book, NwDomain domain, guint id)
{
  return id < nw_codebook_n_codes (book, domain) ? nw_codebook_get_code (book, domain, id)->code : NULL;
}

static const char *
label_text (const NwCodebook *book, NwDomain domain, guint id)
{
  return id < nw_codebook_n_labels (book, domain) ? nw_codebook_get_label (book, domain, id)->text : NULL;
}

static const struct {
  const char *select;
  const char *(*text) (const NwCodebook *book, NwDomain domain, guint id); /* NULL behind the last */
} lists[] = {
  { "SELECT id, code FROM code WHERE domain = ? ORDER BY id", code_text },
  { "SELECT id, text FROM label WHERE domain = ? ORDER BY id", label_text },
};

/* n: how many are stored of each list */
static gboolean
check_list (sqlite3 *db, NwDomain domain, guint list, const NwCodebook *book, guint *n, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, lists[list].select, error);
  gboolean row;

  if (!statement)
    return FALSE;
  nw_sql_bind_text (statement, 1, nw_domain_id (domain));
  for (*n = 0; nw_sql_step (statement, &row, error); (*n)++)
    {
      const char *text = row ? lists[list].text (book, domain, *n) : NULL;

      if (!row)
        return TRUE;
      if (!text || sqlite3_column_int64 (statement, 0) != *n || g_strcmp0 (text, nw_sql_text (statement, 1)) != 0)
        return went_another_way (statement, error);
    }

  return FALSE;
}

/* ---- writing ---- */

static gboolean
write_codes (sqlite3 *db, NwDomain domain, const NwCodebook *book, guint first, GError **error)
{
  g_autoptr (sqlite3_stmt) insert = NULL;

  insert = nw_sql_prepare (db, "INSERT INTO code (domain, id, code, label, kind) VALUES (?, ?, ?, ?, ?)", error);
  if (!insert)
    return FALSE;
  nw_sql_bind_text (insert, 1, nw_domain_id (domain));
  for (guint i = first; i < nw_codebook_n_codes (book, domain); i++)
    {
      const NwCode *code = nw_codebook_get_code (book, domain, i);

      sqlite3_bind_int64 (insert, 2, i);
      nw_sql_bind_text (insert, 3, code->code);
      nw_sql_bind_text (insert, 4, code->label);
      nw_sql_bind_text (insert, 5, kinds[code->kind]);
      if (!nw_sql_run (insert, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_labels (sqlite3 *db, NwDomain domain, const NwCodebook *book, guint first, GError **error)
{
  g_autoptr (sqlite3_stmt) insert = NULL;

  insert = nw_sql_prepare (db, "INSERT INTO label (domain, id, text, code) VALUES (?, ?, ?, ?)", error);
  if (!insert)
    return FALSE;
  nw_sql_bind_text (insert, 1, nw_domain_id (domain));
  for (guint i = first; i < nw_codebook_n_labels (book, domain); i++)
    {
      const NwLabel *label = nw_codebook_get_label (book, domain, i);

      sqlite3_bind_int64 (insert, 2, i);
      nw_sql_bind_text (insert, 3, label->text);
      sqlite3_bind_int64 (insert, 4, label->code);
      if (!nw_sql_run (insert, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
nw_codes_write (sqlite3 *db, const NwCodebook *codebook, GError **error)
{
  for (guint i = 0; i < NW_N_STORED_DOMAINS; i++)
    {
      guint n_codes, n_labels;

      if (!check_list (db, i, 0, codebook, &n_codes, error) || !check_list (db, i, 1, codebook, &n_labels, error) ||
          !write_codes (db, i, codebook, n_codes, error) || !write_labels (db, i, codebook, n_labels, error))
        return FALSE;
    }

  return TRUE;
}
