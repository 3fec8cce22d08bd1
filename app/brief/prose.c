/* prose.c: walks the tree that libcmark makes of a text, without recursion, however deep it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "prose.h"

#include <cmark.h>
#include <string.h>

#define NO_DEFINITION '\001' /* stands where cmark would read one; runs hold no controls */

typedef struct {
  NwDocument *document;
  NwPassage  *passage; /* that runs are added to, or NULL between two */
  NwPassage  *item;    /* the item whose passage came last, or NULL */
  gboolean    boxed;
  gboolean    begun;   /* an item has begun that has no words yet */
  guint       depth;   /* of lists */
  guint       ordinal; /* of the item */
  guint       bold, italic;
  char       *address; /* of the link around, or NULL */
} Walk;

/* ---- before parsing ---- */

/* Lines as they are, without controls; several blank ones are one, since each would be compared with every list that is
 * open; and no definitions, which would vanish. */
static char *
prepare (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_sized_new (strlen (valid));
  guint blank = 0;

  for (const char *line = valid; line != NULL && *line != '\0';)
    {
      gsize length = strcspn (line, "\r\n");

      blank = strspn (line, " \t") == length ? blank + 1 : 0;
      for (gsize i = 0; blank < 2 && i < length; i++)
        {
          if ((guchar) line[i] >= ' ' || line[i] == '\t')
            g_string_append_c (out, line[i]);
          if (line[i] == ']' && line[i + 1] == ':')
            g_string_append_c (out, NO_DEFINITION);
        }
      if (blank < 2)
        g_string_append_c (out, '\n');
      line += length;
      line += *line == '\r' && line[1] == '\n' ? 2 : *line != '\0';
    }
  return g_string_free (out, FALSE);
}

/* ---- blocks ---- */

static void
begin_passage (Walk *self)
{
  /* What follows in an item belongs to it. */
  if (!self->begun && self->item != NULL && self->depth > 0)
    {
      nw_passage_add_run (self->item, "\n", 0, NULL);
      self->passage = self->item;
      return;
    }
  self->passage = nw_document_add (self->document, self->begun ? NW_PASSAGE_ITEM : NW_PASSAGE_PARAGRAPH);
  self->passage->boxed = self->boxed;
  self->item = NULL;
  if (!self->begun)
    return;
  self->passage->level = MIN (self->depth, NW_PROSE_MAX_DEPTH);
  self->passage->ordinal = self->ordinal;
  self->item = self->passage;
  self->begun = FALSE;
}

static void
enter_item (Walk *self, cmark_node *item)
{
  cmark_node *list = cmark_node_parent (item);
  guint n = GPOINTER_TO_UINT (cmark_node_get_user_data (list));

  cmark_node_set_user_data (list, GUINT_TO_POINTER (n + 1));
  self->ordinal =
      cmark_node_get_list_type (list) == CMARK_ORDERED_LIST ? (guint) cmark_node_get_list_start (list) + n : 0;
  self->begun = TRUE;
  self->item = NULL;
}

/* Code and HTML, with the words behind a fence. */
static void
add_literal_block (Walk *self, cmark_node *node)
{
  g_autofree char *text = g_strchomp (g_strdup (cmark_node_get_literal (node)));
  const char *info = cmark_node_get_type (node) == CMARK_NODE_CODE_BLOCK ? cmark_node_get_fence_info (node) : NULL;

  begin_passage (self);
  if (info && *info)
    {
      nw_passage_add_run (self->passage, info, 0, NULL);
      nw_passage_add_run (self->passage, "\n", 0, NULL);
    }
  nw_passage_add_run (self->passage, text, 0, NULL);
  self->passage = NULL;
}

static void
visit_block (Walk *self, cmark_node *node, gboolean entering)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_LIST:
      self->depth += entering ? 1 : -1;
      self->item = NULL;
      break;
    case CMARK_NODE_ITEM:
      if (entering)
        enter_item (self, node);
      else
        self->begun = FALSE;
      break;
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_HEADING:
      self->bold += cmark_node_get_type (node) == CMARK_NODE_HEADING ? (entering ? 1 : -1) : 0;
      if (entering)
        begin_passage (self);
      else
        self->passage = NULL;
      break;
    case CMARK_NODE_CODE_BLOCK:
    case CMARK_NODE_HTML_BLOCK:
      add_literal_block (self, node);
      break;
    default:
      break;
    }
}

/* ---- words ---- */

static void
add_run (Walk *self, const char *text, NwRunLook look)
{
  if (self->passage == NULL || text == NULL || *text == '\0')
    return;
  look |= (self->bold > 0 ? NW_RUN_BOLD : 0) | (self->italic > 0 ? NW_RUN_ITALIC : 0);
  nw_passage_add_run (self->passage, text, look, self->address);
}

