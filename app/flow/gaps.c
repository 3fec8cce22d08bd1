/* gaps.c: which datasets, states, sectors, markers and quarters a template can be filled with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "gaps.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fault.h"
#include "own-markers.h"

#define N_QUARTERS 40 /* offered, up to the newest as-of date */

void
nw_gap_free (NwGap *gap)
{
  g_free (gap->gap);
  g_free (gap->code);
  g_free (gap->name);
  g_free (gap);
}

static void
add_gap (GPtrArray *gaps, const char *name_of_gap, const char *code, const char *name)
{
  NwGap *gap = g_new (NwGap, 1);

  *gap = (NwGap) { g_strdup (name_of_gap), g_strdup (code), g_strdup (name) };
  g_ptr_array_add (gaps, gap);
}

static int
by_name (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate ((*(NwGap *const *) a)->name, (*(NwGap *const *) b)->name);
}

/* ---- choices ---- */

static void
add_datasets (GPtrArray *gaps, NwLibrary *library)
{
  g_autoptr (GPtrArray) releases = nw_library_releases (library);

  for (guint i = 0; i < releases->len; i++)
    {
      const NwRelease *release = g_ptr_array_index (releases, i);

      if (release->current && release->counts.incidents > 0)
        add_gap (gaps, "dataset", release->dataset, release->short_title ? release->short_title : release->title);
    }
  g_ptr_array_sort (gaps, by_name);
}

static void
add_codes (GPtrArray *gaps, NwLibrary *library, const char *gap, NwDomain domain, NwCodeKind kind)
{
  g_autoptr (NwCodebook) codebook = nw_library_codebook (library);

  for (guint i = 0; i < nw_codebook_n_codes (codebook, domain); i++)
    {
      const NwCode *code = nw_codebook_get_code (codebook, domain, (guint16) i);

      if (code->kind == kind)
        add_gap (gaps, gap, code->code, nw_code_display (code));
    }
  g_ptr_array_sort (gaps, by_name);
}

static void
add_markers (GPtrArray *gaps)
{
  g_autoptr (GPtrArray) markers = nw_own_markers_join (NULL);

  for (guint i = 0; i < markers->len; i++)
    {
      const NwMarker *marker = g_ptr_array_index (markers, i);

      add_gap (gaps, "marker", marker->id, nw_marker_display (marker));
    }
}

/* The newest first. */
static void
add_quarters (GPtrArray *gaps, NwLibrary *library)
{
  g_autoptr (GPtrArray) releases = nw_library_releases (library);
  gint32 newest = NW_DAY_NONE;

  for (guint i = 0; i < releases->len; i++)
    newest = MAX (newest, ((NwRelease *) g_ptr_array_index (releases, i))->as_of.latest);
  for (int i = 0; newest != NW_DAY_NONE && i < N_QUARTERS; i++)
    {
      g_autofree char *quarter = nw_period_print (NW_INTERVAL_QUARTER, nw_period_of_day (NW_INTERVAL_QUARTER, newest) - i);

      add_gap (gaps, "quarter", quarter, quarter);
    }
}

GPtrArray *
nw_gap_choices (NwLibrary *library, const char *gap, GError **error)
{
  g_autoptr (GPtrArray) gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_gap_free);

  if (strcmp (gap, "dataset") == 0)
    add_datasets (gaps, library);
  else if (strcmp (gap, "state") == 0)
    add_codes (gaps, library, gap, NW_DOMAIN_STATE, NW_CODE_STATE);
  else if (strcmp (gap, "sector") == 0)
    add_codes (gaps, library, gap, NW_DOMAIN_SECTOR, NW_CODE_LISTED);
  else if (strcmp (gap, "marker") == 0)
    add_markers (gaps);
  else if (strcmp (gap, "quarter") == 0)
    add_quarters (gaps, library);
  else
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("A template has no gap “%s”; there are dataset, state, sector, marker and quarter"),
                   gap);
      return NULL;
    }
  return g_steal_pointer (&gaps);
}

/* ---- filling ---- */

static const NwGap *
find_code (const GPtrArray *choices, const char *code)
{
  for (guint i = 0; i < choices->len; i++)
    if (g_ascii_strcasecmp (((NwGap *) g_ptr_array_index (choices, i))->code, code) == 0)
      return g_ptr_array_index (choices, i);
  return NULL;
}

/* What "state=EST" says. */
static gboolean
add_chosen (GPtrArray *gaps, NwLibrary *library, const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "=", 2);
  g_autoptr (GPtrArray) choices = NULL;
  const NwGap *chosen;

  if (!parts[0] || !parts[1])
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” fills no gap; write it like state=EST"), text);
      return FALSE;
    }
  choices = nw_gap_choices (library, parts[0], error);
  if (!choices)
    return FALSE;
  /* Any quarter, not only those that are offered. */
  if (strcmp (parts[0], "quarter") == 0)
    {
      add_gap (gaps, parts[0], parts[1], parts[1]);
      return TRUE;
    }
  chosen = find_code (choices, parts[1]);
  if (chosen)
    add_gap (gaps, chosen->gap, chosen->code, chosen->name);
  else
    /* Translators: a code, and what it was to be a code of: "state" */
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("The library knows no “%s” as %s; choose one that its incidents have"), parts[1],
                 parts[0]);
  return chosen != NULL;
}

NwBriefing *
nw_gaps_fill (NwLibrary *library, const char *id, const char *const *gaps, GError **error)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_gap_free);
  const NwTemplate *template = nw_template_find (id);
  g_autoptr (GArray) filled = g_array_new (FALSE, FALSE, sizeof (NwGap));

  if (!template)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("No template is called “%s”; “list templates” names them"), id);
      return NULL;
    }
  for (guint i = 0; gaps && gaps[i]; i++)
    if (!add_chosen (chosen, library, gaps[i], error))
      return NULL;
  for (guint i = 0; i < chosen->len; i++)
    g_array_append_vals (filled, g_ptr_array_index (chosen, i), 1);
  return nw_template_fill (template, (const NwGap *) (gpointer) filled->data, filled->len, error);
}
