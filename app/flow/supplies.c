/* supplies.c: asks what blocks need, once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "supplies.h"

#include <glib/gi18n-lib.h>

#include "fault.h"
#include "incidents.h"

#define MAX_KEPT    200
#define MAX_RECORDS 50000 /* of all that are kept */

typedef struct {
  char     *demand;
  NwSupply *supply;
} Kept;

struct _NwSupplies {
  GMutex mutex;
  GQueue kept;    /* Kept, last used first */
  guint  records; /* in them */
  guint  age;     /* how often all was forgotten */
};

static guint
count_records (const NwSupply *supply)
{
  return supply->records ? supply->records->incidents->len : 0;
}

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  g_free (kept->demand);
  nw_supply_unref (kept->supply);
  g_free (kept);
}

NwSupplies *
nw_supplies_new (void)
{
  NwSupplies *self = g_new0 (NwSupplies, 1);

  g_mutex_init (&self->mutex);
  return self;
}

static void
drop_all (NwSupplies *self)
{
  g_queue_clear_full (&self->kept, kept_free);
  self->records = 0;
}

void
nw_supplies_free (NwSupplies *self)
{
  drop_all (self);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

void
nw_supplies_forget (NwSupplies *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  drop_all (self);
  self->age++;
}

gboolean
nw_supplies_outdated (NwLibrary *library, gboolean changed)
{
  if (library && changed)
    nw_supplies_forget (nw_library_supplies (library));
  return changed;
}

/* Under the mutex. */
static GList *
find_kept (NwSupplies *self, const char *demand)
{
  for (GList *l = self->kept.head; l; l = l->next)
    if (g_str_equal (((const Kept *) l->data)->demand, demand))
      return l;
  return NULL;
}

static NwSupply *
find (NwSupplies *self, const char *demand, guint *age)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  GList *found = find_kept (self, demand);

  *age = self->age;
  if (!found)
    return NULL;
  g_queue_unlink (&self->kept, found);
  g_queue_push_head_link (&self->kept, found);
  return nw_supply_ref (((Kept *) found->data)->supply);
}

/* What was answered from the library of before is not remembered; nor what another thread asked for at the same time. */
static void
remember (NwSupplies *self, const char *demand, NwSupply *supply, guint age)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  Kept *kept;

  if (age != self->age || count_records (supply) > MAX_RECORDS || find_kept (self, demand))
    return;
  kept = g_new (Kept, 1);
  *kept = (Kept) { g_strdup (demand), nw_supply_ref (supply) };
  g_queue_push_head (&self->kept, kept);
  self->records += count_records (supply);
  while (self->kept.length > MAX_KEPT || self->records > MAX_RECORDS)
    {
      kept = g_queue_pop_tail (&self->kept);
      self->records -= count_records (kept->supply);
      kept_free (kept);
    }
}

/* ---- asking ---- */

static gboolean
read_records (NwLibrary *library, const NwAnswer *answer, NwSupply *supply, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) ids = nw_incidents_sort (library, answer, NW_SORT_START, FALSE, error);

  if (!ids || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  supply->records = nw_incidents_read (library, (const gint64 *) (gpointer) ids->data, MIN (ids->len, NW_SUPPLY_MAX_RECORDS),
                                       TRUE, cancellable, error);
  return supply->records != NULL;
}

static NwSupply *
ask (NwLibrary *library, const NwDemand *demand, GCancellable *cancellable, GError **error)
{
  NwAsk how = { .analysis = demand->needs & NW_NEEDS_RESULT ? demand->analysis : NULL };
  g_autoptr (NwAnswer) answer = nw_library_ask (library, demand->query, &how, cancellable, error);
  g_autoptr (NwSupply) supply = NULL;

  if (!answer)
    return NULL;
  supply = nw_supply_new ();
  supply->query = nw_query_ref (answer->query);
  supply->release = nw_release_ref (answer->release);
  supply->rules = g_strdupv (answer->rules);
  supply->incidents = answer->incidents;
  supply->result = answer->result ? nw_result_ref (answer->result) : NULL;
  if ((demand->needs & NW_NEEDS_RECORDS) && !read_records (library, answer, supply, cancellable, error))
    return NULL;
  return g_steal_pointer (&supply);
}

NwSupply *
nw_supply_of_fault (const char *fault)
{
  NwSupply *supply = nw_supply_new ();

  supply->fault = g_strdup (fault);
  return supply;
}

NwSupply *
nw_supplies_get (NwLibrary *library, const NwDemand *demand, GCancellable *cancellable, GError **error)
{
  NwSupplies *all = nw_library_supplies (library);
  g_autofree char *query = nw_query_print (demand->query);
  g_autofree char *name = g_strdup_printf ("%s %d %s", demand->analysis ? demand->analysis : "", demand->needs, query);
  g_autoptr (GError) local = NULL;
  guint age;
  NwSupply *supply = find (all, name, &age);

  if (supply)
    return supply;
  supply = ask (library, demand, cancellable, &local);
  if (supply)
    remember (all, name, supply, age);
  else if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&local));
  else
    supply = nw_supply_of_fault (local->message);
  return supply;
}
