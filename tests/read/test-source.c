/* test-source.c: a file's bytes unpacked and decoded, and what is refused
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "decode.h"
#include "scrap.h"

/* All of a stream, read in pieces. */
static GBytes *
read_all (GInputStream *stream, gsize piece, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (piece);
  gssize got;

  while ((got = g_input_stream_read (stream, buffer, piece, NULL, error)) > 0)
    g_byte_array_append (bytes, buffer, got);
  return got == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

static char *
decode (const void *bytes, gsize length, const char *encoding, gboolean repair, gsize piece, GError **error)
{
  g_autoptr (Scrap) scrap = scrap_new ("file.csv", bytes, length);
  g_autoptr (NwSource) source = scrap_source (scrap);
  g_autoptr (NwLayout) layout = nw_layout_new ("csv");
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GBytes) text = NULL;

  g_free (layout->encoding);
  layout->encoding = g_strdup (encoding);
  layout->repair = repair;
  stream = nw_source_open_text (source, layout, NULL, error);
  text = stream ? read_all (stream, piece, error) : NULL;
  return text ? g_strdup_printf ("%.*s", (int) g_bytes_get_size (text),
                                 (const char *) g_bytes_get_data (text, NULL))
              : NULL;
}

static void
check_decoded (const void *bytes, gsize length, const char *encoding, gboolean repair, const char *expected)
{
  for (gsize piece = 1; piece <= length + 4; piece += 1 + length / 16)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = decode (bytes, length, encoding, repair, piece, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, expected);
    }
}

#define TEXT "name,état\n“quoted”,Überprüfung – naïve\n"

static void
test_encodings (void)
{
  for (const char * const *encoding = nw_encodings (); *encoding; encoding++)
    {
      gboolean latin1 = strcmp (*encoding, "ISO-8859-1") == 0;
      const char *text = latin1 ? "name,état\nÜberprüfung,naïve\n" : TEXT;
      g_autoptr (GBytes) bytes = scrap_encode (text, -1, *encoding);

      check_decoded (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), *encoding, FALSE, text);
    }
}

static void
test_marks (void)
{
  check_decoded ("\xef\xbb\xbf" "a,b", 6, "UTF-8", FALSE, "a,b");
  check_decoded ("\xff\xfe" "a\0b\0", 6, "UTF-16LE", FALSE, "ab");
  check_decoded ("\xfe\xff\0a\0b", 6, "UTF-16BE", FALSE, "ab");
  check_decoded ("\xef\xbb\xbf", 3, "UTF-8", FALSE, "");
  check_decoded ("\xff", 1, "ISO-8859-1", FALSE, "ÿ");
}

static void
check_refused (const void *bytes, gsize length, const char *encoding, int code, const char *words)
{
  for (gsize piece = 1; piece < 64; piece += 7)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = decode (bytes, length, encoding, FALSE, piece, &error);

      g_assert_null (text);
      g_assert_error (error, NW_FAULT, code);
      g_assert_nonnull (strstr (error->message, "file.csv"));
      g_assert_nonnull (strstr (error->message, words));
      g_assert_null (strchr (error->message, '\n'));
    }
}

static void
test_bad_bytes (void)
{
  check_refused ("a\r\nb\nc\x81", 7, "WINDOWS-1252", NW_FAULT_ENCODING, "line 3: byte 7 (0x81)");
  check_refused ("a\rb\xe9,", 5, "UTF-8", NW_FAULT_ENCODING, "line 2: byte 5");
  check_refused ("a\n\xc3", 3, "UTF-8", NW_FAULT_ENCODING, "line 2: the file ends");
  check_refused ("a\0\n\0b", 5, "UTF-16LE", NW_FAULT_ENCODING, "line 2: the file ends");
  check_refused ("a\0\n\0\0\xdc", 6, "UTF-16LE", NW_FAULT_ENCODING, "line 2: byte 5 (0x00)");
  check_refused ("a\n\0b", 4, "UTF-8", NW_FAULT_FORMAT, "line 2: there is a NUL");
  check_refused ("a\n\0b", 4, "MACINTOSH", NW_FAULT_FORMAT, "line 2: there is a NUL");
  check_refused ("a", 1, "EBCDIC", NW_FAULT_ENCODING, "EBCDIC");
}

