/* memory-file.c: bytes as a file, for targets that need one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE
#include "memory-file.h"

#include <sys/mman.h>
#include <unistd.h>

GFile *
memory_file (const guint8 *bytes, gsize length)
{
  static int fd = -1;
  g_autofree char *path = NULL;

  if (fd < 0)
    fd = memfd_create ("input", MFD_CLOEXEC);
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (ftruncate (fd, length), ==, 0);
  g_assert_cmpint (pwrite (fd, bytes, length, 0), ==, (gssize) length);
  path = g_strdup_printf ("/proc/self/fd/%d", fd);
  return g_file_new_for_path (path);
}
