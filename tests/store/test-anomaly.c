/* test-anomaly.c: the nth write to the disk fails, for n = 1, 2, 3 … until none does; the library stays whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <sqlite3.h>

#include "library.h"

/* ---- a file system that runs full ---- */

typedef struct {
  sqlite3_file  base;
  sqlite3_file *real;
} FailingFile;

static struct {
  sqlite3_vfs  vfs;
  sqlite3_vfs *real;
  gint         left;   /* writes until one fails; negative: never */
  gboolean     stays;  /* every later one fails too */
  int          code;
  gboolean     failed;
} disk;

static gboolean
fails (void)
{
  if (disk.left < 0)
    return FALSE;
  if (disk.left > 0)
    {
      disk.left--;
      return FALSE;
    }
  disk.failed = TRUE;
  if (!disk.stays)
    disk.left = -1;
  return TRUE;
}

#define REAL(file) (((FailingFile *) (file))->real)

static int
file_close (sqlite3_file *file)
{
  return REAL (file)->pMethods ? REAL (file)->pMethods->xClose (REAL (file)) : SQLITE_OK;
}

static int
file_read (sqlite3_file *file, void *bytes, int n, sqlite3_int64 at)
{
  return REAL (file)->pMethods->xRead (REAL (file), bytes, n, at);
}

static int
file_write (sqlite3_file *file, const void *bytes, int n, sqlite3_int64 at)
{
  return fails () ? disk.code : REAL (file)->pMethods->xWrite (REAL (file), bytes, n, at);
}

static int
file_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  return fails () ? SQLITE_IOERR_TRUNCATE : REAL (file)->pMethods->xTruncate (REAL (file), size);
}

static int
file_sync (sqlite3_file *file, int flags)
{
  return fails () ? SQLITE_IOERR_FSYNC : REAL (file)->pMethods->xSync (REAL (file), flags);
}

static int
file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return REAL (file)->pMethods->xFileSize (REAL (file), size);
}

static int
file_lock (sqlite3_file *file, int lock)
{
  return REAL (file)->pMethods->xLock (REAL (file), lock);
}

static int
file_unlock (sqlite3_file *file, int lock)
{
  return REAL (file)->pMethods->xUnlock (REAL (file), lock);
}

static int
file_check_lock (sqlite3_file *file, int *lock)
{
  return REAL (file)->pMethods->xCheckReservedLock (REAL (file), lock);
}

static int
file_control (sqlite3_file *file, int op, void *arg)
{
  return REAL (file)->pMethods->xFileControl (REAL (file), op, arg);
}

static int
file_sector_size (sqlite3_file *file)
{
  return REAL (file)->pMethods->xSectorSize (REAL (file));
}

static int
file_characteristics (sqlite3_file *file)
{
  return REAL (file)->pMethods->xDeviceCharacteristics (REAL (file));
}

static int
file_shm_map (sqlite3_file *file, int page, int size, int extend, void volatile **map)
{
  return REAL (file)->pMethods->xShmMap (REAL (file), page, size, extend, map);
}

static int
file_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return REAL (file)->pMethods->xShmLock (REAL (file), offset, n, flags);
}

static void
file_shm_barrier (sqlite3_file *file)
{
  REAL (file)->pMethods->xShmBarrier (REAL (file));
}

static int
file_shm_unmap (sqlite3_file *file, int delete)
{
  return REAL (file)->pMethods->xShmUnmap (REAL (file), delete);
}

static const sqlite3_io_methods file_methods = {
  2, file_close, file_read, file_write, file_truncate, file_sync, file_size, file_lock, file_unlock, file_check_lock,
  file_control, file_sector_size, file_characteristics, file_shm_map, file_shm_lock, file_shm_barrier, file_shm_unmap,
  NULL, NULL,
};

static int
disk_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out)
{
  FailingFile *failing = (FailingFile *) file;
  int code;

  failing->real = (sqlite3_file *) (failing + 1);
  code = disk.real->xOpen (disk.real, name, failing->real, flags, out);
  failing->base.pMethods = failing->real->pMethods ? &file_methods : NULL;
  return code;
}

static void
install_disk (void)
{
  disk.real = sqlite3_vfs_find (NULL);
  disk.vfs = *disk.real;
  disk.vfs.zName = "failing";
  disk.vfs.pNext = NULL;
  disk.vfs.szOsFile = sizeof (FailingFile) + disk.real->szOsFile;
  disk.vfs.xOpen = disk_open;
  disk.left = -1;
  g_assert_cmpint (sqlite3_vfs_register (&disk.vfs, TRUE), ==, SQLITE_OK);
}

