// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RolloutModel

@testable import Sweeps

/// Functions whose sensitivity is known in closed form, on the unit cube.
enum TestFunctions {
  /// Ishigami and Homma (1990) with a = 7 and b = 0.1; the cube stands for [-pi, pi].
  static func ishigami(_ u: [Double]) -> Double {
    let x = u.map { (2 * $0 - 1) * Double.pi }
    return sin(x[0]) + 7 * pow(sin(x[1]), 2) + 0.1 * pow(x[2], 4) * sin(x[0])
  }

  /// Sobol's G function with these weights.
  static let weights = [0, 1, 4.5, 9, 99, 99]

  static func g(_ u: [Double]) -> Double {
    zip(u, weights).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
  }

  /// `count` factors that are uniform between 0 and 1.
  static func factors(_ count: Int) -> [Factor] {
    (0..<count).map {
      Factor(
        columns: [Factor.Column(name: "x\($0)", target: .parameter($0))],
        distribution: .uniform(low: 0, high: 1))
    }
  }

  /// The points of every run of a design, in order.
  static func points(
    _ method: Design.Method, runs: Int, factors count: Int, seed: UInt64 = 11
  ) throws -> (draws: Draws, points: [[Double]]) {
    let draws = try Draws(Design(method: method, runs: runs, seed: seed), factors(count))
    var cursor = try PointCursor(draws)
    var points: [[Double]] = []
    for block in 0..<draws.blockCount {
      let range = draws.runs(ofBlock: block)
      let columns = try draws.values(ofBlock: block, cursor.points(for: range))
      points += (0..<range.count).map { run in (0..<count).map { columns[$0 * range.count + run] } }
    }
    return (draws, points)
  }
}
