/* bench-engine.c: the whole way of a file, from its import to its answers
 *
 * bench-engine import FILE LIBRARY          imports, and nothing else: its peak memory is that of an import
 * bench-engine import FILE LIBRARY CLAIMS   with claims, as a dataset of its own
 * bench-engine ask LIBRARY                  opens the library and asks
 * bench-engine claims LIBRARY               the same of the dataset with claims
 * Prints one "name value" a line: seconds, milliseconds, megabytes, bytes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdlib.h>
#include <sys/resource.h>

#include "workspace.h"

#define REPEATS 15

static double text_seconds;

static GLogWriterOutput
catch_text_time (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "NORMWATCH_TEXT_INDEX_MICROSECONDS"))
      text_seconds = *(const gint64 *) fields[i].value / 1e6;

  return level & (G_LOG_LEVEL_DEBUG | G_LOG_LEVEL_INFO) ? G_LOG_WRITER_HANDLED
                                                        : g_log_writer_standard_streams (level, fields, n_fields, data);
}

static double
milliseconds (gint64 since)
{
  return (g_get_monotonic_time () - since) / 1e3;
}

static void
check (gboolean done, GError *error)
{
  if (done)
    return;
  g_printerr ("%s\n", error ? error->message : "failed");
  exit (EXIT_FAILURE);
}

static void
import (const char *file, const char *library, const char *claims)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwWorkspace) workspace = nw_workspace_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (NwImportReport) report = NULL;
  NwImportRequest request = { .files = files, .dataset = claims ? "claims" : "bench", .version = "1", .as_of = "2024-01-01" };
  struct rusage usage;
  double seconds;
  gint64 begin;

  g_ptr_array_add (files, g_file_new_for_path (file));
  if (claims)
    g_ptr_array_add (files, g_file_new_for_path (claims));
  check (nw_workspace_open (workspace, library, TRUE, &error), error);
  begin = g_get_monotonic_time ();
  report = nw_workspace_import (workspace, &request, NULL, NULL, NULL, &error);
  check (report != NULL, error);
  seconds = milliseconds (begin) / 1e3;
  getrusage (RUSAGE_SELF, &usage);

  g_print ("incidents %" G_GUINT64_FORMAT "\n", report->release->counts.incidents);
  g_print ("import-without-text-seconds %.2f\ntext-index-seconds %.2f\npeak-megabytes %.0f\n", seconds - text_seconds,
           text_seconds, usage.ru_maxrss / 1024.0);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  return *(const double *) a < *(const double *) b ? -1 : *(const double *) a > *(const double *) b;
}

/* The median of some askings, which are all but the first over a frame that is there. */
static void
time_ask (NwWorkspace *workspace, const char *name, const char *question, const NwAsk *ask)
{
  g_autoptr (GError) error = NULL;
  double times[REPEATS];

  for (guint i = 0; i < REPEATS; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s period=%u..2023", question, 1990 + i); /* never the same twice: nothing is remembered */
      g_autoptr (NwQuery) query = nw_query_parse (text, &error);
      g_autoptr (NwAnswer) answer = NULL;
      gint64 begin = g_get_monotonic_time ();

      check (query != NULL, error);
      answer = nw_workspace_ask (workspace, query, ask, NULL, &error);
      times[i] = milliseconds (begin);
      check (answer != NULL, error);
    }
  qsort (times, REPEATS, sizeof times[0], compare_doubles);
  g_print ("%s-milliseconds %.3f\n", name, times[REPEATS / 2]);
}

/* What changes with one step of a user: the facets beside the answer are counted anew, too. */
static const struct {
  const char *name;
  const char *analysis;
  const char *question;
} changes[] = {
  { "a-filter", "trend", "by=initiator interval=year where:type=disruption" },
  { "a-filter-with-not", "trend", "by=initiator interval=year where:sector!=energy" },
  { "no-filter", "trend", "by=initiator interval=year" },
  { "months", "trend", "by=sector interval=month" },
  { "months-spread", "trend", "by=sector interval=month coarse=spread" },
  { "fractional", "trend", "by=receiver interval=quarter count=fractional" },
  { "top", "trend", "by=receiver interval=year top=8" },
  { "total", "total", "by=type" },
  { "share", "share", "by=type interval=year" },
  { "intensity", "trend", "by=initiator interval=year measure=intensity>=5" },
  { "change", "trend", "by=initiator interval=year measure=change-mean" },
  { "matrix", "matrix", "by=initiator and=receiver top=20" },
  { "two-dimensions", "trend", "by=initiator and=receiver interval=year top=8" },
  { "before-and-after", "ratio", "by=initiator at=2012-06-15" },
  { "two-sides", "compare", "by=initiator interval=year versus=where:type=disruption" },
};

