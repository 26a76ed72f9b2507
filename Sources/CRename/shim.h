// SPDX-License-Identifier: GPL-3.0-or-later

#ifndef ROLLCAST_CRENAME_H
#define ROLLCAST_CRENAME_H

#include <errno.h>
#include <stdio.h>

#if defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

/// Two paths change places at one stroke: 0, or -1 with the reason in `errno`.
///
/// Glibc hides its own call from programs that do not ask for GNU extensions.
static inline int rollcast_exchange(const char *a, const char *b) {
#if defined(__linux__) && defined(SYS_renameat2)
  // RENAME_EXCHANGE
  return (int)syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, 2U);
#elif defined(__APPLE__)
  return renamex_np(a, b, RENAME_SWAP);
#else
  errno = ENOSYS;
  return -1;
#endif
}
#endif
