/* check-words.c: what a check says: what is the same, or what changed, by how much, and what to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "check-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SHORT_HASH 12 /* digits that are shown */

static void
append (GString *out, const char *sentence)
{
  g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", sentence);
}

static void G_GNUC_PRINTF (2, 3)
append_printf (GString *out, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  append (out, sentence);
}

static void
append_name (GString *out, const char *name)
{
  g_string_append_printf (out, "%s%s", out->len > 0 ? _(", ") : "", name);
}

static void
append_n (GString *out, const NwSeal *seal, const NwSeal *now)
{
  if (seal->incidents != now->incidents)
    /* Translators: how many incidents were counted, and are now. */
    append_printf (out, _("n %'" G_GINT64_FORMAT " → %'" G_GINT64_FORMAT "."), seal->incidents, now->incidents);
  else
    append_printf (out, _("n is the same, %'" G_GINT64_FORMAT "; numbers within are not."), now->incidents);
}

/* ---- what differs ---- */

static gboolean
has_hash (const GPtrArray *files, const char *sha256)
{
  for (guint i = 0; i < files->len; i++)
    if (g_strcmp0 (((const NwSourceFile *) g_ptr_array_index (files, i))->sha256, sha256) == 0)
      return TRUE;
  return FALSE;
}

/* "incidents.csv (1f3c…)": those of the one that the other has not; "" */
static char *
list_others (const GPtrArray *files, const GPtrArray *than)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < files->len; i++)
    {
      const NwSourceFile *file = g_ptr_array_index (files, i);
      g_autofree char *name = g_strdup_printf ("%s (%.*s…)", file->name, SHORT_HASH, file->sha256);

      if (!than || !has_hash (than, file->sha256))
        append_name (out, name);
    }
  return g_string_free (out, FALSE);
}

/* Whether a release has other files; says which. */
static gboolean
append_files (GString *out, const NwSealRelease *sealed, const NwSealRelease *now)
{
  g_autofree char *gone = list_others (sealed->files, now->files);
  g_autofree char *come = list_others (now->files, sealed->files);

  if (*gone == '\0' && *come == '\0')
    return FALSE;
  append_printf (out, _("The library holds another state of %s@%s."), sealed->dataset, sealed->version);
  if (*gone != '\0')
    append_printf (out, _("The figure is from %s."), gone);
  if (*come != '\0')
    append_printf (out, _("The library has %s."), come);
  return TRUE;
}

static gboolean
append_recipe (GString *out, const NwSealRelease *sealed, const NwSealRelease *now)
{
  if (g_strcmp0 (sealed->recipe, now->recipe) == 0 && g_strcmp0 (sealed->profile, now->profile) == 0)
    return FALSE;
  append_printf (out, _("%s@%s was read by another recipe: columns or labels mean something else."), sealed->dataset,
                 sealed->version);
  return TRUE;
}

static const char *
find_rule (const char *const *rules, const char *rule)
{
  gsize length = strcspn (rule, "=") + 1;

  for (; rules && *rules; rules++)
    if (strncmp (*rules, rule, length) == 0)
      return *rules;
  return NULL;
}

static char *
rule_label (const char *rule)
{
  static const struct { const char *name, *label; } labels[] = {
    { "behind-judgements", N_("reviewers’ judgements behind the number") },
    { "behind-norms", N_("the norm rules behind the number") },
    { "blocs", N_("members of blocs") },
    { "codes", N_("lists of codes") },
    { "countries", N_("names of countries") },
    { "judgements", N_("reviewers’ judgements") },
    { "markers", N_("markers") },
    { "norms", N_("the norm rules") },
    { "profile", N_("the profile of the dataset") },
  };
  g_autofree char *name = g_strndup (rule, strcspn (rule, "="));

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (name, labels[i].name))
      return g_strdup (_(labels[i].label));
  return g_steal_pointer (&name);
}

/* Those of the one that are not the same, or not there, in the other; each once. */
static void
list_rules (GString *out, const char *const *rules, const char *const *others, gboolean missing_only)
{
  for (; rules && *rules; rules++)
    {
      const char *other = find_rule (others, *rules);
      g_autofree char *label = rule_label (*rules);

      if (!other || (!missing_only && !g_str_equal (other, *rules)))
        append_name (out, label);
    }
}