static void
time_changes (NwWorkspace *workspace)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *name = g_strconcat ("change-", changes[i].name, NULL);
      g_autofree char *question = g_strconcat ("dataset=bench ", changes[i].question, NULL);

      time_ask (workspace, name, question, &(NwAsk) { changes[i].analysis, TRUE });
    }
}

static void
ask (const char *library)
{
  static const NwAsk trend = { "trend", FALSE }, facets = { NULL, TRUE }, strip = { "ratio", FALSE }, norms = { "norms", FALSE };
  static const NwAsk profile = { "profile", FALSE };
  g_autoptr (GError) error = NULL;
  g_autoptr (NwWorkspace) workspace = nw_workspace_new ();
  g_autoptr (NwQuery) query = nw_query_parse ("dataset=bench", &error);
  g_autoptr (NwAnswer) answer = NULL;
  gint64 begin = g_get_monotonic_time ();

  check (nw_workspace_open (workspace, library, FALSE, &error), error);
  answer = nw_workspace_ask (workspace, query, &(NwAsk) { NULL, FALSE }, NULL, &error);
  check (answer != NULL, error);
  g_print ("open-and-frame-seconds %.3f\n", milliseconds (begin) / 1e3);

  time_ask (workspace, "trend-under-a-filter", "dataset=bench by=initiator interval=year where:type=disruption", &trend);
  time_ask (workspace, "trend-of-all", "dataset=bench by=initiator interval=year", &trend);
  time_ask (workspace, "facets-under-a-filter", "dataset=bench where:type=disruption", &facets);
  time_ask (workspace, "facets-of-all", "dataset=bench", &facets);
  time_ask (workspace, "strip", "dataset=bench at=2012-06-15", &strip);
  time_ask (workspace, "norms", "dataset=bench", &norms);
  time_ask (workspace, "profile-of-4-states", "dataset=bench states=GBR,IRN,RUS,USA", &profile);
  time_changes (workspace);
}

/* What claims are asked. */
static const struct {
  const char *name;
  const char *analysis;
  const char *question;
} of_claims[] = {
  { "survival-of-20-groups", "survival", "by=receiver top=20" },
  { "survival-of-any-claim", "survival", "by=receiver top=20 event=claim" },
  { "survival-by-year", "survival", "interval=year" },
  { "cohort-of-20-groups", "cohort", "by=receiver top=20" },
  { "evenness", "evenness", "" },
  { "evenness-of-one-claimant", "evenness", "claimants=USA" },
  { "collective-claims", "collective", "" },
  { "claims-matrix", "claims-matrix", "" },
};

static void
ask_of_claims (const char *library)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwWorkspace) workspace = nw_workspace_new ();

  check (nw_workspace_open (workspace, library, FALSE, &error), error);
  for (guint i = 0; i < G_N_ELEMENTS (of_claims); i++)
    {
      g_autofree char *question = g_strconcat ("dataset=claims ", of_claims[i].question, NULL);

      time_ask (workspace, of_claims[i].name, question, &(NwAsk) { of_claims[i].analysis, FALSE });
    }
}

int
main (int argc, char **argv)
{
  g_log_set_writer_func (catch_text_time, NULL, NULL);
  if ((argc == 4 || argc == 5) && g_str_equal (argv[1], "import"))
    import (argv[2], argv[3], argv[4]);
  else if (argc == 3 && g_str_equal (argv[1], "ask"))
    ask (argv[2]);
  else if (argc == 3 && g_str_equal (argv[1], "claims"))
    ask_of_claims (argv[2]);
  else
    {
      g_printerr ("bench-engine import FILE LIBRARY [CLAIMS] | bench-engine ask LIBRARY | bench-engine claims LIBRARY\n");
      return EXIT_FAILURE;
    }

  return EXIT_SUCCESS;
}
