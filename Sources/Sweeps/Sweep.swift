// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// A question asked in a batch of runs: what varies, how the values are drawn, what is looked at.
package struct Sweep: Sendable {
  /// Run side by side on the same draws; at least one.
  package var scenarios: [Scenario]
  package var design: Design
  /// What varies, in the order of the file.
  package var factors: [Factor]
  /// What every run is asked for; at least one.
  package var outcomes: [Outcome]

  package init(scenarios: [Scenario], design: Design, factors: [Factor], outcomes: [Outcome]) {
    self.scenarios = scenarios
    self.design = design
    self.factors = factors
    self.outcomes = outcomes
  }

  /// The varied names in order: the columns of the table of draws.
  package var columns: [Factor.Column] { factors.flatMap(\.columns) }
}

/// How the values of a sweep are drawn.
package struct Design: Sendable, Equatable {
  package var method: Method
  /// The number of runs; at most as many for `morris` and `saltelli`, `nil` for `grid`.
  package var runs: Int?
  package var seed: UInt64

  package enum Method: String, CaseIterable, Sendable {
    case grid, random
    case latinHypercube = "latin_hypercube"
    case sobol, halton, morris, saltelli
  }

  package init(method: Method, runs: Int?, seed: UInt64) {
    self.method = method
    self.runs = runs
    self.seed = seed
  }
}

/// A figure of a run: an indicator of the region or of a district in a year.
package struct Outcome: Sendable, Equatable {
  /// As it is written, `digital_share@2030` or `fibre_coverage@2027/na-hang`.
  package var name: String
  package var indicator: Indicator
  package var year: Int
  /// Position in the scenarios' list of districts; `nil` is the region.
  package var district: Int?

  package init(name: String, indicator: Indicator, year: Int, district: Int? = nil) {
    self.name = name
    self.indicator = indicator
    self.year = year
    self.district = district
  }
}
