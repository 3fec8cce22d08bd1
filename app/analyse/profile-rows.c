/* profile-rows.c: counts the rows of a profile, the same for each of its states
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "profile-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "behind.h"
#include "code-bits.h"

#define MAX_YEARS 1000

const guint64 *
nw_profile_received (const NwProfileState *state)
{
  return state->received;
}

const guint64 *
nw_profile_attributed (const NwProfileState *state)
{
  return state->attributed;
}

/* ---- one row ---- */

void
nw_profile_add_section (NwProfile *self, const char *code, const char *label)
{
  nw_summary_add_row (self->summary, NW_SUMMARY_SECTION, code, label, NW_CODE_LISTED);
}

static guint
add_row (NwProfile *self, const char *code, const char *label, NwCodeKind kind)
{
  return nw_summary_add_row (self->summary, NW_SUMMARY_ROW, code, label, kind);
}

static void
count (NwProfile *self, guint row, guint state, const guint64 *bits, const guint64 *also)
{
  g_autofree guint64 *both = also ? nw_code_bits_both (self->inputs->frame, bits, also) : NULL;

  nw_behind_count (self->inputs, self->summary, row, state, both ? both : bits);
}

void
nw_profile_add_count (NwProfile *self, const char *code, const char *label, NwProfileBits bits, const guint64 *also)
{
  guint row = add_row (self, code, label, NW_CODE_LISTED);

  for (guint i = 0; i < self->states->n; i++)
    count (self, row, i, bits (&self->states->states[i]), also);
}

void
nw_profile_add_sets (NwProfile *self, const char *code, const char *label, const guint64 *const *sets)
{
  guint row = add_row (self, code, label, NW_CODE_LISTED);

  for (guint i = 0; i < self->states->n; i++)
    count (self, row, i, sets[i], NULL);
}

void
nw_profile_add_dark (NwProfile *self, const char *code, const char *label)
{
  guint row = add_row (self, code, label, NW_CODE_LISTED);

  for (guint i = 0; i < self->states->n; i++)
    nw_summary_set_state (self->summary, row, i, NW_STATE_NOT_CODED);
}

/* ---- values of a dimension ---- */

typedef struct {
  const NwCode *code;
  guint16       id;
  guint         n;    /* of the state at hand */
  char         *key;  /* sorts as the label does */
} Value;

static void
value_clear (gpointer data)
{
  g_free (((Value *) data)->key);
}

/* The most frequent first; which of equal ones must not depend on a language. */
static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const Value *va = a, *vb = b;

  if (va->n != vb->n)
    return va->n > vb->n ? -1 : 1;
  return strcmp (va->code->code, vb->code->code);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const Value *va = a, *vb = b;
  int order = strcmp (va->key, vb->key);

  return order ? order : va->id - vb->id;
}

/* How many of these rows have each code. (transfer full), one a code */
static guint *
count_codes (const NwFrame *frame, NwDimension dimension, const guint64 *bits, guint n_codes)
{
  const NwColumn *column = nw_frame_column (frame, dimension);
  g_autofree guint32 *lists = g_new0 (guint32, MAX (column->n_lists, 1));
  guint *counts = g_new0 (guint, n_codes + 1);

  nw_column_count_lists (column, bits, lists);
  for (guint32 list = 0; list < column->n_lists; list++)
    for (guint i = 0; lists[list] > 0 && i < nw_column_list_length (column, list); i++)
      counts[nw_column_list_codes (column, list)[i]] += lists[list];
  return counts;
}

