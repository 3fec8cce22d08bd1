/* codebook.c: interns codes and labels, domain by domain
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "codebook.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of the 65,536 ids the last is never given out. */
#define MAX_CODES G_MAXUINT16

typedef struct {
  GPtrArray  *codes;    /* NwCode, owned */
  GPtrArray  *labels;   /* NwLabel, owned */
  GHashTable *by_code;  /* code text → id + 1 */
  GHashTable *by_label; /* label text → id + 1 */
} Domain;

struct _NwCodebook {
  Domain domains[NW_N_DOMAINS];
};

static void
code_free (NwCode *code)
{
  g_free (code->code);
  g_free (code->label);
  g_free (code);
}

static void
label_free (NwLabel *label)
{
  g_free (label->text);
  g_free (label);
}

static void
add_special_codes (NwCodebook *self, NwDomain domain)
{
  static const struct {
    const char *code;
    const char *label;
  } specials[NW_N_SPECIAL_CODES] = {
    [NW_CODE_ID_UNKNOWN] = { "unknown", N_("Unknown") },
    [NW_CODE_ID_NOT_AVAILABLE] = { "not-available", N_("Not available") },
    [NW_CODE_ID_NOT_CODED] = { "not-coded", N_("Not coded") },
    [NW_CODE_ID_NONE] = { "none", N_("None") },
  };

  for (guint i = 0; i < NW_N_SPECIAL_CODES; i++)
    nw_codebook_add_code (self, domain, specials[i].code, specials[i].label, NW_CODE_SPECIAL, NULL);
}

static void
make_domain (NwCodebook *self, NwDomain id)
{
  Domain *domain = &self->domains[id];

  domain->codes = g_ptr_array_new_with_free_func ((GDestroyNotify) code_free);
  domain->labels = g_ptr_array_new_with_free_func ((GDestroyNotify) label_free);
  domain->by_code = g_hash_table_new (g_str_hash, g_str_equal);
  domain->by_label = g_hash_table_new (g_str_hash, g_str_equal);
  add_special_codes (self, id);
}

NwCodebook *
nw_codebook_new (void)
{
  NwCodebook *self = g_atomic_rc_box_new0 (NwCodebook);

  for (guint i = 0; i < NW_N_DOMAINS; i++)
    make_domain (self, i);

  return self;
}

