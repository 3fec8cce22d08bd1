/* study-lists.c: how the cells of a column hold several values, by what the split would give
 *
 * A separator proves nothing by itself: names and sentences hold commas too. It counts when the items it
 * gives are known to the lists or stand in other cells as well.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "study-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "codelist.h"
#include "list.h"
#include "text.h"

#define LONGEST_ITEM  120 /* characters: longer ones are sentences */
#define LONGEST_NAME  3   /* pieces of a name that contains the separator */
#define LONGEST_PIECE 60  /* bytes */
#define LONGEST_LIST                                                                                         \
  250 /* characters of a cell on average: beyond it, commas and slashes are those of sentences */
#define HALF          50  /* of a hundred */
#define MOST_CELLS    1000 /* that are looked at for a form */

/* A form, its separator, and how many of the items in a hundred must be known or stand elsewhere too. */
typedef struct {
  NwListForm  form;
  const char *separator;
  guint       needed;
  const char *shown;
} Candidate;

static const Candidate candidates[] = {
  { NW_LIST_SEMICOLON, ";", 30, "“;”" },
  { NW_LIST_LINES, "\n", 30, N_("a line break") },
  { NW_LIST_PIPE, "|", 30, "“|”" },
  { NW_LIST_COMMA, ",", 60, "“,”" },
  { NW_LIST_SLASH, "/", 70, "“/”" },
};

static gboolean
is_known_anywhere (const char *item)
{
  g_autofree char *folded = nw_text_fold (item, -1);

  if (nw_codelist_special (folded) >= 0)
    return TRUE;
  for (guint domain = 0; domain < NW_N_DOMAINS; domain++)
    if (nw_study_is_known (domain, item))
      return TRUE;
  return FALSE;
}

/* ---- names that contain the separator ---- */

/* Known names of several pieces in the cell, folded, added to the set. */
static void
find_kept (const char *cell, NwDomain domain, GHashTable *kept)
{
  g_auto (GStrv) pieces = g_strsplit (cell, ",", NW_LIST_MAX_ITEMS);
  guint n = g_strv_length (pieces);

  for (guint first = 0; first < n; first++)
    {
      g_autoptr (GString) name = NULL;

      if (first + 1 == n || strlen (pieces[first]) > LONGEST_PIECE)
        continue;
      name = g_string_new (pieces[first]);
      for (guint last = first + 1; last < MIN (n, first + LONGEST_NAME); last++)
        {
          g_string_append_printf (name, ",%s", pieces[last]);
          if (nw_study_is_known (domain, name->str))
            g_hash_table_add (kept, nw_text_fold (name->str, -1));
        }
    }
}

static GStrv
kept_of (GHashTable *kept)
{
  g_autofree char **names = (char **) g_hash_table_get_keys_as_array (kept, NULL);

  return g_strdupv (names);
}

GArray *
nw_study_split (const char *cell, NwDomain domain, NwListForm form)
{
  g_autoptr (GHashTable) kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) keep = NULL;
  guint n_slots;

  if (form == NW_LIST_COMMA && strchr (cell, ','))
    find_kept (cell, domain, kept);
  keep = kept_of (kept);
  return nw_list_split (cell, strlen (cell), form, (const char * const *) keep, &n_slots);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

GStrv
nw_study_kept (const NwStudy *self, NwDomain domain, NwListForm form)
{
  g_autoptr (GHashTable) kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GStrv names;

  for (guint i = 0; form == NW_LIST_COMMA && i < self->cells->len; i++)
    find_kept (g_ptr_array_index (self->cells, i), domain, kept);
  names = kept_of (kept);
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  return names;
}

/* ---- which form ---- */

/* In how many different cells an item stands. */
static void
count_items (GHashTable *cells_of, const char *cell, NwListForm form)
{
  g_autoptr (GArray) items = nw_study_split (cell, NW_DOMAIN_STATE, form);
  g_autoptr (GHashTable) here = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; items && i < items->len; i++)
    {
      g_autofree char *folded = nw_text_fold (nw_list_item (items, i)->text, -1);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (cells_of, folded));

      if (*folded && g_hash_table_add (here, g_strdup (folded)))
        g_hash_table_insert (cells_of, g_steal_pointer (&folded), GUINT_TO_POINTER (n + 1));
    }
}

typedef struct {
  guint cells;   /* different cells that the separator divides */
  guint items;   /* in them */
  guint trusted; /* of these: known to a list, in another cell too, or an address */
  guint long_items;
} Split;

