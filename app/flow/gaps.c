/* gaps.c: finds the names of the codes that a template is filled with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "gaps.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fault.h"
#include "own-markers.h"

/* "eurepoc" or "eurepoc@1.1" */
static char *
name_dataset (NwLibrary *library, const char *code)
{
  g_autoptr (NwQuery) query = nw_query_new ();
  g_autoptr (NwRelease) release = NULL;

  if (!nw_query_set (query, "dataset", code, NULL))
    return NULL;
  release = nw_library_find (library, query, NULL);
  if (!release)
    return NULL;
  return query->release ? nw_release_name (release) : g_strdup (release->short_title ? release->short_title : release->title);
}

static char *
name_code (NwLibrary *library, NwDomain domain, const char *code)
{
  g_autoptr (NwCodebook) codebook = nw_library_codebook (library);
  int id = nw_codebook_find_code (codebook, domain, code);

  return id < NW_N_SPECIAL_CODES ? NULL : g_strdup (nw_code_display (nw_codebook_get_code (codebook, domain, (guint16) id)));
}

static char *
name_state (NwLibrary *library, const char *code)
{
  return name_code (library, NW_DOMAIN_STATE, code);
}

static char *
name_sector (NwLibrary *library, const char *code)
{
  return name_code (library, NW_DOMAIN_SECTOR, code);
}

static char *
name_marker (NwLibrary *library, const char *code)
{
  g_autoptr (GPtrArray) markers = nw_own_markers_join (NULL);
  const NwMarker *marker = nw_marker_find (markers, code);

  return marker ? g_strdup (nw_marker_display (marker)) : NULL;
}

/* What is none is refused by the template. */
static char *
name_quarter (NwLibrary *library, const char *code)
{
  return g_strdup (code);
}

static const struct {
  const char *gap;
  char     *(*name) (NwLibrary *library, const char *code); /* NULL: the library does not know the code. (transfer full) */
} kinds[] = {
  { "dataset", name_dataset }, { "state", name_state },     { "sector", name_sector },
  { "marker", name_marker },   { "quarter", name_quarter },
};

/* What "state=EST" says. */
static gboolean
add_gap (GArray *gaps, NwLibrary *library, const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "=", 2);
  NwGap gap = { NULL };

  for (guint i = 0; parts[0] && parts[1] && i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].gap, parts[0]) == 0)
      {
        gap = (NwGap) { g_strdup (parts[0]), g_strdup (parts[1]), kinds[i].name (library, parts[1]) };
        g_array_append_val (gaps, gap);
        if (gap.name)
          return TRUE;
        /* Translators: a code, and what it was to be a code of: "state" */
        g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("The library knows no “%s” as %s; choose one that its incidents have"),
                     parts[1], parts[0]);
        return FALSE;
      }

  g_set_error (error, NW_FAULT, NW_FAULT_QUERY,
               _("“%s” fills no gap; write it like state=EST, with dataset, state, sector, marker or quarter"), text);
  return FALSE;
}

static void
gap_clear (gpointer data)
{
  NwGap *gap = data;

  g_free (gap->gap);
  g_free (gap->code);
  g_free (gap->name);
}

NwBriefing *
nw_gaps_fill (NwLibrary *library, const char *id, const char *const *gaps, GError **error)
{
  const NwTemplate *template = nw_template_find (id);
  g_autoptr (GArray) filled = g_array_new (FALSE, FALSE, sizeof (NwGap));

  g_array_set_clear_func (filled, gap_clear);
  if (!template)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("No template is called “%s”; “list templates” names them"), id);
      return NULL;
    }
  for (guint i = 0; gaps && gaps[i]; i++)
    if (!add_gap (filled, library, gaps[i], error))
      return NULL;
  return nw_template_fill (template, (const NwGap *) (gpointer) filled->data, filled->len, error);
}
