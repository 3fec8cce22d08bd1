/* exporter.c: the table of formats, and the one way a file gets written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exporter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fault.h"
#include "formats.h"
#include "provenance.h"
#include "replace.h"
#include "textbox.h"

static const NwExporter * const exporters[] = {
  &nw_exporter_svg,
  &nw_exporter_pdf,
  &nw_exporter_png,
  &nw_exporter_csv,
  &nw_exporter_briefing_csv,
  &nw_exporter_briefing_pdf,
  NULL,
};

const NwExporter * const *
nw_exporters (void)
{
  return exporters;
}

const NwExporter *
nw_exporter_find (const char *id)
{
  for (guint i = 0; exporters[i] != NULL; i++)
    if (g_str_equal (exporters[i]->id, id))
      return exporters[i];
  return NULL;
}

const NwExporter *
nw_exporter_for_path (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  /* Figures and the tidy table come before the briefings that share their suffixes. */
  for (guint i = 0; exporters[i] != NULL; i++)
    if (g_str_has_suffix (lower, exporters[i]->suffix))
      return exporters[i];
  return NULL;
}

static gboolean
write_sidecar (NwReplace *sidecar, const NwResult *result, GCancellable *cancellable, GError **error)
{
  g_autofree char *json = nw_provenance_json (result);

  return g_output_stream_write_all (nw_replace_stream (sidecar), json, strlen (json), NULL, cancellable,
                                    error);
}

/* Both are whole on the disk before the first takes its place; without the table, the old sidecar comes
 * back. */
gboolean
nw_export (const NwExporter *exporter,
           const NwResult *result,
           const NwFigure *figure,
           double width,
           double height,
           const char *path,
           gboolean force,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (NwReplace) file = nw_replace_begin (path, force, error);
  g_autoptr (NwReplace) sidecar = NULL;
  g_autofree char *beside = g_strconcat (path, ".source.json", NULL);
  gboolean ok;

  if (file == NULL)
    return FALSE;
  if (g_str_equal (exporter->suffix, ".csv") && (sidecar = nw_replace_begin (beside, force, error)) == NULL)
    return FALSE;

  ok = exporter->write (result, figure, width, height, nw_replace_stream (file), cancellable, &local) &&
       (sidecar == NULL || write_sidecar (sidecar, result, cancellable, &local)) &&
       !g_cancellable_set_error_if_cancelled (cancellable, &local) &&
       nw_replace_flush (file, &local) &&
       (sidecar == NULL || nw_replace_flush (sidecar, &local)) &&
       (sidecar == NULL || nw_replace_finish (sidecar, &local)) &&
       nw_replace_finish (file, &local);
  if (ok)
    return TRUE;
  if (sidecar != NULL)
    nw_replace_undo (sidecar);
  nw_replace_explain (&local, path);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

cairo_status_t
nw_bytes_append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

gboolean
nw_bytes_write (GByteArray *bytes, GOutputStream *output, GCancellable *cancellable, GError **error)
{
  return g_output_stream_write_all (output, bytes->data, bytes->len, NULL, cancellable, error);
}

char *
nw_plain (char *text)
{
  g_autofree char *taken = text;

  return nw_text_plain (taken, G_MAXSSIZE);
}

gboolean
nw_check_cairo (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, NW_FAULT, NW_FAULT_EXPORT, _("The figure cannot be drawn: %s; choose a smaller size."),
               cairo_status_to_string (status));
  return FALSE;
}

gboolean
nw_finish_cairo (cairo_t *cr, cairo_surface_t *surface, GError **error)
{
  cairo_status_t status = cairo_status (cr);

  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return nw_check_cairo (status, error);
}

NwFigure
nw_figure_or_default (const NwFigure *figure, const NwResult *result)
{
  NwFigure self = { .palette = NW_PALETTE_LIGHT, .text_scale = 1, .framed = TRUE };

  if (figure != NULL)
    self = *figure;
  self.focus = NULL;
  if (self.chart == NULL)
    self.chart = nw_chart_of (result);
  return self;
}
