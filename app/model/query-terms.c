/* query-terms.c: sets and prints the parts of a question that analyses of claims, responses and norms read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "query-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "marker.h"

#define MAX_WITHIN 36500 /* days: a hundred years */
#define MAX_CODES  200
#define MAX_KEY    1000  /* bytes */

/* ---- analysis ---- */

static gboolean
set_id (char **to, const char *value)
{
  if (!nw_marker_id_valid (value))
    return FALSE;

  g_free (*to);
  *to = g_strdup (value);
  return TRUE;
}

static gboolean
set_analysis (NwQuery *self, const char *value, GError **error)
{
  return set_id (&self->analysis, value)
         || nw_query_refuse (error, _("“%s” is no analysis; “list analyses” names them"), value);
}

static char *
print_analysis (const NwQuery *self)
{
  return g_strdup (self->analysis ? self->analysis : "");
}

/* ---- choices ---- */

static gboolean
set_event (NwQuery *self, const char *value, GError **error)
{
  for (NwEvent i = 0; i < NW_N_EVENTS; i++)
    if (strcmp (nw_event_id (i), value) == 0)
      {
        self->terms.event = i;
        return TRUE;
      }

  return nw_query_refuse (error, _("No event is called “%s”; there are claim, state-claim, collective, response"), value);
}

static char *
print_event (const NwQuery *self)
{
  return g_strdup (self->terms.event == NW_EVENT_STATE_CLAIM ? "" : nw_event_id (self->terms.event));
}

static gboolean
set_origin (NwQuery *self, const char *value, GError **error)
{
  for (NwOriginDate i = 0; i < NW_N_ORIGINS; i++)
    if (strcmp (nw_origin_id (i), value) == 0)
      {
        self->terms.origin = i;
        return TRUE;
      }

  return nw_query_refuse (error, _("Days count from start, disclosed or end, not from “%s”"), value);
}

static char *
print_origin (const NwQuery *self)
{
  return g_strdup (self->terms.origin == NW_ORIGIN_START ? "" : nw_origin_id (self->terms.origin));
}

/* ---- numbers ---- */

static char *
print_days (guint days, guint otherwise)
{
  return days == otherwise ? g_strdup ("") : g_strdup_printf ("%ud", days);
}

static gboolean
set_within (NwQuery *self, const char *value, GError **error)
{
  return nw_query_set_days (&self->terms.within, 1, MAX_WITHIN, value, error);
}

static char *
print_within (const NwQuery *self)
{
  return print_days (self->terms.within, NW_DEFAULT_WITHIN);
}

static gboolean
set_gap (NwQuery *self, const char *value, GError **error)
{
  return nw_query_set_days (&self->terms.gap, 0, NW_MAX_GAP, value, error);
}

static char *
print_gap (const NwQuery *self)
{
  return print_days (self->terms.gap, NW_DEFAULT_GAP);
}

static gboolean
set_rung (NwQuery *self, const char *value, GError **error)
{
  guint64 rung;

  if (!g_ascii_string_to_unsigned (value, 10, 1, NW_MAX_RUNG, &rung, NULL))
    return nw_query_refuse (error, _("“%s” is no rung of the ladder of responses; rungs go from 1 to %d"), value, NW_MAX_RUNG);

  self->terms.rung = rung;
  return TRUE;
}

static char *
print_rung (const NwQuery *self)
{
  return self->terms.rung == NW_DEFAULT_RUNG ? g_strdup ("") : g_strdup_printf ("%u", self->terms.rung);
}

/* ---- yes or no ---- */

static gboolean
set_yes (gboolean *yes, const char *value, GError **error)
{
  if (strcmp (value, "yes") != 0 && strcmp (value, "no") != 0)
    return nw_query_refuse (error, _("“%s” is neither yes nor no"), value);

  *yes = *value == 'y';
  return TRUE;
}

static char *
print_yes (gboolean yes)
{
  return g_strdup (yes ? "yes" : "");
}

#define YES_PART(field)                                                        \
  static gboolean                                                              \
  set_##field (NwQuery *self, const char *value, GError **error)               \
  {                                                                            \
    return set_yes (&self->terms.field, value, error);                         \
  }                                                                            \
                                                                               \
  static char *                                                                \
  print_##field (const NwQuery *self)                                          \
  {                                                                            \
    return print_yes (self->terms.field);                                      \
  }

YES_PART (precise)
YES_PART (members)
YES_PART (judged)
YES_PART (once)

/* ---- codes ---- */

