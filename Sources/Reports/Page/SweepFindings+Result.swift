// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps

extension SweepFindings {
  /// What the result of a sweep tells a page about one of its scenarios.
  ///
  /// Only outcomes that are the region's share count; a year without one has no range.
  package init(_ report: SweepReport) {
    let result = report.result
    let shares = result.outcomes.filter {
      $0.outcome.indicator == .digitalShare && $0.outcome.district == nil
    }.sorted { $0.outcome.year < $1.outcome.year }
    self.init(band: Band(shares), influences: Influences(result.tornado, report.sweep.factors))
    chances = result.goals
    runs = result.runs
    failed = result.failed
    design = report.sweep.design
  }
}

extension SweepFindings.Band {
  /// The outermost quantiles that a summary has.
  fileprivate init?(_ shares: [OutcomeSummary]) {
    var years: [Year] = []
    for share in shares where years.last?.year != share.outcome.year {
      guard let low = share.quantiles.first, let high = share.quantiles.last else { continue }
      years.append(Year(share.outcome.year, low: low, high: high))
    }
    guard !years.isEmpty else { return nil }
    self.init(
      lowLevel: OutcomeSummary.levels.first!, highLevel: OutcomeSummary.levels.last!, years: years)
  }
}

extension SweepFindings.Influences {
  /// The tornado of the last year that has one; causes that move nothing are left out.
  fileprivate init?(_ tornados: [OutcomeTornado], _ factors: [Factor]) {
    let shares = tornados.filter {
      $0.outcome.indicator == .digitalShare && $0.outcome.district == nil
    }
    guard let last = shares.max(by: { $0.outcome.year < $1.outcome.year }) else { return nil }
    let causes = zip(last.bars, factors).compactMap { bar, factor -> SweepFindings.Cause? in
      guard let low = bar.low, let high = bar.high, low != high else { return nil }
      var cause = SweepFindings.Cause(name: bar.name, low: low, high: high)
      (cause.from, cause.to) = (bar.from, bar.to)
      cause.targets = factor.columns.map(\.target)
      return cause
    }
    let spans = causes.map { abs($0.high - $0.low) }
    let order = causes.indices.sorted { (-spans[$0], $0) < (-spans[$1], $1) }
    self.init(year: last.outcome.year, centre: last.central, causes: order.map { causes[$0] })
  }
}
