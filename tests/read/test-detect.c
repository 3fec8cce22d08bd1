/* test-detect.c: what a file is taken for, and whether the evidence is said
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "detect.h"

#include <string.h>

#include "scrap.h"

static NwDetection *
detect (const void *bytes, gsize length)
{
  g_autoptr (Scrap) scrap = scrap_new ("file.txt", bytes, length);
  g_autoptr (NwSource) source = scrap_source (scrap);
  g_autoptr (GError) error = NULL;
  NwDetection *detection = nw_detect (source, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < detection->evidence->len; i++)
    g_assert_true (g_utf8_validate (detection->evidence->pdata[i], -1, NULL));
  return detection;
}

static gboolean
has_evidence (const NwDetection *detection, const char *words)
{
  for (guint i = 0; i < detection->evidence->len; i++)
    if (strstr (detection->evidence->pdata[i], words))
      return TRUE;

  return FALSE;
}

static const NwEncodingGuess *
first_guess (const NwDetection *detection)
{
  g_assert_cmpuint (detection->encodings->len, >, 0);
  return detection->encodings->pdata[0];
}

/* ---- encodings ---- */

/* Names and sentences as such tables have them. */
static const char *const texts[] = {
  "name,note\nFancy Bear,Russia’s “bears” – known since 2004…\nTurla,“Snake” (also “Uroburos”)\n",
  "name,ort\nKöln,Überprüfung der Müllabfuhr\nMünchen,größte Störung\nAachen,fällt für Ärzte aus\n",
  "nom,pays\nÉlysée,l’été dernier à Paris\nHôpital,système bloqué dès février\nMairie,données volées à "
  "Orléans\n",
  "nombre,país\nMinistería,España y México\nBogotá,información pública dañada\nAño,corrupción en Perú\n",
};

