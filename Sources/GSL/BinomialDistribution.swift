// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// The number of successes in independent trials.
package enum BinomialDistribution {
  /// The probability of at least `successes` in `trials`, each with `probability`.
  package static func upperTail(
    atLeast successes: Int, trials: Int, probability: Double
  ) -> Double {
    precondition((0...trials).contains(successes) && (0...1).contains(probability))
    guard successes > 0 else { return 1 }
    return gsl_cdf_binomial_Q(UInt32(successes - 1), probability, UInt32(trials))
  }
}
