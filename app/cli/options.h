/* options.h: the options that many commands share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command.h"
#include "printer.h"

G_BEGIN_DECLS

/* Parses a command's options: its own entries (or NULL), --library, --format if format is given, and those of a question
 * if query is. Leaves the command and its arguments in argv. --help prints and ends the program.
 * FALSE: wrong usage, said so. */
gboolean nw_options_parse (NwCall *call, const GOptionEntry *entries, NwFormat *format, NwQuery *query, int *argc, char ***argv);

/* Whether the options ask for one thing at most, with at most so many words beside the command. FALSE: not so, said so. */
gboolean nw_options_one (NwCall *call, guint things, guint words, int argc, char **argv);

/* Whether a list of the catalogue has this id. FALSE: it has not, said so with what there is. */
gboolean nw_options_known (NwCall *call, const char *list, const char *id);

G_END_DECLS