static void
test_encodings (void)
{
  static const char * const encodings[] = { "UTF-8", "UTF-16LE", "UTF-16BE", "WINDOWS-1252", "MACINTOSH" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (encodings); j++)
      {
        g_autoptr (GBytes) bytes = scrap_encode (texts[i], -1, encodings[j]);
        g_autoptr (NwDetection) detection = detect (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

        g_test_message ("text %u in %s", (guint) i, encodings[j]);
        g_assert_cmpstr (detection->layout->encoding, ==, encodings[j]);
        g_assert_cmpstr (first_guess (detection)->encoding, ==, encodings[j]);
        g_assert_cmpuint (strlen (first_guess (detection)->sample), >, 0);
        g_assert_true (has_evidence (detection, first_guess (detection)->reason));
        g_assert_false (detection->repairable);
      }
}

/* Without bytes from 0x80 to 0x9f, Latin-1 and Windows-1252 are the same: the larger goes first, the other
 * follows. */
static void
test_latin1 (void)
{
  g_autoptr (GBytes) bytes = scrap_encode (texts[1], -1, "ISO-8859-1");
  g_autoptr (NwDetection) detection = detect (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  const NwEncodingGuess *second = detection->encodings->pdata[1];

  g_assert_cmpstr (detection->layout->encoding, ==, "WINDOWS-1252");
  g_assert_cmpstr (second->encoding, ==, "ISO-8859-1");
  g_assert_cmpstr (second->sample, ==, first_guess (detection)->sample);
}

static void
test_marks (void)
{
  g_autoptr (NwDetection) utf8 = detect ("\xef\xbb\xbf" "a,b\n1,2\n", 11);
  g_autoptr (NwDetection) little = detect ("\xff\xfe" "a\0,\0b\0\n\0", 10);
  g_autoptr (NwDetection) big = detect ("\xfe\xff\0a\0,\0b\0\n", 10);
  g_autoptr (NwDetection) ascii = detect ("a,b\n1,2\n", 8);

  g_assert_cmpstr (utf8->layout->encoding, ==, "UTF-8");
  g_assert_cmpint (first_guess (utf8)->score, ==, 100);
  g_assert_cmpstr (little->layout->encoding, ==, "UTF-16LE");
  g_assert_cmpint (little->layout->delimiter, ==, ',');
  g_assert_cmpstr (big->layout->encoding, ==, "UTF-16BE");
  g_assert_cmpstr (ascii->layout->encoding, ==, "UTF-8");
  g_assert_cmpstr (first_guess (ascii)->sample, ==, "");
  g_assert_true (nw_layout_is_plain (ascii->layout));
}

/* Behind more ASCII than is read at first. */
static void
test_late (void)
{
  g_autoptr (GString) text = g_string_new ("id,name\n");
  g_autoptr (NwDetection) detection = NULL;

  for (guint i = 0; i < 30000; i++)
    g_string_append_printf (text, "%u,plain\n", i);
  g_string_append (text, "30000,M\xfcnchen\n");
  detection = detect (text->str, text->len);
  g_assert_cmpstr (detection->layout->encoding, ==, "WINDOWS-1252");
  g_assert_nonnull (strstr (first_guess (detection)->sample, "München"));
}

/* A few bytes that are no UTF-8 do not make Windows-1252 of a file: it is said where they are. */
static void
test_damaged (void)
{
  static const char *const damaged[] = { "a,b\nKöln,1\nM\xfcnchen,2\n", "a,b\nKöln,1\nK\xc3",
                                         "\xef\xbb\xbf"
                                         "a,b\nM\xfcnchen,2\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr (Scrap) scrap = scrap_new ("file.csv", damaged[i], strlen (damaged[i]));
      g_autoptr (NwSource) source = scrap_source (scrap);
      g_autoptr (NwDetection) detection = nw_detect (source, NULL, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_cmpstr (detection->layout->encoding, ==, "UTF-8");
      g_assert_null (scrap_rows (source, detection->layout, &error));
      g_assert_error (error, NW_FAULT, NW_FAULT_ENCODING);
      g_assert_nonnull (strstr (error->message, i < 2 ? "line 3:" : "line 2:"));
    }
}

static void
test_twice (void)
{
  g_autoptr (NwDetection) twice = detect ("a,b\nRussiaâ€™s,1\n", strlen ("a,b\nRussiaâ€™s,1\n"));
  g_autoptr (NwDetection) once = detect ("a,b\nRussia’s Ã,1\n", strlen ("a,b\nRussia’s Ã,1\n"));

  g_assert_true (twice->repairable);
  g_assert_false (twice->layout->repair);
  g_assert_true (has_evidence (twice, "“â€™”"));
  g_assert_false (once->repairable);
}

/* ---- separators and header ---- */

static void
check_layout (const char *text, char delimiter, char quote, guint header)
{
  g_autoptr (NwDetection) detection = detect (text, strlen (text));

  g_test_message ("%s", text);
  g_assert_cmpint (detection->layout->delimiter, ==, delimiter);
  g_assert_cmpint (detection->layout->quote, ==, quote);
  g_assert_cmpuint (detection->layout->header, ==, header);
}

static void
test_separators (void)
{
  check_layout ("id;name;date\n1;A, B and C;2020\n2;D, E;2021\n", ';', '"', 1);
  check_layout ("id\tname\n1\tA, B; C\n2\tD, E\n", '\t', '"', 1);
  check_layout ("id|name|x\n1|a;b|2\n2|c|3\n", '|', '"', 1);
  check_layout ("id,name\n1,\"a; b\n; c\"\n2,\"d; e\"\n", ',', '"', 1);
  check_layout ("id,name\n1,'A, B'\n2,'C, D'\n3,'it''s'\n", ',', '\'', 1);
  check_layout ("id,name\n1,the 'A' team\n2,it's\n", ',', '"', 1);
  check_layout ("size;name\n6\" gun;a\n12\" gun;b\n", ';', 0, 1);
  check_layout ("name\nAlpha\nBeta\n", ',', '"', 1);
}

/* Lists with ";" in cells that are not quoted make rows wider than the names; each has one comma in its text. */
static void
test_lists (void)
{
  const char *text = "Title;Start;Victims;Sector\n"
                     "Blue Heron, again;2019-03-25;Ukraine;Poland;Energy\n"
                     "Red Finch, once;2019-04-03;Spain;Energy\n"
                     "Grey Owl, twice;2020-01-01;Ukraine;Poland;Latvia;Health\n"
                     "White Crow, late;2020-05-14;Italy;France;Finance\n"
                     "Black Kite, early;2021-06-30;Japan;Peru;Chile;Health\n";
  g_autoptr (NwDetection) detection = detect (text, strlen (text));

  check_layout (text, ';', '"', 1);
  g_assert_true (has_evidence (detection, "“;” parts the first row into 4 different names, and 6 of the 6 rows"));
  /* A title is no row of names, whatever stands in it. */
  check_layout ("Incidents; a list\nid,name,date,state\n1,A,2020-01-02,X;Y\n2,B,2020-02-03,Y;Z\n", ',', '"', 2);
  check_layout ("Source, licence\nid;name;date;state\n1;A, B;2020-01-02;X\n2;B, C;2020-02-03;Y\n", ';', '"', 2);
}

static void
test_header (void)
{
  check_layout ("List of incidents\n\nid,name,date,state\n1,A,2020-01-02,X\n2,B,2020-02-03,Y\n", ',', '"', 2);
  check_layout ("List,,,\nid,name,date,state\n1,A,2020-01-02,X\n2,B,2020-02-03,Y\n", ',', '"', 2);
  check_layout ("1,A,2020-01-02\n2,B,2020-02-03\n3,C,2020-02-03\n", ',', '"', NW_LAYOUT_NO_HEADER);
  check_layout ("yes,open\nno,open\nyes,closed\nno,closed\n", ',', '"', NW_LAYOUT_NO_HEADER);
  check_layout ("name,2019,2020\nA,1,2\nB,3,4\n", ',', '"', NW_LAYOUT_NO_HEADER);
  check_layout ("id,name,date,\n1,A,2020-01-02,x\n2,B,2020-02-03,y\n", ',', '"', 1);
  check_layout ("id,name,date\n", ',', '"', 1);
}

static void
test_evidence_has_figures (void)
{
  const char *text = "id;name;a,b\n1;x;y\n2;x;z\n3;w;v\n";
  g_autoptr (NwDetection) detection = detect (text, strlen (text));

  g_assert_true (has_evidence (detection, "“;” parts 4 of the 4 rows looked at into 3 cells"));
  g_assert_true (has_evidence (detection, "Row 1 has the column names; texts in it: 3"));
}

/* ---- files ---- */

/* UTF-8 or ASCII, commas, names in the first row: as the notes beside the files say. */
static void
test_published (void)
{
  static const char *const files[] = {
    "cfr-2019/export-incidents.csv",
    "cfr-2021/cyber-operations-incidents.csv",
    "cow-codes/COW-country-codes.csv",
    "dcid-2.0/DCID_freinhard_export.csv",
    "eurepoc-1.1/EuRepoC_Attribution_dataset_1.1.csv",
    "eurepoc-1.1/EuRepoC_Global_Database_1.1.csv",
    "eurepoc-1.1/EuRepoC_Receiver_dataset_1.1.csv",
    "iso3166/all.csv",
  };
  g_autofree char *beside = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "datasets", NULL);
  const char *folder = g_getenv ("NORMWATCH_DATASETS") ? g_getenv ("NORMWATCH_DATASETS") : beside;

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("the datasets are not here");
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (folder, files[i], NULL);
      g_autoptr (NwSource) source = nw_source_new (file, NULL, NULL);
      g_autoptr (NwDetection) detection = source ? nw_detect (source, NULL, NULL) : NULL;

      g_test_message ("%s", files[i]);
      g_assert_nonnull (detection);
      g_assert_true (nw_layout_is_plain (detection->layout));
      g_assert_false (detection->repairable);
    }
}

static void
check_refused (const void *bytes, gsize length)
{
  g_autoptr (Scrap) scrap = scrap_new ("file.csv", bytes, length);
  g_autoptr (NwSource) source = scrap_source (scrap);
  g_autoptr (GError) error = NULL;

  g_assert_null (nw_detect (source, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_FORMAT);
  g_assert_nonnull (strstr (error->message, "file.csv"));
}

static void
test_refused (void)
{
  static const guint8 png[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\10\6\0\0\0\\r\xa8";

  check_refused ("", 0);
  check_refused (png, sizeof png);
}

static void
test_gzip (void)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("a;b\n1;2\n", 8);
  g_autoptr (GBytes) packed = scrap_gzip (text);
  g_autoptr (NwDetection) detection = detect (g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));

  g_assert_true (detection->layout->gzip);
  g_assert_cmpint (detection->layout->delimiter, ==, ';');
  g_assert_true (has_evidence (detection, "gzip"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/detect/encodings", test_encodings);
  g_test_add_func ("/detect/latin1", test_latin1);
  g_test_add_func ("/detect/marks", test_marks);
  g_test_add_func ("/detect/late", test_late);
  g_test_add_func ("/detect/damaged", test_damaged);
  g_test_add_func ("/detect/twice", test_twice);
  g_test_add_func ("/detect/separators", test_separators);
  g_test_add_func ("/detect/lists", test_lists);
  g_test_add_func ("/detect/header", test_header);
  g_test_add_func ("/detect/evidence-has-figures", test_evidence_has_figures);
  g_test_add_func ("/detect/published", test_published);
  g_test_add_func ("/detect/refused", test_refused);
  g_test_add_func ("/detect/gzip", test_gzip);

  return g_test_run ();
}
