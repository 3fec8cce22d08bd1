/* claim-windows.h: claims that several states made together or one soon after the other, private to the room
 *
 * A claim is collective when some window of so many days holds claims by at least two distinct states against the same
 * accused. Only claims known to the day can be told to lie in a window; several states in one dated claim stand together however
 * coarse its date is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "claimants.h"

G_BEGIN_DECLS

/* ---- of one list of claims ---- */

typedef struct {
  gint32  day;
  guint16 actor;
} NwClaimDay;

typedef struct {
  guint  size;  /* most distinct actors in one window */
  guint  begin; /* the claims of the earliest window that has them: positions from begin to before end */
  guint  end;
  gint32 first; /* the day on which a window first held two; NW_DAY_NONE: none does */
} NwClaimWindow;

/* claims: by day; gap: how many days the last of a window may come after the first; counts: 0 for each actor, and 0 again. */
NwClaimWindow nw_claim_window (const NwClaimDay *claims, guint n, guint gap, guint *counts);

/* ---- of the rows of a frame ---- */

typedef enum {
  NW_COLLECTIVE_JOINT,  /* in one claim */
  NW_COLLECTIVE_DAY,    /* in several claims of one day */
  NW_COLLECTIVE_WITHIN, /* in the window */
} NwCollectiveKind;

/* Of one row and accused. */
typedef struct {
  guint16          accused; /* code of NW_DOMAIN_STATE */
  guint            size;    /* most distinct claimants in one window, two or more */
  gint32           first;   /* earliest day on which the claim was collective, or may have been: see precision */
  NwPrecision      precision; /* how well that day is known; coarse of one claim by several */
  NwCollectiveKind kind;    /* of the largest window */
  const guint16   *claimants; /* the actors of the largest window, see claimants.h, by number; as many as size */
} NwCollective;

typedef struct _NwClaimWindows NwClaimWindows;

/* Borrows the frame. Reads gap, members and claimants of the terms. */
NwClaimWindows     *nw_claim_windows_new   (const NwFrame *frame, const NwTerms *terms);
void                nw_claim_windows_free  (NwClaimWindows *self);
/* By accused; none: no claim of the row is collective. Good until the next row. */
const NwCollective *nw_claim_windows_row   (NwClaimWindows *self, guint row, guint *n);
/* The first day on which any claim of the row became collective; NW_DAY_NONE: none did. */
gint32              nw_claim_windows_first (NwClaimWindows *self, guint row);
/* Of the row last asked for: accused against whom several states claimed at times too coarse to tell. */
guint               nw_claim_windows_untold (const NwClaimWindows *self);
NwClaimants        *nw_claim_windows_claimants (NwClaimWindows *self); /* (transfer none) */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwClaimWindows, nw_claim_windows_free)

G_END_DECLS
