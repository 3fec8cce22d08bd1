/* profile.h: how the columns of a known dataset become fields
 *
 * A profile is a data file (data/profiles/ID.ini, documented there); this is its parsed, immutable form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "codebook.h"
#include "dimension.h"
#include "fault.h"
#include "reading.h"
#include "release.h"

G_BEGIN_DECLS

typedef enum {
  NW_PART_RECEIVERS, /* rows that add receivers to incidents */
  NW_PART_INCIDENTS,
  NW_PART_CLAIMS,
  NW_PART_RESPONSES,
  NW_PART_ACTORS,    /* groups, their aliases and the states they are said to act for */
} NwPartKind;

/* What a field fills. */
typedef enum {
  NW_ROLE_KEY,
  NW_ROLE_INCIDENT, /* the key of the incident that an act or a receiver belongs to */
  NW_ROLE_TITLE,
  NW_ROLE_SUMMARY,
  NW_ROLE_START,
  NW_ROLE_END,
  NW_ROLE_DISCLOSED,
  NW_ROLE_INTENSITY,
  NW_ROLE_SOURCES,
  NW_ROLE_DATE,      /* of an act */
  NW_ROLE_FORM,
  NW_ROLE_TEXT,
  NW_ROLE_CONTESTED,
  NW_ROLE_COUNT,     /* how many acts the lists of one row hold */
  NW_ROLE_ALIAS,     /* further names of an actor */
  NW_ROLE_CODE,      /* a mark in NwField.dimension */
  NW_ROLE_NAME,      /* the names of the parties of NwField.dimension */
} NwRole;

typedef enum {
  NW_LIST_NONE,
  NW_LIST_SEMICOLON, /* not within parentheses */
  NW_LIST_COMMA,
  NW_LIST_LINES,
  NW_LIST_PYTHON,    /* a literal: ['a', "b"] or [['a'], ['b', 'c']] */
  NW_LIST_PIPE,
  NW_LIST_SLASH,
  NW_LIST_AUTO,      /* a literal where the cell is one, else one value */
} NwListForm;

typedef enum {
  NW_DATES_ISO, /* YYYY[-MM[-DD]], a time of day after it is left out */
  NW_DATES_MDY, /* M/D/YY or M/D/YYYY; ISO is understood too */
  NW_DATES_DMY, /* D.M.YY or D/M/YYYY; ISO is understood too */
  NW_DATES_YMD, /* YYYY/M/D, YYYY.M.D or YYYYMMDD; ISO is understood too */
} NwDateForm;

/* Whether a spreadsheet's numbers of days count as dates, and from when they count. */
typedef enum {
  NW_SERIAL_NONE,
  NW_SERIAL_1900,
  NW_SERIAL_1904,
} NwSerial;

#define NW_BLANK_SILENT (-1) /* a blank cell gives no mark */

/* What several columns of a field of codes give. */
typedef enum {
  NW_COLUMNS_FIRST,  /* one list: the first that has a value counts, slot by slot */
  NW_COLUMNS_EACH,   /* an item each, its label the column's name and the cell: "method 3" */
  NW_COLUMNS_SCORES, /* an item for each number other than 0, its label the column's name */
} NwColumns;

/* What becomes of a label that no list knows. */
typedef enum {
  NW_UNLISTED_REPORT,       /* a code of its own, and an issue */
  NW_UNLISTED_NAME,         /* the name of a party whose code is not available */
  NW_UNLISTED_ORGANISATION, /* an organisation */
} NwUnlisted;

typedef struct {
  char       *id;          /* "start", "initiator", "initiator-name" */
  NwRole      role;
  NwDimension dimension;   /* of a code or name */
  GStrv       columns;     /* the first with a value counts; sources take all */
  NwListForm  list;
  GStrv       keep;        /* items of the list that contain its separator, folded */
  int         blank;       /* NW_CODE_ID_… of a blank cell, or NW_BLANK_SILENT */
  NwColumns   several;
  gboolean    parallel;    /* item i belongs to party i */
  gboolean    cow;         /* states are Correlates of War numbers */
  NwDimension other;       /* the columns name the members of a dyad: the field is the one that is not in this dimension */
  GStrv       match;       /* of the incident: columns of both files by which a row finds it */
  NwUnlisted  unlisted;
  gboolean    address;     /* a web address at the end of the cell is a source */
  NwDateForm  dates;
  NwSerial    serial;
  gboolean    january_first;  /* 1 January stands for the year */
  gboolean    first_of_month; /* the 1st stands for the month */
  gboolean    number;      /* "12.0" is "12" */
  GStrv       yes;         /* values that mean TRUE, folded */
} NwField;

