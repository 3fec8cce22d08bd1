/* query.c: a question about one dataset, as a value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
filter_free (NwFilter *filter)
{
  g_strfreev (filter->codes);
  g_free (filter);
}

NwQuery *
nw_query_new (void)
{
  NwQuery *self = g_atomic_rc_box_new0 (NwQuery);

  self->by = NW_DIMENSION_NONE;
  self->and = NW_DIMENSION_NONE;
  nw_terms_init (&self->terms);
  self->before = NW_DEFAULT_WINDOW;
  self->after = NW_DEFAULT_WINDOW;
  self->versus = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_query_unref);
  self->from = NW_DATE_UNKNOWN;
  self->to = NW_DATE_UNKNOWN;
  self->filters = g_ptr_array_new_with_free_func ((GDestroyNotify) filter_free);
  return self;
}

NwQuery *
nw_query_ref (NwQuery *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
query_clear (gpointer data)
{
  NwQuery *self = data;

  g_free (self->dataset);
  g_free (self->release);
  g_free (self->search);
  g_free (self->at);
  g_free (self->chart);
  g_free (self->analysis);
  g_free (self->incident);
  g_free (self->cell);
  g_clear_pointer (&self->behind, nw_query_unref);
  nw_terms_clear (&self->terms);
  g_strfreev (self->markers);
  g_ptr_array_unref (self->filters);
  g_ptr_array_unref (self->versus);
}

void
nw_query_unref (NwQuery *self)
{
  g_atomic_rc_box_release_full (self, query_clear);
}

static NwFilter *
filter_new (NwDimension dimension, gboolean negate, GStrv codes)
{
  NwFilter *filter = g_new (NwFilter, 1);

  *filter = (NwFilter) { dimension, negate, codes };
  return filter;
}

NwQuery *
nw_query_copy (const NwQuery *self)
{
  NwQuery *copy = nw_query_new ();

  copy->dataset = g_strdup (self->dataset);
  copy->release = g_strdup (self->release);
  copy->by = self->by;
  copy->and = self->and;
  copy->interval = self->interval;
  copy->measure = self->measure;
  copy->intensity = self->intensity;
  copy->rule = self->rule;
  copy->coarse = self->coarse;
  copy->from = self->from;
  copy->to = self->to;
  copy->search = g_strdup (self->search);
  copy->top = self->top;
  copy->at = g_strdup (self->at);
  copy->before = self->before;
  copy->after = self->after;
  copy->markers = g_strdupv (self->markers);
  copy->chart = g_strdup (self->chart);
  copy->analysis = g_strdup (self->analysis);
  copy->incident = g_strdup (self->incident);
  copy->cell = g_strdup (self->cell);
  copy->behind = self->behind ? nw_query_ref (self->behind) : NULL;
  nw_terms_copy (&copy->terms, &self->terms);
  for (guint i = 0; i < self->versus->len; i++)
    g_ptr_array_add (copy->versus, nw_query_ref (self->versus->pdata[i]));
  for (guint i = 0; i < self->filters->len; i++)
    {
      const NwFilter *filter = g_ptr_array_index (self->filters, i);
      g_ptr_array_add (copy->filters, filter_new (filter->dimension, filter->negate, g_strdupv (filter->codes)));
    }

  return copy;
}

gboolean
nw_query_equal (const NwQuery *a, const NwQuery *b)
{
  g_autofree char *text_a = nw_query_print (a);
  g_autofree char *text_b = nw_query_print (b);

  return strcmp (text_a, text_b) == 0;
}

static int
compare_text (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Sorted, no doubles, no empty ones. */
static GStrv
normal_codes (const char *const *codes)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; codes && codes[i]; i++)
    if (*codes[i])
      g_ptr_array_add (sorted, (gpointer) codes[i]);
  g_ptr_array_sort (sorted, compare_text);
  for (guint i = 0; i < sorted->len; i++)
    if (i == 0 || strcmp (sorted->pdata[i], sorted->pdata[i - 1]) != 0)
      g_strv_builder_add (builder, sorted->pdata[i]);

  return g_strv_builder_end (builder);
}

static int
compare_filters (gconstpointer a, gconstpointer b)
{
  const NwFilter *fa = *(NwFilter *const *) a;
  const NwFilter *fb = *(NwFilter *const *) b;

  if (fa->dimension != fb->dimension)
    return fa->dimension - fb->dimension;
  return fa->negate - fb->negate;
}

