/* reply.c: shares one answer among the widgets that show parts of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reply.h"

NwReply *
nw_reply_new (NwAnswer *answer)
{
  NwReply *self = g_rc_box_new0 (NwReply);

  self->answer = answer;
  return self;
}

NwReply *
nw_reply_ref (NwReply *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  NwReply *self = data;

  nw_answer_free (self->answer);
}

void
nw_reply_unref (NwReply *self)
{
  g_rc_box_release_full (self, clear);
}
