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

/* Vectors wider than the CPU's are passed in another way without AVX-512; everything is inlined. */
#pragma clang diagnostic ignored "-Wpsabi"

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
#define LANES_LEAST_NORMAL 0x0010000000000000ULL
#define LANES_INFINITY 0x7FF0000000000000ULL
#define LANES_ROOT_HALF 0x3FE6A09E667F3BCDLL

/* 1.5 * 2^48: adding it rounds to sixteenths, which then stand in the lowest bits. */
#define LANES_SIXTEENTHS 0x1.8p48
#define LANES_ONE 0x3FF0000000000000ULL

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

/* x = m 2^k with m from sqrt(1/2) to sqrt(2), for positive normal finite numbers. Shifts are those
   of natural numbers, since AVX2 has no others; k + 1024 is natural. */
#define LANES_SPLIT_BITS(N)                                                                    \
  LANES_INLINE naturals##N lanes##N##_above_root_half(lanes##N x) {                            \
    return (naturals##N)x - (LANES_ROOT_HALF - 0x4000000000000000ULL);                         \
  }                                                                                            \
  LANES_INLINE lanes##N lanes##N##_exponent(lanes##N x) {                                      \
    naturals##N k = lanes##N##_above_root_half(x) >> 52;                                       \
    return (lanes##N)(k | 0x4330000000000000ULL) - (0x1p52 + 1024);                            \
  }                                                                                            \
  LANES_INLINE lanes##N lanes##N##_significand(lanes##N x) {                                   \
    naturals##N rest = lanes##N##_above_root_half(x) & 0x000FFFFFFFFFFFFFULL;                  \
    return (lanes##N)(rest + LANES_ROOT_HALF);                                                 \
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

/* In what follows n is given as `shifted`, n + LANES_SIXTEENTHS. */

/* 2^(i/16), rounded, as bits less i 2^48; and what rounding left of it, as part of it. Adding the
   shifted number's bits, times 2^48, to an entry makes it 2^n: its sixteenths cancel i 2^48, and
   the bits of LANES_SIXTEENTHS are shifted out. */
static const unsigned long long lanes_powers[16] = {
    0x3FF0000000000000ULL, 0x3FEFB5586CF9890FULL, 0x3FEF72B83C7D517BULL,
    0x3FEF387A6E756238ULL, 0x3FEF06FE0A31B715ULL, 0x3FEEDEA64C123422ULL,
    0x3FEEBFDAD5362A27ULL, 0x3FEEAB07DD485429ULL, 0x3FEEA09E667F3BCDULL,
    0x3FEEA11473EB0187ULL, 0x3FEEACE5422AA0DBULL, 0x3FEEC49182A3F090ULL,
    0x3FEEE89F995AD3ADULL, 0x3FEF199BDD85529CULL, 0x3FEF5818DCFBA487ULL,
    0x3FEFA4AFA2A490DAULL};
static const double lanes_power_rests[16] = {
    0x0.0p+0, 0x1.79aa65d837b6dp-54, -0x1.01b15eaa59348p-55,
    0x1.68efde3a8a894p-54, 0x1.34d754db0abb6p-55, 0x1.59f48a72a4c6dp-55,
    0x1.690cebb7aafb0p-56, 0x1.063e1e21c5409p-54, -0x1.3b3efbf5e2228p-54,
    -0x1.b32dcb94da51dp-56, 0x1.db72fc1f0eab4p-55, 0x1.1affc2b91ce27p-56,
    0x1.c1a7792cb3387p-55, 0x1.36eae30af0cb3p-56, 0x1.4a385a63d07a7p-56,
    -0x1.ff7128fd391f0p-55};

/* The entries of a table for the sixteenths of n. */
#define LANES_ENTRY_BY_LANE(N)                                                                 \
  LANES_INLINE naturals##N lanes##N##_entry(lanes##N shifted, const void *table) {             \
    naturals##N bits = (naturals##N)shifted & 15, result;                                      \
    for (int i = 0; i < N; i++)                                                                \
      result[i] = *(const lanes_entry *)((const char *)table + 8 * bits[i]);                   \
    return result;                                                                             \
  }
typedef unsigned long long lanes_entry __attribute__((may_alias));

/* x 2^floor(n), rounded once. */
#if defined(__AVX512F__) && defined(__AVX512VL__)
LANES_INLINE lanes2 lanes2_scaled(lanes2 x, lanes2 shifted) {
  return __builtin_ia32_scalefpd128_mask(x, shifted - LANES_SIXTEENTHS, x, 3);
}
LANES_INLINE lanes8 lanes8_scaled(lanes8 x, lanes8 shifted) {
  return __builtin_ia32_scalefpd512_mask(x, shifted - LANES_SIXTEENTHS, x, 255, 4);
}
LANES_INLINE lanes16 lanes16_scaled(lanes16 x, lanes16 shifted) {
  lanes16 result;
  result.lo = lanes8_scaled(x.lo, shifted.lo);
  result.hi = lanes8_scaled(x.hi, shifted.hi);
  return result;
}
LANES_ENTRY_BY_LANE(2)
typedef long long lanes8_entries __attribute__((ext_vector_type(8), aligned(8), may_alias));
LANES_INLINE naturals8 lanes8_entry(lanes8 shifted, const void *table) {
  const lanes8_entries *halves = (const lanes8_entries *)table;
  return (naturals8)__builtin_ia32_vpermi2varq512(halves[0], (integers8)shifted, halves[1]);
}
LANES_INLINE naturals16 lanes16_entry(lanes16 shifted, const void *table) {
  naturals16 result;
  result.lo = lanes8_entry(shifted.lo, table);
  result.hi = lanes8_entry(shifted.hi, table);
  return result;
}
#else
/* In two steps, since 2^floor(n) may lie outside the doubles. */
#define LANES_SCALED(N)                                                                        \
  LANES_INLINE lanes##N lanes##N##_scaled(lanes##N x, lanes##N shifted) {                      \
    naturals##N bits = (naturals##N)shifted;                                                   \
    naturals##N half = bits >> 5 << 52;                                                        \
    naturals##N rest = (bits >> 4 << 52) - half;                                               \
    return x * (lanes##N)(half + LANES_ONE) * (lanes##N)(rest + LANES_ONE);                    \
  }
LANES_SCALED(2)
LANES_SCALED(8)
LANES_SCALED(16)
LANES_ENTRY_BY_LANE(2)
LANES_ENTRY_BY_LANE(8)
LANES_ENTRY_BY_LANE(16)
#endif

/* 2^n where it is normal, 2^(n - floor(n)), and what rounding left of them, as part of them. */
#define LANES_POWER(N)                                                                         \
  LANES_INLINE lanes##N lanes##N##_power(lanes##N shifted) {                                   \
    return (lanes##N)(lanes##N##_entry(shifted, lanes_powers) + ((naturals##N)shifted << 48)); \
  }                                                                                            \
  LANES_INLINE lanes##N lanes##N##_fraction(lanes##N shifted) {                                \
    naturals##N sixteenths = (naturals##N)shifted & 15;                                        \
    return (lanes##N)(lanes##N##_entry(shifted, lanes_powers) + (sixteenths << 48));           \
  }                                                                                            \
  LANES_INLINE lanes##N lanes##N##_power_rest(lanes##N shifted) {                              \
    return (lanes##N)lanes##N##_entry(shifted, lanes_power_rests);                             \
  }
LANES_POWER(2)
LANES_POWER(8)
LANES_POWER(16)

#endif