static int
compare_text (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Each once, in their order; sorted: that of their letters. None: NULL. */
static gboolean
set_codes (GStrv *to, const char *value, guint most, gboolean sorted, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (value, ",", -1);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; parts[i]; i++)
    if (*parts[i] && !g_ptr_array_find_with_equal_func (codes, parts[i], g_str_equal, NULL))
      g_ptr_array_add (codes, parts[i]);
  if (codes->len > most)
    return nw_query_refuse (error, _("“%s” are too many; at most %u"), value, most);
  if (sorted)
    g_ptr_array_sort (codes, compare_text);
  g_ptr_array_add (codes, NULL);

  g_strfreev (*to);
  *to = codes->len > 1 ? g_strdupv ((GStrv) codes->pdata) : NULL;
  return TRUE;
}

static char *
print_codes (GStrv codes)
{
  return codes ? g_strjoinv (",", codes) : g_strdup ("");
}

static gboolean
set_claimants (NwQuery *self, const char *value, GError **error)
{
  return set_codes (&self->terms.claimants, value, MAX_CODES, TRUE, error);
}

static char *
print_claimants (const NwQuery *self)
{
  return print_codes (self->terms.claimants);
}

static gboolean
set_states (NwQuery *self, const char *value, GError **error)
{
  return set_codes (&self->terms.states, value, NW_MAX_PROFILES, FALSE, error);
}

static char *
print_states (const NwQuery *self)
{
  return print_codes (self->terms.states);
}

static gboolean
set_norms (NwQuery *self, const char *value, GError **error)
{
  return set_id (&self->terms.rules, value)
         || nw_query_refuse (error, _("“%s” is no set of norm rules; “list norms” names them"), value);
}

static char *
print_norms (const NwQuery *self)
{
  return g_strdup (self->terms.rules ? self->terms.rules : "");
}

/* ---- single incidents, and those behind a cell ---- */

static gboolean
set_incident (NwQuery *self, const char *value, GError **error)
{
  if (strlen (value) > MAX_KEY)
    return nw_query_refuse (error, _("The key of an incident is at most %d bytes long"), MAX_KEY);

  nw_query_set_incident (self, *value ? value : NULL);
  return TRUE;
}

static char *
print_incident (const NwQuery *self)
{
  return g_strdup (self->incident ? self->incident : "");
}

static gboolean
set_cell (NwQuery *self, const char *value, GError **error)
{
  const char *slash = strrchr (value, '/'); /* ids of columns have none */

  if (!slash || slash == value || !slash[1])
    return nw_query_refuse (error, _("“%s” is no cell; write it like RUS/answered"), value);

  g_free (self->cell);
  self->cell = g_strdup (value);
  return TRUE;
}

static char *
print_cell (const NwQuery *self)
{
  return g_strdup (self->cell ? self->cell : "");
}

/* One that begins with another is not read, so that no text makes the reading as deep as it is long. */
static gboolean
set_behind (NwQuery *self, const char *value, GError **error)
{
  g_autoptr (NwQuery) question = NULL;

  if (!g_str_has_prefix (value, "behind="))
    {
      question = nw_query_parse (value, error);
      if (!question)
        return FALSE;
    }
  if (question && question->dataset)
    return nw_query_refuse (error, _("“%s” is asked of the dataset of the question it belongs to; leave out its own"), value);
  if (!question || !question->analysis || !question->cell)
    return nw_query_refuse (error, _("“%s” names no cell of an analysis; write it like analysis=funnel cell=response/incidents"), value);

  g_clear_pointer (&self->behind, nw_query_unref);
  self->behind = g_steal_pointer (&question);
  return TRUE;
}

static char *
print_behind (const NwQuery *self)
{
  return self->behind ? nw_query_print (self->behind) : g_strdup ("");
}

const NwQueryPart *
nw_query_term_parts (guint *n)
{
  static const NwQueryPart parts[] = {
    { "analysis", set_analysis, print_analysis },
    { "event", set_event, print_event },
    { "origin", set_origin, print_origin },
    { "within", set_within, print_within },
    { "precise", set_precise, print_precise },
    { "rung", set_rung, print_rung },
    { "window", set_gap, print_gap },
    { "members", set_members, print_members },
    { "claimants", set_claimants, print_claimants },
    { "states", set_states, print_states },
    { "norms", set_norms, print_norms },
    { "judged", set_judged, print_judged },
    { "once", set_once, print_once },
    { "incident", set_incident, print_incident },
    { "cell", set_cell, print_cell },
    { "behind", set_behind, print_behind },
  };

  *n = G_N_ELEMENTS (parts);
  return parts;
}