static void
add_aside (Walk *self, const char *words)
{
  g_autofree char *aside = words && *words ? g_strdup_printf (" (%s)", words) : NULL;

  add_run (self, aside, 0);
}

static gboolean
may_link (const char *address)
{
  g_autofree char *scheme = g_uri_parse_scheme (address);

  return scheme != NULL && (g_ascii_strcasecmp (scheme, "http") == 0 || g_ascii_strcasecmp (scheme, "https") == 0
                            || g_ascii_strcasecmp (scheme, "mailto") == 0);
}

/* Links hold no links. */
static void
visit_link (Walk *self, cmark_node *node, gboolean entering)
{
  const char *address = cmark_node_get_url (node);

  if (entering && cmark_node_get_type (node) == CMARK_NODE_LINK && may_link (address))
    {
      g_free (self->address);
      self->address = g_strdup (address);
    }
  if (entering)
    return;
  if (self->address == NULL || cmark_node_get_type (node) == CMARK_NODE_IMAGE)
    add_aside (self, address);
  add_aside (self, cmark_node_get_title (node));
  if (cmark_node_get_type (node) == CMARK_NODE_LINK)
    g_clear_pointer (&self->address, g_free);
}

static void
visit_words (Walk *self, cmark_node *node, gboolean entering)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_TEXT:
    case CMARK_NODE_HTML_INLINE:
      add_run (self, cmark_node_get_literal (node), 0);
      break;
    case CMARK_NODE_CODE:
      add_run (self, cmark_node_get_literal (node), NW_RUN_CODE);
      break;
    case CMARK_NODE_SOFTBREAK:
      add_run (self, " ", 0);
      break;
    case CMARK_NODE_LINEBREAK:
      add_run (self, "\n", 0);
      break;
    case CMARK_NODE_EMPH:
      self->italic += entering ? 1 : -1;
      break;
    case CMARK_NODE_STRONG:
      self->bold += entering ? 1 : -1;
      break;
    case CMARK_NODE_LINK:
    case CMARK_NODE_IMAGE:
      visit_link (self, node, entering);
      break;
    default:
      break;
    }
}

void
nw_prose_add (NwDocument *document, const char *text, gboolean boxed)
{
  g_autofree char *prepared = prepare (text);
  cmark_node *root = cmark_parse_document (prepared, strlen (prepared), CMARK_OPT_DEFAULT);
  cmark_iter *iter = cmark_iter_new (root);
  Walk walk = { .document = document, .boxed = boxed };

  for (cmark_event_type event; (event = cmark_iter_next (iter)) != CMARK_EVENT_DONE;)
    {
      cmark_node *node = cmark_iter_get_node (iter);

      if (cmark_node_get_type (node) <= CMARK_NODE_LAST_BLOCK)
        visit_block (&walk, node, event == CMARK_EVENT_ENTER);
      else
        visit_words (&walk, node, event == CMARK_EVENT_ENTER);
    }
  cmark_iter_free (iter);
  cmark_node_free (root);
}

/* ---- the text alone ---- */

char *
nw_prose_plain (const char *text, guint most)
{
  g_autoptr (NwDocument) document = nw_document_begin ("", NW_PAPER_A4);
  g_autoptr (GString) out = g_string_new (NULL);

  nw_prose_add (document, text, FALSE);
  for (guint i = 0; i < document->passages->len; i++)
    {
      g_autofree char *words = nw_passage_text (nw_document_passage (document, i));

      g_string_append_printf (out, "%s%s", i > 0 ? " " : "", g_strdelimit (words, "\n", ' '));
    }
  if (g_utf8_strlen (out->str, (gssize) out->len) > (glong) most)
    {
      g_string_truncate (out, (gsize) (g_utf8_offset_to_pointer (out->str, MAX (most, 1) - 1) - out->str));
      g_string_append (out, "…");
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
nw_prose_escape (const char *words)
{
  gsize number = strspn (words, "0123456789");
  GString *out = g_string_new (NULL);

  for (const char *c = words; *c != '\0'; c++)
    {
      /* What is markup anywhere; and at the beginning also what a line can begin with, like "1." */
      if (strchr ("\\`*_[]<>&#", *c) || (c == words && strchr ("-+=~", *c))
          || (c == words + number && number > 0 && strchr (".)", *c)))
        g_string_append_c (out, '\\');
      g_string_append_c (out, *c);
    }
  return g_string_free (out, FALSE);
}
