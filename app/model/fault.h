/* fault.h: why an operation failed, as GError codes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The message of every NW_FAULT is translated, one line, names file and line where there is one,
 * and says what to do. */
#define NW_FAULT (nw_fault_quark ())

typedef enum {
  NW_FAULT_READ,         /* a file is missing or cannot be read */
  NW_FAULT_FORMAT,       /* not the format it should be */
  NW_FAULT_ENCODING,     /* text in an encoding that is not understood */
  NW_FAULT_MAPPING,      /* no profile fits, or a required column is missing */
  NW_FAULT_LIMIT,        /* larger than the program is ready to hold */
  NW_FAULT_STORE_OPEN,   /* not a library, or not to be opened */
  NW_FAULT_STORE_NEWER,  /* written by a newer version */
  NW_FAULT_STORE_BUSY,   /* locked by another process */
  NW_FAULT_STORE_FULL,   /* no space left */
  NW_FAULT_STORE_BROKEN, /* damaged */
  NW_FAULT_QUERY,        /* a question that cannot be understood or answered */
  NW_FAULT_EXPORT,       /* a file cannot be written */
} NwFault;

GQuark nw_fault_quark (void);

G_END_DECLS
