/* record-hash.c: one number for a list of records, by which two answers are told apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "record-hash.h"

#include <string.h>

/* With its NUL, so that neighbours cannot flow into each other. */
static void
hash_text (GChecksum *sum, const char *text)
{
  const char *bytes = text ? text : "";

  g_checksum_update (sum, (const guchar *) bytes, (gssize) strlen (bytes) + 1);
}

static void
hash_number (GChecksum *sum, guint number)
{
  char digits[16];

  g_snprintf (digits, sizeof digits, "%u", number);
  hash_text (sum, digits);
}

static void
hash_date (GChecksum *sum, NwDate date, const char *written)
{
  g_autofree char *text = nw_date_print (date);

  hash_text (sum, text);
  hash_text (sum, written);
}

/* Codes by their text: their numbers are the library's own. */
static void
hash_marks (GChecksum *sum, const NwBatch *records, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    {
      const NwMark *mark = nw_batch_mark (records, i);
      NwDomain domain = nw_dimension_info (mark->dimension)->domain;

      hash_text (sum, nw_dimension_info (mark->dimension)->id);
      if (records->codebook)
        hash_text (sum, nw_codebook_get_code (records->codebook, domain, mark->code)->code);
      hash_text (sum, mark->name);
    }
  hash_number (sum, n);
}

static void
hash_act (GChecksum *sum, const NwBatch *records, const NwAct *act)
{
  hash_text (sum, act->kind == NW_ACT_CLAIM ? "claim" : "response");
  hash_text (sum, act->incident_key);
  hash_text (sum, act->key);
  hash_date (sum, act->date, act->date_text);
  hash_text (sum, act->form);
  hash_text (sum, act->sources);
  hash_text (sum, act->contested ? "contested" : "");
  hash_marks (sum, records, act->first_mark, act->n_marks);
}

char *
nw_record_hash (const NwBatch *records, guint selected, gboolean with_acts)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  hash_number (sum, selected);
  for (guint i = 0; i < records->incidents->len; i++)
    {
      const NwIncident *incident = nw_batch_incident (records, i);

      hash_text (sum, incident->key);
      hash_text (sum, incident->title);
      hash_date (sum, incident->start, incident->start_text);
      hash_text (sum, incident->sources);
      hash_marks (sum, records, incident->first_mark, incident->n_marks);
    }
  for (guint i = 0; with_acts && i < records->acts->len; i++)
    hash_act (sum, records, nw_batch_act (records, i));
  return g_strdup (g_checksum_get_string (sum));
}
