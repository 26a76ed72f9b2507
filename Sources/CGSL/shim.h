// SPDX-License-Identifier: GPL-3.0-or-later
//
// What of the GNU Scientific Library the package calls. Solver types are global variables in C,
// which Swift 6 does not take for safe; the inline functions read them.

#ifndef ROLLCAST_CGSL_H
#define ROLLCAST_CGSL_H

#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_odeiv2.h>
#include <gsl/gsl_version.h>

static inline const gsl_odeiv2_step_type *cgsl_odeiv2_step_rk8pd(void) {
  return gsl_odeiv2_step_rk8pd;
}

static inline const char *cgsl_version(void) { return gsl_version; }

#endif
