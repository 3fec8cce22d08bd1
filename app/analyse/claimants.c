/* claimants.c: the states and organisations that speak in the claims of a frame
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claimants.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define EU "eu" /* the bloc, see data/blocs/eu.ini */

/* A stretch of membership. */
typedef struct {
  guint16 actor;
  gint32  first; /* NW_DAY_NONE: open */
  gint32  last;
} Member;

struct _NwClaimants {
  const NwCodebook *codebook;
  const NwActTable *claims;
  guint8    *states;   /* by list of kinds */
  guint      n_codes;  /* of NW_DOMAIN_STATE */
  guint16   *actor_of; /* by code */
  guint8    *wanted;   /* by actor; NULL: all */
  int        eu;       /* the actor; -1: not among the codes */
  gboolean   members;  /* the EU counts as those it had */
  GArray    *eu_members; /* Member */
  GPtrArray *unnamed;  /* places beyond the codes */
  GArray    *found;    /* guint16: of the claim last asked for */
  guint     *asked;    /* by actor: the number of the question that last found it */
  guint      question;
};

static const NwCode *
code_of (const NwClaimants *self, guint code)
{
  return nw_codebook_get_code (self->codebook, NW_DOMAIN_STATE, code);
}

/* ---- the EU ---- */

static int
find_eu (const NwAtlas *atlas)
{
  const GPtrArray *blocs = nw_atlas_blocs (atlas);

  for (guint i = 0; i < blocs->len; i++)
    if (strcmp (((const NwAtlasEntry *) blocs->pdata[i])->code, EU) == 0)
      return (int) i;
  return -1;
}

/* An organisation that is in the bloc is the bloc itself. */
static gboolean
is_itself (const NwAtlas *atlas, const NwCode *code, guint bloc)
{
  guint n;
  const NwMembership *memberships = nw_atlas_memberships (atlas, code->code, &n);

  for (guint i = 0; i < n; i++)
    if (memberships[i].bloc == bloc && code->kind != NW_CODE_STATE)
      return TRUE;
  return FALSE;
}

static guint16
number_of (NwClaimants *self, const char *place)
{
  int code = nw_codebook_find_code (self->codebook, NW_DOMAIN_STATE, place);

  if (code >= 0)
    return code;
  for (guint i = 0; i < self->unnamed->len; i++)
    if (strcmp (g_ptr_array_index (self->unnamed, i), place) == 0)
      return self->n_codes + i;
  g_ptr_array_add (self->unnamed, g_strdup (place));
  return self->n_codes + self->unnamed->len - 1;
}

/* Every name of the EU is one actor. */
static void
find_members (NwClaimants *self, const NwAtlas *atlas)
{
  g_autoptr (GArray) members = NULL;
  int bloc = find_eu (atlas);

  if (bloc < 0)
    return;
  for (guint i = NW_N_SPECIAL_CODES; i < self->n_codes; i++)
    if (is_itself (atlas, code_of (self, i), bloc))
      {
        if (self->eu < 0 || strcmp (code_of (self, i)->code, EU) == 0)
          self->eu = (int) i;
        self->actor_of[i] = G_MAXUINT16;
      }
  for (guint i = 0; i < self->n_codes; i++)
    if (self->actor_of[i] == G_MAXUINT16)
      self->actor_of[i] = self->eu;

  members = nw_atlas_members (atlas, bloc);
  for (guint i = 0; i < members->len && self->eu >= 0; i++)
    {
      const NwAtlasMember *at = &g_array_index (members, NwAtlasMember, i);
      int code = nw_codebook_find_code (self->codebook, NW_DOMAIN_STATE, at->place);

      if (code < 0 ? strlen (at->place) == 3 : code_of (self, code)->kind == NW_CODE_STATE)
        {
          Member member = { number_of (self, at->place), at->time.first, at->time.last };
          g_array_append_val (self->eu_members, member);
        }
    }
}

/* ---- whose claims are asked for ---- */

/* Whoever asks for an institution of the EU asks for the EU. */
static void
find_wanted (NwClaimants *self, const char *const *claimants)
{
  if (!claimants)
    return;
  self->wanted = g_new0 (guint8, MAX (nw_claimants_n (self), 1));
  for (guint i = 0; i < nw_claimants_n (self); i++)
    if (g_strv_contains (claimants, nw_claimants_code (self, i)))
      self->wanted[i < self->n_codes ? self->actor_of[i] : i] = 1;
}

