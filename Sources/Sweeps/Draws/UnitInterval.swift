// SPDX-License-Identifier: GPL-3.0-or-later

/// Points strictly between 0 and 1, moved along without leaving.
enum UnitInterval {
  /// x + shift, less 1 where that is 1 or more (Cranley and Patterson 1976); `x` from 0 to below 1.
  ///
  /// Exact where `x` is a multiple of 2^-52.
  static func rotated(_ x: Double, by shift: Double) -> Double {
    let rest = 1 - shift
    return max(first, x >= rest ? x - rest : x + shift)
  }

  /// The binary digits of `x` changed where `shift` has ones: a random digital shift (L'Ecuyer and
  /// Lemieux 2002).
  ///
  /// Keeps what makes points of Sobol's sequence even. Exact for multiples of 2^-52; never 0 for an
  /// odd shift.
  static func digitallyShifted(_ x: Double, by shift: UInt64) -> Double {
    Double(UInt64(x * 0x1p53) ^ shift) * 0x1p-53
  }

  /// The least point that is used.
  static let first = 0x1p-53

  /// The greatest double below 1.
  static let last = 1.0.nextDown
}
