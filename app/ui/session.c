/* session.c: asks the workspace on behalf of all views, and lets only the newest answer through
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session.h"

#include <math.h>

#include "behind-words.h"
#include "chart-fit.h"
#include "drill-down.h"
#include "first-query.h"
#include "history.h"
#include "view-question.h"

struct _NwSession {
  GObject       parent_instance;
  NwWorkspace  *workspace;
  NwHistory    *history;
  NwReply      *reply;
  GCancellable *cancellable; /* of the question on its way, or NULL */
  guint         holds;       /* work for the answer that goes on elsewhere */
  NwQuery      *opened;      /* what an element was opened as, or NULL */
  double        counted;     /* what the element counted; NAN: nothing */
  NwBehindWords *cells;      /* what cells are called that were opened */
};

enum { PROP_0, PROP_BUSY, PROP_VIEW, N_PROPS };
enum { QUERY_CHANGED, ANSWERED, FAILED, RELEASES_CHANGED, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (NwSession, nw_session, G_TYPE_OBJECT)

/* A question on its way. */
typedef struct {
  NwSession    *session;
  GCancellable *cancellable;
} Pending;

static void
pending_free (Pending *pending)
{
  g_object_unref (pending->session);
  g_object_unref (pending->cancellable);
  g_free (pending);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pending, pending_free)

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Pending) pending = user_data;
  NwSession *self = pending->session;
  g_autoptr (GError) error = NULL;
  NwAnswer *answer = nw_workspace_ask_finish (NW_WORKSPACE (source), result, &error);

  if (pending->cancellable != self->cancellable) /* a newer question is on its way */
    {
      g_clear_pointer (&answer, nw_answer_free);
      return;
    }

  g_clear_object (&self->cancellable);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  if (answer == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  g_clear_pointer (&self->reply, nw_reply_unref);
  self->reply = nw_reply_new (answer);
  g_signal_emit (self, signals[ANSWERED], 0);
}

