// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// Points that fill the unit cube more evenly than random ones would.
///
/// Neither sequence gives the origin, which would be its point 0; both start with point 1.
package struct QuasiRandomSequence: ~Copyable {
  package enum Kind: Sendable, Equatable {
    /// Sobol's sequence in the order of Antonov and Saleev; coordinates are multiples of 2^-30.
    case sobol
    /// Halton's sequence with reversed digits (Vandewoestyne and Cools 2006), which keeps
    /// coordinates of large bases from running in parallel.
    case reverseHalton

    /// The greatest number of coordinates. The library does not refuse more, but gives numbers
    /// without meaning.
    package var dimensionLimit: Int {
      switch self {
      case .sobol: 40
      case .reverseHalton: 1229
      }
    }

    fileprivate var type: UnsafePointer<gsl_qrng_type> {
      switch self {
      case .sobol: cgsl_qrng_sobol()
      case .reverseHalton: cgsl_qrng_reversehalton()
      }
    }
  }

  /// The number of coordinates.
  package let dimension: Int
  private let sequence: UnsafeMutablePointer<gsl_qrng>
  /// Where points go that are passed over.
  private let scratch: UnsafeMutablePointer<Double>

  /// - Throws: `invalidArgument` for a dimension below 1 or above the limit; `noMemory`.
  package init(_ kind: Kind, dimension: Int) throws(GSLError) {
    guard (1...kind.dimensionLimit).contains(dimension) else { throw .invalidArgument }
    ErrorHandler.turnOff()
    guard let sequence = gsl_qrng_alloc(kind.type, UInt32(dimension)) else { throw .noMemory }
    self.sequence = sequence
    self.dimension = dimension
    scratch = .allocate(capacity: dimension)
  }

  deinit {
    gsl_qrng_free(sequence)
    scratch.deallocate()
  }

  /// Goes back to point 1.
  package mutating func restart() { gsl_qrng_init(sequence) }

  /// Writes the next points, one after the other, from a position on to the end.
  ///
  /// - Precondition: there is room for whole points.
  package mutating func fill(_ points: inout MutableSpan<Double>, from start: Int = 0) {
    precondition(start >= 0 && start <= points.count && (points.count - start) % dimension == 0)
    points.withUnsafeMutableBufferPointer {
      guard let base = $0.baseAddress else { return }
      cgsl_qrng_fill(sequence, base + start, ($0.count - start) / dimension, nil)
    }
  }

  /// Passes over `count` points; takes as long as making them.
  package mutating func skip(_ count: Int) {
    precondition(count >= 0)
    cgsl_qrng_fill(sequence, nil, count, scratch)
  }
}
