/* table.h: tables for tests, and what is found out about their columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "study.h"

G_BEGIN_DECLS

/* A study of each column of a CSV text in UTF-8, whose first record is the header; owned by the array. */
GPtrArray *table_study      (const char *text);
/* The same of a real file; NULL when the datasets are not here. */
GPtrArray *table_study_real (const char *path);
NwStudy   *table_column     (GPtrArray *studies, const char *name);
/* The cells of a column, as they stand, or NULL; owned by the array. */
GPtrArray *table_cells_real (const char *path, const char *column);

G_END_DECLS
