/* test-processes.c: a library that several processes want, or whose writer was killed
 *
 * The test starts itself again as the other process: what it does stands in its first argument.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "library.h"

#define NOBODY 65534

static char *program;

/* ---- the other process ---- */

/* Imports for ever, one byte to standard output after each batch. */
static int
write_for_ever (NwStore *store)
{
  g_autoptr (NwRelease) release = sample_release ("2", 2);
  g_autoptr (NwWriter) writer = nw_writer_begin (store, release, NULL, NULL);

  for (guint i = 0;; i += 10000)
    {
      g_autoptr (NwBatch) batch = plain_batch (i, 10000);

      if (!writer || !nw_writer_add_batch (writer, batch, NULL, NULL) || write (STDOUT_FILENO, ".", 1) != 1)
        return EXIT_FAILURE;
    }
}

/* Holds the lock until standard input ends. */
static int
hold (NwStore *store)
{
  g_autoptr (NwRelease) release = sample_release ("2", 2);
  g_autoptr (NwWriter) writer = nw_writer_begin (store, release, NULL, NULL);
  char byte;

  if (!writer || write (STDOUT_FILENO, ".", 1) != 1)
    return EXIT_FAILURE;
  while (read (STDIN_FILENO, &byte, 1) > 0)
    ;
  return EXIT_SUCCESS;
}

/* As somebody who may not write here: prints the fault's number, or the number of releases. */
static int
open_as_nobody (const char *path, NwStoreMode mode)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = NULL;
  g_autoptr (GPtrArray) releases = NULL;

  if (geteuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
    return EXIT_FAILURE;
  store = nw_store_open (path, mode, &error);
  if (store)
    releases = nw_store_releases (store, &error);
  if (error)
    printf ("fault %d\n", error->domain == NW_FAULT ? error->code : -1);
  else
    printf ("releases %u\n", releases->len);
  return EXIT_SUCCESS;
}

static int
be_other (const char *role, const char *path)
{
  g_autoptr (NwStore) store = NULL;

  if (g_str_equal (role, "--read"))
    return open_as_nobody (path, NW_STORE_READ);
  if (g_str_equal (role, "--write"))
    return open_as_nobody (path, NW_STORE_WRITE);
  if (g_str_equal (role, "--create"))
    return open_as_nobody (path, NW_STORE_CREATE);
  store = nw_store_open (path, NW_STORE_WRITE, NULL);
  if (!store)
    return EXIT_FAILURE;
  return g_str_equal (role, "--hold") ? hold (store) : write_for_ever (store);
}

/* ---- the tests ---- */

static GSubprocess *
start (const char *role, const char *path)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                           program, role, path, NULL);

  g_assert_no_error (error);
  return process;
}

static void
await_bytes (GSubprocess *process, guint n)
{
  char bytes[64];

  g_assert_cmpuint (n, <=, sizeof bytes);
  g_assert_true (g_input_stream_read_all (g_subprocess_get_stdout_pipe (process), bytes, n, NULL, NULL, NULL));
}

static void
make_library (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (path, NW_STORE_CREATE, &error);

  g_assert_no_error (error);
  g_assert_cmpint (sample_import (store, "1", 1, NULL, &error), >, 0);
}

static void
test_killed (void)
{
  g_autoptr (Place) place = place_new ();

  make_library (place->path);
  for (guint batches = 1; batches < 20; batches += 6) /* the later ones beyond the cache, in the journal */
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GSubprocess) process = start ("--write-for-ever", place->path);
      g_autoptr (NwStore) store = NULL;
      g_autoptr (NwRelease) release = NULL;

      await_bytes (process, batches);
      g_subprocess_send_signal (process, SIGKILL);
      g_assert_true (g_subprocess_wait (process, NULL, &error));
      g_assert_true (g_subprocess_get_if_signaled (process));

      store = nw_store_open (place->path, NW_STORE_WRITE, &error);
      g_assert_no_error (error);
      release = nw_store_find_release (store, "sample", NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (release->version, ==, "1");
      g_clear_pointer (&store, nw_store_unref);
      assert_library (place->path, 1);
      g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM incident"), ==, 3);
    }
}

/* Without Cancel, waiting takes two seconds and ends as busy. */
static void
assert_cancelled (NwStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gint64 begin = g_get_monotonic_time ();

  g_cancellable_cancel (cancellable);
  g_assert_cmpint (sample_import (store, "3", 3, cancellable, &error), ==, 0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, G_USEC_PER_SEC);
}

static void
test_locked (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (NwStore) store = NULL;
  g_autoptr (GPtrArray) releases = NULL;

  make_library (place->path);
  process = start ("--hold", place->path);
  await_bytes (process, 1);

  store = nw_store_open (place->path, NW_STORE_WRITE, &error);
  g_assert_no_error (error);
  releases = nw_store_releases (store, &error); /* readers go on beside the writer */
  g_assert_cmpuint (releases->len, ==, 1);
  g_assert_cmpint (sample_import (store, "3", 3, NULL, &error), ==, 0);
  g_assert_error (error, NW_FAULT, NW_FAULT_STORE_BUSY);
  g_clear_error (&error);
  g_assert_false (nw_store_remove_release (store, 1, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_STORE_BUSY);
  g_clear_error (&error);
  assert_cancelled (store);

  g_assert_true (g_output_stream_close (g_subprocess_get_stdin_pipe (process), NULL, NULL));
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  g_assert_cmpint (sample_import (store, "3", 3, NULL, &error), >, 0);
  g_assert_no_error (error);
  assert_library (place->path, 2);
}

static void
assert_as_nobody (const char *role, const char *path, const char *expected)
{
  g_autoptr (GSubprocess) process = start (role, path);
  g_autofree char *output = NULL;

  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, NULL));
  g_assert_cmpstr (output, ==, expected);
}

static void
test_read_only_folder (void)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *other = g_build_filename (place->folder, "other.normwatch", NULL);
  g_autofree char *fault = g_strdup_printf ("fault %d\n", NW_FAULT_STORE_OPEN);

  make_library (place->path);
  g_assert_cmpint (g_chmod (place->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (place->folder, 0555), ==, 0);
  assert_as_nobody ("--read", place->path, "releases 1\n");
  assert_as_nobody ("--write", place->path, fault);
  assert_as_nobody ("--create", place->path, fault);
  assert_as_nobody ("--create", other, fault);

  g_assert_cmpint (g_chmod (place->path, 0000), ==, 0);
  assert_as_nobody ("--read", place->path, fault);
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_has_prefix (argv[1], "--") && g_path_is_absolute (argv[2]))
    return be_other (argv[1], argv[2]);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/processes/killed", test_killed);
  g_test_add_func ("/store/processes/locked", test_locked);
  g_test_add_func ("/store/processes/read-only-folder", test_read_only_folder);
  return g_test_run ();
}