/* Marks the most frequent named ones of one state. */
static void
choose_of_state (NwProfile *self, NwDimension dimension, const guint64 *bits, guint top, guint8 *chosen, guint n_codes)
{
  NwCodebook *book = nw_frame_codebook (self->inputs->frame);
  g_autofree guint *counts = count_codes (self->inputs->frame, dimension, bits, n_codes);
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (Value));

  for (guint i = NW_N_SPECIAL_CODES; i < n_codes; i++)
    if (counts[i] > 0)
      {
        Value value = { nw_codebook_get_code (book, nw_dimension_info (dimension)->domain, i), i, counts[i], NULL };
        g_array_append_val (values, value);
      }
  g_array_sort (values, compare_counts);
  for (guint i = 0; i < MIN (top, values->len); i++)
    chosen[g_array_index (values, Value, i).id] = 1;
}

/* (element Value) by label. */
static GArray *
sort_chosen (NwProfile *self, NwDimension dimension, const guint8 *chosen, guint n_codes)
{
  NwCodebook *book = nw_frame_codebook (self->inputs->frame);
  GArray *values = g_array_new (FALSE, FALSE, sizeof (Value));

  g_array_set_clear_func (values, value_clear);
  for (guint i = 0; i < n_codes; i++)
    if (chosen[i])
      {
        const NwCode *code = nw_codebook_get_code (book, nw_dimension_info (dimension)->domain, i);
        Value value = { code, i, 0, g_utf8_collate_key (nw_code_display (code), -1) };
        g_array_append_val (values, value);
      }
  g_array_sort (values, compare_keys);
  return values;
}

/* A row for those with any of these codes. */
static void
add_wanted (NwProfile *self, const char *prefix, const char *code, const char *label, NwCodeKind kind, NwDimension dimension,
            const guint8 *is_wanted, NwProfileBits bits)
{
  g_autofree char *name = g_strconcat (prefix, "/", code, NULL);
  guint row = add_row (self, name, label, kind);

  for (guint i = 0; i < self->states->n; i++)
    {
      g_autofree guint64 *found = nw_code_bits_wanted (self->inputs->frame, dimension, is_wanted, bits (&self->states->states[i]));

      count (self, row, i, found, NULL);
    }
}

static void
add_code (NwProfile *self, const char *prefix, guint16 id, const char *label, NwDimension dimension, NwProfileBits bits, guint n_codes)
{
  const NwCode *code = nw_codebook_get_code (nw_frame_codebook (self->inputs->frame), nw_dimension_info (dimension)->domain, id);
  g_autofree guint8 *is_wanted = g_new0 (guint8, n_codes + 1);

  is_wanted[id] = 1;
  add_wanted (self, prefix, code->code, label, code->kind, dimension, is_wanted, bits);
}

/* Whether any state has any of these codes. */
static gboolean
any_has (NwProfile *self, NwDimension dimension, const guint8 *is_wanted, NwProfileBits bits)
{
  gboolean any = FALSE;

  for (guint i = 0; !any && i < self->states->n; i++)
    {
      g_autofree guint64 *found = nw_code_bits_wanted (self->inputs->frame, dimension, is_wanted, bits (&self->states->states[i]));

      any = nw_code_bits_count (self->inputs->frame, found) > 0;
    }
  return any;
}

void
nw_profile_add_values (NwProfile *self, const char *prefix, NwDimension dimension, NwProfileBits bits, guint top)
{
  guint n_codes = nw_codebook_n_codes (nw_frame_codebook (self->inputs->frame), nw_dimension_info (dimension)->domain);
  g_autofree guint8 *chosen = g_new0 (guint8, n_codes + 1);
  g_autofree guint8 *others = g_new0 (guint8, n_codes + 1);
  g_autoptr (GArray) values = NULL;

  for (guint i = 0; i < self->states->n; i++)
    choose_of_state (self, dimension, bits (&self->states->states[i]), top, chosen, n_codes);
  for (guint i = NW_N_SPECIAL_CODES; i < n_codes; i++)
    others[i] = !chosen[i];
  values = sort_chosen (self, dimension, chosen, n_codes);
  for (guint i = 0; i < values->len; i++)
    {
      const Value *value = &g_array_index (values, Value, i);

      add_code (self, prefix, value->id, nw_code_display (value->code), dimension, bits, n_codes);
    }
  if (any_has (self, dimension, others, bits))
    add_wanted (self, prefix, "other", _("Any other"), NW_CODE_LISTED, dimension, others, bits);
}

