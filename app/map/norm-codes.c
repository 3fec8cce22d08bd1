/* norm-codes.c: what rules can read and name, and what somebody may have meant otherwise
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norm-language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codelist.h"
#include "fault.h"
#include "shipped-atlas.h"
#include "suggest-private.h"

#define N_NEAREST 3
#define FARTHEST  100 /* letters */

/* How a domain's codes are known. */
typedef enum {
  OPEN,    /* any code may be meant */
  LISTED,  /* in data/codes */
  REGIONS, /* in the atlas */
  BLOCS,
  CLOSED,  /* none can be named */
} Kind;

static Kind
kind_of (NwDomain domain)
{
  switch (domain)
    {
    case NW_DOMAIN_STATE:
    case NW_DOMAIN_ACTOR:
      return OPEN;
    case NW_DOMAIN_REGION:
      return REGIONS;
    case NW_DOMAIN_BLOC:
      return BLOCS;
    default:
      /* What a frame derives beside these is known to it alone. */
      return domain < NW_N_STORED_DOMAINS ? LISTED : CLOSED;
    }
}

gboolean
nw_norm_reads_dimension (NwDimension dimension)
{
  return dimension != NW_DIMENSION_NONE && kind_of (nw_dimension_info (dimension)->domain) != CLOSED;
}

/* ---- what is near ---- */

typedef struct {
  const char *text;
  GPtrArray  *near;   /* texts, the nearest first */
  GArray     *scores; /* guint */
} Search;

static void
weigh (Search *self, const char *shown, guint score)
{
  guint at = 0;

  while (at < self->scores->len && g_array_index (self->scores, guint, at) <= score)
    at++;
  if (at == N_NEAREST)
    return;
  g_ptr_array_insert (self->near, (int) at, g_strdup (shown));
  g_array_insert_val (self->scores, at, score);
  if (self->near->len > N_NEAREST)
    {
      g_ptr_array_set_size (self->near, N_NEAREST);
      g_array_set_size (self->scores, N_NEAREST);
    }
}

static void
weigh_code (const char *code, const char *name, const char *const *words, gpointer data)
{
  Search *self = data;
  g_autofree char *folded = g_utf8_casefold (name ? name : code, -1);
  g_autofree char *shown = name ? g_strdup_printf ("%s (%s)", code, name) : g_strdup (code);
  guint by_code = nw_near_distance (self->text, code, FARTHEST);
  guint by_name = nw_near_distance (self->text, folded, FARTHEST);

  weigh (self, shown, MIN (by_code, by_name));
}

static void
weigh_entries (Search *self, const GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const NwAtlasEntry *entry = g_ptr_array_index (entries, i);

      weigh_code (entry->code, entry->label, NULL, self);
    }
}

static char *
end_search (Search *self)
{
  char *found;

  g_ptr_array_set_size (self->near, (int) self->near->len + 1); /* ends with NULL */
  found = g_strjoinv (", ", (char **) self->near->pdata);
  g_ptr_array_unref (self->near);
  g_array_unref (self->scores);
  return found;
}

static Search
begin_search (const char *folded)
{
  return (Search) { folded, g_ptr_array_new_with_free_func (g_free), g_array_new (FALSE, FALSE, sizeof (guint)) };
}

static char *
nearest_codes (NwDomain domain, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  Search search = begin_search (folded);

  switch (kind_of (domain))
    {
    case REGIONS:
      weigh_entries (&search, nw_atlas_regions (nw_atlas_shipped ()));
      break;
    case BLOCS:
      weigh_entries (&search, nw_atlas_blocs (nw_atlas_shipped ()));
      break;
    default:
      nw_codelist_foreach (domain, weigh_code, &search);
    }
  for (guint i = 0; i < NW_N_SPECIAL_CODES; i++)
    weigh_code (nw_codelist_special_code (i), nw_codelist_special_name (i), NULL, &search);
  return end_search (&search);
}

char *
nw_norm_nearest_dimensions (const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);
  Search search = begin_search (folded);

  for (int i = 0; i < NW_N_DIMENSIONS; i++)
    if (nw_norm_reads_dimension (i))
      weigh_code (nw_dimension_info (i)->id, NULL, NULL, &search);
  weigh_code ("intensity", NULL, NULL, &search);
  return end_search (&search);
}

char *
nw_norm_list_dimensions (void)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (int i = 0; i < NW_N_DIMENSIONS; i++)
    if (nw_norm_reads_dimension (i))
      g_ptr_array_add (ids, (char *) nw_dimension_info (i)->id);
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (", ", (char **) ids->pdata);
}

/* ---- codes ---- */

static gboolean
has_entry (const GPtrArray *entries, const char *code)
{
  for (guint i = 0; i < entries->len; i++)
    if (strcmp (((const NwAtlasEntry *) g_ptr_array_index (entries, i))->code, code) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_known (NwDomain domain, const char *code)
{
  if (nw_codelist_special_id (code) >= 0)
    return TRUE;
  switch (kind_of (domain))
    {
    case OPEN:
      return TRUE;
    case LISTED:
      return nw_codelist_name (domain, code) != NULL;
    case REGIONS:
      return has_entry (nw_atlas_regions (nw_atlas_shipped ()), code);
    case BLOCS:
      return has_entry (nw_atlas_blocs (nw_atlas_shipped ()), code);
    default:
      return FALSE;
    }
}

gboolean
nw_norm_check_code (NwDimension dimension, const char *code, GError **error)
{
  const NwDimensionInfo *info = nw_dimension_info (dimension);
  g_autofree char *nearest = NULL;

  if (is_known (info->domain, code))
    return TRUE;

  nearest = nearest_codes (info->domain, code);
  /* Translators: an unknown code in a norm rule; the dimension as it is written, the code, codes that look like it. */
  g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("no %s has the code “%s”; nearest: %s"), info->id, code, nearest);
  return FALSE;
}
