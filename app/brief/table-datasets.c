/* table-datasets.c: which releases the numbers are from, and how they were read
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

/* Columns, in this order. */
enum { SLUG, DATASET, PUBLISHER, VERSION, AS_OF, INCIDENTS, CLAIMS, RESPONSES, READ, ACCEPTED, DUPLICATES, REJECTED, LICENCE, FILES };

static void
add_columns (NwTable *table)
{
  static const struct { const char *id, *label; } numbers[] = {
    { "incidents", N_("Reported incidents") }, { "claims", N_("Claims") },          { "responses", N_("Responses") },
    { "rows_read", N_("read") },               { "rows_accepted", N_("accepted") }, { "rows_duplicate", N_("duplicates") },
    { "rows_rejected", N_("rejected") },
  };

  nw_table_add_column (table, NW_COLUMN_HEAD, "dataset", _("Code"))->data = TRUE;
  nw_table_add_column (table, NW_COLUMN_HEAD, "dataset_label", _("Dataset"));
  nw_table_add_column (table, NW_COLUMN_TEXT, "publisher", _("Publisher"));
  nw_table_add_column (table, NW_COLUMN_TEXT, "release", _("Release"));
  nw_table_add_column (table, NW_COLUMN_DATE, "as_of", _("As of"));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    nw_table_add_column (table, NW_COLUMN_NUMBER, numbers[i].id, _(numbers[i].label))->above =
        i >= READ - INCIDENTS ? g_strdup (_("Rows of the files")) : NULL;
  nw_table_add_column (table, NW_COLUMN_TEXT, "licence", _("Licence"));
  nw_table_add_column (table, NW_COLUMN_TEXT, "files", _("Files (sha256)"));
}

/* "Global.csv (114f…c03), Receiver.csv (…)" */
static char *
print_files (const NwRelease *release)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < release->files->len && i < MAX_FILES; i++)
    {
      const NwSourceFile *file = g_ptr_array_index (release->files, i);
      g_autofree char *name = nw_record_text (file->name);

      g_string_append_printf (out, "%s%s", i > 0 ? _(", ") : "", name);
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

static void
add_release (NwTable *table, const NwRelease *release)
{
  const NwCounts *counts = &release->counts;
  const guint64 numbers[] = { counts->incidents, counts->claims,     counts->responses, counts->rows_read,
                              counts->accepted,  counts->duplicates, counts->rejected };
  guint row = nw_table_add_row (table, NW_ROW_PLAIN);
  g_autofree char *as_of = nw_date_display (release->as_of);

  nw_table_set_text (table, row, SLUG, g_strdup (release->dataset));
  nw_table_set_text (table, row, DATASET, nw_record_text (release->title ? release->title : release->dataset));
  nw_table_set_text (table, row, PUBLISHER, nw_record_text (release->publisher));
  nw_table_set_text (table, row, VERSION, nw_record_text (release->version));
  nw_table_set_text (table, row, AS_OF, g_strdup (*as_of ? as_of : _("not known")));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    nw_table_set_count (table, row, INCIDENTS + i, (double) numbers[i]);
  nw_table_set_text (table, row, LICENCE, nw_record_text (release->licence ? release->licence : _("not stated")));
  nw_table_set_text (table, row, FILES, print_files (release));
}

static NwTable *
build_datasets (const NwSupply *supply)
{
  g_autoptr (GPtrArray) releases = nw_comparison_releases (supply->result);
  NwTable *table = nw_table_new ();

  add_columns (table);
  for (guint i = 0; i < releases->len; i++)
    add_release (table, g_ptr_array_index (releases, i));
  nw_table_describe (table, supply->result, nw_table_datasets.id,
                     _("Accepted rows are incidents, and rows of receivers, claims and responses that are parts of them."), 0);
  g_free (table->title);
  table->title = g_strdup (_("Datasets and methods"));
  g_free (table->subtitle);
  table->subtitle = g_strdup (_("The releases that the numbers are from, with what was read of their files."));
  return table;
}

const NwTableKind nw_table_datasets = {
  .id = "datasets",
  .label = N_("Datasets and methods"),
  .summary = N_("The releases that a question is answered from: publisher, as-of date, what was read, licence and files."),
  .needs = NW_NEEDS_RESULT,
  .question = "",
  .build = build_datasets,
};
