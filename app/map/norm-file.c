/* norm-file.c: reads sets of norm rules
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norm-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fault.h"
#include "key-text.h"
#include "marker.h"
#include "norm-language.h"
#include "text-file.h"
#include "text.h"

#define HEAD "Rules"

static const char *const head_keys[] = { "Id", "Title", "Version", "Protected", NULL };
static const char *const norm_keys[] = { "Title", "Summary", "Source", "Basis", "Reads", "Rule", NULL };

static const NwKeyText kind = {
  NW_NORMS_MAX_BYTES, N_("too large for norm rules; is it another file?"), N_("no norm rules"), N_("begin with a group [Rules]"),
};

typedef struct {
  const char *name;
  GKeyFile   *file;
  GError    **error;
} Source;

/* key NULL: the group as a whole. Always FALSE. */
static gboolean
refuse (const Source *self, const char *group, const char *key, const char *remedy)
{
  return nw_key_text_refuse (self->name, group, key, remedy, self->error);
}

/* ---- texts ---- */

static gboolean
check_keys (const Source *self, const char *group, const char *const *known)
{
  g_auto (GStrv) there = g_key_file_get_keys (self->file, group, NULL, NULL);

  for (char **key = there; key && *key; key++)
    {
      g_autofree char *list = NULL;
      g_autofree char *remedy = NULL;

      if (g_strv_contains (known, *key))
        continue;
      list = g_strjoinv (", ", (char **) known);
      remedy = g_strdup_printf (_("there is no such key; there are %s"), list);
      return refuse (self, group, *key, remedy);
    }
  return TRUE;
}

/* What stands there, without blanks around it; NULL: nothing. FALSE: refused. */
static gboolean
take (const Source *self, const char *group, const char *key, guint longest, char **to)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *text = g_key_file_get_string (self->file, group, key, &local);
  g_autofree char *remedy = NULL;

  if (!text && !g_error_matches (local, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_KEY_NOT_FOUND))
    return refuse (self, group, key, _("write it as UTF-8 text, and \\\\ for a backslash"));
  if (!text || !*g_strstrip (text))
    return TRUE;
  if (!g_utf8_validate (text, -1, NULL) || !nw_text_one_line (text))
    return refuse (self, group, key, _("write it in one line, without control characters"));
  if (g_utf8_strlen (text, -1) > longest)
    {
      remedy = g_strdup_printf (_("shorten it to %u characters"), longest);
      return refuse (self, group, key, remedy);
    }
  *to = g_steal_pointer (&text);
  return TRUE;
}

static gboolean
take_needed (const Source *self, const char *group, const char *key, guint longest, const char *remedy, char **to)
{
  if (!take (self, group, key, longest, to))
    return FALSE;
  return *to || refuse (self, group, key, remedy);
}

/* ---- one norm ---- */

static gboolean
take_basis (const Source *self, NwNorm *norm)
{
  g_autofree char *word = NULL;
  int basis;

  if (!take (self, norm->id, "Basis", NW_NORM_MAX_TITLE, &word))
    return FALSE;
  basis = word ? nw_norm_basis_find (word) : -1;
  if (basis < 0)
    return refuse (self, norm->id, "Basis", _("write policy, partly, indicator, core, burden, responses or weak"));
  norm->basis = (NwNormBasis) basis;
  return TRUE;
}

static gboolean
take_rule (const Source *self, NwNorm *norm)
{
  g_autoptr (GError) local = NULL;

  if (!take (self, norm->id, "Rule", NW_NORM_MAX_RULE, &norm->rule))
    return FALSE;
  if (norm->basis == NW_NORM_FROM_POLICY)
    return !norm->rule || refuse (self, norm->id, "Rule", _("leave it out: incident data says nothing of a norm whose basis is policy"));
  if (!norm->rule)
    return refuse (self, norm->id, "Rule", _("write a rule, or Basis=policy when incident data says nothing"));

  norm->term = nw_norm_rule_parse (norm->rule, &local);
  return norm->term || refuse (self, norm->id, "Rule", local->message);
}

