/* methods.c: collects what the rules say of each exhibit, each sentence once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "methods.h"

#include <glib/gi18n-lib.h>

#include "blocks.h"
#include "mention.h"
#include "method-rules.h"
#include "prose.h"

typedef struct {
  char      *words;
  GPtrArray *passages; /* NwPassage, borrowed: that it is said of; empty: of the document */
  GPtrArray *amounts;  /* char * of each, or NULL */
} Sentence;

struct _NwMethods {
  GPtrArray *sentences; /* Sentence */
  NwPassage *passage;   /* whose exhibit is looked at, or NULL */
};

static void
sentence_free (gpointer data)
{
  Sentence *self = data;

  g_free (self->words);
  g_ptr_array_unref (self->passages);
  g_ptr_array_unref (self->amounts);
  g_free (self);
}

static Sentence *
find_sentence (NwMethods *self, const char *words)
{
  Sentence *sentence;

  for (guint i = 0; i < self->sentences->len; i++)
    if (g_str_equal (((Sentence *) g_ptr_array_index (self->sentences, i))->words, words))
      return g_ptr_array_index (self->sentences, i);
  sentence = g_new0 (Sentence, 1);
  sentence->words = g_strdup (words);
  sentence->passages = g_ptr_array_new ();
  sentence->amounts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->sentences, sentence);
  return sentence;
}

void
nw_methods_say (NwMethods *self, const char *words, const char *amount)
{
  g_autofree char *bare = g_strndup (words, strlen (words) - (g_str_has_suffix (words, ".") ? 1 : 0));
  Sentence *sentence = find_sentence (self, bare);

  if (self->passage == NULL || g_ptr_array_find (sentence->passages, self->passage, NULL))
    return;
  g_ptr_array_add (sentence->passages, self->passage);
  g_ptr_array_add (sentence->amounts, g_strdup (amount));
}

/* ---- printing ---- */

/* "Figures 1 and 2, Table 1: 120; Table 3: 16". (transfer full) */
static char *
print_amounts (const Sentence *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->passages->len; i++)
    {
      const char *amount = g_ptr_array_index (self->amounts, i);
      g_autoptr (GPtrArray) same = g_ptr_array_new ();
      g_autofree char *names = NULL;
      guint first = 0;

      while (!g_str_equal (g_ptr_array_index (self->amounts, first), amount))
        first++;
      if (first < i)
        continue;
      for (guint j = i; j < self->passages->len; j++)
        if (g_str_equal (g_ptr_array_index (self->amounts, j), amount))
          g_ptr_array_add (same, g_ptr_array_index (self->passages, j));
      names = nw_mention_print (same);
      g_string_append (out, out->len > 0 ? _("; ") : "");
      /* Translators: figures or tables, and a number or periods: "Figures 1 and 2: 120". */
      g_string_append_printf (out, _("%s: %s"), names, amount);
    }
  return g_string_free (out, FALSE);
}

static char *
print_sentence (const Sentence *self, guint n_exhibits)
{
  g_autofree char *concerns = NULL;

  if (self->passages->len > 0 && g_ptr_array_index (self->amounts, 0) != NULL)
    concerns = print_amounts (self);
  else if (self->passages->len > 0 && self->passages->len < n_exhibits)
    concerns = nw_mention_print (self->passages);
  if (concerns)
    /* Translators: a sentence on method without its full stop, and the figures and tables that it is about. */
    return g_strdup_printf (_("%s (%s)."), self->words, concerns);
  /* Translators: a sentence on method without its full stop. */
  return g_strdup_printf (_("%s."), self->words);
}

/* NwPassage, borrowed: the figures, tables and numbers. (transfer container) */
static GPtrArray *
list_exhibits (const NwDocument *document)
{
  GPtrArray *passages = g_ptr_array_new ();

  for (guint i = 0; i < document->passages->len; i++)
    if (nw_document_passage (document, i)->exhibit != NULL)
      g_ptr_array_add (passages, nw_document_passage (document, i));
  return passages;
}

static void
apply_rule (NwMethods *self, const NwMethodRule *rule, const NwDocument *document, const GPtrArray *exhibits)
{
  for (guint i = 0; rule->exhibit != NULL && i < exhibits->len; i++)
    {
      self->passage = g_ptr_array_index (exhibits, i);
      rule->exhibit (self, self->passage->exhibit);
    }
  self->passage = NULL;
  if (rule->document)
    rule->document (self, document);
}

GPtrArray *
nw_methods_new (const NwDocument *document)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) exhibits = list_exhibits (document);
  NwMethods self = { .sentences = g_ptr_array_new_with_free_func (sentence_free) };
  guint n_rules = 0;
  const NwMethodRule *rules = nw_method_rules (&n_rules);

  for (guint i = 0; exhibits->len > 0 && i < n_rules; i++)
    apply_rule (&self, &rules[i], document, exhibits);
  for (guint i = 0; i < self.sentences->len; i++)
    g_ptr_array_add (lines, print_sentence (g_ptr_array_index (self.sentences, i), exhibits->len));
  g_ptr_array_unref (self.sentences);
  return lines;
}

char *
nw_methods_print (const NwDocument *document)
{
  g_autoptr (GPtrArray) lines = nw_methods_new (document);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *line = nw_prose_escape (g_ptr_array_index (lines, i));

      g_string_append_printf (out, "- %s\n", line);
    }
  return g_string_free (out, FALSE);
}

void
nw_methods_add_left_out (NwDocument *document, const NwBriefing *briefing)
{
  g_autoptr (GPtrArray) exhibits = list_exhibits (document);

  for (guint i = 0; i < briefing->blocks->len; i++)
    if (nw_briefing_block (briefing, i)->kind == &nw_block_kind_method)
      return;
  if (exhibits->len > 0)
    nw_block_add_words (document, NW_PASSAGE_PARAGRAPH,
                        _("The description of methods and caveats was left out of this briefing."), NW_RUN_ITALIC);
}
