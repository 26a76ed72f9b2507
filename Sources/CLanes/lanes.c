// SPDX-License-Identifier: GPL-3.0-or-later

#include "lanes.h"

_Thread_local void *lanes_tape = 0;
