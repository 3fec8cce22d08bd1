/* fault.c: the error domain shared by all rooms
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fault.h"

G_DEFINE_QUARK (nw-fault-quark, nw_fault)