void
nw_query_set_filter (NwQuery *self, NwDimension dimension, gboolean negate, const char *const *codes)
{
  g_auto (GStrv) normal = normal_codes (codes);

  g_return_if_fail (dimension >= 0 && dimension < NW_N_DIMENSIONS);

  negate = !!negate;
  for (guint i = 0; i < self->filters->len; i++)
    {
      const NwFilter *filter = g_ptr_array_index (self->filters, i);
      if (filter->dimension == dimension && filter->negate == negate)
        {
          g_ptr_array_remove_index (self->filters, i);
          break;
        }
    }

  if (*normal)
    {
      g_ptr_array_add (self->filters, filter_new (dimension, negate, g_steal_pointer (&normal)));
      g_ptr_array_sort (self->filters, compare_filters);
    }
}

const NwFilter *
nw_query_get_filter (const NwQuery *self, NwDimension dimension, gboolean negate)
{
  for (guint i = 0; i < self->filters->len; i++)
    {
      const NwFilter *filter = g_ptr_array_index (self->filters, i);
      if (filter->dimension == dimension && filter->negate == !!negate)
        return filter;
    }

  return NULL;
}

void
nw_query_toggle (NwQuery *self, NwDimension dimension, const char *code)
{
  const NwFilter *filter = nw_query_get_filter (self, dimension, FALSE);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  gboolean was_there = FALSE;

  for (guint i = 0; filter && filter->codes[i]; i++)
    if (strcmp (filter->codes[i], code) == 0)
      was_there = TRUE;
    else
      g_ptr_array_add (codes, filter->codes[i]);
  if (!was_there)
    g_ptr_array_add (codes, (gpointer) code);
  g_ptr_array_add (codes, NULL);

  nw_query_set_filter (self, dimension, FALSE, (const char *const *) codes->pdata);
}

gboolean
nw_query_narrows (const NwQuery *self)
{
  return self->filters->len > 0 || self->search || self->incident || self->behind || self->from.precision || self->to.precision;
}

void
nw_query_set_chart (NwQuery *self, const char *chart)
{
  g_free (self->chart);
  self->chart = g_strdup (chart);
}

void
nw_query_set_analysis (NwQuery *self, const char *analysis)
{
  g_free (self->analysis);
  self->analysis = g_strdup (analysis);
}

void
nw_query_set_incident (NwQuery *self, const char *key)
{
  g_free (self->incident);
  self->incident = g_strdup (key);
}

void
nw_query_set_behind (NwQuery *self, const NwQuery *question, const char *row, const char *column)
{
  NwQuery *behind = question ? nw_query_copy (question) : NULL;

  if (behind)
    {
      g_clear_pointer (&behind->dataset, g_free);
      g_clear_pointer (&behind->release, g_free);
      g_free (behind->cell);
      behind->cell = g_strdup_printf ("%s/%s", row, column);
      nw_query_set_chart (behind, NULL);
      nw_query_set_markers (behind, NULL);
    }
  g_clear_pointer (&self->behind, nw_query_unref);
  self->behind = behind;
}

void
nw_query_set_markers (NwQuery *self, const char *const *ids)
{
  g_auto (GStrv) normal = normal_codes (ids);

  g_clear_pointer (&self->markers, g_strfreev);
  if (*normal)
    self->markers = g_steal_pointer (&normal);
}

/* ---- sides ---- */

guint
nw_query_n_sides (const NwQuery *self)
{
  return 1 + self->versus->len;
}

/* What other names goes before what self has. */
static void
put_before (NwQuery *self, const NwQuery *other)
{
  if (other->dataset)
    {
      g_free (self->dataset);
      g_free (self->release);
      self->dataset = g_strdup (other->dataset);
      self->release = g_strdup (other->release);
    }
  if (other->from.precision || other->to.precision)
    {
      self->from = other->from;
      self->to = other->to;
    }
  if (other->search)
    {
      g_free (self->search);
      self->search = g_strdup (other->search);
    }
  for (guint i = 0; i < other->filters->len; i++)
    {
      const NwFilter *filter = g_ptr_array_index (other->filters, i);

      if (!nw_query_get_filter (other, filter->dimension, !filter->negate))
        nw_query_set_filter (self, filter->dimension, !filter->negate, NULL);
      nw_query_set_filter (self, filter->dimension, filter->negate, (const char *const *) filter->codes);
    }
}

NwQuery *
nw_query_side (const NwQuery *self, guint i)
{
  NwQuery *side = nw_query_copy (self);

  g_return_val_if_fail (i < nw_query_n_sides (self), side);

  g_ptr_array_set_size (side->versus, 0);
  if (i > 0)
    put_before (side, g_ptr_array_index (self->versus, i - 1));
  return side;
}