void
nw_profile_add_unknown (NwProfile *self, const char *prefix, NwDimension dimension, const char *label, NwProfileBits bits)
{
  guint n_codes = nw_codebook_n_codes (nw_frame_codebook (self->inputs->frame), nw_dimension_info (dimension)->domain);

  for (guint id = NW_CODE_ID_UNKNOWN; id <= NW_CODE_ID_NOT_CODED; id++)
    {
      const NwCode *code = nw_codebook_get_code (nw_frame_codebook (self->inputs->frame), nw_dimension_info (dimension)->domain, id);
      g_autofree guint8 *is_wanted = g_new0 (guint8, n_codes + 1);
      /* Translators: what it is that is not known, and why: "Initiator: not available". */
      g_autofree char *words = g_strdup_printf (_("%s: %s"), label, nw_code_display (code));

      is_wanted[id] = 1;
      if (any_has (self, dimension, is_wanted, bits))
        add_code (self, prefix, id, words, dimension, bits, n_codes);
    }
}

/* ---- years ---- */

static void
widen_years (const NwFrame *frame, const guint64 *bits, int *first, int *last)
{
  const gint32 *days = nw_frame_days (frame);

  for (gsize i = 0; i < nw_code_bits_words (frame); i++)
    for (guint64 word = bits[i]; word != 0; word &= word - 1)
      {
        gint32 day = days[i * 64 + __builtin_ctzll (word)];
        int year;

        if (day == NW_DAY_NONE)
          continue;
        year = nw_period_of_day (NW_INTERVAL_YEAR, day);
        *first = MIN (*first, year);
        *last = MAX (*last, year);
      }
}

/* Of the rows in bits, those that start in each year from first on. (transfer full), guint64 * by year */
static GPtrArray *
part_years (const NwFrame *frame, const guint64 *bits, int first, int last)
{
  const gint32 *days = nw_frame_days (frame);
  GPtrArray *years = g_ptr_array_new_with_free_func (g_free);

  for (int year = first; year <= last; year++)
    g_ptr_array_add (years, g_new0 (guint64, nw_code_bits_words (frame) + 1));
  for (gsize i = 0; i < nw_code_bits_words (frame); i++)
    for (guint64 word = bits[i]; word != 0; word &= word - 1)
      {
        gint32 day = days[i * 64 + __builtin_ctzll (word)];

        if (day != NW_DAY_NONE)
          ((guint64 *) years->pdata[nw_period_of_day (NW_INTERVAL_YEAR, day) - first])[i] |= word & -word;
      }
  return years;
}

gboolean
nw_profile_add_years (NwProfile *self, const char *prefix, NwProfileBits bits, GError **error)
{
  const NwFrame *frame = self->inputs->frame;
  int first = G_MAXINT, last = G_MININT;
  guint first_row = self->summary->rows->len;

  for (guint i = 0; i < self->states->n; i++)
    widen_years (frame, bits (&self->states->states[i]), &first, &last);
  if (first <= last && last - first >= MAX_YEARS)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("The starts lie more than %d years apart; choose a period"), MAX_YEARS);
      return FALSE;
    }
  for (int year = first; year <= last; year++)
    {
      g_autofree char *label = nw_period_print (NW_INTERVAL_YEAR, year);
      g_autofree char *code = g_strconcat (prefix, "/", label, NULL);

      add_row (self, code, label, NW_CODE_LISTED);
    }
  for (guint i = 0; first <= last && i < self->states->n; i++)
    {
      g_autoptr (GPtrArray) years = part_years (frame, bits (&self->states->states[i]), first, last);

      for (guint year = 0; year < years->len; year++)
        count (self, first_row + year, i, years->pdata[year], NULL);
    }
  return TRUE;
}