static void
withdraw (NwSession *self)
{
  if (self->cancellable == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
ask (NwSession *self)
{
  g_autoptr (GPtrArray) releases = nw_workspace_releases (self->workspace);
  NwQuery *query = nw_session_query (self);
  NwAsk what = { .analysis = nw_view_missing (query) == NULL ? nw_chart_fit_analysis (query) : NULL, .facets = TRUE };
  Pending *pending;

  withdraw (self);
  g_signal_emit (self, signals[QUERY_CHANGED], 0);
  if (releases->len == 0)
    {
      g_clear_pointer (&self->reply, nw_reply_unref);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
      return;
    }
  self->cancellable = g_cancellable_new ();
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  pending = g_new0 (Pending, 1);
  pending->session = g_object_ref (self);
  pending->cancellable = g_object_ref (self->cancellable);
  nw_workspace_ask_async (self->workspace, query, &what, self->cancellable, answered_cb, pending);
}

/* A question as the view asks it: the last one that it asked, of these incidents. */
static NwQuery *
question_for (NwSession *self, const char *view, NwQuery *query)
{
  const NwQuery *last = nw_history_find (self->history, nw_view_shows, view);
  g_autoptr (NwQuery) first = last == NULL ? nw_view_first (view) : NULL;

  return nw_view_shows (view, query) ? nw_query_ref (query) : nw_view_question (query, last != NULL ? last : first);
}

/* Nothing before it can be asked any more, so there is no way back to it. */
static void
begin (NwSession *self, NwQuery *query)
{
  g_autofree char *view = g_strdup (nw_session_view (self));
  g_autoptr (NwQuery) first = question_for (self, view, query);

  nw_history_free (self->history);
  self->history = nw_history_new (first, view);
  ask (self);
}

static void
releases_changed_cb (NwSession *self)
{
  g_autoptr (GPtrArray) releases = nw_workspace_releases (self->workspace);

  g_signal_emit (self, signals[RELEASES_CHANGED], 0);
  if (releases->len > 0 && !nw_first_query_holds (releases, nw_session_query (self)))
    {
      g_autoptr (NwQuery) first = nw_first_query_of (releases);

      begin (self, first);
    }
  else
    ask (self);
}

static void
nw_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  NwSession *self = NW_SESSION (object);

  switch (id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, nw_session_is_busy (self));
      break;
    case PROP_VIEW:
      g_value_set_string (value, nw_session_view (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
nw_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VIEW)
    nw_session_set_view (NW_SESSION (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
nw_session_dispose (GObject *object)
{
  NwSession *self = NW_SESSION (object);

  withdraw (self);
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->opened, nw_query_unref);
  g_clear_pointer (&self->reply, nw_reply_unref);
  G_OBJECT_CLASS (nw_session_parent_class)->dispose (object);
}

static void
nw_session_finalize (GObject *object)
{
  nw_history_free (NW_SESSION (object)->history);
  nw_behind_words_free (NW_SESSION (object)->cells);
  G_OBJECT_CLASS (nw_session_parent_class)->finalize (object);
}

static void
nw_session_class_init (NwSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = nw_session_get_property;
  object_class->set_property = nw_session_set_property;
  object_class->dispose = nw_session_dispose;
  object_class->finalize = nw_session_finalize;

  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, "trends",
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[QUERY_CHANGED] = g_signal_new ("query-changed", NW_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  signals[ANSWERED] = g_signal_new ("answered", NW_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", NW_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[RELEASES_CHANGED] = g_signal_new ("releases-changed", NW_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 0);
}

static void
nw_session_init (NwSession *self)
{
  g_autoptr (NwQuery) query = nw_first_query ();

  self->history = nw_history_new (query, "trends");
  self->cells = nw_behind_words_new ();
}

NwSession *
nw_session_new (NwWorkspace *workspace)
{
  NwSession *self = g_object_new (NW_TYPE_SESSION, NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_swapped (workspace, "changed", G_CALLBACK (releases_changed_cb), self);
  g_signal_connect_swapped (workspace, "policy-changed", G_CALLBACK (nw_session_refresh), self);
  return self;
}

NwWorkspace *
nw_session_workspace (NwSession *self)
{
  return self->workspace;
}

NwQuery *
nw_session_query (NwSession *self)
{
  return nw_history_query (self->history);
}

void
nw_session_set_query (NwSession *self, NwQuery *query, const char *merge)
{
  gboolean shown = nw_view_shows (nw_session_view (self), query);

  if (nw_query_equal (query, nw_session_query (self)))
    return;
  nw_history_push (self->history, query, shown ? nw_session_view (self) : nw_view_of (query), merge);
  ask (self);
  if (!shown)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

void
nw_session_set_release (NwSession *self, const NwRelease *release, gboolean keep_filters)
{
  g_autoptr (NwQuery) query = keep_filters ? nw_query_copy (nw_session_query (self)) : nw_first_query ();

  nw_query_set_behind (query, NULL, NULL, NULL); /* is of the release before */
  if (g_strcmp0 (query->dataset, release->dataset) != 0)
    nw_query_set_incident (query, NULL);
  g_free (query->dataset);
  g_free (query->release);
  query->dataset = g_strdup (release->dataset);
  query->release = release->current ? NULL : g_strdup (release->version);
  if (keep_filters)
    nw_session_set_query (self, query, NULL);
  else
    begin (self, query);
}

void
nw_session_refresh (NwSession *self)
{
  ask (self);
}

void
nw_session_open_reply (NwSession *self, const NwQuery *asked, NwReply *reply, const NwElement *element)
{
  const NwResult *result = reply->answer->result;
  g_autoptr (NwQuery) narrowed = NULL;
  g_autoptr (NwQuery) query = NULL;

  if (result == NULL || !nw_drill_down_opens (result, element))
    return;
  narrowed = nw_drill_down (asked, reply, element);
  query = question_for (self, "incidents", narrowed);
  if (result->summary != NULL)
    nw_behind_words_add (self->cells, result, element, query->behind);
  g_clear_pointer (&self->opened, nw_query_unref);
  self->opened = nw_query_ref (query);
  self->counted = asked == nw_session_query (self) ? nw_drill_down_counted (result, element) : NAN;
  nw_history_push (self->history, query, "incidents", NULL);
  ask (self); /* first, so that the view that comes up need not show the answer before */
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

char *
nw_session_behind (NwSession *self)
{
  const NwQuery *behind = nw_session_query (self)->behind;

  return behind != NULL ? nw_behind_words_get (self->cells, behind) : NULL;
}

gboolean
nw_session_differs (NwSession *self, double *counted)
{
  if (self->reply == NULL || self->opened == NULL || isnan (self->counted)
      || !nw_query_equal (self->opened, nw_session_query (self)))
    return FALSE;
  *counted = self->counted;
  return fabs (self->counted - self->reply->answer->incidents) > 1e-6;
}

gboolean
nw_session_go (NwSession *self, int steps)
{
  if (!nw_history_go (self->history, steps))
    return FALSE;
  ask (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
  return TRUE;
}

gboolean
nw_session_can_go (NwSession *self, int steps)
{
  return nw_history_can_go (self->history, steps);
}

NwReply *
nw_session_reply (NwSession *self)
{
  return self->reply;
}

gboolean
nw_session_is_busy (NwSession *self)
{
  return self->cancellable != NULL || self->holds > 0;
}

void
nw_session_hold (NwSession *self)
{
  self->holds++;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

void
nw_session_unhold (NwSession *self)
{
  g_return_if_fail (self->holds > 0);

  self->holds--;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

const char *
nw_session_view (NwSession *self)
{
  return nw_history_view (self->history);
}

void
nw_session_set_view (NwSession *self, const char *view)
{
  g_autoptr (NwQuery) query = NULL;

  if (view == NULL || g_strcmp0 (view, nw_session_view (self)) == 0)
    return;
  query = question_for (self, view, nw_session_query (self));
  if (query == nw_session_query (self))
    nw_history_set_view (self->history, view);
  else
    {
      nw_history_push (self->history, query, view, NULL);
      ask (self); /* first, so that the view that comes up need not show the answer before */
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}