typedef struct {
  char      *id;            /* also the role of its file */
  NwPartKind kind;
  GStrv      required;      /* columns by which a header is recognised */
  GPtrArray *fields;        /* NwField */
  gboolean   keep_identical; /* rows that say the same are records of their own */
  gboolean   key_from_title;
  gboolean   merge;         /* rows with one key are one act */
  char      *prefix;        /* of the keys of acts that lie within incident rows, or NULL */
  gint32     not_coded_before; /* day: an incident without such acts that started earlier was not asked; NW_DAY_NONE: no era */
  int        absent;        /* NW_CODE_ID_… of an incident without such acts, or NW_BLANK_SILENT */
  int        missing;       /* the same when the part's file is not there */
  NwDimension by;           /* only acts by a party of this dimension are answers; none: all are */
  NwReading *reading;       /* how its table is to be read, or NULL: as detected */
} NwPart;

/* A published state that is known by its file names or contents. */
typedef struct {
  char  *version;
  NwDate as_of;
  GStrv  files;  /* name patterns */
  GStrv  sha256;
} NwKnownRelease;

/* Immutable, reference-counted. */
typedef struct {
  char       *id;
  char       *text;       /* the key file that all this was parsed from */
  gboolean    recipe;     /* holds what somebody chose: goes before the profiles that come with the program */
  gboolean    own;        /* from the user's folder */
  char       *name;       /* for menus */
  char       *summary;
  char       *dataset;    /* slug */
  char       *title;
  char       *short_title;
  char       *publisher;
  char       *homepage;
  char       *licence;
  char       *citation;
  GStrv       caveats;
  GPtrArray  *eras;       /* NwEra that are written; nw_eras_of() has those that follow from the parts, too */
  GPtrArray  *releases;   /* NwKnownRelease */
  GPtrArray  *parts;      /* NwPart that have a file, in the order of reading */
  GPtrArray  *within;     /* NwPart whose acts lie in columns of the incidents */
  GStrv       not_coded;  /* ids of dimensions that the dataset does not code */
  GHashTable *codes[NW_N_DOMAINS]; /* folded label → code of the domain or a special one */
  GHashTable *labels[NW_N_DOMAINS]; /* the same, mapped by hand: goes before codes, and is remembered by the library */
} NwProfile;

#define NW_PROFILE_MAX_BYTES (4u << 20) /* a larger text is refused */
#define NW_PROFILE_MAX_PARTS 16         /* in Parts, and in Within */
#define NW_CODE_SILENT "silent" /* in NwProfile.codes: the label says nothing */

/* The user's own profiles and those that come with the program, by id; an own one takes the place of a shipped one with
 * its id. (transfer none), loaded once. */
const GPtrArray *nw_profiles        (void);
const NwProfile *nw_profile_find    (const char *id);
/* What is wrong with the user's profiles that could not be loaded: sentences that name file, group and key. */
const GPtrArray *nw_profiles_broken (void);
char            *nw_profiles_folder (void); /* where the user's own are looked for; it need not be there */
/* The profile and part whose header this is; NULL with NW_FAULT_MAPPING saying which columns are missing of the nearest. */
const NwProfile *nw_profile_recognise (const char * const *header, guint *part, GError **error);
/* The columns that a header lacks to be that of the part (char *, of the part). (transfer container) */
GPtrArray       *nw_part_missing     (const NwPart *part, const char * const *header);

/* Its rows are responses that find their incident by what both tables say, and are kept until it comes. */
gboolean         nw_part_waits       (const NwPart *part);

const NwPart    *nw_profile_part    (const NwProfile *self, guint part);
/* The published state that a file of this base name and content (lower-case hex) belongs to, or NULL. Either may be NULL. */
const NwKnownRelease *nw_profile_known_release (const NwProfile *self, const char *name, const char *sha256);

/* The text of a profile or recipe, no larger than it may be, with a NUL that length does not count. Errors do not name the
 * file. (transfer full) */
char            *nw_profile_read_text (GFile *file, gsize *length, GError **error);
/* id NULL: what the text says, else its dataset. NW_FAULT_MAPPING names group and key; NW_FAULT_LIMIT: the text is too large. */
NwProfile       *nw_profile_parse   (const char *id, const char *text, gssize length, GError **error);
/* The profile with the keys of changes put in place of its own; groups and comments stay. */
NwProfile       *nw_profile_edit    (const NwProfile *self, GKeyFile *changes, GError **error);
NwProfile       *nw_profile_ref     (const NwProfile *self);
void             nw_profile_unref   (NwProfile *self);

/* The words of the keys List, Dates and Kind; NULL or -1: there is none. */
const char      *nw_list_form_id    (NwListForm form);
int              nw_list_form_find  (const char *id);
const char      *nw_date_form_id    (NwDateForm form);
int              nw_date_form_find  (const char *id);
const char      *nw_part_kind_id    (NwPartKind kind);
int              nw_part_kind_find  (const char *id);

/* A label as a key of a key file, which can hold neither =, [, ] nor line ends: those become %XX. And back. */
char            *nw_profile_escape   (const char *label);
char            *nw_profile_unescape (const char *key);

#define nw_part_field(p, i) ((const NwField *) g_ptr_array_index ((p)->fields, (i)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwProfile, nw_profile_unref)

G_END_DECLS
