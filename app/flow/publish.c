/* publish.c: writes an answer as a figure or a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "publish.h"

#include <glib/gi18n-lib.h>

#include "exporter.h"
#include "fault.h"
#include "formats.h"
#include "pool.h"

#define DEFAULT_WIDTH 960

static const NwExporter *
find_exporter (const NwPublishOptions *options, const char *path, GError **error)
{
  const NwExporter *exporter = options->exporter ? nw_exporter_find (options->exporter) : nw_exporter_for_path (path, FALSE);
  g_autofree char *suffixes = exporter ? NULL : nw_exporter_suffixes (FALSE);

  if (!exporter && options->exporter)
    g_set_error (error, NW_FAULT, NW_FAULT_EXPORT, _("No format is called “%s”; “list exporters” names them"), options->exporter);
  else if (!exporter)
    g_set_error (error, NW_FAULT, NW_FAULT_EXPORT, _("%s: no format is known by this name; use one of %s"), path, suffixes);
  return exporter;
}

/* How the figure is drawn that the options ask for. NULL: there is no such chart, said so. */
static const NwChartInfo *
find_chart (const NwPublishOptions *options, const NwResult *result, GError **error)
{
  const char *id = options->chart ? options->chart : nw_chart_of (result)->id;
  const NwChartInfo *chart = nw_chart_find (id);

  if (!chart)
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("No chart is called “%s”; “list charts” names them"), id);
  return chart;
}

/* The figure the options ask for, and its size. A file with a chart that cannot show the result would be of no use; a document
 * that was not asked for any has its table alone then: *drawn is FALSE. */
static gboolean
find_figure (const NwPublishOptions *options,
             const NwExporter       *exporter,
             const NwResult         *result,
             NwFigure               *figure,
             NwExportSize           *size,
             gboolean               *drawn,
             GError                **error)
{
  g_autofree char *obstacle = NULL;

  *figure = (NwFigure) { .chart = find_chart (options, result, error), .palette = NW_PALETTE_PRINT, .text_scale = 1.0,
                         .framed = TRUE, .named_only = options->named_only };
  if (!figure->chart)
    return FALSE;
  obstacle = exporter->kind == NW_EXPORT_NUMBERS ? NULL : nw_figure_obstacle (figure, result);
  *drawn = !obstacle;
  if (obstacle && (exporter->kind == NW_EXPORT_FIGURE || options->chart))
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, obstacle);
      return FALSE;
    }

  size->width = options->width > 0 ? options->width : DEFAULT_WIDTH;
  size->height = options->height > 0 ? options->height : nw_figure_height (figure, result, size->width);
  size->resolution = options->resolution;
  return TRUE;
}

gboolean
nw_publish (const NwResult         *result,
            const NwPublishOptions *options,
            const char             *path,
            GCancellable           *cancellable,
            GError                **error)
{
  const NwExporter *exporter = find_exporter (options, path, error);
  NwFigure figure;
  NwExportSize size = { 0 };
  gboolean drawn;

  return exporter && find_figure (options, exporter, result, &figure, &size, &drawn, error)
         && nw_export (exporter, result, drawn ? &figure : NULL, &size, path, options->force, cancellable, error);
}

gboolean
nw_publish_to (const NwResult         *result,
               const NwPublishOptions *options,
               GOutputStream          *output,
               GCancellable           *cancellable,
               GError                **error)
{
  const NwExporter *exporter = find_exporter (options, "", error);
  NwFigure figure;
  NwExportSize size = { 0 };
  gboolean drawn;

  g_return_val_if_fail (!exporter || exporter->write, FALSE);

  return exporter && find_figure (options, exporter, result, &figure, &size, &drawn, error)
         && exporter->write (result, &figure, &size, output, cancellable, error);
}

void
nw_publish_cell (GString *line, const char *text)
{
  nw_csv_append_text (line, text);
}

/* ---- asynchronously ---- */

typedef struct {
  NwResult        *result;
  NwPublishOptions options;
  char            *exporter;
  char            *chart;
  char            *path;
} Publication;

static void
publication_free (Publication *self)
{
  nw_result_unref (self->result);
  g_free (self->exporter);
  g_free (self->chart);
  g_free (self->path);
  g_free (self);
}

static gpointer
publish_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const Publication *self = data;

  return GINT_TO_POINTER (nw_publish (self->result, &self->options, self->path, cancellable, error));
}

void
nw_publish_async (NwResult               *result,
                  const NwPublishOptions *options,
                  const char             *path,
                  GCancellable           *cancellable,
                  GAsyncReadyCallback     callback,
                  gpointer                user_data)
{
  Publication *self = g_new0 (Publication, 1);
  /* A file that is there is not called cancelled. */
  NwPoolCall call = { nw_publish_async, publish_in_thread, NULL, self, (GDestroyNotify) publication_free, TRUE };

  self->result = nw_result_ref (result);
  self->exporter = g_strdup (options->exporter);
  self->chart = g_strdup (options->chart);
  self->path = g_strdup (path);
  self->options = *options;
  self->options.exporter = self->exporter;
  self->options.chart = self->chart;
  nw_pool_start (NULL, &call, cancellable, callback, user_data);
}

gboolean
nw_publish_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