static void
fail_at (gint n, gboolean stays, int code)
{
  disk.left = n;
  disk.stays = stays;
  disk.code = code;
  disk.failed = FALSE;
}

/* ---- the tests ---- */

typedef struct {
  gboolean stays;
  int      code;
} Anomaly;

static const Anomaly full = { TRUE, SQLITE_FULL };
static const Anomaly once = { FALSE, SQLITE_IOERR_WRITE };

static gint64
import_many (NwStore *store, guint n, GError **error)
{
  g_autoptr (NwRelease) release = sample_release ("2", 2);
  g_autoptr (NwCodebook) book = sample_codebook ();
  g_autoptr (NwWriter) writer = nw_writer_begin (store, release, NULL, error);
  gint64 id;

  if (!writer || !nw_writer_add_bytes (writer, 0, (const guint8 *) sample_bytes (), 50, error))
    return 0;
  for (guint i = 0; i < n; i += 2000)
    {
      g_autoptr (NwBatch) batch = plain_batch (i, 2000);
      if (!nw_writer_add_batch (writer, batch, NULL, error))
        return 0;
    }
  id = nw_writer_release (writer);
  return nw_writer_finish (writer, release, book, error) ? id : 0;
}

/* TRUE when a write failed. The library has one release before and after. */
static gboolean
try_import (const char *path, guint records, gint n, const Anomaly *anomaly)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = NULL;
  gboolean failed;
  gint64 id = 0;

  fail_at (n, anomaly->stays, anomaly->code);
  store = nw_store_open (path, NW_STORE_WRITE, &error);
  if (store)
    id = import_many (store, records, &error);
  failed = disk.failed;
  disk.left = -1;

  if (!id)
    {
      g_assert_true (failed);
      g_assert_true (error->domain == NW_FAULT);
      if (anomaly->code == SQLITE_FULL && g_error_matches (error, NW_FAULT, NW_FAULT_STORE_FULL))
        g_assert_nonnull (g_strstr_len (error->message, -1, "space"));
      g_clear_error (&error);
      /* The same store can be used again at once. */
      if (store)
        {
          g_autoptr (GPtrArray) releases = nw_store_releases (store, &error);
          g_assert_no_error (error);
          g_assert_cmpuint (releases->len, ==, 1);
        }
    }
  assert_library (path, id ? 2 : 1);
  if (id)
    g_assert_true (nw_store_remove_release (store, id, NULL, &error));
  return failed;
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
test_every_write (gconstpointer data)
{
  g_autoptr (Place) place = place_new ();
  gint n = 0;

  make_library (place->path);
  while (try_import (place->path, 2000, n, data))
    n++;
  g_assert_cmpint (n, >, 20);
}

/* More than the cache holds: pages are written long before the commit. */
static void
test_spilled (gconstpointer data)
{
  g_autoptr (Place) place = place_new ();

  make_library (place->path);
  for (gint n = 10; n < 1000; n *= 4)
    g_assert_true (try_import (place->path, 150000, n, data));
}

static void
test_create (gconstpointer data)
{
  const Anomaly *anomaly = data;
  g_autoptr (Place) place = place_new ();
  gboolean failed = TRUE;

  for (gint n = 0; failed; n++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (NwStore) store = NULL;

      fail_at (n, anomaly->stays, anomaly->code);
      store = nw_store_open (place->path, NW_STORE_CREATE, &error);
      failed = disk.failed;
      disk.left = -1;
      if (!store)
        {
          g_assert_true (failed && error->domain == NW_FAULT);
          /* Nothing that stands in the way of the next try. */
          g_clear_error (&error);
          store = nw_store_open (place->path, NW_STORE_CREATE, &error);
          g_assert_no_error (error);
        }
      g_clear_pointer (&store, nw_store_unref);
      assert_library (place->path, 0);
      g_assert_cmpint (g_unlink (place->path), ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  install_disk ();
  g_test_add_data_func ("/store/anomaly/full/every-write", &full, test_every_write);
  g_test_add_data_func ("/store/anomaly/full/spilled", &full, test_spilled);
  g_test_add_data_func ("/store/anomaly/full/create", &full, test_create);
  g_test_add_data_func ("/store/anomaly/once/every-write", &once, test_every_write);
  g_test_add_data_func ("/store/anomaly/once/create", &once, test_create);
  return g_test_run ();
}
