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
  LANES_INLINE lanes##N lanes##N##_greater(lanes##N a, lanes##N b) { return a > b ? a : b; }

/* The bits of 1.5 * 2^52, of the least normal double, of infinity, and of sqrt(1/2). */
#define LANES_SHIFT 0x4338000000000000LL
#define LANES_LEAST_NORMAL 0x0010000000000000ULL
#define LANES_INFINITY 0x7FF0000000000000ULL
#define LANES_ROOT_HALF 0x3FE6A09E667F3BCDLL

/* 1.5 * 2^48: adding it rounds to sixteenths, which then stand in the lowest bits. */
#define LANES_SIXTEENTHS 0x1.8p48
#define LANES_SIXTEENTHS_BITS 0x42F8000000000000LL

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

/* x = m 2^k with m from sqrt(1/2) to sqrt(2), for positive normal finite numbers. */
#define LANES_SPLIT_BITS(N)                                                                    \
  LANES_INLINE lanes##N lanes##N##_exponent(lanes##N x) {                                      \
    integers##N k = ((integers##N)x - LANES_ROOT_HALF) >> 52;                                  \
    return (lanes##N)(k + LANES_SHIFT) - 0x1.8p52;                                             \
  }                                                                                            \
  LANES_INLINE lanes##N lanes##N##_significand(lanes##N x) {                                   \
    integers##N bits = (integers##N)x;                                                         \
    return (lanes##N)(bits - (((bits - LANES_ROOT_HALF) >> 52) << 52));                        \
  }                                                                                            \
  LANES_INLINE bool lanes##N##_can_split(lanes##N x) {                                         \
    naturals##N above = (naturals##N)x - LANES_LEAST_NORMAL;                                   \
    return __builtin_reduce_and(above < LANES_INFINITY - LANES_LEAST_NORMAL) != 0;             \
  }

/* The same with instructions that split any number: k is -infinity for 0 and infinity for infinity,
   m is NaN below 0 and for NaN. */
#define LANES_SPLIT(N)                                                                         \
  LANES_INLINE lanes##N lanes##N##_exponent(lanes##N x) {                                      \
    lanes##N k = lanes##N##_whole_exponent(x);                                                 \
    return lanes##N##_mantissa(x) >= LANES_ROOT_TWO ? k + 1 : k;                               \
  }                                                                                            \
  LANES_INLINE lanes##N lanes##N##_significand(lanes##N x) {                                   \
    lanes##N m = lanes##N##_mantissa(x);                                                       \
    return m >= LANES_ROOT_TWO ? 0.5 * m : m;                                                  \
  }                                                                                            \
  LANES_INLINE bool lanes##N##_can_split(lanes##N x) { return true; }

/* Twice the number whose bits are LANES_ROOT_HALF. */
#define LANES_ROOT_TWO 0x1.6a09e667f3bcdp0

#if defined(__AVX512F__) && defined(__AVX512VL__)
/* The mantissa from 1 to 2; 1 for 0 and infinity, NaN for what is below 0. */
LANES_INLINE lanes2 lanes2_mantissa(lanes2 x) {
  return __builtin_ia32_getmantpd128_mask(x, 12, x, 3);
}
LANES_INLINE lanes8 lanes8_mantissa(lanes8 x) {
  return __builtin_ia32_getmantpd512_mask(x, 12, x, 255, 4);
}
LANES_INLINE lanes16 lanes16_mantissa(lanes16 x) {
  lanes16 result;
  result.lo = lanes8_mantissa(x.lo);
  result.hi = lanes8_mantissa(x.hi);
  return result;
}
LANES_INLINE lanes2 lanes2_whole_exponent(lanes2 x) {
  return __builtin_ia32_getexppd128_mask(x, x, 3);
}
LANES_INLINE lanes8 lanes8_whole_exponent(lanes8 x) {
  return __builtin_ia32_getexppd512_mask(x, x, 255, 4);
}
LANES_INLINE lanes16 lanes16_whole_exponent(lanes16 x) {
  lanes16 result;
  result.lo = lanes8_whole_exponent(x.lo);
  result.hi = lanes8_whole_exponent(x.hi);
  return result;
}
LANES_SPLIT(2)
LANES_SPLIT(8)
LANES_SPLIT(16)
#else
LANES_SPLIT_BITS(2)
LANES_SPLIT_BITS(8)
LANES_SPLIT_BITS(16)
#endif

