// SPDX-License-Identifier: GPL-3.0-or-later

#include "revision.h"

// Written by the Makefile; not part of the sources.
#if __has_include("generated.h")
#include "generated.h"
#endif

#ifndef ROLLCAST_REVISION
#define ROLLCAST_REVISION "unknown"
#endif

const char *rollcast_revision(void) { return ROLLCAST_REVISION; }
