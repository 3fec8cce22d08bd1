/* json-scanner.c: reads JSON token by token and holds it to its grammar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "json-scanner.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "json-text.h"

/* What may come next. */
typedef enum {
  WANT_ROOT,         /* a value, or the end of the file */
  WANT_VALUE,
  WANT_ITEM_OR_END,  /* after [ */
  WANT_KEY,          /* after , in an object */
  WANT_KEY_OR_END,   /* after { */
  WANT_COLON,
  WANT_COMMA_OR_END,
} Want;

struct _NwJsonScanner {
  NwJsonText     text;
  Want           want;
  guint          depth;
  gboolean       in_object[NW_JSON_MAX_DEPTH + 1]; /* by depth */
  NwJsonElement *element;                          /* that is being copied, or NULL */
};

NwJsonScanner *
nw_json_scanner_new (GInputStream *stream, const char *name, gsize chunk, GCancellable *cancellable)
{
  NwJsonScanner *self = g_new0 (NwJsonScanner, 1);

  nw_json_text_init (&self->text, stream, name, chunk, cancellable);
  return self;
}

void
nw_json_scanner_free (NwJsonScanner *self)
{
  nw_json_text_clear (&self->text);
  g_free (self);
}

void
nw_json_element_init (NwJsonElement *self)
{
  *self = (NwJsonElement) { .text = g_string_new (NULL), .numbers = g_ptr_array_new_with_free_func (g_free) };
}

void
nw_json_element_clear (NwJsonElement *self)
{
  if (self->text)
    g_string_free (self->text, TRUE);
  g_clear_pointer (&self->numbers, g_ptr_array_unref);
}

guint
nw_json_scanner_depth (const NwJsonScanner *self)
{
  return self->depth;
}

guint64
nw_json_scanner_line (const NwJsonScanner *self)
{
  return self->text.token_line;
}

/* The scanner let only good strings through, so json-glib knows this one. */
char *
nw_json_scanner_key (const NwJsonScanner *self)
{
  g_autoptr (JsonNode) node = json_from_string (self->text.token->str, NULL);

  return g_strdup (node ? json_node_get_string (node) : "");
}

/* ---- the record that is being copied ---- */

static gboolean
append (NwJsonScanner *self, const char *text, gsize length, GError **error)
{
  NwJsonElement *element = self->element;

  if (element == NULL)
    return TRUE;
  if (element->text->len + length > NW_JSON_MAX_ELEMENT)
    return nw_json_text_refuse (
        &self->text, NW_FAULT_LIMIT, element->line,
        _("the record that begins here is larger than 16 MB; check that the file is a list of records"),
        error);
  g_string_append_len (element->text, text, length);
  return TRUE;
}

static gboolean
count_value (NwJsonScanner *self, GError **error)
{
  if (self->element == NULL || ++self->element->n_values <= NW_JSON_MAX_VALUES)
    return TRUE;
  return nw_json_text_refuse (&self->text, NW_FAULT_LIMIT, self->element->line,
                              _("the record that begins here has more than 262,144 values; check that the "
                                 "file is a list of records"),
                              error);
}

static gboolean
append_number (NwJsonScanner *self, GError **error)
{
  char position[16];

  if (self->element == NULL)
    return TRUE;
  g_snprintf (position, sizeof position, "%u", self->element->numbers->len);
  g_ptr_array_add (self->element->numbers, g_strdup (self->text.token->str));
  return append (self, position, strlen (position), error);
}

/* ---- grammar ---- */

static gboolean
refuse_token (NwJsonScanner *self, GError **error)
{
  static const char *const wanted[] = {
    [WANT_ROOT] = N_("an object or a list is expected here; check that the file is JSON"),
    [WANT_VALUE] = N_("a value is expected here; check that the file is JSON"),
    [WANT_ITEM_OR_END] = N_("a value or “]” is expected here; check that the file is JSON"),
    [WANT_KEY] = N_("a name in double quotes is expected here; check that the file is JSON"),
    [WANT_KEY_OR_END] = N_("a name in double quotes or “}” is expected here; check that the file is JSON"),
    [WANT_COLON] = N_("“:” is expected here; check that the file is JSON"),
    [WANT_COMMA_OR_END] =
        N_("a comma or the end of the list or object is expected here; check that the file is JSON"),
  };

  return nw_json_text_refuse (&self->text, NW_FAULT_FORMAT, self->text.token_line, _(wanted[self->want]),
                              error);
}

static void
end_value (NwJsonScanner *self)
{
  self->want = self->depth == 0 ? WANT_ROOT : WANT_COMMA_OR_END;
}

static gboolean
open_value (NwJsonScanner *self, gboolean object, GError **error)
{
  if (self->depth == NW_JSON_MAX_DEPTH)
    return nw_json_text_refuse (
        &self->text, NW_FAULT_LIMIT, self->text.token_line,
        _("more than 64 lists and objects lie within each other; choose a flatter form of the data"), error);
  self->in_object[++self->depth] = object;
  self->want = object ? WANT_KEY_OR_END : WANT_ITEM_OR_END;
  return append (self, object ? "{" : "[", 1, error) && count_value (self, error);
}

