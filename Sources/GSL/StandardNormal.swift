// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// The standard normal distribution.
package enum StandardNormal {
  /// The probability of a value up to `x`.
  package static func lowerTail(_ x: Double) -> Double { gsl_cdf_ugaussian_P(x) }

  /// The probability of a value above `x`, without the rounding of 1 minus the other tail.
  package static func upperTail(_ x: Double) -> Double { gsl_cdf_ugaussian_Q(x) }

  /// The value up to which the probability is `p`, from 0 to 1.
  package static func quantile(lowerTail p: Double) -> Double { gsl_cdf_ugaussian_Pinv(p) }

  /// The value above which the probability is `q`, from 0 to 1.
  package static func quantile(upperTail q: Double) -> Double { gsl_cdf_ugaussian_Qinv(q) }
}
