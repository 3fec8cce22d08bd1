/* readers.c: the table of file formats that can be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "readers.h"

/* In the order in which they are asked whether a file is theirs; text is what nobody else knows. */
static const NwReader * const readers[] = { &nw_reader_xlsx, &nw_reader_json, &nw_reader_csv, NULL };

const NwReader * const *
nw_readers (void)
{
  return readers;
}

const NwReader *
nw_reader_find (const char *id)
{
  for (const NwReader * const *reader = readers; *reader; reader++)
    if (g_strcmp0 ((*reader)->id, id) == 0)
      return *reader;

  return NULL;
}
