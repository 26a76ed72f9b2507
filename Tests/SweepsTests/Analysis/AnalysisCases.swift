// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What other programs say of small samples; `Python/analyses.py` asked them.
struct AnalysisCases: Decodable {
  /// SALib's Sobol indices on 64 base points of Ishigami's function, raised by 1,000.
  var sobol: SobolCase
  /// SALib's elementary effects on 12 trajectories of Ishigami's function.
  var morris: MorrisCase
  /// SciPy's rank correlations, and partial ones by two regressions, on 60 rows.
  var rank: RankCase
  /// The peeling of ema_workbench on 600 rows.
  var box: BoxCase

  struct SobolCase: Decodable {
    var outcomes, first, total, firstInterval, totalInterval: [Double]
  }

  struct MorrisCase: Decodable {
    var outcomes: [Double]
    var factors: [Int]
    var steps, mean, meanSize, deviation, meanSizeInterval: [Double]
  }

  struct RankCase: Decodable {
    var columns: [[Double]]
    var outcome, simple, partial: [Double]
  }

  struct BoxCase: Decodable {
    var columns: [[Double]]
    var met: [Bool]
    /// Coverage, density and mass of each box on the way.
    var steps: [[Double]]
    /// The low and the high of each column of each box, `nil` where it is not bounded.
    var limits: [[[Double?]]]
    /// The low's and the high's quasi-p-value of each column of the last box, or -1.
    var quasiP: [[Double]]
  }

  static func read() throws -> AnalysisCases {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Cases/analyses.json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(AnalysisCases.self, from: Data(contentsOf: file))
  }

  /// Sums in another order differ by a few roundings of numbers of this size.
  static let tolerance = 1e-10
  /// Two estimates of a standard deviation, from 100 and 500 draws, differ by 8 % as a rule; this
  /// is more than four times as much.
  static let intervalTolerance = 0.35
}

/// Whether all of two series agree within a tolerance.
func agree(_ a: [Double], _ b: [Double], within tolerance: Double) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= tolerance }
}
