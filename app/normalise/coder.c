/* coder.c: looks labels up in the profile, the words for not knowing, the code lists and the gazetteer, and
 * remembers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "coder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codelist.h"
#include "gazetteer.h"
#include "list.h"
#include "text.h"

#define MAX_MEMORY   (8 * 1024 * 1024) /* bytes of the cells, and of the labels, remembered for a field */
#define MAX_REMEMBER 1024    /* bytes of a cell that is remembered */
#define MAX_LABELS   1000000 /* different labels of a domain */
#define MAX_LABEL    500     /* bytes of a label; the rest is cut off */

struct _NwCoder {
  const NwProfile  *profile;
  NwCodebook       *codebook;
  GStringChunk     *names;
  NwUnlistedLabels *unlisted;
  GHashTable       *aliases[NW_N_DOMAINS]; /* folded label → code, from the library; NULL: none */
  GHashTable       *mapped[NW_N_DOMAINS];  /* folded label → code: those met that somebody mapped by hand */
  gboolean          full[NW_N_DOMAINS];
};

NwCoder *
nw_coder_new (const NwProfile *profile, NwCodebook *codebook)
{
  NwCoder *self = g_new0 (NwCoder, 1);

  self->profile = profile;
  self->codebook = nw_codebook_ref (codebook);
  self->names = g_string_chunk_new (4096);
  self->unlisted = nw_unlisted_labels_new ();
  for (guint i = 0; i < NW_N_DOMAINS; i++)
    self->mapped[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
nw_coder_free (NwCoder *self)
{
  nw_codebook_unref (self->codebook);
  g_string_chunk_free (self->names);
  nw_unlisted_labels_free (self->unlisted);
  for (guint i = 0; i < NW_N_DOMAINS; i++)
    {
      g_clear_pointer (&self->aliases[i], g_hash_table_unref);
      g_hash_table_unref (self->mapped[i]);
    }
  g_free (self);
}

void
nw_coder_set_aliases (NwCoder *self, NwDomain domain, GHashTable *aliases)
{
  g_clear_pointer (&self->aliases[domain], g_hash_table_unref);
  self->aliases[domain] = g_hash_table_ref (aliases);
}

GHashTable *
nw_coder_mapped (const NwCoder *self, NwDomain domain)
{
  return self->mapped[domain];
}

const char *
nw_coder_name (NwCoder *self, const char *text)
{
  return text && *text ? g_string_chunk_insert_const (self->names, text) : NULL;
}

guint32
nw_coder_blank (NwCoder *self, NwDomain domain, guint16 code)
{
  return nw_codebook_add_label (self->codebook, domain, "", code);
}

/* Makes room in what is remembered for a text and what was made of it: when it is full, begins anew. */
static void
make_room (GHashTable *memory, gsize *used, gsize size)
{
  if (*used + size > MAX_MEMORY)
    {
      g_hash_table_remove_all (memory);
      *used = 0;
    }
  *used += size;
}

/* ---- one label ---- */

static guint16
add_place (NwCoder *self, const NwPlace *place)
{
  return nw_codebook_add_code (self->codebook, NW_DOMAIN_STATE, place->code, place->label, place->kind, NULL);
}

#define SILENT (-2) /* instead of a code: the label says nothing */

/* A code of the domain by its id, as profiles name it. */
static int
add_known (NwCoder *self, NwDomain domain, const char *code)
{
  int special = nw_codelist_special_id (code);
  const NwPlace *place;
  const char *name;

  if (special >= 0)
    return special;
  if (strcmp (code, NW_CODE_SILENT) == 0)
    return SILENT;
  if (domain == NW_DOMAIN_STATE)
    return (place = nw_gazetteer_find_code (code)) ? add_place (self, place) : -1;
  name = nw_codelist_name (domain, code);
  return name ? nw_codebook_add_code (self->codebook, domain, code, name, NW_CODE_LISTED, NULL) : -1;
}

/* The state with a Correlates of War number; NULL: the text is no such number. */
static const NwPlace *
find_cow (const char *text)
{
  gint64 number;

  return g_ascii_string_to_signed (text, 10, 1, G_MAXINT, &number, NULL) ? nw_gazetteer_find_cow (number)
                                                                         : NULL;
}

/* What somebody chose goes before what the profile says, and that before what was chosen for other imports.
 */
static const char *
find_mapped (NwCoder *self, NwDomain domain, const char *folded)
{
  const char *code = g_hash_table_lookup (self->profile->labels[domain], folded);

  if (!code && !g_hash_table_contains (self->profile->codes[domain], folded) && self->aliases[domain])
    code = g_hash_table_lookup (self->aliases[domain], folded);
  if (code)
    g_hash_table_insert (self->mapped[domain], g_strdup (folded), g_strdup (code));
  return code ? code : g_hash_table_lookup (self->profile->codes[domain], folded);
}

/* The code of a label that the profile or a list knows; SILENT; -1. */
static int
find_code (NwCoder *self, const NwField *field, NwDomain domain, const char *text, gboolean *by_profile)
{
  g_autofree char *folded = nw_text_fold (text, -1);
  const char *code = find_mapped (self, domain, folded);
  const NwPlace *place;
  int special;

  *by_profile = code != NULL;
  if (code)
    return add_known (self, domain, code);
  if ((special = nw_codelist_special (folded)) >= 0)
    return special;
  if (domain == NW_DOMAIN_STATE)
    return (place = field->cow ? find_cow (text) : nw_gazetteer_find (text)) ? add_place (self, place) : -1;
  code = nw_codelist_find (domain, folded);
  return code ? add_known (self, domain, code) : -1;
}

static guint16
add_unlisted (NwCoder *self, NwDomain domain, const char *text, NwCodeKind kind)
{
  g_autofree char *slug = nw_text_slug (text, -1);
  gboolean full;
  guint16 code = nw_codebook_add_code (self->codebook, domain, *slug ? slug : text, text, kind, &full);

  self->full[domain] |= full;
  return full ? NW_CODE_ID_NOT_AVAILABLE : code;
}

static void
count_unlisted (NwCoder *self, const NwBound *bound, guint32 label, const NwRow *row, guint file)
{
  NwDomain domain = nw_dimension_info (bound->field->dimension)->domain;

  nw_unlisted_labels_count (self->unlisted, domain, label,
                            nw_codebook_get_label (self->codebook, domain, label)->text,
                            bound->name, file, row);
}

static gboolean
work_out (NwCoder *self, const NwBound *bound, const char *text, NwItem *item, GError **error)
{
  NwDomain domain = nw_dimension_info (bound->field->dimension)->domain;
  gboolean by_profile;
  int code;

  if (nw_codebook_n_labels (self->codebook, domain) >= MAX_LABELS)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_LIMIT,
                   _("column “%s” holds more than a million different labels; it is no list of codes: check "
                      "the columns"),
                   bound->name);
      return FALSE;
    }

  *item = (NwItem) { 0 };
  code = find_code (self, bound->field, domain, text, &by_profile);
  item->silent = code == SILENT;
  if (item->silent)
    return TRUE;
  if (bound->field->unlisted == NW_UNLISTED_NAME && (code < 0 || by_profile))
    item->name = nw_coder_name (self, text);
  if (code < 0 && bound->field->unlisted == NW_UNLISTED_NAME)
    code = NW_CODE_ID_NOT_AVAILABLE;

  item->unknown = code < 0 && bound->field->unlisted == NW_UNLISTED_REPORT;
  item->code = code >= 0 ? code
                         : add_unlisted (self, domain, text,
                                         item->unknown ? NW_CODE_UNRECOGNISED : NW_CODE_ORGANISATION);
  item->label = nw_codebook_add_label (self->codebook, domain, text, item->code);
  return TRUE;
}