static gboolean
append_rules (GString *out, const NwSeal *seal, const NwSeal *now)
{
  g_autoptr (GString) names = g_string_new (NULL);

  list_rules (names, (const char *const *) seal->rules, (const char *const *) now->rules, FALSE);
  list_rules (names, (const char *const *) now->rules, (const char *const *) seal->rules, TRUE);
  if (names->len == 0)
    return FALSE;
  append_printf (out, _("This program knows otherwise: %s."), names->str);
  return TRUE;
}

static gboolean
append_complete (GString *out, const NwSeal *seal, const NwSeal *now)
{
  if (g_strcmp0 (seal->complete, now->complete) == 0)
    return FALSE;
  append (out, _("Which periods are complete is judged by another earlier release, or without one."));
  return TRUE;
}

static gboolean
append_program (GString *out, const NwSeal *seal, const NwSeal *now)
{
  if (g_strcmp0 (seal->program, now->program) == 0)
    return FALSE;
  append_printf (out, _("It was made by Normwatch %s, this is %s."), seal->program, now->program);
  return TRUE;
}

typedef gboolean (*ReleaseFunc) (GString *out, const NwSealRelease *sealed, const NwSealRelease *now);

/* By position: the question is the same, so its sides are. */
static gboolean
append_releases (GString *out, const NwSeal *seal, const NwSeal *now, ReleaseFunc func)
{
  gboolean any = FALSE;

  for (guint i = 0; i < MIN (seal->releases->len, now->releases->len); i++)
    any |= func (out, g_ptr_array_index (seal->releases, i), g_ptr_array_index (now->releases, i));
  return any;
}

/* ---- sentences ---- */

char *
nw_check_words_same (const NwSeal *seal, const NwSeal *now)
{
  GString *out = g_string_new (NULL);
  gboolean other;

  append_printf (out, _("The library gives the same answer, n = %'" G_GINT64_FORMAT "."), now->incidents);
  other = append_releases (out, seal, now, append_files);
  other |= append_releases (out, seal, now, append_recipe);
  other |= append_rules (out, seal, now);
  other |= append_program (out, seal, now);
  if (other)
    append (out, _("This changes nothing here."));
  return g_string_free (out, FALSE);
}

NwCheckOutcome
nw_check_words_changed (const NwSeal *seal, const NwSeal *now, char **words)
{
  GString *out = g_string_new (NULL);
  gboolean data, rule;

  data = append_releases (out, seal, now, append_files);
  rule = append_releases (out, seal, now, append_recipe);
  rule |= append_rules (out, seal, now);
  rule |= append_complete (out, seal, now);
  rule |= append_program (out, seal, now);
  if (!data && !rule)
    append (out, _("The same files, read by the same rules, give another answer: records of the library or a marker of one's "
                   "own were changed; import the files again."));
  append_n (out, seal, now);
  *words = g_string_free (out, FALSE);
  return data || !rule ? NW_CHECK_DATA_CHANGED : NW_CHECK_RULE_CHANGED;
}

char *
nw_check_words_missing (const NwSealRelease *sealed, const GPtrArray *releases)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *files = list_others (sealed->files, NULL);

  for (guint i = 0; i < releases->len; i++)
    {
      const NwRelease *release = g_ptr_array_index (releases, i);
      g_autofree char *name = g_strconcat (release->dataset, "@", release->version, NULL);

      append_name (names, name);
    }
  return g_strdup_printf (_("The library holds no %s@%s; it holds: %s. Import %s to check the figure."), sealed->dataset,
                          sealed->version, names->len > 0 ? names->str : _("nothing"),
                          *files != '\0' ? files : _("its files"));
}

char *
nw_check_words_newer (const GPtrArray *versions, const NwSeal *seal, const NwSeal *now, const char *problem)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < versions->len; i++)
    append_name (names, g_ptr_array_index (versions, i));
  if (!now)
    append_printf (out, _("A newer release, %s, is here; this cannot be asked of it: %s"), names->str, problem);
  else if (g_str_equal (seal->answer, now->answer))
    append_printf (out, _("A newer release, %s, is here; it gives the same answer."), names->str);
  else if (seal->incidents == now->incidents)
    append_printf (out, _("A newer release, %s, is here: n is the same, %'" G_GINT64_FORMAT "; numbers within are not."),
                   names->str, now->incidents);
  else
    append_printf (out, _("A newer release, %s, is here: n %'" G_GINT64_FORMAT " → %'" G_GINT64_FORMAT "."), names->str,
                   seal->incidents, now->incidents);
  return g_string_free (out, FALSE);
}
