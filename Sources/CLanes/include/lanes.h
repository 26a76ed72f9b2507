// SPDX-License-Identifier: GPL-3.0-or-later
//
// Arithmetic on vectors of doubles, as the compiler's own vector operations.
//
// Swift's operators on SIMD types are loops over lanes, which the optimiser turns into vector
// instructions in some functions and not in others. These inline functions are vector operations
// from the start. Swift sees the vector types as SIMD2, SIMD8 and SIMD16 of Double.

#ifndef ROLLCAST_LANES_H
#define ROLLCAST_LANES_H

#include <stdbool.h>

#define LANES_INLINE static inline __attribute__((always_inline))

#define LANES_OPERATIONS(N)                                                                    \
  typedef double lanes##N __attribute__((ext_vector_type(N)));                                 \
  typedef long long integers##N __attribute__((ext_vector_type(N)));                           \
  typedef unsigned long long naturals##N __attribute__((ext_vector_type(N)));                  \
  LANES_INLINE lanes##N lanes##N##_sum(lanes##N a, lanes##N b) { return a + b; }               \
  LANES_INLINE lanes##N lanes##N##_difference(lanes##N a, lanes##N b) { return a - b; }        \
  LANES_INLINE lanes##N lanes##N##_product(lanes##N a, lanes##N b) { return a * b; }           \
  LANES_INLINE lanes##N lanes##N##_negated(lanes##N a) { return -a; }                          \
  LANES_INLINE lanes##N lanes##N##_quotient(lanes##N a, lanes##N b) { return a / b; }          \
  LANES_INLINE lanes##N lanes##N##_fused(lanes##N a, lanes##N b, lanes##N c) {                 \
    return __builtin_elementwise_fma(a, b, c);                                                 \
  }                                                                                            \
  LANES_INLINE lanes##N lanes##N##_root(lanes##N a) { return __builtin_elementwise_sqrt(a); }  \
  LANES_INLINE lanes##N lanes##N##_choose(lanes##N a, lanes##N x, lanes##N y, lanes##N b) {    \
    return x <= y ? a : b;                                                                     \
  }                                                                                            \
  /* The second where one is NaN. */                                                           \
  LANES_INLINE lanes##N lanes##N##_lesser(lanes##N a, lanes##N b) { return a < b ? a : b; }    \
  LANES_INLINE lanes##N lanes##N##_greater(lanes##N a, lanes##N b) { return a > b ? a : b; }   \
  /* Whether all lanes are positive, normal and finite. */                                     \
  LANES_INLINE bool lanes##N##_are_ordinary(lanes##N x) {                                      \
    naturals##N above = (naturals##N)x - LANES_LEAST_NORMAL;                                   \
    return __builtin_reduce_and(above < LANES_INFINITY - LANES_LEAST_NORMAL) != 0;             \
  }                                                                                            \
  /* x 2^n with one rounding, in two steps, since 2^n may lie outside the doubles. */          \
  LANES_INLINE lanes##N lanes##N##_scaled_stepwise(lanes##N x, lanes##N n) {                   \
    integers##N exponent = (integers##N)(n + 0x1.8p52) - LANES_SHIFT;                          \
    integers##N half = exponent >> 1;                                                          \
    return x * (lanes##N)((half + 1023) << 52) * (lanes##N)((exponent - half + 1023) << 52);   \
  }                                                                                            \
  /* 1.5 * 2^52 + k, where x = m 2^k with m from sqrt(1/2) to sqrt(2). */                      \
  LANES_INLINE lanes##N lanes##N##_exponent(lanes##N x) {                                      \
    return (lanes##N)((((integers##N)x - LANES_ROOT_HALF) >> 52) + LANES_SHIFT);               \
  }                                                                                            \
  /* That m. */                                                                                \
  LANES_INLINE lanes##N lanes##N##_significand(lanes##N x) {                                   \
    integers##N bits = (integers##N)x;                                                         \
    return (lanes##N)(bits - (((bits - LANES_ROOT_HALF) >> 52) << 52));                        \
  }

/* The bits of 1.5 * 2^52, of the least normal double, of infinity, and of sqrt(1/2). */
#define LANES_SHIFT 0x4338000000000000LL
#define LANES_LEAST_NORMAL 0x0010000000000000ULL
#define LANES_INFINITY 0x7FF0000000000000ULL
#define LANES_ROOT_HALF 0x3FE6A09E667F3BCDLL

/* The level of instructions that everything is built for. */
LANES_INLINE const char *lanes_cpu_level(void) {
#if defined(__AVX512F__) && defined(__AVX512DQ__)
  return "x86-64-v4";
#elif defined(__AVX2__) && defined(__FMA__)
  return "x86-64-v3";
#elif defined(__x86_64__)
  return "x86-64";
#elif defined(__aarch64__)
  return "arm64";
#else
  return "other";
#endif
}

/* The tape that numbers with a history are recorded on, one for each thread. */
extern _Thread_local void *lanes_tape;

LANES_INLINE void *lanes_current_tape(void) { return lanes_tape; }
LANES_INLINE void lanes_set_tape(void *tape) { lanes_tape = tape; }

LANES_OPERATIONS(2)
LANES_OPERATIONS(8)
LANES_OPERATIONS(16)

/* x 2^n for whole n, rounded once; one instruction where there is one. */
#if defined(__AVX512F__) && defined(__AVX512VL__)
LANES_INLINE lanes2 lanes2_scaled(lanes2 x, lanes2 n) {
  return __builtin_ia32_scalefpd128_mask(x, n, x, 3);
}
LANES_INLINE lanes8 lanes8_scaled(lanes8 x, lanes8 n) {
  return __builtin_ia32_scalefpd512_mask(x, n, x, 255, 4);
}
LANES_INLINE lanes16 lanes16_scaled(lanes16 x, lanes16 n) {
  lanes16 result;
  result.lo = lanes8_scaled(x.lo, n.lo);
  result.hi = lanes8_scaled(x.hi, n.hi);
  return result;
}
#else
LANES_INLINE lanes2 lanes2_scaled(lanes2 x, lanes2 n) { return lanes2_scaled_stepwise(x, n); }
LANES_INLINE lanes8 lanes8_scaled(lanes8 x, lanes8 n) { return lanes8_scaled_stepwise(x, n); }
LANES_INLINE lanes16 lanes16_scaled(lanes16 x, lanes16 n) {
  return lanes16_scaled_stepwise(x, n);
}
#endif

#endif
