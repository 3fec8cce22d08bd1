/* test-accounts.c: every label resolves or is reported, and every issue leads back to its row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "codelist.h"
#include "text.h"
#include "truth.h"

typedef struct {
  const char *folder;
  const char *files[4];
  guint       unknown; /* labels that no list is to know */
} Dataset;

static const Dataset datasets[] = {
  { "cfr-2019", { "export-incidents.csv" }, 0 },
  { "cfr-2021", { "cyber-operations-incidents.csv" }, 0 },
  { "eurepoc-1.1",
    { "EuRepoC_Attribution_dataset_1.1.csv", "EuRepoC_Global_Database_1.1.csv",
      "EuRepoC_Receiver_dataset_1.1.csv" },
    0 },
  /* Crit Inf 0: what it means is not confirmed. */
  { "dcid-2.0", { "DCID_2.0_Release_update_February_2023.xlsx" }, 1 },
};

static gboolean
is_reported (const Import *import, NwDomain domain, const char *text)
{
  for (guint i = 0; i < import->labels->len; i++)
    {
      const NwUnlistedLabel *label = g_ptr_array_index (import->labels, i);

      if (label->domain == domain && strcmp (label->text, text) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A party of some record bears the label as its name. */
static gboolean
is_name (const Import *import, const char *text)
{
  for (guint i = 0; i < import->batch->marks->len; i++)
    if (g_strcmp0 (nw_batch_mark (import->batch, i)->name, text) == 0)
      return TRUE;
  return FALSE;
}

/* A word for not knowing, by the lists or by the profile. */
static gboolean
is_placeholder (const Import *import, NwDomain domain, const char *text)
{
  g_autofree char *folded = nw_text_fold (text, -1);
  const char *code = g_hash_table_lookup (import->profile->codes[domain], folded);

  return *text == '\0' || nw_codelist_special (folded) >= 0 || (code && nw_codelist_special_id (code) >= 0);
}

typedef struct {
  guint coded, placeholders, names, reported;
} Shares;

static void
check_labels (const Import *import, NwDomain domain, Shares *shares)
{
  for (guint i = 0; i < nw_codebook_n_labels (import->codebook, domain); i++)
    {
      const NwLabel *label = nw_codebook_get_label (import->codebook, domain, i);
      NwCodeKind kind = nw_codebook_get_code (import->codebook, domain, label->code)->kind;

      if (kind == NW_CODE_UNRECOGNISED && is_reported (import, domain, label->text))
        shares->reported++;
      else if (kind == NW_CODE_SPECIAL && is_placeholder (import, domain, label->text))
        shares->placeholders++;
      else if (kind == NW_CODE_SPECIAL && is_name (import, label->text))
        shares->names++;
      else if (kind != NW_CODE_SPECIAL && kind != NW_CODE_UNRECOGNISED)
        shares->coded++;
      else
        g_error ("%s: “%s” is lost", nw_domain_id (domain), label->text);
    }
}

static void
test_labels (gconstpointer data)
{
  const Dataset *dataset = data;
  g_auto (Truth) truth = { 0 };

  if (!truth_load (&truth, dataset->folder, dataset->files))
    return;
  for (guint domain = 0; domain < NW_N_DOMAINS; domain++)
    {
      guint n = nw_codebook_n_labels (truth.import->codebook, domain);
      Shares shares = { 0 };

      /* Names of actors are in no list: each is a code of its own. */
      if (domain == NW_DOMAIN_ACTOR)
        continue;
      check_labels (truth.import, domain, &shares);
      if (n > 0)
        g_test_message ("%s, %s: %.1f %% of %u labels resolve: %u to codes, %u to a way of not knowing, %u "
                        "are names of parties; %u are reported",
                        dataset->folder, nw_domain_id (domain), 100.0 * (n - shares.reported) / n, n,
                        shares.coded, shares.placeholders, shares.names, shares.reported);
    }
  g_assert_cmpuint (truth.import->labels->len, ==, dataset->unknown);
  g_assert_cmpuint (import_issues (truth.import, NW_ISSUE_UNRECOGNISED), ==, dataset->unknown);
}

/* The bytes at the issue's place begin where its line begins. */
static void
check_place (const char *text, gsize length, const NwIssue *issue)
{
  guint64 line = 1;

  g_assert_cmpuint (issue->length, >, 0);
  g_assert_cmpuint (issue->offset + issue->length, <=, length);
  for (guint64 at = 0; at < issue->offset; at++)
    line += text[at] == '\n';
  g_assert_cmpuint (line, ==, issue->line);
  g_assert_true (issue->offset == 0 || text[issue->offset - 1] == '\n');
  g_assert_true (issue->offset + issue->length == length
                 || strchr ("\r\n", text[issue->offset + issue->length]));
}

static void
test_places (gconstpointer data)
{
  const Dataset *dataset = data;
  g_auto (Truth) truth = { 0 };
  guint placed = 0;

  if (!truth_load (&truth, dataset->folder, dataset->files))
    return;
  for (guint file = 0; file < truth.import->release->files->len; file++)
    {
      const NwSourceFile *source = g_ptr_array_index (truth.import->release->files, file);
      g_autofree char *path = g_build_filename (import_datasets (), dataset->folder, source->name, NULL);
      g_autofree char *text = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      for (guint i = 0; i < truth.import->batch->issues->len; i++)
        {
          const NwIssue *issue = nw_batch_issue (truth.import->batch, i);

          if (issue->file != file || issue->line == 0)
            continue;
          check_place (text, length, issue);
          placed++;
        }
    }
  g_assert_cmpuint (placed, >, 0);
}

/* The labels that no list knows, as data: those of the fixture, the most frequent first. */
static void
test_unlisted (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "fixtures", "normalise", "unlisted", "incidents.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (Import) import = import_files ((const char *[]) { path, NULL }, &error);
  guint64 before = G_MAXUINT64;

  g_assert_no_error (error);
  g_assert_cmpuint (import->labels->len, ==, import_issues (import, NW_ISSUE_UNRECOGNISED));
  g_assert_cmpuint (import->labels->len, >, 0);
  for (guint i = 0; i < import->labels->len; i++)
    {
      const NwUnlistedLabel *label = g_ptr_array_index (import->labels, i);

      g_assert_cmpuint (label->count, >, 0);
      g_assert_cmpuint (label->count, <=, before);
      g_assert_nonnull (label->column);
      g_assert_cmpint (nw_codebook_find_label (import->codebook, label->domain, label->text), >=, 0);
      before = label->count;
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (datasets); i++)
    {
      g_autofree char *labels = g_strdup_printf ("/accounts/%s/labels", datasets[i].folder);
      g_autofree char *places = g_strdup_printf ("/accounts/%s/places", datasets[i].folder);

      g_test_add_data_func (labels, &datasets[i], test_labels);
      if (g_str_has_suffix (datasets[i].files[0], ".csv"))
        g_test_add_data_func (places, &datasets[i], test_places);
    }
  g_test_add_func ("/accounts/unlisted", test_unlisted);

  return g_test_run ();
}
