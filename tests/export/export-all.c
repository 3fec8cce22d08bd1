/* export-all.c: writes one result in every format into a folder, to be looked at
 *
 *   export-all FOLDER
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exporter.h"
#include "results.h"

static void
export_all (const char *folder, const char *name, NwResult *result)
{
  NwFigure figure = {
    .chart = nw_chart_find ("trend"), .palette = NW_PALETTE_LIGHT, .text_scale = 1, .framed = TRUE
  };

  for (const NwExporter * const *e = nw_exporters (); *e != NULL; e++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = g_strdup_printf ("%s/%s-%s%s", folder, name, (*e)->id, (*e)->suffix);

      NwExportSize size = { 940, nw_figure_height (&figure, result, 940), 0 };

      if (!nw_export (*e, result, &figure, &size, path, TRUE, NULL,
                      &error))
        g_printerr ("%s\n", error->message);
    }
}

int
main (int argc, char **argv)
{
  const char *folder = argc > 1 ? argv[1] : ".";
  g_autoptr (NwResult) states = results_states ();
  g_autoptr (NwResult) ranked = results_ranked ();
  g_autoptr (NwResult) forty = results_grid (40, 30, NW_INTERVAL_QUARTER, TRUE);
  g_autoptr (NwResult) empty = results_empty ();

  export_all (folder, "states", states);
  export_all (folder, "ranked", ranked);
  export_all (folder, "forty", forty);
  export_all (folder, "empty", empty);
  return 0;
}
