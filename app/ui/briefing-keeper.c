/* briefing-keeper.c: writes one state after the other, as fast as the library takes them and no faster
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "briefing-keeper.h"

#include "fault.h"

#define PAUSE 500 /* milliseconds, while the library is written by somebody else */

struct _NwBriefingKeeper {
  GObject      parent_instance;
  NwWorkspace *workspace;
  gint64       id;
  NwBriefing  *kept;    /* as the library has it, or NULL */
  NwBriefing  *wanted;  /* as it is to be, or NULL */
  NwBriefing  *writing; /* on its way, or NULL */
  guint        pause;   /* before it is tried again */
  gboolean     holding; /* the program, which does not end before the last state is written */
};

enum { KEPT, FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (NwBriefingKeeper, nw_briefing_keeper, G_TYPE_OBJECT)

static void write_next (NwBriefingKeeper *self);

static void
hold (NwBriefingKeeper *self, gboolean holding)
{
  GApplication *application = g_application_get_default ();

  if (application == NULL || holding == self->holding)
    return;
  self->holding = holding;
  if (holding)
    g_application_hold (application);
  else
    g_application_release (application);
}

static gboolean
again_cb (gpointer user_data)
{
  NwBriefingKeeper *self = user_data;

  self->pause = 0;
  write_next (self);
  return G_SOURCE_REMOVE;
}

/* An import ends, and then there is room; anything else that went wrong is tried again with the next change. */
static void
write_later (NwBriefingKeeper *self, const GError *error)
{
  if (!g_error_matches (error, NW_FAULT, NW_FAULT_STORE_BUSY))
    {
      hold (self, FALSE);
      g_signal_emit (self, signals[FAILED], 0, error);
    }
  else if (self->pause == 0)
    self->pause = g_timeout_add_full (G_PRIORITY_DEFAULT, PAUSE, again_cb, g_object_ref (self), g_object_unref);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwBriefingKeeper) self = user_data;
  g_autoptr (NwBriefing) written = g_steal_pointer (&self->writing);
  g_autoptr (GError) error = NULL;
  gint64 id = nw_workspace_save_briefing_finish (NW_WORKSPACE (source), result, &error);

  if (id == 0)
    {
      write_later (self, error);
      return;
    }
  self->id = id;
  g_clear_pointer (&self->kept, nw_briefing_unref);
  self->kept = g_steal_pointer (&written);
  g_signal_emit (self, signals[KEPT], 0);
  write_next (self);
}

static void
write_next (NwBriefingKeeper *self)
{
  if (self->writing != NULL || self->wanted == NULL || self->pause != 0)
    return;
  hold (self, !nw_briefing_keeper_done (self));
  if (nw_briefing_keeper_done (self))
    return;
  self->writing = nw_briefing_ref (self->wanted);
  nw_workspace_save_briefing_async (self->workspace, self->id, self->writing, written_cb, g_object_ref (self));
}

static void
nw_briefing_keeper_finalize (GObject *object)
{
  NwBriefingKeeper *self = NW_BRIEFING_KEEPER (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->kept, nw_briefing_unref);
  g_clear_pointer (&self->wanted, nw_briefing_unref);
  G_OBJECT_CLASS (nw_briefing_keeper_parent_class)->finalize (object);
}

static void
nw_briefing_keeper_class_init (NwBriefingKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = nw_briefing_keeper_finalize;
  signals[KEPT] = g_signal_new ("kept", NW_TYPE_BRIEFING_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", NW_TYPE_BRIEFING_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_ERROR);
}

static void
nw_briefing_keeper_init (NwBriefingKeeper *self)
{
}

NwBriefingKeeper *
nw_briefing_keeper_new (NwWorkspace *workspace, gint64 id, NwBriefing *kept)
{
  NwBriefingKeeper *self = g_object_new (NW_TYPE_BRIEFING_KEEPER, NULL);

  self->workspace = g_object_ref (workspace);
  self->id = id;
  self->kept = kept != NULL ? nw_briefing_ref (kept) : NULL;
  return self;
}

void
nw_briefing_keeper_keep (NwBriefingKeeper *self, NwBriefing *briefing)
{
  nw_briefing_ref (briefing);
  g_clear_pointer (&self->wanted, nw_briefing_unref);
  self->wanted = briefing;
  write_next (self);
}

gint64
nw_briefing_keeper_id (NwBriefingKeeper *self)
{
  return self->id;
}

gboolean
nw_briefing_keeper_done (NwBriefingKeeper *self)
{
  return self->writing == NULL
         && (self->wanted == NULL || (self->kept != NULL && nw_briefing_equal (self->kept, self->wanted)));
}
