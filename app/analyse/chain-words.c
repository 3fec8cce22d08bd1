/* chain-words.c: what the steps of a chain are called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chain-steps.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mark-text.h"

#define MAX_NAMES 3  /* of one act, where there is little room */
#define MAX_NAME  60 /* letters */

/* At most that many letters, on one line. (transfer full) */
static char *
shorten (const char *text, glong most)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *head = NULL;

  g_strdelimit (valid, "\n\r\t", ' ');
  if (g_utf8_strlen (valid, -1) <= most)
    return g_steal_pointer (&valid);
  head = g_utf8_substring (valid, 0, most - 1);
  return g_strconcat (g_strchomp (head), "…", NULL);
}

/* The distinct names of the parties of a dimension; "" without any. most: 0: all. */
static char *
print_names (const NwBatch *records, const NwAct *act, NwDimension dimension, guint most)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = act->first_mark; i < act->first_mark + act->n_marks; i++)
    {
      const NwMark *mark = nw_batch_mark (records, i);

      if (mark->dimension == dimension && mark->name && *mark->name
          && !g_ptr_array_find_with_equal_func (names, mark->name, g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer) mark->name);
    }
  if (most > 0 && names->len > most)
    g_ptr_array_set_size (names, most);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (_(", "), (char **) names->pdata);
}

/* The states of an act; "" where it names none. */
static char *
print_states (const NwBatch *records, const NwAct *act, NwDimension dimension, guint most)
{
  for (guint i = act->first_mark; i < act->first_mark + act->n_marks; i++)
    if (nw_batch_mark (records, i)->dimension == dimension && nw_batch_mark (records, i)->code >= NW_N_SPECIAL_CODES)
      return nw_mark_words (records, records->codebook, act->first_mark, act->n_marks, dimension, most);
  return g_strdup ("");
}

static NwDimension
side_of (const NwStep *step)
{
  return step->kind == NW_STEP_CLAIM ? NW_DIMENSION_CLAIMANT : NW_DIMENSION_RESPONDER;
}

static NwDimension
kind_of (const NwStep *step)
{
  return step->kind == NW_STEP_CLAIM ? NW_DIMENSION_CLAIM_KIND : NW_DIMENSION_RESPONSE;
}

static const char *
print_date_kind (const NwStep *step)
{
  switch (step->kind)
    {
    case NW_STEP_START:
      return _("Start");
    case NW_STEP_DISCLOSED:
      return _("Disclosed");
    case NW_STEP_END:
      return _("End");
    case NW_STEP_CLAIM:
      return _("Claim");
    case NW_STEP_RESPONSE:
    default:
      return _("Response");
    }
}

/* States go by their names, companies and media by theirs rather than their state's. */
char *
nw_step_name (const NwBatch *records, const NwStep *step)
{
  g_autofree char *states = NULL;
  g_autofree char *names = NULL;
  gboolean by_name;

  if (!step->act)
    return g_strdup (print_date_kind (step));
  states = print_states (records, step->act, side_of (step), MAX_NAMES);
  names = print_names (records, step->act, side_of (step), MAX_NAMES);
  by_name = step->kind == NW_STEP_CLAIM && strcmp (step->lane, "state") != 0;
  if (*names && (by_name || !*states))
    return shorten (names, MAX_NAME);
  if (*states)
    return shorten (states, MAX_NAME);
  return g_strdup (print_date_kind (step));
}

char *
nw_step_who (const NwBatch *records, const NwStep *step)
{
  g_autofree char *states = NULL;
  g_autofree char *names = NULL;

  if (!step->act)
    return NULL;
  states = print_states (records, step->act, side_of (step), 0);
  names = print_names (records, step->act, side_of (step), 0);
  if (*states && *names)
    /* Translators: a state, and who spoke for it: "United States (Treasury)" */
    return g_strdup_printf (_("%s (%s)"), states, names);
  return *states ? g_steal_pointer (&states) : *names ? g_steal_pointer (&names) : NULL;
}

char *
nw_step_what (const NwBatch *records, const NwStep *step)
{
  g_autofree char *kinds = NULL;
  g_autoptr (GString) words = g_string_new (print_date_kind (step));

  if (!step->act)
    return g_string_free (g_steal_pointer (&words), FALSE);
  kinds = nw_mark_words (records, records->codebook, step->act->first_mark, step->act->n_marks, kind_of (step), 0);
  if (*kinds)
    g_string_append_printf (words, _(": %s"), kinds);
  if (step->act->contested)
    g_string_append (words, _(", contested"));
  if (step->act->form && *step->act->form)
    {
      g_autofree char *form = shorten (step->act->form, MAX_NAME);
      g_string_append_printf (words, _(" (%s)"), form);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
nw_step_kinds (const NwBatch *records, const NwStep *step)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; step->act && i < step->act->n_marks; i++)
    {
      const NwMark *mark = nw_batch_mark (records, step->act->first_mark + i);

      if (mark->dimension == kind_of (step))
        g_string_append_printf (codes, "%s%s", codes->len > 0 ? ";" : "",
                                nw_codebook_get_code (records->codebook, nw_dimension_info (mark->dimension)->domain, mark->code)->code);
    }
  return codes->len > 0 ? g_string_free (g_steal_pointer (&codes), FALSE) : NULL;
}

char *
nw_step_source (const NwStep *step)
{
  const char *sources = step->act ? step->act->sources : NULL;

  return sources && *sources ? g_strndup (sources, strcspn (sources, "\n")) : NULL;
}
