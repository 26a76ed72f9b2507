// SPDX-License-Identifier: GPL-3.0-or-later
//
// The elementary functions of the Swift kernel, with the same polynomials and its tables.

#ifndef ROLLCAST_VECTOR_MATH_H
#define ROLLCAST_VECTOR_MATH_H

#include "lanes.h"

#define INLINE static inline __attribute__((always_inline))

typedef double v8 __attribute__((ext_vector_type(8)));
typedef long long i8 __attribute__((ext_vector_type(8)));

INLINE v8 fma8(v8 a, v8 b, v8 c) { return __builtin_elementwise_fma(a, b, c); }
INLINE v8 all8(double x) { return (v8)x; }
INLINE v8 min8(v8 a, v8 b) { return b < a ? b : a; }
INLINE v8 max8(v8 a, v8 b) { return a > b ? a : b; }

// x = n ln 2 + r with n in sixteenths; 2^n is power (1 + rest).
typedef struct {
  v8 r, power, rest;
} parts;

INLINE parts reduced(v8 x) {
  parts p;
  v8 shifted = fma8(x, all8(0x1.71547652b82fep0), all8(0x1.8p48));
  v8 n = shifted - 0x1.8p48;
  p.power = lanes8_power(shifted);
  p.rest = lanes8_power_rest(shifted);
  p.r = fma8(n, all8(-0x1.cf79abc9e3b3ap-40), fma8(n, all8(-0x1.62e42fefa0000p-1), x));
  return p;
}

// For -700 to 700; the model's runs stay inside.
INLINE v8 exp8(v8 x) {
  parts t = reduced(max8(all8(-700), min8(all8(700), x)));
  v8 p = all8(0x1.6c185df020a57p-10);
  p = fma8(p, t.r, all8(0x1.11123aafc7f24p-7));
  p = fma8(p, t.r, all8(0x1.555555545eb81p-5));
  p = fma8(p, t.r, all8(0x1.555555548f86cp-3));
  p = fma8(p, t.r, all8(0x1.0000000000005p-1));
  p = fma8(p, t.r, all8(1));
  return fma8(t.power, fma8(t.r, p, t.rest), t.power);
}

// exp(-x) and (1 - exp(-x))/x for x from 0.
INLINE v8 decay8(v8 x, v8 *mean) {
  x = max8(all8(1e-290), x);
  parts t = reduced(-min8(all8(700), x));
  v8 p = all8(0x1.a01b650736775p-13);
  p = fma8(p, t.r, all8(0x1.6c17ed4cccffcp-10));
  p = fma8(p, t.r, all8(0x1.11111110abaf0p-7));
  p = fma8(p, t.r, all8(0x1.55555554e9467p-5));
  p = fma8(p, t.r, all8(0x1.5555555555557p-3));
  p = fma8(p, t.r, all8(0x1.0000000000001p-1));
  p = fma8(p, t.r, all8(1));
  v8 rest = fma8(t.r, p, t.rest);
  *mean = fma8(-t.power, rest, 1 - t.power) / x;
  return fma8(t.power, rest, t.power);
}

INLINE v8 mean_decay8(v8 x) {
  v8 mean;
  decay8(x, &mean);
  return mean;
}

// For positive normal numbers; the model's runs have no others.
INLINE v8 log8(v8 x) {
  i8 exponent = ((i8)x - 0x3FE6A09E667F3BCDLL) >> 52;
  v8 k = __builtin_convertvector(exponent, v8);
  v8 f = (v8)((i8)x - (exponent << 52)) - 1;
  v8 s = f / (f + 2), z = s * s, w = z * z;
  v8 even = fma8(fma8(all8(1.531383769920937332e-01), w, all8(2.222219843214978396e-01)), w,
                 all8(3.999999999940941908e-01));
  v8 odd = fma8(all8(1.479819860511658591e-01), w, all8(1.818357216161805012e-01));
  odd = fma8(fma8(odd, w, all8(2.857142874366239149e-01)), w, all8(6.666666666666735130e-01));
  v8 square = 0.5 * f * f;
  v8 low = fma8(s, square + fma8(even, w, odd * z), k * 1.90821492927058770002e-10);
  return fma8(k, all8(6.93147180369123816490e-01), f - (square - low));
}

INLINE v8 pow8(v8 base, v8 exponent) { return exp8(exponent * log8(base)); }

#endif
