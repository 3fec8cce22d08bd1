/* pages-parts.c: what is said of a passage, part by part, in the looks of a page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "result-id.h"

#define INDENT      20.0 /* px of a list item for each level */
#define VALUE_LEAST 0.6  /* of its size, before a number on a card is broken */

static const NwWordsLook part_looks[NW_N_PARTS] = {
  [NW_PART_NAME] = NW_WORDS_NAME,         [NW_PART_SUBTITLE] = NW_WORDS_SUBTITLE,
  [NW_PART_CAPTION] = NW_WORDS_CAPTION,   [NW_PART_NOTE] = NW_WORDS_NOTE,
  [NW_PART_LETTERS] = NW_WORDS_NOTE,      [NW_PART_SOURCE] = NW_WORDS_NOTE,
  [NW_PART_VALUE] = NW_WORDS_VALUE,       [NW_PART_LABEL] = NW_WORDS_LABEL,
  [NW_PART_CONTINUED] = NW_WORDS_SUBTITLE, [NW_PART_EMPTY] = NW_WORDS_CAPTION,
};

double
nw_pages_indent (const NwPassage *passage)
{
  return passage->kind == NW_PASSAGE_ITEM ? INDENT * CLAMP (passage->level, 1, 6) : 0;
}

static NwWordsLook
look_of (const NwPassage *passage, NwPart part)
{
  if (part != NW_PART_RUNS)
    return part_looks[part];
  switch (passage->kind)
    {
    case NW_PASSAGE_TITLE: return NW_WORDS_TITLE;
    case NW_PASSAGE_BYLINE: return NW_WORDS_BYLINE;
    case NW_PASSAGE_FAULT: return NW_WORDS_FAULT;
    case NW_PASSAGE_HEADING:
      return passage->level <= 1 ? NW_WORDS_HEADING_1 : passage->level == 2 ? NW_WORDS_HEADING_2 : NW_WORDS_HEADING_3;
    case NW_PASSAGE_PARAGRAPH:
    case NW_PASSAGE_ITEM:
    case NW_PASSAGE_FIGURE:
    case NW_PASSAGE_TABLE:
    case NW_PASSAGE_NUMBER:
    case NW_PASSAGE_BREAK:
    default: return NW_WORDS_BODY;
    }
}

double
nw_part_gap (NwPart part)
{
  switch (part)
    {
    case NW_PART_CAPTION: return 6;
    case NW_PART_LABEL: return 1;
    case NW_PART_LETTERS:
    case NW_PART_NOTE: return 5;
    case NW_PART_SOURCE: return 3;
    case NW_PART_RUNS:
    case NW_PART_NAME:
    case NW_PART_SUBTITLE:
    case NW_PART_VALUE:
    case NW_PART_CONTINUED:
    case NW_PART_EMPTY:
    case NW_N_PARTS:
    default: return 0;
    }
}

gboolean
nw_part_of_card (NwPart part)
{
  return part == NW_PART_VALUE || part == NW_PART_LABEL || part == NW_PART_CAPTION || part == NW_PART_NOTE || part == NW_PART_SOURCE;
}

/* "Figure 3  Reported incidents by initiator" */
char *
nw_pages_name (const NwPassage *passage)
{
  g_autofree char *label = nw_passage_label (passage);
  const char *title = passage->exhibit->title ? passage->exhibit->title : "";

  return label != NULL ? g_strdup_printf ("%s\u2002%s", label, title) : g_strdup (title);
}

static char *
source_text (const NwExhibit *exhibit)
{
  return nw_id_source (exhibit->source, exhibit->seal ? exhibit->seal->id : NULL);
}

/* Under its title, a caption need not begin with it. */
static char *
caption_text (const NwExhibit *exhibit)
{
  gsize length = exhibit->title ? strlen (exhibit->title) : 0;

  if (length > 0 && exhibit->caption != NULL && g_str_has_prefix (exhibit->caption, exhibit->title)
      && g_str_has_prefix (exhibit->caption + length, ": "))
    return g_strdup (exhibit->caption + length + 2);
  return g_strdup (exhibit->caption);
}

static char *
continued_text (const NwPassage *passage)
{
  g_autofree char *label = nw_passage_label (passage);

  /* Translators: "Table 2, continued" */
  return g_strdup_printf (_("%s, continued"), label ? label : _("Table"));
}

static char *
part_text (const NwPassage *passage, NwPart part)
{
  const NwExhibit *exhibit = passage->exhibit;

  switch (part)
    {
    case NW_PART_NAME: return nw_pages_name (passage);
    case NW_PART_SUBTITLE: return g_strdup (exhibit->subtitle);
    case NW_PART_CAPTION: return caption_text (exhibit);
    case NW_PART_NOTE: return g_strdup (exhibit->note);
    case NW_PART_SOURCE: return source_text (exhibit);
    case NW_PART_VALUE: return g_strdup (exhibit->value);
    case NW_PART_LABEL: return g_strdup (exhibit->label);
    case NW_PART_CONTINUED: return continued_text (passage);
    case NW_PART_EMPTY: return g_strdup (_("No rows: nothing that was asked for is in the data."));
    case NW_PART_RUNS:
    case NW_PART_LETTERS:
    case NW_N_PARTS:
    default: return NULL;
    }
}

/* "a Not yet complete. b Nothing coded." with the letters raised. */
static NwWords *
letters_words (const NwPassage *passage, const NwWordsSetting *setting)
{
  const GPtrArray *notes = passage->exhibit->table->notes;
  g_autoptr (GArray) runs = g_array_new (FALSE, TRUE, sizeof (NwRun));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < notes->len; i++)
    {
      NwRun letter = { .text = nw_table_letter (i + 1), .look = NW_WORDS_RAISED };
      NwRun words = { .text = g_strdup_printf ("\u2009%s%s", (const char *) g_ptr_array_index (notes, i),
                                               i + 1 < notes->len ? "  " : "") };

      g_array_append_val (runs, letter);
      g_array_append_val (runs, words);
      g_ptr_array_add (texts, letter.text);
      g_ptr_array_add (texts, words.text);
    }
  return runs->len > 0 ? nw_words_of_runs (setting, runs) : NULL;
}

/* A number stays on its line, set smaller where it is long. */
static NwWords *
value_words (NwWordsSetting *setting, const char *text)
{
  double room = setting->width;
  g_autoptr (NwWords) line = NULL;

  setting->width = -1;
  line = nw_words_of_text (setting, text);
  if (room < 0)
    return g_steal_pointer (&line);
  setting->width = room;
  setting->scale = CLAMP (room / (nw_words_width (line) + 1), VALUE_LEAST, 1);
  return nw_words_of_text (setting, text);
}

NwWords *
nw_pages_words (const NwPages *self, guint passage_index, NwPart part, double width)
{
  const NwPassage *passage = nw_document_passage (self->document, passage_index);
  NwWordsSetting setting = { .look = look_of (passage, part), .scale = 1, .width = width, .rtl = self->document->rtl };
  g_autofree char *text = NULL;

  if (part == NW_PART_RUNS)
    {
      setting.natural = passage->kind == NW_PASSAGE_PARAGRAPH;
      return passage->runs->len > 0 ? nw_words_of_runs (&setting, passage->runs) : NULL;
    }
  if (part == NW_PART_LETTERS)
    return passage->exhibit->table != NULL ? letters_words (passage, &setting) : NULL;
  text = part_text (passage, part);
  if (part == NW_PART_VALUE && text != NULL)
    return value_words (&setting, text);
  return text != NULL && *text != '\0' ? nw_words_of_text (&setting, text) : NULL;
}
