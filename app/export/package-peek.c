/* package-peek.c: single parts of a zip package in memory, through minizip and libxml2
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "package-peek.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>
#include <unzip.h>

#define MOST_PARTS 8192
#define MOST_PATH  512
#define MOST_FOUND 256
#define CHUNK      (64 * 1024)

typedef struct {
  const guint8 *data;
  gsize         size, position;
} Memory;

/* ---- what minizip asks of a file ---- */

static voidpf
open_cb (voidpf opaque, const void *path, int mode)
{
  return opaque;
}

static uLong
read_cb (voidpf opaque, voidpf stream, void *buffer, uLong size)
{
  Memory *self = stream;
  gsize now = MIN (size, self->size - self->position);

  if (now > 0) /* nothing at all may have no address */
    memcpy (buffer, self->data + self->position, now);
  self->position += now;
  return now;
}

static uLong
write_cb (voidpf opaque, voidpf stream, const void *buffer, uLong size)
{
  return 0;
}

static ZPOS64_T
tell_cb (voidpf opaque, voidpf stream)
{
  return ((Memory *) stream)->position;
}

static long
seek_cb (voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
  Memory *self = stream;
  gsize from = origin == ZLIB_FILEFUNC_SEEK_CUR ? self->position : origin == ZLIB_FILEFUNC_SEEK_END ? self->size : 0;

  if (offset > self->size - from)
    return -1;
  self->position = from + offset;
  return 0;
}

static int
close_cb (voidpf opaque, voidpf stream)
{
  return 0;
}

static unzFile
open_package (GBytes *bytes, Memory *memory)
{
  zlib_filefunc64_def functions = { open_cb, read_cb, write_cb, tell_cb, seek_cb, close_cb, close_cb, memory };

  memory->data = g_bytes_get_data (bytes, &memory->size);
  memory->position = 0;
  return unzOpen2_64 ("", &functions);
}

GPtrArray *
nw_package_paths (GBytes *bytes, const char *prefix)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  Memory memory;
  unzFile zip = open_package (bytes, &memory);

  if (zip == NULL)
    return paths;
  for (int n = 0, status = unzGoToFirstFile (zip); status == UNZ_OK && n < MOST_PARTS && paths->len < MOST_FOUND; n++)
    {
      char path[MOST_PATH + 1] = "";

      if (unzGetCurrentFileInfo64 (zip, NULL, path, MOST_PATH, NULL, 0, NULL, 0) != UNZ_OK)
        break;
      if (g_str_has_prefix (path, prefix))
        g_ptr_array_add (paths, g_strdup (path));
      status = unzGoToNextFile (zip);
    }
  unzClose (zip);
  return paths;
}

/* The part that is open. What it says of its size is not believed. */
static GByteArray *
unpack (unzFile zip, gsize most)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  int n;

  while ((n = unzReadCurrentFile (zip, chunk, CHUNK)) > 0)
    {
      if (out->len + (gsize) n > most)
        return NULL;
      g_byte_array_append (out, chunk, (guint) n);
    }
  return n == 0 ? g_steal_pointer (&out) : NULL;
}

static GByteArray *
read_part (GBytes *bytes, const char *path, gsize most)
{
  Memory memory;
  unzFile zip = open_package (bytes, &memory);
  g_autoptr (GByteArray) out = NULL;

  if (zip == NULL)
    return NULL;
  if (unzLocateFile (zip, path, 1) == UNZ_OK && unzOpenCurrentFile (zip) == UNZ_OK)
    {
      out = unpack (zip, most);
      /* The checksum is looked at when the part is closed. */
      if (unzCloseCurrentFile (zip) != UNZ_OK)
        g_clear_pointer (&out, g_byte_array_unref);
    }
  unzClose (zip);
  return g_steal_pointer (&out);
}

GBytes *
nw_package_part (GBytes *bytes, const char *path, gsize most)
{
  GByteArray *part = read_part (bytes, path, most);

  return part != NULL ? g_byte_array_free_to_bytes (part) : NULL;
}

/* ---- XML ---- */

static gboolean
is_element (xmlNode *node, const char *space, const char *element, const char *name)
{
  xmlChar *given;
  gboolean same;

  if (node->type != XML_ELEMENT_NODE || !xmlStrEqual (node->name, BAD_CAST element) || node->ns == NULL
      || !xmlStrEqual (node->ns->href, BAD_CAST space))
    return FALSE;
  if (name == NULL)
    return TRUE;
  given = xmlGetNsProp (node, BAD_CAST "name", BAD_CAST space);
  same = xmlStrEqual (given, BAD_CAST name);
  xmlFree (given);
  return same;
}

/* The next node in reading order. */
static xmlNode *
next_node (xmlNode *node)
{
  if (node->children != NULL)
    return node->children;
  while (node != NULL && node->next == NULL)
    node = node->parent;
  return node != NULL ? node->next : NULL;
}

char *
nw_package_find_text (GBytes *bytes, const char *path, gsize most, const char *space, const char *element, const char *name)
{
  g_autoptr (GByteArray) part = read_part (bytes, path, most);
  g_autofree char *text = NULL;
  xmlDoc *document;

  if (part == NULL)
    return NULL;
  document = xmlReadMemory ((const char *) part->data, (int) part->len, NULL, NULL,
                            XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  /* Entities could stand for far more text than there is. */
  if (document != NULL && document->intSubset == NULL)
    for (xmlNode *node = xmlDocGetRootElement (document); node != NULL && text == NULL; node = next_node (node))
      if (is_element (node, space, element, name))
        {
          xmlChar *content = xmlNodeGetContent (node);

          text = g_strdup ((const char *) content);
          xmlFree (content);
        }
  xmlFreeDoc (document);
  return g_steal_pointer (&text);
}
