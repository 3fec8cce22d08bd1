/* norm-language.c: reads norm rules
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norm-language.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "fault.h"
#include "text.h"

#define MAX_INTENSITY 1000000

typedef enum { END, WORD, QUOTED, SIGN } TokenKind;

typedef struct {
  const char *text;
  gsize       at;    /* behind the token */
  gsize       begin; /* of the token */
  TokenKind   kind;
  char       *token; /* without quotes */
  guint       depth;
  guint       n_terms;
  GError    **error;
} Parser;

static NwNormTerm *parse_any (Parser *self);
static NwNormTerm *parse_part (Parser *self);

/* ---- words ---- */

/* remedy: what to write instead. Always NULL. */
static gpointer
refuse (Parser *self, const char *remedy)
{
  glong column = g_utf8_strlen (self->text, (gssize) self->begin) + 1;

  if (self->error && !*self->error)
    /* Translators: the character of a rule at which reading stopped, and what to do. */
    g_set_error (self->error, NW_FAULT, NW_FAULT_FORMAT, _("character %ld: %s"), column, remedy);
  return NULL;
}

static gboolean
is_word (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == '_' || c == '.';
}

/* A code of other characters, in quotes, with \" and \\ for these two. */
static gboolean
read_quoted (Parser *self)
{
  GString *token = g_string_new (NULL);
  const char *p = self->text + self->at + 1;

  for (; *p && *p != '"'; p++)
    {
      if (*p == '\\' && (p[1] == '"' || p[1] == '\\'))
        p++;
      g_string_append_c (token, *p);
    }
  self->token = g_string_free (token, FALSE);
  self->kind = QUOTED;
  self->at = (gsize) (p - self->text) + (*p == '"');
  if (*p == '"' && *self->token)
    return TRUE;

  refuse (self, _("write a code in quotes as \"Some place\""));
  return FALSE;
}

/* Goes to the next token. FALSE: refused. */
static gboolean
advance (Parser *self)
{
  const char *text = self->text;

  g_clear_pointer (&self->token, g_free);
  while (text[self->at] == ' ' || text[self->at] == '\t')
    self->at++;
  self->begin = self->at;
  if (text[self->at] == '"')
    return read_quoted (self);

  if (text[self->at] == '\0')
    self->kind = END;
  else if (is_word (text[self->at]))
    {
      while (is_word (text[self->at]))
        self->at++;
      self->kind = WORD;
    }
  else
    {
      self->at += g_str_has_prefix (text + self->at, ">=") ? 2 : (gsize) (g_utf8_next_char (text + self->at) - (text + self->at));
      self->kind = SIGN;
    }
  self->token = g_strndup (text + self->begin, self->at - self->begin);
  return TRUE;
}

static gboolean
is_at (const Parser *self, TokenKind kind, const char *token)
{
  return self->kind == kind && strcmp (self->token, token) == 0;
}

static NwNormTerm *
add_term (Parser *self, NwNormOp op)
{
  if (++self->n_terms > NW_NORM_MAX_TERMS)
    return refuse (self, _("the rule asks too many things; make two norms of it"));
  return nw_norm_term_new (op);
}

/* ---- tests ---- */

/* The code at the token, added once. FALSE: refused. */
static gboolean
take_code (Parser *self, NwDimension dimension, GPtrArray *codes)
{
  g_autoptr (GError) error = NULL;

  if (self->kind != WORD && self->kind != QUOTED)
    refuse (self, _("write a code here"));
  else if (strlen (self->token) > NW_NORM_MAX_CODE || !nw_text_one_line (self->token))
    refuse (self, _("a code is one short line"));
  else if (!nw_norm_check_code (dimension, self->token, &error))
    refuse (self, error->message);
  else
    {
      if (!g_ptr_array_find_with_equal_func (codes, self->token, g_str_equal, NULL))
        g_ptr_array_add (codes, g_strdup (self->token));
      return advance (self);
    }
  return FALSE;
}

static NwNormTerm *
end_codes (Parser *self, NwDimension dimension, GPtrArray *codes)
{
  NwNormTerm *term = add_term (self, NW_NORM_CODES);

  if (!term)
    return NULL;
  term->dimension = dimension;
  g_ptr_array_add (codes, NULL);
  term->codes = g_strdupv ((GStrv) codes->pdata);
  return term;
}

/* Behind "in (". */
static NwNormTerm *
parse_list (Parser *self, NwDimension dimension)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);

  do
    if (!advance (self) || !take_code (self, dimension, codes))
      return NULL;
  while (is_at (self, SIGN, ","));

  if (!is_at (self, SIGN, ")"))
    return refuse (self, _("write a comma before another code, or ) behind the last one"));
  return advance (self) ? end_codes (self, dimension, codes) : NULL;
}

/* Behind "in". */
static NwNormTerm *
parse_in (Parser *self, NwDimension dimension)
{
  NwNormTerm *term;

  if (is_at (self, SIGN, "("))
    return parse_list (self, dimension);
  if (!is_at (self, WORD, NW_NORM_PROTECTED_WORD))
    return refuse (self, _("write codes in brackets: in (energy, health)"));
  if (nw_dimension_info (dimension)->domain != NW_DOMAIN_SECTOR)
    return refuse (self, _("only sectors are protected: sector in protected"));
  if (!advance (self))
    return NULL;

  term = add_term (self, NW_NORM_PROTECTED);
  if (term)
    term->dimension = dimension;
  return term;
}

static NwNormTerm *
parse_is (Parser *self, NwDimension dimension)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);

  return take_code (self, dimension, codes) ? end_codes (self, dimension, codes) : NULL;
}

