/* detect.h: what a file is: its format, encoding, separators and header, with the evidence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "reader.h"
#include "source.h"

G_BEGIN_DECLS

/* An encoding that the bytes may be in; the best comes first. */
typedef struct {
  char *encoding; /* as in NwLayout */
  int   score;    /* 0 (cannot be) to 100 (certain) */
  char *sample;   /* a piece of the text with characters beyond ASCII, read so; "" when there are none */
  char *reason;   /* translated */
} NwEncodingGuess;

typedef struct {
  NwLayout  *layout;    /* what was found; of the first table */
  GPtrArray *encodings; /* NwEncodingGuess; empty where the format says it itself */
  GPtrArray *evidence;  /* char *: translated sentences, one a decision */
  guint      common;    /* so many of them, from the first, are about the whole file, the others about its first table */
  GStrv      tables;    /* names of the tables in the file; empty when it has one without a name */
  gboolean   repairable; /* the text looks as if it was encoded twice: layout->repair is an offer, left FALSE here */
} NwDetection;

/* Looks at the start of the file, as much as it needs. Errors: those of reading; NW_FAULT_FORMAT when it is empty or
 * nothing that any reader knows. */
NwDetection *nw_detect         (NwSource *source, GCancellable *cancellable, GError **error);
void         nw_detection_free (NwDetection *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwDetection, nw_detection_free)

G_END_DECLS
