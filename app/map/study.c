/* study.c: counts what the cells of a column look like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "study-private.h"

#include <string.h>

#include "codelist.h"
#include "gazetteer.h"
#include "list.h"
#include "text.h"

NwStudy *
nw_study_new (const char *name)
{
  NwStudy *self = g_new0 (NwStudy, 1);

  self->name = nw_text_clean (name, -1);
  self->hashes = g_hash_table_new (NULL, NULL);
  self->cell_set = g_hash_table_new (g_str_hash, g_str_equal);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->samples = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->samples, NULL);
  return self;
}

void
nw_study_free (NwStudy *self)
{
  g_free (self->name);
  g_hash_table_unref (self->hashes);
  g_hash_table_unref (self->cell_set);
  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->samples);
  g_free (self->list_evidence);
  g_free (self);
}

static gboolean
is_address (const char *text, gsize length)
{
  static const char * const starts[] = { "http://", "https://", "www.", "ftp://" };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (length > strlen (starts[i]) && g_ascii_strncasecmp (text, starts[i], strlen (starts[i])) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_number (const char *text, gsize length)
{
  gboolean digits = FALSE, point = FALSE;

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (text[i]))
      digits = TRUE;
    else if (text[i] == '.' && !point)
      point = TRUE;
    else if (i > 0 || (*text != '-' && *text != '+'))
      return FALSE;
  return digits;
}

/* Never in the middle of a character. */
static char *
cut (const char *text, gsize length, gsize limit)
{
  if (length > limit)
    for (length = limit; length > 0 && (text[length] & 0xc0) == 0x80; length--)
      ;
  return g_strndup (text, length);
}

static void
keep (NwStudy *self, const char *text, gsize length)
{
  g_autofree char *cell = length <= NW_STUDY_MAX_CELL ? g_strndup (text, length) : NULL;

  if (cell == NULL || self->kept_bytes + length + 1 > NW_STUDY_MAX_KEPT
      || self->cells->len == NW_STUDY_MAX_DISTINCT || g_hash_table_contains (self->cell_set, cell))
    return;

  self->kept_bytes += length + 1;
  g_hash_table_add (self->cell_set, cell);
  g_ptr_array_add (self->cells, g_steal_pointer (&cell));
}

/* Whether the cell is the first of its kind; two of 2^64 that share a hash count as one. */
static gboolean
is_new (NwStudy *self, const char *text, gsize length)
{
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037); /* FNV-1a */

  if (g_hash_table_size (self->hashes) >= NW_STUDY_MAX_DISTINCT)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) text[i]) * G_GUINT64_CONSTANT (1099511628211);
  return g_hash_table_add (self->hashes, GSIZE_TO_POINTER ((gsize) hash));
}

void
nw_study_add (NwStudy *self, const char *text, gsize length)
{
  gboolean bare;

  self->rows++;
  self->list_known = FALSE;
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  while (length > 0 && g_ascii_isspace (*text))
    text++, length--;
  if (length == 0)
    return;

  self->filled++;
  self->characters += g_utf8_strlen (text, length);
  self->numbers += is_number (text, length);
  bare = is_address (text, length);
  self->bare_addresses += bare;
  self->addresses += bare || g_strstr_len (text, length, "://") != NULL;
  nw_study_add_date (self, text, length);
  keep (self, text, length);
  if (is_new (self, text, length) && self->samples->len <= NW_STUDY_MAX_SAMPLES)
    g_ptr_array_insert (self->samples, self->samples->len - 1, cut (text, length, NW_STUDY_SAMPLE));
}

const char *
nw_study_name (const NwStudy *self)
{
  return self->name;
}

guint64
nw_study_rows (const NwStudy *self)
{
  return self->rows;
}

guint64
nw_study_filled (const NwStudy *self)
{
  return self->filled;
}

guint64
nw_study_distinct (const NwStudy *self)
{
  return g_hash_table_size (self->hashes);
}

const char * const *
nw_study_samples (const NwStudy *self)
{
  return (const char * const *) self->samples->pdata;
}

static guint
percent (guint64 part, guint64 whole)
{
  return whole > 0 ? part * 100 / whole : 0;
}

guint
nw_study_numbers (const NwStudy *self)
{
  return percent (self->numbers, self->filled);
}

guint
nw_study_addresses (const NwStudy *self)
{
  return percent (self->addresses, self->filled);
}

guint
nw_study_bare_addresses (const NwStudy *self)
{
  return percent (self->bare_addresses, self->filled);
}

double
nw_study_mean_length (const NwStudy *self)
{
  return self->filled > 0 ? (double) self->characters / self->filled : 0;
}

NwListForm
nw_study_list_form (NwStudy *self, char **evidence)
{
  if (!self->list_known)
    {
      g_free (self->list_evidence);
      self->list = nw_study_find_list (self, &self->list_evidence);
      self->list_known = TRUE;
    }
  if (evidence)
    *evidence = g_strdup (self->list_evidence);
  return self->list;
}

gboolean
nw_study_is_known (NwDomain domain, const char *item)
{
  g_autofree char *folded = NULL;

  if (domain == NW_DOMAIN_STATE)
    return nw_gazetteer_find (item) != NULL;
  folded = nw_text_fold (item, -1);
  return nw_codelist_find (domain, folded) != NULL;
}

/* The different items of the kept cells that say something; free it. */
static GHashTable *
items_of (const NwStudy *self, NwDomain domain, NwListForm form)
{
  GHashTable *all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->cells->len; i++)
    {
      const char *cell = g_ptr_array_index (self->cells, i);
      g_autoptr (GArray) items = nw_study_split (cell, domain, form);

      for (guint j = 0; items && j < items->len; j++)
        {
          g_autofree char *folded = nw_text_fold (nw_list_item (items, j)->text, -1);

          if (*folded && nw_codelist_special (folded) < 0)
            g_hash_table_add (all, g_strdup (nw_list_item (items, j)->text));
        }
    }
  return all;
}

guint
nw_study_known (const NwStudy *self, NwDomain domain, NwListForm form)
{
  g_autoptr (GHashTable) items = items_of (self, domain, form);
  GHashTableIter iter;
  gpointer item;
  guint64 known = 0;

  g_hash_table_iter_init (&iter, items);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    known += nw_study_is_known (domain, item);
  return percent (known, g_hash_table_size (items));
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

GStrv
nw_study_items (const NwStudy *self, NwDomain domain, NwListForm form)
{
  g_autoptr (GHashTable) items = items_of (self, domain, form);
  GPtrArray *list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, items);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    g_ptr_array_add (list, g_strdup (item));
  g_ptr_array_sort (list, compare_items);
  g_ptr_array_add (list, NULL);
  return (GStrv) g_ptr_array_free (list, FALSE);
}

guint
nw_study_cow (const NwStudy *self)
{
  guint64 known = 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const char *cell = g_ptr_array_index (self->cells, i);
      char *end;
      guint64 number = g_ascii_strtoull (cell, &end, 10);

      known += end > cell && (*end == '\0' || strcmp (end, ".0") == 0) && number > 0 && number < 1000
               && nw_gazetteer_find_cow (number) != NULL;
    }
  return percent (known, self->cells->len);
}
