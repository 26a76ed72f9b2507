// SPDX-License-Identifier: GPL-3.0-or-later

#include "processor.h"

#if defined(__x86_64__) && defined(__linux__)

#include <unistd.h>

// The level that the compiler was allowed to use. "native" may use more than its level has, so
// that this catches most processors that are too old, not all.
#if defined(__AVX512F__) && defined(__AVX512VL__) && defined(__AVX512DQ__)
#define LEVEL "x86-64-v4"
#elif defined(__AVX2__) && defined(__FMA__)
#define LEVEL "x86-64-v3"
#elif defined(__SSE4_2__)
#define LEVEL "x86-64-v2"
#else
#define LEVEL "x86-64"
#endif

// Before main, whose own code may hold such instructions.
__attribute__((constructor)) static void check_processor(void) {
  static const char message[] =
      "rollcast: error: this processor lacks instructions that the tool was built for (" LEVEL
      ");\nbuild it on this machine, or with MARCH=x86-64 for any processor\n";
  __builtin_cpu_init();
  if (__builtin_cpu_supports(LEVEL)) return;
  ssize_t written = write(STDERR_FILENO, message, sizeof message - 1);
  (void)written;
  _exit(70);
}

#endif
