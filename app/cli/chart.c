/* chart.c: "chart", the trend or total of a question drawn into a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalogue.h"
#include "length.h"
#include "options.h"
#include "publish.h"

#define MIN_SIZE 120   /* CSS pixels */
#define MAX_SIZE 20000
#define MIN_RESOLUTION 20 /* dots an inch */
#define MAX_RESOLUTION 2400

/* Lengths on paper are said to a machine that draws in pixels. FALSE: wrong usage, said so. */
static gboolean
parse_size (const NwCall *call, const char *text, double *pixels)
{
  if (!text)
    return TRUE;
  if (!nw_length_parse (text, pixels))
    nw_call_usage (call, _("“%s” is no length; write pixels like 960, or millimetres like 160mm"), text);
  else if (*pixels < MIN_SIZE || *pixels > MAX_SIZE)
    /* Translators: the smallest and largest width in pixels, and the same in millimetres. */
    nw_call_usage (call, _("Width and height are from %d to %d pixels, that is %.0f to %.0f mm"), MIN_SIZE, MAX_SIZE,
                   MIN_SIZE * 25.4 / 96, MAX_SIZE * 25.4 / 96);
  else
    return TRUE;
  return FALSE;
}

/* An analysis that answers with a summary is drawn by the chart that suits it; NULL: by none. */
static const char *
find_chart (const char *id, NwQuery *query)
{
  NwAnalysisEntry entry;

  if (!nw_catalogue_analysis (id, &entry))
    return id;
  nw_query_set_analysis (query, entry.id);
  return entry.chart;
}

static int
run_chart (NwCall *call, int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autofree char *exporter = NULL;
  g_autofree char *width = NULL;
  g_autofree char *height = NULL;
  NwPublishOptions options = { NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_("The file: .svg, .pdf or .png, or that of a briefing"), N_("FILE") },
    { "exporter", 0, 0, G_OPTION_ARG_STRING, &exporter, N_("The format of the file (default: by its suffix)"), N_("ID") },
    { "width", 0, 0, G_OPTION_ARG_STRING, &width, N_("Width in pixels, or like 160mm (default: 960)"), N_("LENGTH") },
    { "height", 0, 0, G_OPTION_ARG_STRING, &height, N_("Height likewise (default: as needed)"), N_("LENGTH") },
    { "resolution", 0, 0, G_OPTION_ARG_DOUBLE, &options.resolution, N_("Dots an inch of a PNG (default: 192)"), N_("DPI") },
    { "named-only", 0, 0, G_OPTION_ARG_NONE, &options.named_only,
      N_("Name all others and what is not known in the note only"), NULL },
    { "force", 0, 0, G_OPTION_ARG_NONE, &options.force, N_("Overwrite the file"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (NwQuery) query = nw_query_new ();
  g_autoptr (NwAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;
  const char *analysis, *chart;

  if (!nw_options_parse (call, entries, NULL, query, &argc, &argv))
    return NW_EXIT_USAGE;
  if (argc != 2)
    return nw_call_usage (call, "%s", _("Name one chart; “normwatch-cli list charts” shows them"));
  chart = find_chart (argv[1], query);
  if (!chart)
    return nw_call_usage (call, _("“%s” is not drawn; ask for its table with “normwatch-cli analyse %s”"), argv[1], argv[1]);
  if (!nw_options_known (call, "charts", chart)
      || (exporter && !nw_options_known (call, "exporters", exporter)))
    return NW_EXIT_USAGE;
  if (!path)
    return nw_call_usage (call, "%s", _("-o FILE is missing"));
  if (!parse_size (call, width, &options.width) || !parse_size (call, height, &options.height))
    return NW_EXIT_USAGE;
  if (options.resolution != 0 && !(options.resolution >= MIN_RESOLUTION && options.resolution <= MAX_RESOLUTION))
    return nw_call_usage (call, _("The resolution is from %d to %d dots an inch"), MIN_RESOLUTION, MAX_RESOLUTION);

  analysis = nw_catalogue_analysis_of (chart, query);
  if (!analysis)
    return nw_call_usage (call, _("The chart “%s” draws no comparison; leave out --versus, or draw it as trend or bars"), chart);

  nw_query_set_chart (query, chart);
  answer = nw_call_ask (call, query, analysis);
  if (!answer)
    return NW_EXIT_FAILED;
  options.chart = chart;
  options.exporter = exporter;
  if (!nw_publish (answer->result, &options, path, call->cancellable, &error))
    return nw_call_fail (call, error);
  return NW_EXIT_DONE;
}

const NwCommand nw_command_chart = { "chart", N_("ID -o FILE"), N_("The same, drawn"), run_chart };
