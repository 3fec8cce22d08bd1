/* profile-words.c: says what a profile shows, and what must not be read into it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "profile-words.h"

#include <glib/gi18n-lib.h>

static char *
print_title (const NwProfile *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->states->n; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", nw_code_display (self->states->states[i].code));
  return g_strdup_printf (self->states->n > 1 ? _("State profiles: %s") : _("State profile: %s"), names->str);
}

/* A cell of one of the rows that the sentence is about; "not coded" where the release does not say. (transfer full) */
static char *
print_cell (const NwProfile *self, const char *row, guint state)
{
  return nw_summary_print (self->summary, (guint) nw_summary_row_of (self->summary, row), state);
}

static void
append_state (GString *sentence, const NwProfile *self, guint state)
{
  g_autofree char *received = print_cell (self, "received", state);
  g_autofree char *attributed = print_cell (self, "attributed", state);
  g_autofree char *made = print_cell (self, "claim/made", state);
  g_autofree char *about = print_cell (self, "claim/received", state);

  /* Translators: a state, and four numbers of incidents, each of which may be "not coded". */
  g_string_append_printf (sentence, _("%s – named as receiver: %s, attributed to it: %s, with a claim by it: %s, with a state’s claim that names it: %s. "),
                          nw_code_display (self->states->states[state].code), received, attributed, made, about);
}

static char *
print_sentence (const NwProfile *self)
{
  GString *sentence = g_string_new (NULL);

  for (guint i = 0; i < self->states->n; i++)
    append_state (sentence, self, i);
  g_string_append (sentence,
                   _("The same is counted for each state; numbers side by side do not compare conduct: detection, reporting and "
                     "attribution differ from state to state, and these differences are not removed."));
  return g_string_free (sentence, FALSE);
}

static char *
print_remarks (const NwProfile *self, guint top)
{
  GString *remarks = g_string_new (NULL);

  g_string_append_printf (remarks,
                          g_dngettext (GETTEXT_PACKAGE, "Of sectors and other sides the most frequent one of each state has a row.",
                                       "Of sectors and other sides the %u most frequent ones of each state have rows.", top),
                          top);
  g_string_append (remarks, _(" An incident with several values counts in each of their rows, so rows do not add up."));
  if (self->states->responses_coded)
    g_string_append (remarks, _(" Responses are those recorded, by whomever; where they were not coded, that has rows of its own."));
  if (self->inputs->norms)
    g_string_append_printf (remarks, _(" Norm indicators are marks by the rules “%s” (version %s): coded facts that make a norm relevant, never findings."),
                            _(self->inputs->norms->title), self->inputs->norms->version);
  if (self->inputs->norms && self->inputs->query->terms.judged)
    g_string_append (remarks, _(" Where reviewers judged an incident by a norm, their judgement stands in place of the mark."));
  return g_string_free (remarks, FALSE);
}

void
nw_profile_describe (NwProfile *self, guint top)
{
  nw_summary_describe (self->summary, print_title (self),
                       g_strdup (_("Reported incidents that name the state as receiver, or that are attributed to it as the dataset says; claims "
                                   "and responses as recorded")),
                       print_sentence (self), print_remarks (self, top));
}