gboolean
nw_coder_label (NwCoder *self, NwBound *bound, const char *text, const NwRow *row, guint file, NwItem *item,
                GError **error)
{
  NwItem *known;

  if (bound->labels == NULL)
    bound->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  known = g_hash_table_lookup (bound->labels, text);
  if (known == NULL)
    {
      NwItem fresh;

      if (!work_out (self, bound, text, &fresh, error))
        return FALSE;
      known = g_memdup2 (&fresh, sizeof fresh);
      make_room (bound->labels, &bound->labels_size, strlen (text) + sizeof fresh);
      g_hash_table_insert (bound->labels, g_strdup (text), known);
    }

  *item = *known;
  if (item->unknown)
    count_unlisted (self, bound, item->label, row, file);
  return TRUE;
}

/* ---- a cell ---- */

static void
cut (char *text)
{
  if (strlen (text) > MAX_LABEL)
    *g_utf8_find_prev_char (text, text + MAX_LABEL + 1) = '\0';
}

static NwItems *
blank_items (NwCoder *self, const NwBound *bound)
{
  NwDomain domain = nw_dimension_info (bound->field->dimension)->domain;
  gboolean silent = bound->field->blank == NW_BLANK_SILENT;
  NwItems *items = g_malloc0 (sizeof (NwItems) + sizeof (NwItem));

  items->n = silent ? 0 : 1;
  items->n_slots = items->n;
  if (!silent)
    items->items[0] =
        (NwItem){ .code = bound->field->blank, .label = nw_coder_blank (self, domain, bound->field->blank) };
  return items;
}

