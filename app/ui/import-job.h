/* import-job.h: one import on its way from files to a release: looked at, chosen, checked, imported
 *
 * Signals: "changed" (): its state or its draft is another; "progress" (const NwImportProgress *).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "draft.h"

G_BEGIN_DECLS

typedef enum {
  NW_JOB_WAITING,   /* nothing was looked at yet */
  NW_JOB_LOOKING,
  NW_JOB_CHOICES,   /* wants choices, or a check of them */
  NW_JOB_CHECKING,
  NW_JOB_CHECKED,   /* ready to be imported */
  NW_JOB_IMPORTING,
  NW_JOB_DONE,
  NW_JOB_FAILED,
} NwJobState;

#define NW_TYPE_IMPORT_JOB (nw_import_job_get_type ())
G_DECLARE_FINAL_TYPE (NwImportJob, nw_import_job, NW, IMPORT_JOB, GObject)

NwImportJob          *nw_import_job_new        (NwWorkspace *workspace, GPtrArray *files);
GPtrArray            *nw_import_job_files      (NwImportJob *self); /* (transfer none) GFile */
char                 *nw_import_job_name       (NwImportJob *self); /* (transfer full) its files' names, "a.csv, b.csv" */
NwJobState            nw_import_job_state      (NwImportJob *self);
gboolean              nw_import_job_is_busy    (NwImportJob *self);
NwDraft              *nw_import_job_draft      (NwImportJob *self); /* (transfer none), or NULL */
/* Nothing needs to be chosen. profile: the name of what it was recognised by, or NULL; may be NULL. */
gboolean              nw_import_job_is_recognised (NwImportJob *self, const char **profile);
NwImportReport       *nw_import_job_report     (NwImportJob *self); /* (transfer none) of the last check or import, or NULL */
const char           *nw_import_job_trouble    (NwImportJob *self); /* why it failed, or NULL */
gboolean              nw_import_job_is_fresh   (NwImportJob *self); /* the report tells of the choices as they are */

/* By which it would be read as it is now. (transfer full); NULL: there is none */
char                 *nw_import_job_recipe     (NwImportJob *self);

/* ---- work; each does nothing while there is other work ---- */
void                  nw_import_job_look       (NwImportJob *self);
void                  nw_import_job_read_again (NwImportJob *self, guint file, NwLayout *layout); /* (transfer full) */
void                  nw_import_job_follow     (NwImportJob *self, const char *recipe); /* looks again, by this recipe */
void                  nw_import_job_check      (NwImportJob *self);
void                  nw_import_job_import     (NwImportJob *self);
void                  nw_import_job_cancel     (NwImportJob *self); /* back to where it was */

/* ---- choices ---- */
void                  nw_import_job_touch      (NwImportJob *self); /* the draft was changed */
const char           *nw_import_job_version    (NwImportJob *self); /* or NULL: as the profile says, else today */
const char           *nw_import_job_as_of      (NwImportJob *self);
void                  nw_import_job_set_version (NwImportJob *self, const char *version, const char *as_of);

G_END_DECLS
