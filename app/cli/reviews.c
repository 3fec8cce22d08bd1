/* reviews.c: "reviews", what reviewers wrote of incidents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reviews.h"

#include <glib/gi18n-lib.h>

#include "command.h"
#include "fault.h"
#include "listing.h"
#include "moment.h"
#include "options.h"

static const NwColumn listed[] = { { "dataset", FALSE }, { "key", FALSE }, { "title", FALSE }, { "changed", FALSE }, { "found", FALSE } };
static const NwColumn shown[] = { { "field", FALSE }, { "text", FALSE } };

/* What the command line asks for; NULL: not asked. */
typedef struct {
  char    *texts[NW_N_REVIEW_FIELDS];
  char    *search, *imported, *exported;
  gboolean removed;
  gboolean force;
} Wish;

static void
wish_clear (Wish *wish)
{
  for (guint i = 0; i < NW_N_REVIEW_FIELDS; i++)
    g_free (wish->texts[i]);
  g_free (wish->search);
  g_free (wish->imported);
  g_free (wish->exported);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_clear)

/* ---- showing ---- */

/* "cause lesson" */
static char *
print_fields (guint fields)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (NwReviewField i = 0; i < NW_N_REVIEW_FIELDS; i++)
    if (fields >> i & 1)
      g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", nw_review_field_id (i));
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
add_review (NwPrinter *printer, gconstpointer item)
{
  const NwReviewHit *hit = item;
  g_autofree char *changed = nw_moment_print (hit->review->changed);
  g_autofree char *fields = print_fields (hit->fields);

  nw_printer_add_text (printer, hit->review->dataset);
  nw_printer_add_text (printer, hit->review->key);
  nw_printer_add_text (printer, hit->review->title);
  nw_printer_add_text (printer, changed);
  nw_printer_add_text (printer, fields);
}

static const NwListing listing = { listed, G_N_ELEMENTS (listed), add_review };

static int
print_list (NwCall *call, const char *dataset, const char *words, NwFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = nw_workspace_reviews (call->workspace, dataset, words, &error);

  return nw_listing_print (call, format, &listing, hits, error);
}

static void
print_field (NwPrinter *printer, const char *field, const char *text)
{
  if (!text)
    return;
  nw_printer_add_text (printer, field);
  nw_printer_add_text (printer, text);
}

static int
print_one (NwCall *call, const char *dataset, const char *key, NwFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwReview) review = nw_workspace_review (call->workspace, dataset, key, &error);
  g_autoptr (GOutputStream) output = nw_standard_output ();
  g_autofree char *changed = review ? nw_moment_print (review->changed) : NULL;
  NwPrinter *printer;

  if (!review && !error)
    g_set_error (&error, NW_FAULT, NW_FAULT_QUERY, _("There is no review of incident “%s” of %s; “reviews” lists those there are"), key, dataset);
  if (!review)
    return nw_call_fail (call, error);
  printer = nw_printer_new (format, shown, G_N_ELEMENTS (shown), output);
  for (NwReviewField i = 0; i < NW_N_REVIEW_FIELDS; i++)
    print_field (printer, nw_review_field_id (i), *nw_review_text (review, i));
  print_field (printer, "changed", changed);
  return nw_printer_finish (printer, &error) ? NW_EXIT_DONE : nw_call_fail (call, error);
}

/* ---- changing ---- */

static gboolean
writes (const Wish *wish)
{
  for (guint i = 0; i < NW_N_REVIEW_FIELDS; i++)
    if (wish->texts[i])
      return TRUE;
  return FALSE;
}

/* The texts that are named, others as they were. */
static gboolean
write_review (NwCall *call, const char *dataset, const char *key, const Wish *wish, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (NwReview) review = nw_workspace_review (call->workspace, dataset, key, &local);

  if (local)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (!review)
    {
      review = g_new0 (NwReview, 1);
      review->dataset = g_strdup (dataset);
      review->key = g_strdup (key);
    }
  for (NwReviewField i = 0; i < NW_N_REVIEW_FIELDS; i++)
    if (wish->texts[i])
      {
        g_free (*nw_review_text (review, i));
        *nw_review_text (review, i) = g_strdup (wish->texts[i]);
      }
  return nw_workspace_set_review (call->workspace, review, error);
}

