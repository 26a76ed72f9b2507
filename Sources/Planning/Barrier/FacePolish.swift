// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// The last digits of an optimum, once it is known which amounts are 0 and which rows are tight.
///
/// Newton steps on the other amounts, with the tight rows held. Where the slope at an amount of 0
/// changes within less than anybody could spend, the amount that makes it vanish is found.
struct FacePolish {
  /// Amounts below this, in billions, are next to nothing.
  static let least = 1e-4
  /// The violation of the first-order conditions, relative to the largest slope, that is enough.
  static let goal = 1e-7

  let program: any Program
  var x: [Double]
  var optimality: Optimality
  /// Asked between rounds; `false` ends the work.
  var goesOn: () -> Bool = { true }
  /// The rows that bound each amount.
  private let signatures: [[Int]]
  /// Who gives and takes where an amount next to nothing changes, so that no row notices.
  private let keepers: [[Int]: Int]
  var guide = Guide()

  /// - Parameter point: the end of a barrier search. What only the barrier keeps above 0 is put to 0.
  init(_ program: any Program, at point: BarrierPoint) {
    var signatures = Array(repeating: [Int](), count: point.x.count)
    for (j, row) in program.linearRows.enumerated() {
      for i in row.vector.indices { signatures[i].append(j) }
    }
    self.program = program
    self.signatures = signatures
    keepers = FacePolish.keepers(point.x, signatures)
    x = point.x
    optimality = Optimality(program, at: x)
    empty { $0 < FacePolish.least }
  }

  /// Polishes until the first-order conditions hold or nothing more is gained.
  ///
  /// - Throws: where the equations of a step cannot be solved; `x` is then as good as before.
  mutating func run() throws(GSLError) {
    guard !program.curvedRows.contains(where: \.isLevel) else { return }
    var best = (x: x, optimality: optimality)
    for round in 0..<6 where optimality.violation > FacePolish.goal && goesOn() {
      if round > 0 {
        empty { $0 < FacePolish.least }
        try step()
      }
      fill()
      let gain = optimality.violation / best.optimality.violation
      if gain < 1 { best = (x, optimality) }
      if round > 0 && gain > 0.5 { break }
    }
    (x, optimality) = best
  }

  /// The largest amount for each set of rows.
  private static func keepers(_ x: [Double], _ signatures: [[Int]]) -> [[Int]: Int] {
    var keepers: [[Int]: Int] = [:]
    for i in x.indices where x[i] >= least {
      if let keeper = keepers[signatures[i]], x[keeper] >= x[i] { continue }
      keepers[signatures[i]] = i
    }
    return keepers
  }

  /// Adds to an amount what it takes from the largest that the same rows bound.
  func transfer(_ change: Double, to i: Int, of x: inout [Double]) {
    x[i] += change
    if let keeper = keepers[signatures[i]], keeper != i { x[keeper] -= change }
  }

  /// Puts amounts to 0.
  mutating func empty(where isEmptied: (Double) -> Bool) {
    let before = x
    for i in x.indices where before[i] > 0 && isEmptied(before[i]) {
      transfer(-before[i], to: i, of: &x)
    }
    optimality = Optimality(program, at: x)
  }
}
