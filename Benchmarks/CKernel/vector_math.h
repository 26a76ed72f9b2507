// SPDX-License-Identifier: GPL-3.0-or-later
//
// The elementary functions of the Swift kernel, with the same polynomials.

#ifndef ROLLCAST_VECTOR_MATH_H
#define ROLLCAST_VECTOR_MATH_H

#define INLINE static inline __attribute__((always_inline))

typedef double v8 __attribute__((ext_vector_type(8)));
typedef long long i8 __attribute__((ext_vector_type(8)));

INLINE v8 fma8(v8 a, v8 b, v8 c) { return __builtin_elementwise_fma(a, b, c); }
INLINE v8 all8(double x) { return (v8)x; }
INLINE v8 min8(v8 a, v8 b) { return b < a ? b : a; }
INLINE v8 max8(v8 a, v8 b) { return a > b ? a : b; }

static const double powers[16] = {
    0x1.0000000000000p+0, 0x1.0b5586cf9890fp+0, 0x1.172b83c7d517bp+0,
    0x1.2387a6e756238p+0, 0x1.306fe0a31b715p+0, 0x1.3dea64c123422p+0,
    0x1.4bfdad5362a27p+0, 0x1.5ab07dd485429p+0, 0x1.6a09e667f3bcdp+0,
    0x1.7a11473eb0187p+0, 0x1.8ace5422aa0dbp+0, 0x1.9c49182a3f090p+0,
    0x1.ae89f995ad3adp+0, 0x1.c199bdd85529cp+0, 0x1.d5818dcfba487p+0,
    0x1.ea4afa2a490dap+0};
static const double power_rests[16] = {
    0x0.0p+0, 0x1.8a62e4adc610bp-54, -0x1.19041b9d78a76p-55,
    0x1.9b07eb6c70573p-54, 0x1.6f46ad23182e4p-55, 0x1.ada0911f09ebcp-55,
    0x1.d4397afec42e2p-56, 0x1.6324c054647adp-54, -0x1.bdd3413b26456p-54,
    -0x1.41577ee04992fp-55, 0x1.6e9f156864b27p-54, 0x1.c7c46b071f2bep-56,
    0x1.7a1cd345dcc81p-54, 0x1.11065895048ddp-55, 0x1.2ed02d75b3707p-55,
    -0x1.e9c23179c2893p-54};

// The entries of a table for the sixteenths of a shifted number.
INLINE v8 entry(v8 shifted, const double *table) {
#ifdef __AVX512F__
  typedef double half __attribute__((ext_vector_type(8), aligned(8)));
  return __builtin_ia32_vpermi2varpd512(*(const half *)table, (i8)shifted,
                                        *(const half *)(table + 8));
#else
  v8 result;
  for (int i = 0; i < 8; i++) result[i] = table[((i8)shifted)[i] & 15];
  return result;
#endif
}

// x = n ln 2 + r with n in sixteenths; 2^n is scale (power + rest) with a whole power of 2.
typedef struct {
  v8 r, scale, power, rest;
} parts;

INLINE parts reduced(v8 x) {
  parts p;
  v8 shifted = fma8(x, all8(0x1.71547652b82fep0), all8(0x1.8p48));
  v8 n = shifted - 0x1.8p48;
  p.scale = (v8)(((((i8)shifted - 0x42F8000000000000LL) >> 4) + 1023) << 52);
  p.power = entry(shifted, powers);
  p.rest = entry(shifted, power_rests);
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
  return (t.power + fma8(t.power, t.r * p, t.rest)) * t.scale;
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
  v8 rest = fma8(t.power, t.r * p, t.rest), scaled = t.scale * t.power;
  *mean = fma8(-t.scale, rest, 1 - scaled) / x;
  return fma8(t.scale, rest, scaled);
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
