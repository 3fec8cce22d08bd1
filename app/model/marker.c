/* marker.c: a dated step of norm-making, as a value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "marker.h"

#include <glib/gi18n-lib.h>
#include <string.h>

NwMarker *
nw_marker_new (const char *id, NwDate date, const char *label, const char *summary, const char *document, const char *address,
               gboolean own)
{
  NwMarker *self;

  g_return_val_if_fail (nw_marker_id_valid (id) && date.precision != NW_PRECISION_UNKNOWN, NULL);

  self = g_atomic_rc_box_new0 (NwMarker);
  self->id = g_strdup (id);
  self->date = date;
  self->label = g_strdup (label);
  self->summary = g_strdup (summary);
  self->document = g_strdup (document);
  self->address = g_strdup (address);
  self->own = own;
  return self;
}

NwMarker *
nw_marker_ref (NwMarker *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
marker_clear (gpointer data)
{
  NwMarker *self = data;

  g_free (self->id);
  g_free (self->label);
  g_free (self->summary);
  g_free (self->document);
  g_free (self->address);
}

void
nw_marker_unref (NwMarker *self)
{
  g_atomic_rc_box_release_full (self, marker_clear);
}

const char *
nw_marker_display (const NwMarker *self)
{
  return self->own ? self->label : _(self->label);
}

const char *
nw_marker_explain (const NwMarker *self)
{
  if (!self->summary)
    return "";
  return self->own ? self->summary : _(self->summary);
}

NwMarker *
nw_marker_find (const GPtrArray *markers, const char *id)
{
  for (guint i = 0; i < markers->len; i++)
    {
      NwMarker *marker = g_ptr_array_index (markers, i);

      if (strcmp (marker->id, id) == 0)
        return marker;
    }
  return NULL;
}

int
nw_marker_compare (gconstpointer a, gconstpointer b)
{
  const NwMarker *one = *(NwMarker *const *) a, *other = *(NwMarker *const *) b;

  if (one->date.earliest != other->date.earliest)
    return one->date.earliest < other->date.earliest ? -1 : 1;
  return strcmp (one->id, other->id);
}

gboolean
nw_marker_id_valid (const char *id)
{
  if (!g_ascii_islower (*id))
    return FALSE;
  for (; *id; id++)
    if (!g_ascii_islower (*id) && !g_ascii_isdigit (*id) && *id != '-')
      return FALSE;
  return TRUE;
}