NwClaimants *
nw_claimants_new (const NwFrame *frame, const NwTerms *terms)
{
  NwClaimants *self = g_new0 (NwClaimants, 1);
  const NwAtlas *atlas = nw_frame_atlas (frame);
  g_autofree guint8 *state_kinds = nw_frame_state_kinds (frame);

  self->codebook = nw_frame_codebook ((NwFrame *) frame);
  self->claims = nw_frame_claims (frame);
  self->states = nw_act_lists_with (&self->claims->kinds, state_kinds, 1);
  self->n_codes = nw_codebook_n_codes (self->codebook, NW_DOMAIN_STATE);
  self->actor_of = g_new (guint16, MAX (self->n_codes, 1));
  for (guint i = 0; i < self->n_codes; i++)
    self->actor_of[i] = i;
  self->eu = -1;
  self->members = terms->members;
  self->eu_members = g_array_new (FALSE, FALSE, sizeof (Member));
  self->unnamed = g_ptr_array_new_with_free_func (g_free);
  self->found = g_array_new (FALSE, FALSE, sizeof (guint16));
  if (atlas)
    find_members (self, atlas);
  find_wanted (self, (const char *const *) terms->claimants);
  self->asked = g_new0 (guint, MAX (nw_claimants_n (self), 1));
  return self;
}

void
nw_claimants_free (NwClaimants *self)
{
  g_free (self->states);
  g_free (self->actor_of);
  g_free (self->wanted);
  g_free (self->asked);
  g_array_unref (self->eu_members);
  g_ptr_array_unref (self->unnamed);
  g_array_unref (self->found);
  g_free (self);
}

gboolean
nw_claimants_check (const NwClaimants *self, char *const *names, GError **error)
{
  for (guint i = 0; names && names[i]; i++)
    {
      gboolean known = FALSE;

      for (guint actor = 0; actor < nw_claimants_n (self) && !known; actor++)
        known = strcmp (nw_claimants_code (self, actor), names[i]) == 0;
      if (known)
        continue;
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("Nobody named “%s” claims in this release; write state codes like GBR"), names[i]);
      return FALSE;
    }
  return TRUE;
}

gboolean
nw_claimants_state (const NwClaimants *self, guint act)
{
  return self->states[nw_column_list (&self->claims->kinds, act)];
}

gboolean
nw_claimants_several (const NwClaimants *self, guint act)
{
  return self->members || nw_column_list_length (&self->claims->by, nw_column_list (&self->claims->by, act)) > 1;
}

static void
add_actor (NwClaimants *self, guint16 actor)
{
  if (self->asked[actor] == self->question || (self->wanted && !self->wanted[actor]))
    return;
  self->asked[actor] = self->question;
  g_array_append_val (self->found, actor);
}

static void
add_members (NwClaimants *self, gint32 day)
{
  for (guint i = 0; i < self->eu_members->len; i++)
    {
      const Member *member = &g_array_index (self->eu_members, Member, i);

      if ((member->first == NW_DAY_NONE || member->first <= day) && (member->last == NW_DAY_NONE || day <= member->last))
        add_actor (self, member->actor);
    }
}

const guint16 *
nw_claimants_of (NwClaimants *self, guint act, guint *n)
{
  guint32 list = nw_column_list (&self->claims->by, act);
  const guint16 *codes = nw_column_list_codes (&self->claims->by, list);
  gint32 day = self->claims->days[act];

  g_array_set_size (self->found, 0);
  self->question++;
  for (guint i = 0; i < nw_column_list_length (&self->claims->by, list); i++)
    {
      guint16 actor = self->actor_of[codes[i]];

      if (codes[i] < NW_N_SPECIAL_CODES)
        continue;
      if (self->members && actor == self->eu && day != NW_DAY_NONE)
        add_members (self, day);
      else
        add_actor (self, actor);
    }
  *n = self->found->len;
  return (const guint16 *) (gconstpointer) self->found->data;
}

guint
nw_claimants_n (const NwClaimants *self)
{
  return self->n_codes + self->unnamed->len;
}

const char *
nw_claimants_code (const NwClaimants *self, guint actor)
{
  return actor < self->n_codes ? code_of (self, actor)->code : g_ptr_array_index (self->unnamed, actor - self->n_codes);
}

const char *
nw_claimants_label (const NwClaimants *self, guint actor)
{
  return actor < self->n_codes ? nw_code_display (code_of (self, actor)) : nw_claimants_code (self, actor);
}

NwCodeKind
nw_claimants_kind (const NwClaimants *self, guint actor)
{
  return actor < self->n_codes ? code_of (self, actor)->kind : NW_CODE_STATE;
}
