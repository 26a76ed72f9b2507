// SPDX-License-Identifier: GPL-3.0-or-later

/// How far a projection may miss, as a backtest found: the mean absolute error grows in proportion
/// to the years ahead.
package struct ErrorBand: Sendable, Equatable {
  /// The mean absolute error one year ahead, in the indicator's unit.
  package let perYear: Double

  /// The growth with which the errors sum to those that were made.
  ///
  /// - Parameter errors: years ahead, above 0, and absolute errors; at least one.
  package init(_ errors: [(horizon: Double, error: Double)]) {
    precondition(!errors.isEmpty && errors.allSatisfy { $0.horizon > 0 })
    perYear = errors.reduce(0) { $0 + $1.error } / errors.reduce(0) { $0 + $1.horizon }
  }

  /// The mean absolute error some years ahead.
  package func meanError(yearsAhead: Double) -> Double { perYear * yearsAhead }

  /// The standard deviation of normal errors with that mean, which is sqrt(2/pi) of it.
  package func deviation(yearsAhead: Double) -> Double {
    (Double.pi / 2).squareRoot() * meanError(yearsAhead: yearsAhead)
  }

  /// Half the width of the band that holds 90 % of them.
  package func halfWidth(yearsAhead: Double) -> Double {
    Unknown.Prior.ninetyPercent * deviation(yearsAhead: yearsAhead)
  }
}