/* Parentheses that the separator tore apart show that it was part of a name or sentence. */
static gboolean
is_whole (const char *item)
{
  int depth = 0;

  for (; *item; item++)
    depth += (*item == '(') - (*item == ')');
  return depth == 0;
}

/* An address, a date or something that a list knows is an item wherever it stands. */
static gboolean
is_item (const char *text)
{
  NwDate date;

  return g_str_has_prefix (text, "http://") || g_str_has_prefix (text, "https://")
         || nw_dates_read (text, strlen (text), NW_DATES_ISO, &date) || is_known_anywhere (text);
}

static void
judge_cell (Split *split, GHashTable *cells_of, const char *cell, NwListForm form)
{
  g_autoptr (GArray) items = nw_study_split (cell, NW_DOMAIN_STATE, form);
  guint trusted = 0;
  gboolean torn = FALSE;

  if (items == NULL || items->len < 2)
    return;
  split->cells++;
  for (guint i = 0; i < items->len; i++)
    {
      const char *text = nw_list_item (items, i)->text;
      g_autofree char *folded = nw_text_fold (text, -1);

      if (*folded == '\0')
        continue;
      split->items++;
      torn = torn || !is_whole (text);
      trusted += GPOINTER_TO_UINT (g_hash_table_lookup (cells_of, folded)) > 1 || is_item (text);
      split->long_items += g_utf8_strlen (text, -1) > LONGEST_ITEM && strstr (text, "://") == NULL;
    }
  split->trusted += torn ? 0 : trusted;
}

static Split
try_split (const NwStudy *self, const Candidate *candidate)
{
  g_autoptr (GHashTable) cells_of = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Split split = { 0 };

  for (guint i = 0; i < MIN (self->cells->len, MOST_CELLS); i++)
    count_items (cells_of, g_ptr_array_index (self->cells, i), candidate->form);
  for (guint i = 0; i < MIN (self->cells->len, MOST_CELLS); i++)
    {
      const char *cell = g_ptr_array_index (self->cells, i);
      if (strstr (cell, candidate->separator))
        judge_cell (&split, cells_of, cell, candidate->form);
    }
  return split;
}

static gboolean
is_convincing (const Split *split, guint needed)
{
  return split->cells > 0 && split->items > 0 && split->long_items * 5 <= split->items
         && split->trusted * 100 >= split->items * needed;
}

static guint
count_literals (const NwStudy *self)
{
  guint found = 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const char *cell = g_ptr_array_index (self->cells, i);
      guint n_slots;
      g_autoptr (GArray) items =
          *cell == '[' ? nw_list_split (cell, strlen (cell), NW_LIST_PYTHON, NULL, &n_slots) : NULL;

      found += items != NULL;
    }
  return found;
}

/* Of dates and addresses only whole ones count: their own slashes and commas divide nothing. */
static gboolean
may_divide (const NwStudy *self, const Candidate *candidate, guint dates)
{
  gboolean common = candidate->form == NW_LIST_COMMA || candidate->form == NW_LIST_SLASH;

  if (common && (dates >= HALF || nw_study_mean_length (self) > LONGEST_LIST))
    return FALSE;
  if (candidate->form == NW_LIST_SLASH && nw_study_addresses (self) >= HALF)
    return FALSE;
  for (guint i = 0; i < self->cells->len; i++)
    if (strstr (g_ptr_array_index (self->cells, i), candidate->separator))
      return TRUE;
  return FALSE;
}

NwListForm
nw_study_find_list (const NwStudy *self, char **evidence)
{
  guint n = self->cells->len;
  guint literals = count_literals (self), dates;

  if (literals > 0)
    {
      *evidence = g_strdup_printf (_("%u of %u different cells are list literals"), literals, n);
      return literals == n ? NW_LIST_PYTHON : NW_LIST_AUTO;
    }

  nw_study_date_form (self, &dates, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      Split split =
          may_divide (self, &candidates[i], dates) ? try_split (self, &candidates[i]) : (Split){ 0 };

      if (!is_convincing (&split, nw_study_addresses (self) >= HALF ? 100 : candidates[i].needed))
        continue;
      *evidence = g_strdup_printf (
          _("%u of %u different cells hold %s, and %u of their %u items are known or stand in "
             "other cells too"),
          split.cells, n, _(candidates[i].shown), split.trusted, split.items);
      return candidates[i].form;
    }
  *evidence = g_strdup (_("no separator divides the cells into values that are known or come again"));
  return NW_LIST_NONE;
}