/* The entries of a table of 16 for the sixteenths of n. */
#define LANES_ENTRY_BY_LANE(N)                                                                 \
  LANES_INLINE lanes##N lanes##N##_entry(lanes##N n, const double *table) {                    \
    integers##N bits = (integers##N)(n + LANES_SIXTEENTHS);                                    \
    lanes##N result;                                                                           \
    for (int i = 0; i < N; i++) result[i] = table[bits[i] & 15];                               \
    return result;                                                                             \
  }

typedef double lanes8_unaligned __attribute__((ext_vector_type(8), aligned(8)));

/* 2^(i/16), and what rounding left of it. */
static const double lanes_powers[16] = {
    0x1.0000000000000p+0, 0x1.0b5586cf9890fp+0, 0x1.172b83c7d517bp+0,
    0x1.2387a6e756238p+0, 0x1.306fe0a31b715p+0, 0x1.3dea64c123422p+0,
    0x1.4bfdad5362a27p+0, 0x1.5ab07dd485429p+0, 0x1.6a09e667f3bcdp+0,
    0x1.7a11473eb0187p+0, 0x1.8ace5422aa0dbp+0, 0x1.9c49182a3f090p+0,
    0x1.ae89f995ad3adp+0, 0x1.c199bdd85529cp+0, 0x1.d5818dcfba487p+0,
    0x1.ea4afa2a490dap+0};
static const double lanes_power_rests[16] = {
    0x0.0p+0, 0x1.8a62e4adc610bp-54, -0x1.19041b9d78a76p-55,
    0x1.9b07eb6c70573p-54, 0x1.6f46ad23182e4p-55, 0x1.ada0911f09ebcp-55,
    0x1.d4397afec42e2p-56, 0x1.6324c054647adp-54, -0x1.bdd3413b26456p-54,
    -0x1.41577ee04992fp-55, 0x1.6e9f156864b27p-54, 0x1.c7c46b071f2bep-56,
    0x1.7a1cd345dcc81p-54, 0x1.11065895048ddp-55, 0x1.2ed02d75b3707p-55,
    -0x1.e9c23179c2893p-54};

/* For n in sixteenths: x 2^floor(n), rounded once, and 2^(n - floor(n)) with its rest. */
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
LANES_INLINE lanes8 lanes8_entry(lanes8 n, const double *table) {
  const lanes8_unaligned *halves = (const lanes8_unaligned *)table;
  return __builtin_ia32_vpermi2varpd512(halves[0], (integers8)(n + LANES_SIXTEENTHS), halves[1]);
}
LANES_INLINE lanes16 lanes16_entry(lanes16 n, const double *table) {
  lanes16 result;
  result.lo = lanes8_entry(n.lo, table);
  result.hi = lanes8_entry(n.hi, table);
  return result;
}
LANES_ENTRY_BY_LANE(2)
#else
/* In two steps, since 2^floor(n) may lie outside the doubles. */
#define LANES_SCALED(N)                                                                        \
  LANES_INLINE lanes##N lanes##N##_scaled(lanes##N x, lanes##N n) {                            \
    integers##N exponent = ((integers##N)(n + LANES_SIXTEENTHS) - LANES_SIXTEENTHS_BITS) >> 4; \
    integers##N half = exponent >> 1;                                                          \
    return x * (lanes##N)((half + 1023) << 52) * (lanes##N)((exponent - half + 1023) << 52);   \
  }
LANES_SCALED(2)
LANES_SCALED(8)
LANES_SCALED(16)
LANES_ENTRY_BY_LANE(2)
LANES_ENTRY_BY_LANE(8)
LANES_ENTRY_BY_LANE(16)
#endif

#define LANES_POWER(N)                                                                         \
  LANES_INLINE lanes##N lanes##N##_power(lanes##N n) {                                         \
    return lanes##N##_entry(n, lanes_powers);                                                  \
  }                                                                                            \
  LANES_INLINE lanes##N lanes##N##_power_rest(lanes##N n) {                                    \
    return lanes##N##_entry(n, lanes_power_rests);                                             \
  }
LANES_POWER(2)
LANES_POWER(8)
LANES_POWER(16)

#endif
