/* command.h: the table of commands
 *
 * A new command is one file with a const NwCommand and one line in command.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "workspace.h"

G_BEGIN_DECLS

#define NW_EXIT_DONE   0
#define NW_EXIT_FAILED 1 /* one line on standard error says what, where and what to do */
#define NW_EXIT_USAGE  2

typedef struct _NwCommand NwCommand;

/* One run of the program. */
typedef struct {
  const NwCommand *command;
  char            *library; /* path, or NULL: the default one */
  NwWorkspace     *workspace;
  GCancellable    *cancellable;
} NwCall;

struct _NwCommand {
  const char *id;        /* "import" */
  const char *arguments; /* "FILE…", translate with _() */
  const char *summary;   /* one sentence; translate with _() */
  /* argv[0] is the command; returns the exit status. */
  int       (*run) (NwCall *call, int argc, char **argv);
};

extern const NwCommand nw_command_import;
extern const NwCommand nw_command_datasets;
extern const NwCommand nw_command_diff;
extern const NwCommand nw_command_draft;
extern const NwCommand nw_command_views;
extern const NwCommand nw_command_actors;
extern const NwCommand nw_command_markers;
extern const NwCommand nw_command_policy;
extern const NwCommand nw_command_reviews;
extern const NwCommand nw_command_norms;
extern const NwCommand nw_command_judgements;
extern const NwCommand nw_command_incidents;
extern const NwCommand nw_command_analyse;
extern const NwCommand nw_command_chart;
extern const NwCommand nw_command_verify;
extern const NwCommand nw_command_brief;
extern const NwCommand nw_command_briefings;
extern const NwCommand nw_command_links;
extern const NwCommand nw_command_list;

const NwCommand * const *nw_commands     (void); /* NULL-terminated */
const NwCommand         *nw_command_find (const char *id);

/* Opens the library. FALSE: said so. */
gboolean  nw_call_open  (NwCall *call, gboolean create);
/* Opens the library and asks. NULL: failed, said so. */
NwAnswer *nw_call_ask   (NwCall *call, NwQuery *query, const char *analysis);

/* Puts a line in place of the one before; NULL: takes it away. Only where standard error is a terminal. */
void      nw_call_progress (const char *line);
/* Print one line on standard error, and return the exit status. */
int       nw_call_fail  (const NwCall *call, const GError *error);
int       nw_call_usage (const NwCall *call, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* Prints a line for each file of one's own that a list, see nw_catalogue_broken(), has to do without. */
void      nw_call_broken (const char *list);

G_END_DECLS
