/* document.c: passages and exhibits as values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "document.h"

#include <glib/gi18n-lib.h>

#include "moment.h"

/* ---- exhibits ---- */

NwExhibit *
nw_exhibit_new (void)
{
  return g_atomic_rc_box_new0 (NwExhibit);
}

NwExhibit *
nw_exhibit_ref (NwExhibit *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
exhibit_clear (gpointer data)
{
  NwExhibit *self = data;

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->caption);
  g_free (self->note);
  g_free (self->source);
  g_free (self->value);
  g_free (self->label);
  g_clear_pointer (&self->seal, nw_seal_unref);
  g_clear_pointer (&self->query, nw_query_unref);
  g_clear_pointer (&self->result, nw_result_unref);
  g_clear_pointer (&self->table, nw_table_unref);
}

void
nw_exhibit_unref (NwExhibit *self)
{
  g_atomic_rc_box_release_full (self, exhibit_clear);
}

/* ---- passages ---- */

static void
run_clear (gpointer data)
{
  NwRun *run = data;

  g_free (run->text);
  g_free (run->address);
}

static void
passage_free (gpointer data)
{
  NwPassage *self = data;

  g_clear_pointer (&self->runs, g_array_unref);
  g_clear_pointer (&self->exhibit, nw_exhibit_unref);
  g_free (self);
}

static gboolean
has_words (NwPassageKind kind)
{
  return kind != NW_PASSAGE_FIGURE && kind != NW_PASSAGE_TABLE && kind != NW_PASSAGE_NUMBER && kind != NW_PASSAGE_BREAK;
}

NwPassage *
nw_document_add (NwDocument *self, NwPassageKind kind)
{
  NwPassage *passage = g_new0 (NwPassage, 1);

  passage->kind = kind;
  passage->block = self->block;
  if (has_words (kind))
    {
      passage->runs = g_array_new (FALSE, TRUE, sizeof (NwRun));
      g_array_set_clear_func (passage->runs, run_clear);
    }
  if (kind == NW_PASSAGE_FIGURE)
    passage->ordinal = ++self->figures;
  if (kind == NW_PASSAGE_TABLE)
    passage->ordinal = ++self->tables;
  g_ptr_array_add (self->passages, passage);
  return passage;
}

/* No format can hold controls, nor what Unicode says is no character. */
static char *
clean (const char *text)
{
  GString *out = g_string_new (NULL);
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character == '\t')
        g_string_append_c (out, ' ');
      else if (character == '\n' || (!g_unichar_iscntrl (character) && (character & 0xfffe) != 0xfffe
                                     && !(character >= 0xfdd0 && character <= 0xfdef)))
        g_string_append_unichar (out, character);
    }
  return g_string_free (out, FALSE);
}

void
nw_passage_add_run (NwPassage *self, const char *text, NwRunLook look, const char *address)
{
  NwRun run = { clean (text), look, g_strdup (address) };

  g_array_append_val (self->runs, run);
}

char *
nw_passage_label (const NwPassage *self)
{
  if (self->kind == NW_PASSAGE_FIGURE)
    return g_strdup_printf (_("Figure %u"), self->ordinal);
  if (self->kind == NW_PASSAGE_TABLE)
    return g_strdup_printf (_("Table %u"), self->ordinal);
  return NULL;
}

char *
nw_passage_text (const NwPassage *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; self->runs != NULL && i < self->runs->len; i++)
    g_string_append (text, g_array_index (self->runs, NwRun, i).text);
  return g_string_free (text, FALSE);
}

/* ---- documents ---- */

NwDocument *
nw_document_begin (const char *title, NwPaper paper)
{
  NwDocument *self = g_atomic_rc_box_new0 (NwDocument);

  self->title = g_strdup (title);
  self->paper = paper;
  self->language = g_strdup ("en");
  self->passages = g_ptr_array_new_with_free_func (passage_free);
  self->releases = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_release_unref);
  self->results = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_result_unref);
  return self;
}

void
nw_document_begin_block (NwDocument *self, guint block)
{
  self->block = block;
}

NwDocument *
nw_document_ref (NwDocument *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
document_clear (gpointer data)
{
  NwDocument *self = data;

  g_free (self->title);
  g_free (self->author);
  g_free (self->language);
  g_ptr_array_unref (self->passages);
  g_ptr_array_unref (self->releases);
  g_ptr_array_unref (self->results);
}

void
nw_document_unref (NwDocument *self)
{
  g_atomic_rc_box_release_full (self, document_clear);
}

GPtrArray *
nw_document_seals (const NwDocument *self)
{
  GPtrArray *seals = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_seal_unref);

  for (guint i = 0; i < self->passages->len; i++)
    {
      const NwPassage *passage = nw_document_passage (self, i);

      if (passage->exhibit != NULL && passage->exhibit->seal != NULL)
        g_ptr_array_add (seals, nw_seal_ref (passage->exhibit->seal));
    }
  return seals;
}

char *
nw_document_fault (const NwDocument *self)
{
  for (guint i = 0; i < self->passages->len; i++)
    {
      const NwPassage *passage = nw_document_passage (self, i);
      g_autofree char *words = NULL;

      if (passage->kind != NW_PASSAGE_FAULT)
        continue;
      words = nw_passage_text (passage);
      /* Translators: which block of a briefing, and what is wrong with it. */
      return g_strdup_printf (_("Block %u: %s"), passage->block + 1, words);
    }
  return NULL;
}

char *
nw_document_date (const NwDocument *self)
{
  return nw_moment_print (self->created);
}
