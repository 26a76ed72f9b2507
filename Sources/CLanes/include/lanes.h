// SPDX-License-Identifier: GPL-3.0-or-later
//
// Arithmetic on vectors of doubles, as the compiler's own vector operations.
//
// Swift's operators on SIMD types are loops over lanes, which the optimiser turns into vector
// instructions in some functions and not in others. These inline functions are vector operations
// from the start. Swift sees the vector types as SIMD2, SIMD8 and SIMD16 of Double.

#ifndef ROLLCAST_LANES_H
#define ROLLCAST_LANES_H

#define LANES_INLINE static inline __attribute__((always_inline))

#define LANES_OPERATIONS(N)                                                                    \
  typedef double lanes##N __attribute__((ext_vector_type(N)));                                 \
  typedef long long integers##N __attribute__((ext_vector_type(N)));                           \
  LANES_INLINE lanes##N lanes##N##_sum(lanes##N a, lanes##N b) { return a + b; }               \
  LANES_INLINE lanes##N lanes##N##_difference(lanes##N a, lanes##N b) { return a - b; }        \
  LANES_INLINE lanes##N lanes##N##_product(lanes##N a, lanes##N b) { return a * b; }           \
  LANES_INLINE lanes##N lanes##N##_quotient(lanes##N a, lanes##N b) { return a / b; }          \
  LANES_INLINE lanes##N lanes##N##_fused(lanes##N a, lanes##N b, lanes##N c) {                 \
    return __builtin_elementwise_fma(a, b, c);                                                 \
  }                                                                                            \
  LANES_INLINE lanes##N lanes##N##_root(lanes##N a) { return __builtin_elementwise_sqrt(a); }  \
  LANES_INLINE lanes##N lanes##N##_choose(lanes##N a, lanes##N x, lanes##N y, lanes##N b) {    \
    return x <= y ? a : b;                                                                     \
  }                                                                                            \
  /* 2^n from the bits of 1.5 * 2^52 + n. */                                                   \
  LANES_INLINE lanes##N lanes##N##_power_of_two(lanes##N n) {                                  \
    return (lanes##N)((((integers##N)n - LANES_SHIFT) + 1023) << 52);                          \
  }                                                                                            \
  /* 1.5 * 2^52 + floor(n / 2) from 1.5 * 2^52 + n. */                                         \
  LANES_INLINE lanes##N lanes##N##_halved(lanes##N n) {                                        \
    return (lanes##N)((((integers##N)n - LANES_SHIFT) >> 1) + LANES_SHIFT);                    \
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

/* The bits of 1.5 * 2^52, and those of sqrt(1/2). */
#define LANES_SHIFT 0x4338000000000000LL
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

#endif