NwCodebook *
nw_codebook_ref (NwCodebook *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
codebook_clear (gpointer data)
{
  NwCodebook *self = data;

  for (guint i = 0; i < NW_N_DOMAINS; i++)
    {
      g_hash_table_unref (self->domains[i].by_code);
      g_hash_table_unref (self->domains[i].by_label);
      g_ptr_array_unref (self->domains[i].codes);
      g_ptr_array_unref (self->domains[i].labels);
    }
}

void
nw_codebook_unref (NwCodebook *self)
{
  g_atomic_rc_box_release_full (self, codebook_clear);
}

NwCodebook *
nw_codebook_copy (const NwCodebook *self)
{
  NwCodebook *copy = nw_codebook_new ();

  for (guint i = 0; i < NW_N_DOMAINS; i++)
    {
      const Domain *domain = &self->domains[i];

      for (guint j = NW_N_SPECIAL_CODES; j < domain->codes->len; j++)
        {
          const NwCode *code = g_ptr_array_index (domain->codes, j);
          nw_codebook_add_code (copy, i, code->code, code->label, code->kind, NULL);
        }
      for (guint j = 0; j < domain->labels->len; j++)
        {
          const NwLabel *label = g_ptr_array_index (domain->labels, j);
          nw_codebook_add_label (copy, i, label->text, label->code);
        }
    }

  return copy;
}

static void
share_domain (NwCodebook *self, const NwCodebook *other, NwDomain id)
{
  const Domain *domain = &other->domains[id];

  self->domains[id] = (Domain) { g_ptr_array_ref (domain->codes), g_ptr_array_ref (domain->labels),
                                 g_hash_table_ref (domain->by_code), g_hash_table_ref (domain->by_label) };
}

NwCodebook *
nw_codebook_renew (const NwCodebook *self, NwDomain domain)
{
  NwCodebook *renewed = g_atomic_rc_box_new0 (NwCodebook);

  for (guint i = 0; i < NW_N_DOMAINS; i++)
    if (i != domain)
      share_domain (renewed, self, i);
  make_domain (renewed, domain);
  return renewed;
}

NwCodebook *
nw_codebook_extend (const NwCodebook *self)
{
  NwCodebook *extended = g_atomic_rc_box_new0 (NwCodebook);

  for (guint i = 0; i < NW_N_STORED_DOMAINS; i++)
    share_domain (extended, self, i);
  for (guint i = NW_N_STORED_DOMAINS; i < NW_N_DOMAINS; i++)
    make_domain (extended, i);

  return extended;
}

guint16
nw_codebook_add_code (NwCodebook *self,
                      NwDomain    domain_id,
                      const char *code,
                      const char *label,
                      NwCodeKind  kind,
                      gboolean   *full)
{
  Domain *domain = &self->domains[domain_id];
  int known = nw_codebook_find_code (self, domain_id, code);
  NwCode *added;

  if (full)
    *full = FALSE;
  if (known >= 0)
    return known;
  if (domain->codes->len >= MAX_CODES)
    {
      if (full)
        *full = TRUE;
      return NW_CODE_ID_UNKNOWN;
    }

  added = g_new (NwCode, 1);
  *added = (NwCode) { g_strdup (code), g_strdup (label), kind };
  g_ptr_array_add (domain->codes, added);
  g_hash_table_insert (domain->by_code, added->code, GUINT_TO_POINTER (domain->codes->len));
  return domain->codes->len - 1;
}

guint32
nw_codebook_add_label (NwCodebook *self, NwDomain domain_id, const char *text, guint16 code)
{
  Domain *domain = &self->domains[domain_id];
  gint64 known = nw_codebook_find_label (self, domain_id, text);
  NwLabel *added;

  if (known >= 0)
    return known;

  added = g_new (NwLabel, 1);
  *added = (NwLabel) { g_strdup (text), code };
  g_ptr_array_add (domain->labels, added);
  g_hash_table_insert (domain->by_label, added->text, GUINT_TO_POINTER (domain->labels->len));
  return domain->labels->len - 1;
}

int
nw_codebook_find_code (const NwCodebook *self, NwDomain domain, const char *code)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->domains[domain].by_code, code)) - 1;
}

gint64
nw_codebook_find_label (const NwCodebook *self, NwDomain domain, const char *text)
{
  return (gint64) GPOINTER_TO_UINT (g_hash_table_lookup (self->domains[domain].by_label, text)) - 1;
}

guint
nw_codebook_n_codes (const NwCodebook *self, NwDomain domain)
{
  return self->domains[domain].codes->len;
}

guint
nw_codebook_n_labels (const NwCodebook *self, NwDomain domain)
{
  return self->domains[domain].labels->len;
}

const NwCode *
nw_codebook_get_code (const NwCodebook *self, NwDomain domain, guint16 id)
{
  g_return_val_if_fail (id < self->domains[domain].codes->len, NULL);

  return g_ptr_array_index (self->domains[domain].codes, id);
}

const NwLabel *
nw_codebook_get_label (const NwCodebook *self, NwDomain domain, guint32 id)
{
  g_return_val_if_fail (id < self->domains[domain].labels->len, NULL);

  return g_ptr_array_index (self->domains[domain].labels, id);
}

const char *
nw_code_display (const NwCode *code)
{
  switch (code->kind)
    {
    case NW_CODE_STATE:
      /* The translation of "" is the header of the catalogue. */
      return *code->label ? g_dgettext ("iso_3166-1", code->label) : code->code;
    case NW_CODE_SPECIAL:
    case NW_CODE_REGION:
    case NW_CODE_ORGANISATION:
    case NW_CODE_LISTED:
      return *code->label ? g_dgettext (GETTEXT_PACKAGE, code->label) : code->code;
    case NW_CODE_UNRECOGNISED:
    default:
      return code->label;
    }
}
