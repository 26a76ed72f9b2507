// SPDX-License-Identifier: GPL-3.0-or-later

#ifndef ROLLCAST_REVISION_H
#define ROLLCAST_REVISION_H

/// The revision of the sources, `unknown` where the build did not say it.
const char *rollcast_revision(void);

#endif
