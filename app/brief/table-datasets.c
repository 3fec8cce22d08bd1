/* table-datasets.c: which releases the numbers are from, beside each other, with how they were read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "comparison-text.h"
#include "date-text.h"
#include "record-words.h"

#define MAX_FILES 12 /* of a release that are named */
#define HEADS     2  /* columns before those of the releases */

/* ---- what is said of a release ---- */

typedef enum {
  DATASET, PUBLISHER, HOMEPAGE, AS_OF,
  INCIDENTS, CLAIMS, RESPONSES,
  ROWS_READ, ACCEPTED, DUPLICATES, REJECTED,
  PROFILE, COUNTING, LICENCE, FILES,
  N_FACTS,
} Fact;

static const struct {
  const char *id;
  const char *label;
} facts[N_FACTS] = {
  [DATASET] = { "dataset", N_("Dataset") },
  [PUBLISHER] = { "publisher", N_("Publisher") },
  [HOMEPAGE] = { "homepage", N_("Home page") },
  [AS_OF] = { "as_of", N_("As of") },
  [INCIDENTS] = { "incidents", N_("Reported incidents") },
  [CLAIMS] = { "claims", N_("Claims") },
  [RESPONSES] = { "responses", N_("Responses") },
  [ROWS_READ] = { "rows_read", N_("Rows read") },
  [ACCEPTED] = { "rows_accepted", N_("Rows accepted") },
  [DUPLICATES] = { "rows_duplicate", N_("Rows that are duplicates") },
  [REJECTED] = { "rows_rejected", N_("Rows rejected") },
  [PROFILE] = { "profile", N_("Read by profile") },
  [COUNTING] = { "counting", N_("Counting rule") },
  [LICENCE] = { "licence", N_("Licence") },
  [FILES] = { "files", N_("Files (sha256)") },
};

/* "Global.csv (114f…c03), Receiver.csv (…)" */
static char *
print_files (const NwRelease *release)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < release->files->len && i < MAX_FILES; i++)
    {
      const NwSourceFile *file = g_ptr_array_index (release->files, i);
      g_autofree char *name = nw_record_text (file->name);
      g_autofree char *sheet = nw_record_text (file->sheet);

      g_string_append_printf (out, "%s%s", i > 0 ? _(", ") : "", name);
      if (*sheet)
        g_string_append_printf (out, ": %s", sheet);
      if (file->sha256 && strlen (file->sha256) == 64)
        g_string_append_printf (out, " (%.4s…%.5s)", file->sha256, file->sha256 + 59);
    }
  if (release->files->len > MAX_FILES)
    {
      guint n = release->files->len - MAX_FILES;
      g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, " and %u more", " and %u more", n), n);
    }
  return g_string_free (out, FALSE);
}

static char *
print_as_of (const NwRelease *release)
{
  g_autofree char *day = nw_date_display (release->as_of);

  return g_strdup (*day ? day : _("not known"));
}

/* A dataset without any claim or response does not code them. */
static void
set_acts (NwTable *table, guint row, guint column, guint64 n)
{
  if (n > 0)
    nw_table_set_count (table, row, column, (double) n);
  else
    nw_table_set_text (table, row, column, g_strdup (_("not coded")));
}

static void
set_fact (NwTable *table, Fact fact, guint column, const NwRelease *release, NwRule rule)
{
  const NwCounts *counts = &release->counts;

  switch (fact)
    {
    case DATASET:
      nw_table_set_text (table, fact, column,
                         nw_record_text (release->title ? release->title : release->dataset));
      return;
    case PUBLISHER: nw_table_set_text (table, fact, column, nw_record_text (release->publisher)); return;
    case HOMEPAGE: nw_record_set_sources (table, fact, column, release->homepage); return;
    case AS_OF: nw_table_set_text (table, fact, column, print_as_of (release)); return;
    case INCIDENTS: nw_table_set_count (table, fact, column, (double) counts->incidents); return;
    case CLAIMS: set_acts (table, fact, column, counts->claims); return;
    case RESPONSES: set_acts (table, fact, column, counts->responses); return;
    case ROWS_READ: nw_table_set_count (table, fact, column, (double) counts->rows_read); return;
    case ACCEPTED: nw_table_set_count (table, fact, column, (double) counts->accepted); return;
    case DUPLICATES: nw_table_set_count (table, fact, column, (double) counts->duplicates); return;
    case REJECTED: nw_table_set_count (table, fact, column, (double) counts->rejected); return;
    case PROFILE: nw_table_set_text (table, fact, column, nw_record_text (release->profile)); return;
    case COUNTING: nw_table_set_text (table, fact, column, g_strdup (nw_rule_label (rule))); return;
    case LICENCE:
      nw_table_set_text (table, fact, column,
                         nw_record_text (release->licence ? release->licence : _("not stated")));
      return;
    case FILES: nw_table_set_text (table, fact, column, print_files (release)); return;
    case N_FACTS:
    default: g_assert_not_reached ();
    }
}

/* ---- the table ---- */

static void
add_columns (NwTable *table, const GPtrArray *releases)
{
  nw_table_add_column (table, NW_COLUMN_HEAD, "fact", _("Code"))->data = TRUE;
  /* Translators: the heading above "Publisher", "Licence" … */
  nw_table_add_column (table, NW_COLUMN_HEAD, "fact_label", _("Release"));
  for (guint i = 0; i < releases->len; i++)
    {
      const NwRelease *release = g_ptr_array_index (releases, i);
      g_autofree char *id = g_strdup_printf ("%s@%s", release->dataset, release->version);
      g_autofree char *name = nw_release_name (release);

      nw_table_add_column (table, NW_COLUMN_TEXT, id, name);
    }
}

static NwTable *
build_datasets (const NwSupply *supply)
{
  g_autoptr (GPtrArray) releases = nw_comparison_releases (supply->result);
  NwTable *table = nw_table_new ();

  add_columns (table, releases);
  for (Fact fact = 0; fact < N_FACTS; fact++)
    {
      guint row = nw_table_add_row (table, NW_ROW_PLAIN);

      nw_table_set_text (table, row, 0, g_strdup (facts[fact].id));
      nw_table_set_text (table, row, 1, g_strdup (_(facts[fact].label)));
      for (guint i = 0; i < releases->len; i++)
        set_fact (table, fact, HEADS + i, g_ptr_array_index (releases, i), supply->query->rule);
    }
  nw_table_describe (table, supply->result, nw_table_datasets.id,
                     _("Accepted rows are incidents, and rows of receivers, claims and responses that are "
                       "parts of them."), 0);
  g_free (table->title);
  table->title = g_strdup (_("Datasets and methods"));
  g_free (table->subtitle);
  table->subtitle =
      g_strdup (_("The releases that the numbers are from, with what was read of their files."));
  return table;
}

const NwTableKind nw_table_datasets = {
  .id = "datasets",
  .label = N_("Datasets and methods"),
  .summary = N_("The releases that a question is answered from: publisher, as-of date, what was read, "
                "licence and files."),
  .needs = NW_NEEDS_RESULT,
  .question = "",
  .build = build_datasets,
};
