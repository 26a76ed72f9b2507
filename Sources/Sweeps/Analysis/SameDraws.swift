// SPDX-License-Identifier: GPL-3.0-or-later

/// An outcome of two scenarios of a sweep, seen from both sides.
package struct SameDraws: Sendable, Equatable {
  package let outcome: Outcome
  package let design: Design
  /// How often the first is above the second, and how often the second is above the first, whose
  /// differences are those of the second less the first.
  package let first: PairedComparison
  package let second: PairedComparison

  /// - Parameters:
  ///   - a: The first scenario's outcome in each run; a failed run's is not a finite number.
  ///   - b: The second scenario's, in the same runs.
  /// - Returns: `nil` where no run has both outcomes.
  package init?(_ outcome: Outcome, _ design: Design, _ a: [Double], _ b: [Double]) {
    guard let first = PairedComparison(a, b), let second = PairedComparison(b, a) else {
      return nil
    }
    self.outcome = outcome
    self.design = design
    self.first = first
    self.second = second
  }

  /// The part of the runs in which both have the same.
  package var equal: Double { Double(first.equal) / Double(first.runs) }
}