static NwNorm *
parse_norm (const Source *self, const char *group)
{
  g_autoptr (NwNorm) norm = g_new0 (NwNorm, 1);

  if (!nw_marker_id_valid (group) || strlen (group) > NW_NORM_MAX_TITLE)
    {
      refuse (self, group, NULL, _("name a norm with a–z, 0–9 and -, a letter first"));
      return NULL;
    }
  norm->id = g_strdup (group);
  if (check_keys (self, group, norm_keys)
      && take_needed (self, group, "Title", NW_NORM_MAX_TITLE, _("say in a few words what it asks for"), &norm->title)
      && take_needed (self, group, "Summary", NW_NORM_MAX_TEXT, _("say what it asks for"), &norm->summary)
      && take_needed (self, group, "Source", NW_NORM_MAX_TEXT, _("name the document and paragraph"), &norm->source)
      && take (self, group, "Reads", NW_NORM_MAX_TEXT, &norm->reads)
      && take_basis (self, norm) && take_rule (self, norm))
    return g_steal_pointer (&norm);
  return NULL;
}

/* ---- the set ---- */

static gboolean
take_protected (const Source *self, NwNormRules *rules)
{
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  g_autoptr (GError) local = NULL;
  g_auto (GStrv) words = NULL;

  if (!take (self, HEAD, "Protected", NW_NORM_MAX_TEXT, &text))
    return FALSE;
  if (!text)
    {
      rules->protected = nw_norms_default_sectors ();
      return TRUE;
    }
  words = g_strsplit (text, ";", -1);
  for (char **word = words; *word; word++)
    {
      if (!*g_strstrip (*word) || g_ptr_array_find_with_equal_func (codes, *word, g_str_equal, NULL))
        continue;
      if (!nw_norm_check_code (NW_DIMENSION_SECTOR, *word, &local))
        return refuse (self, HEAD, "Protected", local->message);
      g_ptr_array_add (codes, *word);
    }
  if (codes->len == 0)
    return refuse (self, HEAD, "Protected", _("name sectors, like energy;health, or leave the key out"));
  g_ptr_array_add (codes, NULL);
  rules->protected = g_strdupv ((GStrv) codes->pdata);
  return TRUE;
}

static gboolean
parse_head (const Source *self, NwNormRules *rules)
{
  if (!g_key_file_has_group (self->file, HEAD))
    return refuse (self, HEAD, NULL, _("begin with a group [Rules] with Id, Title and Version; is it another file?"));
  if (!check_keys (self, HEAD, head_keys) || !take (self, HEAD, "Id", NW_NORM_MAX_TITLE, &rules->id))
    return FALSE;
  if (!rules->id || !nw_marker_id_valid (rules->id))
    return refuse (self, HEAD, "Id", _("name the set with a–z, 0–9 and -, a letter first"));
  return take_needed (self, HEAD, "Title", NW_NORM_MAX_TITLE, _("say what the set is called"), &rules->title)
         && take_needed (self, HEAD, "Version", NW_NORM_MAX_TITLE, _("write a version, like 1"), &rules->version)
         && take_protected (self, rules);
}

static int
compare_norms (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(NwNorm *const *) a)->id, (*(NwNorm *const *) b)->id);
}

static gboolean
parse_norms (const Source *self, NwNormRules *rules)
{
  g_auto (GStrv) groups = g_key_file_get_groups (self->file, NULL);

  for (char **group = groups; *group; group++)
    {
      NwNorm *norm;

      if (strcmp (*group, HEAD) == 0)
        continue;
      if (rules->norms->len == NW_NORMS_MAX)
        {
          g_set_error (self->error, NW_FAULT, NW_FAULT_LIMIT, _("%s: more than %u norms; make two sets of them"), self->name,
                       NW_NORMS_MAX);
          return FALSE;
        }
      norm = parse_norm (self, *group);
      if (!norm)
        return FALSE;
      g_ptr_array_add (rules->norms, norm);
    }
  g_ptr_array_sort (rules->norms, compare_norms);
  return rules->norms->len > 0 || refuse (self, HEAD, NULL, _("add a group for each norm, like [f] with Title, Summary, Source, Basis and Rule"));
}

NwNormRules *
nw_norm_file_parse (const char *name, const char *text, gssize length, GError **error)
{
  g_autoptr (GKeyFile) file = nw_key_text_load (&kind, name, text, length, error);
  g_autoptr (NwNormRules) rules = nw_norm_rules_new ();
  g_autofree char *printed = NULL;
  Source source = { name, file, error };

  if (!file || !parse_head (&source, rules) || !parse_norms (&source, rules))
    return NULL;
  printed = nw_norm_file_print (rules);
  rules->sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, printed, -1);
  return g_steal_pointer (&rules);
}

NwNormRules *
nw_norm_file_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  gsize length;
  g_autofree char *text = nw_text_file_read (file, NW_NORMS_MAX_BYTES, &length, cancellable, error);

  return text ? nw_norm_file_parse (name, text, length, error) : NULL;
}
