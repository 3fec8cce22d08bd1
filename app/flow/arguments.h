/* arguments.h: what calls that are not waited for are given, and what they return, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pool.h"

G_BEGIN_DECLS

/* Those that a call does not need stay NULL; it takes them over. Each file says what it names by text and number. */
typedef struct {
  char          *dataset;
  char          *key;
  char          *text;
  gint64         number;
  gint64         other;     /* where two are compared */
  gboolean       force;
  GFile         *file;
  gpointer       item;      /* a record of the model: what is written */
  GDestroyNotify free_item;
  gboolean       writes;    /* what it has written is not called cancelled */
} NwArguments;

/* See nw_pool_start(): func gets the arguments as its data. */
void nw_arguments_start (gpointer source, NwArguments arguments, gpointer tag, NwPoolFunc func, GDestroyNotify free_func,
                         GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);

/* Of a call whose func returns GINT_TO_POINTER (done). */
gboolean nw_arguments_finish (GAsyncResult *result, GError **error);

/* What func returns that counts, where 0 is a number too; n may be NULL. */
gpointer nw_arguments_count        (gboolean done, guint n);
gboolean nw_arguments_finish_count (GAsyncResult *result, guint *n, GError **error);

G_END_DECLS
