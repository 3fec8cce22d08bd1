/* claim-windows.c: claims that several states made together or one soon after the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim-windows.h"

#include <string.h>

/* One actor of one claim against one accused. */
typedef struct {
  guint16     accused;
  guint16     actor;
  NwPrecision precision;
  gint32      day;
  guint       act;
} Voice;

struct _NwClaimWindows {
  const NwActTable *claims;
  NwClaimants *claimants;
  guint        gap;
  guint       *counts;    /* by actor, all 0 */
  GArray      *voices;    /* Voice */
  GArray      *days;      /* NwClaimDay, of one accused */
  GArray      *found;     /* NwCollective; its claimants are positions until the row is done */
  GArray      *actors;    /* guint16, of all that is found */
  guint        untold;
};

/* ---- of one list of claims ---- */

NwClaimWindow
nw_claim_window (const NwClaimDay *claims, guint n, guint gap, guint *counts)
{
  NwClaimWindow window = { 0, 0, 0, NW_DAY_NONE };
  guint begin = 0, size = 0;

  for (guint i = 0; i < n; i++)
    {
      size += counts[claims[i].actor]++ == 0;
      for (; (gint64) claims[i].day - claims[begin].day > gap; begin++)
        size -= --counts[claims[begin].actor] == 0;
      if (size >= 2 && window.first == NW_DAY_NONE)
        window.first = claims[i].day;
      if (size > window.size)
        {
          window.size = size;
          window.begin = begin;
          window.end = i + 1;
        }
    }
  for (; begin < n; begin++)
    counts[claims[begin].actor]--;
  return window;
}

/* ---- the voices of a row ---- */

static void
add_voices (NwClaimWindows *self, guint act)
{
  const NwColumn *column = &self->claims->accused;
  guint32 list = nw_column_list (column, act);
  guint n_actors;
  const guint16 *actors = nw_claimants_of (self->claimants, act, &n_actors);

  for (guint i = 0; i < nw_column_list_length (column, list); i++)
    for (guint k = 0; k < n_actors; k++)
      {
        Voice voice = { nw_column_list_codes (column, list)[i], actors[k], self->claims->precisions[act], self->claims->days[act], act };

        if (voice.accused >= NW_N_SPECIAL_CODES)
          g_array_append_val (self->voices, voice);
      }
}

/* Most rows have one claim by one actor: those need no more than this. */
static gboolean
may_be_collective (const NwClaimWindows *self, guint begin, guint end)
{
  return end - begin > 1 || (end - begin == 1 && nw_claimants_several (self->claimants, begin));
}

static int
compare_voices (gconstpointer a, gconstpointer b)
{
  const Voice *va = a, *vb = b;

  if (va->accused != vb->accused)
    return va->accused < vb->accused ? -1 : 1;
  if (va->day != vb->day)
    return va->day < vb->day ? -1 : 1;
  if (va->act != vb->act)
    return va->act < vb->act ? -1 : 1;
  return va->actor - vb->actor;
}

/* ---- what is found against one accused ---- */

static int
compare_actors (gconstpointer a, gconstpointer b)
{
  return *(const guint16 *) a - *(const guint16 *) b;
}

/* Keeps the distinct actors of some voices. */
static guint
keep_actors (NwClaimWindows *self, const Voice *voices, guint n)
{
  guint begin = self->actors->len;

  for (guint i = 0; i < n; i++)
    if (self->counts[voices[i].actor]++ == 0)
      g_array_append_val (self->actors, voices[i].actor);
  for (guint i = 0; i < n; i++)
    self->counts[voices[i].actor] = 0;
  qsort (&g_array_index (self->actors, guint16, begin), self->actors->len - begin, sizeof (guint16), compare_actors);
  return begin;
}

static NwCollectiveKind
kind_of (const Voice *voices, guint n)
{
  if (voices[0].act == voices[n - 1].act)
    return NW_COLLECTIVE_JOINT;
  return voices[0].day == voices[n - 1].day ? NW_COLLECTIVE_DAY : NW_COLLECTIVE_WITHIN;
}

/* Replaces what was found if these, all as well dated as each other, are more. */
static void
consider (NwClaimWindows *self, NwCollective *best, const Voice *voices, guint n, guint size, gint32 first)
{
  if (size < 2)
    return;
  if (best->first == NW_DAY_NONE || first < best->first)
    {
      best->first = first;
      best->precision = voices[0].precision;
    }
  if (size <= best->size)
    return;
  best->size = size;
  best->kind = kind_of (voices, n);
  best->claimants = GUINT_TO_POINTER (keep_actors (self, voices, n));
}

static void
consider_days (NwClaimWindows *self, NwCollective *best, const Voice *voices, guint n)
{
  NwClaimWindow window;

  g_array_set_size (self->days, 0);
  for (guint i = 0; i < n; i++)
    {
      NwClaimDay claim = { voices[i].day, voices[i].actor };
      g_array_append_val (self->days, claim);
    }
  window = nw_claim_window ((const NwClaimDay *) (gconstpointer) self->days->data, n, self->gap, self->counts);
  consider (self, best, voices + window.begin, window.end - window.begin, window.size, window.first);
}

