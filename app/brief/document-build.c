/* document-build.c: makes a document of a briefing's blocks and their answers
 *
 * What method and sources say depends on all that the others show, so those are built last and then put in their places.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>
#include <pango/pango.h>

#include "block-kind.h"
#include "comparison-text.h"
#include "exhibit.h"
#include "methods.h"
#include "moment.h"

/* ---- what all of it is of ---- */

static int
by_name (gconstpointer a, gconstpointer b)
{
  const NwRelease *one = *(NwRelease *const *) a, *two = *(NwRelease *const *) b;
  g_autofree char *first = nw_release_name (one);
  g_autofree char *second = nw_release_name (two);
  int order = g_utf8_collate (first, second);

  return order ? order : g_strcmp0 (one->dataset, two->dataset);
}

static void
add_release (NwDocument *self, NwRelease *release)
{
  for (guint i = 0; i < self->releases->len; i++)
    {
      const NwRelease *other = g_ptr_array_index (self->releases, i);

      if (g_strcmp0 (other->dataset, release->dataset) == 0 && g_strcmp0 (other->version, release->version) == 0)
        return;
    }
  g_ptr_array_add (self->releases, nw_release_ref (release));
}

static void
add_result (NwDocument *self, NwResult *result)
{
  g_autoptr (GPtrArray) releases = nw_comparison_releases (result);

  if (g_ptr_array_find (self->results, result, NULL))
    return;
  g_ptr_array_add (self->results, nw_result_ref (result));
  for (guint i = 0; i < releases->len; i++)
    add_release (self, g_ptr_array_index (releases, i));
}

static void
add_supply (NwDocument *self, const NwSupply *supply)
{
  if (supply == NULL || supply->fault != NULL)
    return;
  if (supply->release)
    add_release (self, supply->release);
  if (supply->result)
    add_result (self, supply->result);
}

/* What the program says is in the language of its translation, whatever else the locale asks for. */
static void
set_language (NwDocument *self)
{
  /* Translators: the code of your language as web pages give it: "de", "pt-BR", "ar". */
  const char *tag = C_("language of this translation", "en");
  const PangoScript *scripts;
  int n = 0;

  g_free (self->language);
  self->language = g_strdup (tag);
  scripts = pango_language_get_scripts (pango_language_from_string (tag), &n);
  self->rtl =
      n > 0
      && (scripts[0] == PANGO_SCRIPT_ARABIC || scripts[0] == PANGO_SCRIPT_HEBREW || scripts[0] == PANGO_SCRIPT_SYRIAC
          || scripts[0] == PANGO_SCRIPT_THAANA || scripts[0] == PANGO_SCRIPT_NKO);
}

static void
settle (NwDocument *self)
{
  g_ptr_array_sort (self->releases, by_name);
  self->created = nw_moment_of (self->releases);
  set_language (self);
}

/* ---- blocks ---- */

static void
add_words (NwDocument *self, NwPassageKind kind, const char *words, NwRunLook look)
{
  nw_passage_add_run (nw_document_add (self, kind), words, look, NULL);
}

/* "A think tank · Data as of 31 March 2023", as far as it is known. */
static void
add_byline (NwDocument *self)
{
  g_autoptr (GString) line = g_string_new (self->author);
  const NwRelease *newest = NULL;

  for (guint i = 0; i < self->releases->len; i++)
    {
      const NwRelease *release = g_ptr_array_index (self->releases, i);

      if (release->as_of.latest != NW_DAY_NONE && (newest == NULL || release->as_of.latest > newest->as_of.latest))
        newest = release;
    }
  if (newest)
    {
      g_autofree char *day = nw_release_as_of (newest);

      g_string_append (line, line->len > 0 ? " · " : "");
      /* Translators: the day up to which the data of a briefing was kept. */
      g_string_append_printf (line, _("Data as of %s"), day);
    }
  if (line->len > 0)
    add_words (self, NW_PASSAGE_BYLINE, line->str, 0);
}

static const char *
fault_of (const NwBlock *block, const NwSupply *supply)
{
  if (!(block->kind->fields & NW_FIELD_QUERY))
    return NULL;
  if (block->query == NULL)
    return _("It asks nothing yet; choose what it shows, or remove it");
  if (supply == NULL)
    return _("Its question has not been asked");
  return supply->fault;
}

static void
build_blocks (NwDocument *self, const NwBriefing *briefing, const GPtrArray *supplies, gboolean last)
{
  for (guint i = 0; i < briefing->blocks->len; i++)
    {
      const NwBlock *block = nw_briefing_block (briefing, i);
      const NwSupply *supply = g_ptr_array_index (supplies, i);
      const char *fault = fault_of (block, supply);

      if (block->kind->last != last)
        continue;
      nw_document_begin_block (self, i);
      if (fault)
        add_words (self, NW_PASSAGE_FAULT, fault, 0);
      else
        block->kind->build (block, supply, self);
    }
}

static int
by_block (gconstpointer a, gconstpointer b)
{
  const NwPassage *one = *(NwPassage *const *) a, *two = *(NwPassage *const *) b;

  return (one->block > two->block) - (one->block < two->block);
}

NwDocument *
nw_document_new (const NwBriefing *briefing, const GPtrArray *supplies)
{
  NwDocument *self;

  g_return_val_if_fail (supplies->len == briefing->blocks->len, NULL);

  self = nw_document_begin (briefing->title, briefing->paper);
  self->author = g_strdup (briefing->author);
  for (guint i = 0; i < supplies->len; i++)
    add_supply (self, g_ptr_array_index (supplies, i));
  settle (self);

  add_words (self, NW_PASSAGE_TITLE, briefing->title, 0);
  add_byline (self);
  build_blocks (self, briefing, supplies, FALSE);
  build_blocks (self, briefing, supplies, TRUE);
  nw_document_begin_block (self, briefing->blocks->len > 0 ? briefing->blocks->len - 1 : 0);
  nw_methods_add_left_out (self, briefing);
  g_ptr_array_sort (self->passages, by_block); /* keeps the order of each block's own */
  return self;
}

NwDocument *
nw_document_of_result (const NwResult *result, const NwFigure *figure)
{
  g_autofree char *title = nw_result_title (result);
  NwDocument *self = nw_document_begin (title, NW_PAPER_A4);

  add_result (self, (NwResult *) result);
  settle (self);
  if (figure)
    nw_document_add (self, NW_PASSAGE_FIGURE)->exhibit = nw_exhibit_of_figure (result, figure);
  nw_document_add (self, NW_PASSAGE_TABLE)->exhibit = nw_exhibit_of_table (result, NULL);
  return self;
}