static gboolean
close_value (NwJsonScanner *self, gboolean object, GError **error)
{
  gboolean may =
      self->want == WANT_COMMA_OR_END || self->want == (object ? WANT_KEY_OR_END : WANT_ITEM_OR_END);

  if (!may || self->in_object[self->depth] != object)
    return refuse_token (self, error);
  self->depth--;
  end_value (self);
  return append (self, object ? "}" : "]", 1, error);
}

static gboolean
read_key (NwJsonScanner *self, GError **error)
{
  if (!nw_json_text_string (&self->text, TRUE, error) || !count_value (self, error))
    return FALSE;
  self->want = WANT_COLON;
  if (self->element)
    self->element->n_members++;
  return append (self, self->text.token->str, self->text.token->len, error);
}

static gboolean
read_string (NwJsonScanner *self, GError **error)
{
  gboolean keep = self->element != NULL;

  if (!nw_json_text_string (&self->text, keep, error) || !count_value (self, error))
    return FALSE;
  end_value (self);
  return append (self, self->text.token->str, self->text.token->len, error);
}

static gboolean
read_bare (NwJsonScanner *self, guint8 first, NwJsonToken *token, GError **error)
{
  const GString *bare = self->text.token;

  if (!(g_ascii_isalnum (first) || first == '-'))
    return refuse_token (self, error);
  if (!nw_json_text_bare (&self->text, first, error) || !count_value (self, error))
    return FALSE;

  *token = nw_json_text_is_number (&self->text) ? NW_JSON_NUMBER : NW_JSON_WORD;
  if (*token == NW_JSON_WORD && strcmp (bare->str, "true") != 0 && strcmp (bare->str, "false") != 0 &&
      strcmp (bare->str, "null") != 0)
    return refuse_token (self, error);
  end_value (self);
  return *token == NW_JSON_NUMBER ? append_number (self, error) : append (self, bare->str, bare->len, error);
}

static gboolean
read_value (NwJsonScanner *self, guint8 first, NwJsonToken *token, GError **error)
{
  switch (first)
    {
    case '{':
      *token = NW_JSON_OBJECT;
      return open_value (self, TRUE, error);
    case '[':
      *token = NW_JSON_ARRAY;
      return open_value (self, FALSE, error);
    case '"':
      *token = NW_JSON_STRING;
      return read_string (self, error);
    default:
      return read_bare (self, first, token, error);
    }
}

/* Commas and colons are taken on the way to the next token. */
static gboolean
skip_signs (NwJsonScanner *self, guint8 *byte, GError **error)
{
  while (nw_json_text_next (&self->text, byte, error))
    {
      if (*byte == ',' && self->want == WANT_COMMA_OR_END)
        self->want = self->in_object[self->depth] ? WANT_KEY : WANT_VALUE;
      else if (*byte == ':' && self->want == WANT_COLON)
        self->want = WANT_VALUE;
      else
        return TRUE;
      if (!append (self, (const char *) byte, 1, error))
        return FALSE;
    }
  return FALSE;
}

gboolean
nw_json_scanner_next (NwJsonScanner *self, NwJsonToken *token, GError **error)
{
  guint8 byte;

  if (!skip_signs (self, &byte, error))
    return FALSE;

  if (byte == 0)
    {
      *token = NW_JSON_END;
      if (self->want == WANT_ROOT)
        return TRUE;
      return nw_json_text_refuse (&self->text, NW_FAULT_FORMAT, self->text.line,
                                  _("the file ends in the middle of a value; get the complete file"), error);
    }
  if (byte == '}' || byte == ']')
    {
      *token = byte == '}' ? NW_JSON_OBJECT_END : NW_JSON_ARRAY_END;
      return close_value (self, byte == '}', error);
    }
  if (self->want == WANT_KEY || self->want == WANT_KEY_OR_END)
    {
      *token = NW_JSON_KEY;
      return byte == '"' ? read_key (self, error) : refuse_token (self, error);
    }
  if (self->want == WANT_COLON || self->want == WANT_COMMA_OR_END)
    return refuse_token (self, error);
  return read_value (self, byte, token, error);
}

gboolean
nw_json_scanner_skip (NwJsonScanner *self, NwJsonToken first, GError **error)
{
  guint outer = self->depth - 1;

  if (first != NW_JSON_OBJECT && first != NW_JSON_ARRAY)
    return TRUE;
  while (self->depth > outer)
    {
      NwJsonToken token;

      if (!nw_json_scanner_next (self, &token, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
nw_json_scanner_take (NwJsonScanner *self, NwJsonElement *element, GError **error)
{
  gboolean done;

  g_string_assign (element->text, "{");
  g_ptr_array_set_size (element->numbers, 0);
  element->n_members = 0;
  element->n_values = 1;
  element->line = self->text.token_line;

  self->element = element;
  done = nw_json_scanner_skip (self, NW_JSON_OBJECT, error);
  self->element = NULL;
  return done;
}