/* Claims of coarse dates, each for itself. Their voices lie together. */
static void
consider_coarse (NwClaimWindows *self, NwCollective *best, const Voice *voices, guint n)
{
  for (guint begin = 0, end; begin < n; begin = end)
    {
      for (end = begin; end < n && voices[end].act == voices[begin].act; end++)
        ;
      consider (self, best, voices + begin, end - begin, end - begin, voices[begin].day);
    }
}

static gint32
latest_of (const Voice *voice)
{
  NwInterval interval = voice->precision == NW_PRECISION_YEAR ? NW_INTERVAL_YEAR : NW_INTERVAL_MONTH;

  return voice->precision == NW_PRECISION_DAY ? voice->day
                                              : nw_period_last_day (interval, nw_period_of_day (interval, voice->day));
}

/* Whether two actors may have claimed within the window: the last day that one may have can be that near to the next one's first. */
static gboolean
may_be_near (const NwClaimWindows *self, const Voice *voices, guint n)
{
  const Voice *last = &voices[0]; /* that which may be the latest so far, and the latest of another actor */
  const Voice *other = NULL;

  for (guint i = 1; i < n; i++)
    {
      const Voice *near = voices[i].actor != last->actor ? last : other;

      if (near && (gint64) voices[i].day - latest_of (near) <= self->gap)
        return TRUE;
      if (latest_of (&voices[i]) < latest_of (last))
        continue;
      other = voices[i].actor != last->actor ? last : other;
      last = &voices[i];
    }
  return FALSE;
}

/* Days first, then the coarse, each in their order. */
static guint
part_days (Voice *voices, guint n)
{
  g_autofree Voice *coarse = g_new (Voice, n);
  guint n_days = 0, n_coarse = 0;

  for (guint i = 0; i < n; i++)
    if (voices[i].precision == NW_PRECISION_DAY)
      voices[n_days++] = voices[i];
    else
      coarse[n_coarse++] = voices[i];
  memcpy (voices + n_days, coarse, n_coarse * sizeof *coarse);
  return n_days;
}

static void
judge (NwClaimWindows *self, Voice *voices, guint n)
{
  NwCollective best = { voices[0].accused, 0, NW_DAY_NONE, NW_PRECISION_UNKNOWN, NW_COLLECTIVE_JOINT, NULL };
  gboolean near = may_be_near (self, voices, n);
  guint n_days = part_days (voices, n);

  consider_days (self, &best, voices, n_days);
  consider_coarse (self, &best, voices + n_days, n - n_days);
  if (best.size >= 2)
    g_array_append_val (self->found, best);
  else
    self->untold += near;
}

/* ---- public ---- */

NwClaimWindows *
nw_claim_windows_new (const NwFrame *frame, const NwTerms *terms)
{
  NwClaimWindows *self = g_new0 (NwClaimWindows, 1);

  self->claims = nw_frame_claims (frame);
  self->claimants = nw_claimants_new (frame, terms);
  self->gap = terms->gap;
  self->counts = g_new0 (guint, MAX (nw_claimants_n (self->claimants), 1));
  self->voices = g_array_new (FALSE, FALSE, sizeof (Voice));
  self->days = g_array_new (FALSE, FALSE, sizeof (NwClaimDay));
  self->found = g_array_new (FALSE, FALSE, sizeof (NwCollective));
  self->actors = g_array_new (FALSE, FALSE, sizeof (guint16));
  return self;
}

void
nw_claim_windows_free (NwClaimWindows *self)
{
  nw_claimants_free (self->claimants);
  g_free (self->counts);
  g_array_unref (self->voices);
  g_array_unref (self->days);
  g_array_unref (self->found);
  g_array_unref (self->actors);
  g_free (self);
}

const NwCollective *
nw_claim_windows_row (NwClaimWindows *self, guint row, guint *n)
{
  guint begin = self->claims->first[row], end = self->claims->first[row + 1];

  g_array_set_size (self->voices, 0);
  g_array_set_size (self->found, 0);
  g_array_set_size (self->actors, 0);
  self->untold = 0;
  for (guint act = begin; act < end && may_be_collective (self, begin, end); act++)
    if (self->claims->days[act] != NW_DAY_NONE && nw_claimants_state (self->claimants, act))
      add_voices (self, act);

  g_array_sort (self->voices, compare_voices);
  for (guint i = 0, next; i < self->voices->len; i = next)
    {
      Voice *voices = &g_array_index (self->voices, Voice, i);

      for (next = i; next < self->voices->len && g_array_index (self->voices, Voice, next).accused == voices->accused; next++)
        ;
      judge (self, voices, next - i);
    }
  for (guint i = 0; i < self->found->len; i++)
    {
      NwCollective *found = &g_array_index (self->found, NwCollective, i);
      found->claimants = &g_array_index (self->actors, guint16, GPOINTER_TO_UINT (found->claimants));
    }
  *n = self->found->len;
  return (const NwCollective *) (gconstpointer) self->found->data;
}

gint32
nw_claim_windows_first (NwClaimWindows *self, guint row)
{
  guint n;
  const NwCollective *found = nw_claim_windows_row (self, row, &n);
  gint32 first = NW_DAY_NONE;

  for (guint i = 0; i < n; i++)
    first = first == NW_DAY_NONE ? found[i].first : MIN (first, found[i].first);
  return first;
}

guint
nw_claim_windows_untold (const NwClaimWindows *self)
{
  return self->untold;
}

NwClaimants *
nw_claim_windows_claimants (NwClaimWindows *self)
{
  return self->claimants;
}
