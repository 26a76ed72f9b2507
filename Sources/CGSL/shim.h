// SPDX-License-Identifier: GPL-3.0-or-later
//
// What of the GNU Scientific Library the package calls. Solver types are global variables in C,
// which Swift 6 does not take for safe; the inline functions read them.

#ifndef ROLLCAST_CGSL_H
#define ROLLCAST_CGSL_H

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_eigen.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_multifit_nlinear.h>
#include <gsl/gsl_odeiv2.h>
#include <gsl/gsl_qrng.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_roots.h>
#include <gsl/gsl_siman.h>
#include <gsl/gsl_version.h>

static inline const gsl_odeiv2_step_type *cgsl_odeiv2_step_rk8pd(void) {
  return gsl_odeiv2_step_rk8pd;
}

static inline const gsl_root_fsolver_type *cgsl_root_fsolver_brent(void) {
  return gsl_root_fsolver_brent;
}

static inline const gsl_multifit_nlinear_type *cgsl_multifit_nlinear_trust(void) {
  return gsl_multifit_nlinear_trust;
}

static inline const gsl_multifit_nlinear_trs *cgsl_multifit_nlinear_dogleg(void) {
  return gsl_multifit_nlinear_trs_dogleg;
}

static inline const gsl_rng_type *cgsl_rng_taus2(void) { return gsl_rng_taus2; }
static inline const gsl_qrng_type *cgsl_qrng_sobol(void) { return gsl_qrng_sobol; }
static inline const gsl_qrng_type *cgsl_qrng_reversehalton(void) {
  return gsl_qrng_reversehalton;
}

// Loops in C, so that a number costs no call through Swift.
static inline void cgsl_rng_fill(const gsl_rng *generator, double *numbers, size_t count) {
  for (size_t i = 0; i < count; i++) numbers[i] = gsl_rng_uniform(generator);
}

// Points one after the other; without a place to write to, they are passed over.
static inline void cgsl_qrng_fill(const gsl_qrng *sequence, double *points, size_t count,
                                  double *scratch) {
  for (size_t i = 0; i < count; i++) {
    gsl_qrng_get(sequence, points ? points + i * sequence->dimension : scratch);
  }
}

static inline const char *cgsl_version(void) { return gsl_version; }

#endif