static NwItems *
code_cell (NwCoder *self, NwBound *bound, const NwRow *row, guint file, GError **error)
{
  gboolean broken = FALSE;
  guint n_slots = 0;
  g_autoptr (GArray) list = nw_bound_items (bound, row, &n_slots, &broken);
  g_autofree NwItems *items = g_malloc0 (sizeof (NwItems) + list->len * sizeof (NwItem));
  const NwField *field = bound->field;

  items->n_slots = n_slots;
  items->broken = broken;
  for (guint i = 0; i < list->len; i++)
    {
      NwListItem *one = nw_list_item (list, i);
      NwItem *item = &items->items[items->n];
      NwDomain domain = nw_dimension_info (field->dimension)->domain;

      if (*one->text)
        {
          cut (one->text);
          if (!nw_coder_label (self, bound, one->text, row, file, item, error))
            return NULL;
          if (item->silent)
            continue;
        }
      else if (field->list == NW_LIST_PYTHON && field->blank != NW_BLANK_SILENT)
        {
          *item = (NwItem) { .code = field->blank, .label = nw_coder_blank (self, domain, field->blank) };
        }
      else
        {
          continue;
        }
      item->slot = one->slot;
      items->n++;
    }

  return items->n > 0 ? g_steal_pointer (&items) : blank_items (self, bound);
}

static char *
cell_key (const NwBound *bound, const NwRow *row)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < bound->n_columns; i++)
    {
      if (bound->columns[i] < row->n_cells)
        g_string_append (key, row->cells[bound->columns[i]].text);
      g_string_append_c (key, '\x1f');
    }
  return g_string_free (key, FALSE);
}

const NwItems *
nw_coder_read (NwCoder *self, NwBound *bound, const NwRow *row, guint file, GError **error)
{
  g_autofree char *joined = bound->n_columns > 1 ? cell_key (bound, row) : NULL;
  const char *key = joined                             ? joined
                    : bound->columns[0] < row->n_cells ? row->cells[bound->columns[0]].text
                                                       : "";
  NwItems *items;

  if (bound->cells == NULL)
    bound->cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  items = g_hash_table_lookup (bound->cells, key);
  if (items)
    {
      for (guint i = 0; i < items->n; i++)
        if (items->items[i].unknown)
          count_unlisted (self, bound, items->items[i].label, row, file);
      return items;
    }

  items = code_cell (self, bound, row, file, error);
  if (items == NULL)
    return NULL;
  if (strlen (key) > MAX_REMEMBER)
    {
      g_free (bound->last);
      bound->last = items;
      return items;
    }
  make_room (bound->cells, &bound->cells_size, strlen (key) + sizeof (NwItems) + items->n * sizeof (NwItem));
  g_hash_table_insert (bound->cells, g_strdup (key), items);
  return items;
}

/* ---- report ---- */

GPtrArray *
nw_coder_labels (const NwCoder *self)
{
  return nw_unlisted_labels_list (self->unlisted);
}

void
nw_coder_report (NwCoder *self, NwBatch *batch)
{
  nw_unlisted_labels_report (self->unlisted, batch);
  for (guint i = 0; i < NW_N_DOMAINS; i++)
    {
      if (self->full[i])
        nw_batch_add_issue (
            batch,
            (NwIssue){
                .kind = NW_ISSUE_UNRECOGNISED,
                .severity = NW_ISSUE_DOUBT,
                .column = nw_domain_id (i),
                .reason = _(
                    "more different codes than a library can hold; further ones count as not available") });
      self->full[i] = FALSE;
    }
}