/* ---- repair ---- */

/* The text, encoded once more by iconv; what Windows-1252 does not have is the control character of the same
 * number. */
static char *
encode_twice (const char *text)
{
  GString *twice = g_string_new (NULL);

  for (const char *c = text; *c; c++)
    {
      g_autofree char *one = g_convert (c, 1, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);

      if (one)
        g_string_append (twice, one);
      else
        g_string_append_unichar (twice, (guchar) *c);
    }
  return g_string_free (twice, FALSE);
}

static void
test_repair (void)
{
  static const char *const texts[] = {
    TEXT,
    "“Fancy Bear”’s “à la carte” – Ξένιος Δίας, Москва",
    "中国网络安全,日本語",
    "€ ™ … Œuvre Šibenik Žižkov",
    "😀 voilà ",
    "plain",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *twice = encode_twice (texts[i]);

      check_decoded (twice, strlen (twice), "UTF-8", TRUE, texts[i]);
    }
}

static void
test_repair_keeps (void)
{
  static const char * const texts[] = {
    TEXT, "« le café »", "naïveté…", "GRÖ–", "été", "Ã", "â€", "São Paulo", "中国", "ÃÃ", "Ä, Ö and Ü",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    check_decoded (texts[i], strlen (texts[i]), "UTF-8", TRUE, texts[i]);
  check_decoded ("Ã©tÃ© et été", strlen ("Ã©tÃ© et été"), "UTF-8", TRUE, "été et été");
}

/* ---- gzip ---- */

static GBytes *
join (GBytes *a, const void *b, gsize length)
{
  g_autoptr (GByteArray) both = g_byte_array_new ();

  g_byte_array_append (both, g_bytes_get_data (a, NULL), g_bytes_get_size (a));
  g_byte_array_append (both, b, length);
  return g_byte_array_free_to_bytes (g_steal_pointer (&both));
}

static void
check_unpacked (GBytes *packed, const char *expected)
{
  g_autoptr (Scrap) scrap =
      scrap_new ("file.csv.gz", g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
  g_autoptr (NwSource) source = scrap_source (scrap);
  gsize length;
  const guint8 *start = nw_source_start (source, &length);

  g_assert_true (nw_source_is_gzip (source));
  g_assert_cmpmem (start, length, expected, strlen (expected));
  for (gsize piece = 1; piece <= strlen (expected) + 2; piece++)
    {
      g_autoptr (GInputStream) stream = nw_source_open (source, NULL, NULL);
      g_autoptr (GBytes) bytes = read_all (stream, piece, NULL);

      g_assert_nonnull (bytes);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, strlen (expected));
      g_assert_cmpuint (nw_source_position (source), ==, g_bytes_get_size (packed));
    }
}

static void
test_gzip (void)
{
  g_autoptr (GBytes) one = g_bytes_new_static ("a,b\n1,2\n", 8);
  g_autoptr (GBytes) packed = scrap_gzip (one);
  g_autoptr (GBytes) twice = join (packed, g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
  g_autoptr (GBytes) padded = join (packed, "\0\0\0\0\0", 5);

  check_unpacked (packed, "a,b\n1,2\n");
  check_unpacked (twice, "a,b\n1,2\na,b\n1,2\n");
  check_unpacked (padded, "a,b\n1,2\n");
}

static void
check_damaged (const void *bytes, gsize length)
{
  g_autoptr (Scrap) scrap = scrap_new ("file.csv.gz", bytes, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (NwSource) source = nw_source_new (scrap->file, NULL, &error);

  g_assert_null (source);
  g_assert_error (error, NW_FAULT, NW_FAULT_FORMAT);
  g_assert_nonnull (strstr (error->message, "file.csv.gz"));
}

static void
test_gzip_damaged (void)
{
  g_autoptr (GBytes) one = g_bytes_new_static ("a,b\n1,2\n", 8);
  g_autoptr (GBytes) packed = scrap_gzip (one);
  g_autoptr (GBytes) trailing = join (packed, "x", 1);
  g_autoptr (GBytes) after_zeros = join (packed, "\0\0x", 3);
  g_autofree guint8 *wrong = g_memdup2 (g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));

  for (gsize cut = 2; cut < g_bytes_get_size (packed); cut++)
    check_damaged (g_bytes_get_data (packed, NULL), cut);
  check_damaged (g_bytes_get_data (trailing, NULL), g_bytes_get_size (trailing));
  check_damaged (g_bytes_get_data (after_zeros, NULL), g_bytes_get_size (after_zeros));
  wrong[g_bytes_get_size (packed) - 6] ^= 1; /* the checksum */
  check_damaged (wrong, g_bytes_get_size (packed));
}

static void
test_bomb (void)
{
  g_autofree char *zeros = g_strnfill (64 * 1024 * 1024, 'x');
  g_autoptr (GBytes) all = g_bytes_new_static (zeros, strlen (zeros));
  g_autoptr (GBytes) packed = scrap_gzip (all);
  g_autoptr (Scrap) scrap = scrap_new ("bomb.gz", g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
  g_autoptr (NwSource) source = scrap_source (scrap);
  g_autoptr (GInputStream) stream = nw_source_open (source, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_all (stream, 1024 * 1024, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_LIMIT);
  g_clear_object (&stream);
  g_clear_error (&error);
  g_assert_null (nw_source_open_seekable (source, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_LIMIT);
}

/* ---- files ---- */

static void
test_seekable (void)
{
  g_autoptr (GBytes) one = g_bytes_new_static ("0123456789", 10);
  g_autoptr (GBytes) packed = scrap_gzip (one);
  GBytes *files[] = { one, packed };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (Scrap) scrap =
          scrap_new ("file", g_bytes_get_data (files[i], NULL), g_bytes_get_size (files[i]));
      g_autoptr (NwSource) source = scrap_source (scrap);
      g_autoptr (GInputStream) stream = nw_source_open_seekable (source, NULL, NULL);
      char got[3] = { 0 };

      g_assert_true (g_seekable_seek (G_SEEKABLE (stream), -4, G_SEEK_END, NULL, NULL));
      g_assert_cmpint (g_seekable_tell (G_SEEKABLE (stream)), ==, 6);
      g_assert_true (g_input_stream_read_all (stream, got, 2, NULL, NULL, NULL));
      g_assert_cmpstr (got, ==, "67");
    }
}

static void
test_facts (void)
{
  g_autoptr (Scrap) scrap = scrap_new ("abc.txt", "abc", 3);
  g_autoptr (NwSource) source = scrap_source (scrap);
  g_autofree char *hash = nw_source_hash (source, NULL, NULL);

  g_assert_cmpstr (nw_source_name (source), ==, "abc.txt");
  g_assert_cmpuint (nw_source_bytes (source), ==, 3);
  g_assert_false (nw_source_is_gzip (source));
  g_assert_true (nw_source_file (source) == scrap->file);
  /* FIPS 180-2, appendix B.1 */
  g_assert_cmpstr (hash, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void
check_no_source (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (nw_source_new (file, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_READ);
}

static void
test_refused (void)
{
  g_autofree char *folder = g_dir_make_tmp ("normwatch-XXXXXX", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  check_no_source (pipe);
  check_no_source (folder);
  check_no_source ("/dev/zero");
  check_no_source ("/nowhere/file.csv");
  g_assert_cmpint (remove (pipe), ==, 0);
  g_assert_cmpint (remove (folder), ==, 0);
}

static void
test_cancel (void)
{
  g_autoptr (Scrap) scrap = scrap_new ("abc.txt", "abc", 3);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (nw_source_new (scrap->file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/source/encodings", test_encodings);
  g_test_add_func ("/source/marks", test_marks);
  g_test_add_func ("/source/bad-bytes", test_bad_bytes);
  g_test_add_func ("/source/repair", test_repair);
  g_test_add_func ("/source/repair-keeps", test_repair_keeps);
  g_test_add_func ("/source/gzip", test_gzip);
  g_test_add_func ("/source/gzip-damaged", test_gzip_damaged);
  g_test_add_func ("/source/bomb", test_bomb);
  g_test_add_func ("/source/seekable", test_seekable);
  g_test_add_func ("/source/facts", test_facts);
  g_test_add_func ("/source/refused", test_refused);
  g_test_add_func ("/source/cancel", test_cancel);

  return g_test_run ();
}