static gboolean
import_reviews (NwCall *call, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  NwReviewCounts counts;

  if (!nw_workspace_import_reviews (call->workspace, file, &counts, call->cancellable, error))
    return FALSE;
  g_printerr (_("normwatch-cli: %u reviews added, %u replaced by newer ones, %u left as they are since the library’s are newer, %u there already\n"),
              counts.added, counts.replaced, counts.kept, counts.same);
  return TRUE;
}

/* ---- the command ---- */

/* dataset and key: NULL where the command line does not name them. */
static int
fulfil (NwCall *call, const Wish *wish, const char *dataset, const char *key, NwFormat format)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (wish->imported)
    done = import_reviews (call, wish->imported, &error);
  else if (wish->exported)
    done = nw_workspace_export_reviews (call->workspace, dataset, wish->exported, wish->force, NULL, call->cancellable, &error);
  else if (wish->removed)
    done = nw_workspace_remove_review (call->workspace, dataset, key, &error);
  else if (writes (wish))
    done = write_review (call, dataset, key, wish, &error);
  else
    return key ? print_one (call, dataset, key, format) : print_list (call, dataset, wish->search, format);
  return done ? NW_EXIT_DONE : nw_call_fail (call, error);
}

static int
run_reviews (NwCall *call, int argc, char **argv)
{
  NwFormat format = NW_FORMAT_AUTO;
  g_auto (Wish) wish = { { NULL } };
  const GOptionEntry entries[] = {
    { "search", 0, 0, G_OPTION_ARG_STRING, &wish.search, N_("Only reviews that have all of these words"), N_("WORDS") },
    { "cause", 0, 0, G_OPTION_ARG_STRING, &wish.texts[NW_REVIEW_CAUSE], N_("Write what caused it"), N_("TEXT") },
    { "lesson", 0, 0, G_OPTION_ARG_STRING, &wish.texts[NW_REVIEW_LESSON], N_("Write what was learnt"), N_("TEXT") },
    { "remediation", 0, 0, G_OPTION_ARG_STRING, &wish.texts[NW_REVIEW_REMEDIATION], N_("Write what was done about it"), N_("TEXT") },
    { "contested", 0, 0, G_OPTION_ARG_STRING, &wish.texts[NW_REVIEW_CONTESTED], N_("Write on what sources differ"), N_("TEXT") },
    { "sources", 0, 0, G_OPTION_ARG_STRING, &wish.texts[NW_REVIEW_SOURCES], N_("Write the sources, one a line"), N_("TEXT") },
    { "remove", 0, 0, G_OPTION_ARG_NONE, &wish.removed, N_("Remove the review"), NULL },
    { "import", 0, 0, G_OPTION_ARG_FILENAME, &wish.imported, N_("Add the reviews of a file; of two of one incident the newer stays"), N_("FILE") },
    { "export", 0, 0, G_OPTION_ARG_FILENAME, &wish.exported, N_("Write the reviews to a file"), N_("FILE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &wish.force, N_("Overwrite the file"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  const char *dataset, *key;

  if (!nw_options_parse (call, entries, &format, NULL, &argc, &argv))
    return NW_EXIT_USAGE;
  dataset = argc > 1 ? argv[1] : NULL;
  key = argc > 2 ? argv[2] : NULL;
  if (!nw_options_one (call, !!wish.search + !!wish.imported + !!wish.exported + wish.removed + writes (&wish), 2, argc, argv))
    return NW_EXIT_USAGE;
  if ((wish.removed || writes (&wish)) && !key)
    return nw_call_usage (call, "%s", _("Name the incident: reviews DATASET KEY"));
  if ((key && (wish.search || wish.exported)) || (dataset && wish.imported) || (wish.force && !wish.exported))
    return nw_call_usage (call, "%s", _("A search and an export are of a dataset or of all, an import is of a file alone"));
  if (!nw_call_open (call, FALSE))
    return NW_EXIT_FAILED;
  return fulfil (call, &wish, dataset, key, format);
}

const NwCommand nw_command_reviews = { "reviews", N_("[DATASET [KEY]]"), N_("What reviewers wrote of incidents"), run_reviews };