/* Behind "intensity". */
static NwNormTerm *
parse_intensity (Parser *self)
{
  g_autofree char *digits = NULL;
  NwNormTerm *term;
  double number;
  char *end;

  if (!is_at (self, SIGN, ">=") || !advance (self))
    return refuse (self, _("write it like intensity >= 3"));
  number = self->kind == WORD ? g_ascii_strtod (self->token, &end) : NAN;
  if (!(number >= 0 && number <= MAX_INTENSITY) || *end)
    return refuse (self, _("write a number from 0 to 1,000,000 without signs, as in intensity >= 3"));
  if (!advance (self))
    return NULL;

  term = add_term (self, NW_NORM_INTENSITY);
  if (term)
    {
      char text[G_ASCII_DTOSTR_BUF_SIZE];

      /* As it is printed: what is read again is the same. */
      term->number = g_ascii_strtod (g_ascii_formatd (text, sizeof text, "%.9g", number), NULL);
    }
  return term;
}

static NwNormTerm *
refuse_dimension (Parser *self)
{
  g_autofree char *nearest = self->kind == WORD ? nw_norm_nearest_dimensions (self->token) : NULL;
  g_autofree char *remedy = NULL;

  if (!nearest)
    return refuse (self, _("write what is tested here, like sector in protected"));
  remedy = g_strdup_printf (_("rules cannot read “%s”; nearest: %s"), self->token, nearest);
  return refuse (self, remedy);
}

static NwNormTerm *
parse_test (Parser *self)
{
  NwDimension dimension = self->kind == WORD ? nw_dimension_find (self->token) : NW_DIMENSION_NONE;
  NwNormTerm *term;

  if (is_at (self, WORD, "intensity"))
    return advance (self) ? parse_intensity (self) : NULL;
  if (!nw_norm_reads_dimension (dimension))
    return refuse_dimension (self);
  if (!advance (self))
    return NULL;
  if (is_at (self, SIGN, "="))
    return advance (self) ? parse_is (self, dimension) : NULL;
  if (is_at (self, WORD, "in"))
    return advance (self) ? parse_in (self, dimension) : NULL;
  if (!is_at (self, WORD, "known"))
    return refuse (self, _("write = and a code, in and codes in brackets, or known"));

  term = advance (self) ? add_term (self, NW_NORM_KNOWN) : NULL;
  if (term)
    term->dimension = dimension;
  return term;
}

/* ---- and, or, not ---- */

static NwNormTerm *
parse_not (Parser *self)
{
  g_autoptr (NwNormTerm) term = NULL;
  NwNormTerm *part;

  if (!advance (self))
    return NULL;
  if (++self->depth > NW_NORM_MAX_DEPTH)
    return refuse (self, _("too many brackets or “not” within each other; write it flatter"));
  term = add_term (self, NW_NORM_NOT);
  if (!term)
    return NULL;

  part = parse_part (self);
  self->depth--;
  if (!part)
    return NULL;
  g_ptr_array_add (term->parts, part);
  return g_steal_pointer (&term);
}

static NwNormTerm *
parse_part (Parser *self)
{
  g_autoptr (NwNormTerm) term = NULL;

  if (is_at (self, WORD, "not"))
    return parse_not (self);
  if (!is_at (self, SIGN, "("))
    return parse_test (self);

  if (++self->depth > NW_NORM_MAX_DEPTH)
    return refuse (self, _("too many brackets or “not” within each other; write it flatter"));
  term = advance (self) ? parse_any (self) : NULL;
  self->depth--;
  if (!term)
    return NULL;
  if (!is_at (self, SIGN, ")"))
    return refuse (self, _("write ) here, or “and” or “or” before something else"));
  return advance (self) ? g_steal_pointer (&term) : NULL;
}

/* Parts joined by a word; those that are joined by the same word in brackets stand among them. */
static NwNormTerm *
parse_joined (Parser *self, const char *word, NwNormOp op, NwNormTerm *(*parse) (Parser *self))
{
  g_autoptr (NwNormTerm) first = parse (self);
  g_autoptr (NwNormTerm) joined = NULL;

  if (!first || !is_at (self, WORD, word))
    return g_steal_pointer (&first);

  joined = add_term (self, op);
  if (!joined)
    return NULL;
  for (;;)
    {
      if (first->op == op)
        g_ptr_array_extend_and_steal (joined->parts, g_steal_pointer (&first->parts));
      else
        g_ptr_array_add (joined->parts, g_steal_pointer (&first));
      g_clear_pointer (&first, nw_norm_term_free);
      if (!is_at (self, WORD, word))
        return g_steal_pointer (&joined);
      first = advance (self) ? parse (self) : NULL;
      if (!first)
        return NULL;
    }
}

static NwNormTerm *
parse_all (Parser *self)
{
  return parse_joined (self, "and", NW_NORM_ALL, parse_part);
}

static NwNormTerm *
parse_any (Parser *self)
{
  return parse_joined (self, "or", NW_NORM_ANY, parse_all);
}

NwNormTerm *
nw_norm_rule_parse (const char *text, GError **error)
{
  g_autoptr (GError) local = NULL;
  Parser parser = { .text = text, .error = &local };
  g_autoptr (NwNormTerm) term = NULL;
  g_autofree char *printed = NULL;

  if (strlen (text) > NW_NORM_MAX_RULE || !g_utf8_validate (text, -1, NULL))
    refuse (&parser, _("write a shorter rule, in UTF-8"));
  else if (advance (&parser))
    term = parse_any (&parser);
  if (term && parser.kind != END)
    refuse (&parser, _("write “and” or “or” before something else"));
  g_free (parser.token);
  if (term && !local)
    printed = nw_norm_rule_print (term);
  if (printed && strlen (printed) > NW_NORM_MAX_RULE)
    refuse (&parser, _("write a shorter rule"));
  if (!local)
    return g_steal_pointer (&term);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}
