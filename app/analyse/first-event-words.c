/* first-event-words.c: says what a question waits for and which incidents are left out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "first-event-words.h"

#include <glib/gi18n-lib.h>

#include "number.h"

char *
nw_first_event_phrase (const NwTerms *terms)
{
  switch (terms->event)
    {
    case NW_EVENT_CLAIM:
      return g_strdup (_("a claim"));
    case NW_EVENT_COLLECTIVE:
      return g_strdup (_("a collective claim"));
    case NW_EVENT_RESPONSE:
      /* Translators: of the ladder of responses: statement, diplomatic, legal, sanctions, countermeasure. */
      return terms->rung > 1 ? g_strdup_printf (_("a response of rung %u or above"), terms->rung) : g_strdup (_("a response"));
    case NW_EVENT_STATE_CLAIM:
    default:
      return g_strdup (_("a state’s claim"));
    }
}

static char *
define_event (const NwTerms *terms)
{
  switch (terms->event)
    {
    case NW_EVENT_CLAIM:
      return g_strdup (_("the first claim by anybody, the initiator included"));
    case NW_EVENT_COLLECTIVE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "the day on which claims by two states lie within %u day",
                                           "the day on which claims by two states lie within %u days", terms->gap), terms->gap);
    case NW_EVENT_RESPONSE:
      return g_strdup_printf (_("the first response of rung %u or above"), terms->rung);
    case NW_EVENT_STATE_CLAIM:
    default:
      return g_strdup (_("the first claim by a government, an EU institution or an international organisation"));
    }
}

char *
nw_first_event_unit (const NwTerms *terms)
{
  g_autofree char *event = define_event (terms);
  g_autoptr (GString) out = g_string_new (NULL);

  if (terms->origin == NW_ORIGIN_DISCLOSED)
    g_string_append_printf (out, _("Days from the disclosure of a reported incident to %s"), event);
  else if (terms->origin == NW_ORIGIN_END)
    g_string_append_printf (out, _("Days from the end of a reported incident to %s"), event);
  else
    g_string_append_printf (out, _("Days from the start of a reported incident to %s"), event);
  if (terms->claimants)
    {
      g_autofree char *names = g_strjoinv (_(", "), terms->claimants);

      /* Translators: states whose claims alone count, as codes. */
      g_string_append_printf (out, _("; only by %s"), names);
    }
  g_string_append (out, terms->precise ? _("; only dates known to the day") : _("; each date at the earliest day that it can mean"));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* ---- what is left out ---- */

static void
add_count (GString *out, guint n, const char *words)
{
  g_autofree char *number = nw_number_print (n);

  if (n > 0)
    /* Translators: what is left out, and how many incidents that are: "undated ones only: 17". */
    g_string_append_printf (out, _("%s%s: %s"), out->len ? _("; ") : "", words, number);
}

static char *
list_left_out (const NwFirstEvents *self)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *coarse = nw_number_print (self->coarse);
  const guint *counts = self->counts;

  add_count (out, counts[NW_FIRST_UNDATED], _("undated ones only"));
  add_count (out, counts[NW_FIRST_NEGATIVE], _("the first one dated before the day that the days count from"));
  if (self->coarse > 0)
    /* Translators: how many of the incidents before it. */
    g_string_append_printf (out, _(" (for %s it may only seem so: a date is known to the year or month alone)"), coarse);
  add_count (out, counts[NW_FIRST_NO_ORIGIN], _("the day that the days count from not dated"));
  add_count (out, counts[NW_FIRST_ORIGIN_AFTER], _("that day after the release"));
  add_count (out, counts[NW_FIRST_NOT_PRECISE], _("a date not known to the day"));
  add_count (out, counts[NW_FIRST_NOT_CODED], _("not coded"));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
append_followed (GString *out, const NwFirstEvents *self)
{
  g_autofree char *as_of = nw_date_print (nw_date_from_day (self->as_of));

  if (self->as_of_known)
    g_string_append_printf (out, _("Incidents without it are watched until the as-of date, %s, and censored there."), as_of);
  else
    g_string_append_printf (out, _("The release has no as-of date: incidents without it are watched until the last day that it "
                                   "names, %s, and censored there."), as_of);
  g_string_append_c (out, ' ');
  g_string_append (out, _("There is no mean: over the incidents that have the event it would leave out all that still wait, most "
                          "of them recent, and so seem to fall from year to year."));
}

char *
nw_first_event_remarks (const NwFirstEvents *self, gboolean followed)
{
  g_autofree char *left_out = list_left_out (self);
  g_autoptr (GString) out = g_string_new (NULL);

  if (*left_out)
    /* Translators: a list of reasons with numbers of incidents: "undated ones only: 17; not coded: 16". */
    g_string_append_printf (out, _("Left out – %s."), left_out);
  if (*left_out && followed)
    g_string_append_c (out, ' ');
  if (followed)
    append_followed (out, self);
  return out->len > 0 ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

/* ---- nothing to say ---- */

static const char *
why_no_origin (NwOriginDate origin)
{
  switch (origin)
    {
    case NW_ORIGIN_DISCLOSED:
      return _("No day of disclosure is coded, so no days can be counted from it.");
    case NW_ORIGIN_END:
      return _("No day on which an incident ended is coded, so no days can be counted from it.");
    case NW_ORIGIN_START:
    default:
      return _("No start is dated, so no days can be counted from it.");
    }
}

char *
nw_first_event_obstacle (const NwFirstEvents *self, const NwInputs *inputs, NwCellState *state)
{
  const NwTerms *terms = &inputs->query->terms;
  const guint *counts = self->counts;
  guint all = nw_selection_count (inputs->selection);

  *state = all > 0 && counts[NW_FIRST_NOT_CODED] == all ? NW_STATE_NOT_CODED : NW_STATE_NOT_AVAILABLE;
  if (*state == NW_STATE_NOT_CODED)
    return g_strdup (terms->event == NW_EVENT_RESPONSE
                         ? _("Responses are not coded for these incidents: that is not a finding that there were none.")
                         : _("Claims are not coded for these incidents: that is not a finding that there were none."));
  if (counts[NW_FIRST_NO_ORIGIN] > 0 && counts[NW_FIRST_NO_ORIGIN] + counts[NW_FIRST_NOT_CODED] == all)
    return g_strdup (why_no_origin (terms->origin));
  if (counts[NW_FIRST_UNDATED] > 0 && counts[NW_FIRST_EVENT] + counts[NW_FIRST_NEGATIVE] + counts[NW_FIRST_NOT_PRECISE] == 0)
    return g_strdup (terms->event == NW_EVENT_RESPONSE ? _("No response has a date, so no time to one can be counted.")
                                                       : _("No such claim has a date, so no time to one can be counted."));
  return NULL;
}
