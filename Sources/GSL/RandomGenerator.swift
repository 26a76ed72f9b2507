// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// A stream of numbers that look random: the combined Tausworthe generator of L'Ecuyer with the
/// improved seeding (`gsl_rng_taus2`), period 2^88.
package struct RandomGenerator: ~Copyable {
  private let generator: UnsafeMutablePointer<gsl_rng>

  /// - Throws: `noMemory`.
  package init(seed: UInt32) throws(GSLError) {
    ErrorHandler.turnOff()
    guard let generator = gsl_rng_alloc(cgsl_rng_taus2()) else { throw .noMemory }
    gsl_rng_set(generator, UInt(seed))
    self.generator = generator
  }

  deinit { gsl_rng_free(generator) }

  /// Starts another stream.
  package mutating func restart(seed: UInt32) { gsl_rng_set(generator, UInt(seed)) }

  /// Writes the next numbers: multiples of 2^-32 from 0 to below 1.
  package mutating func fill(_ numbers: inout MutableSpan<Double>) {
    numbers.withUnsafeMutableBufferPointer {
      guard let base = $0.baseAddress else { return }
      cgsl_rng_fill(generator, base, $0.count)
    }
  }
}
