// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import RolloutModel
import Sweeps

/// How far the share may lie from the projection: runs with the parameters drawn from their
/// documented ranges.
///
/// Parameters that the scenario sets to another than their central value are decisions or local
/// knowledge, and stay.
struct Band: Sendable {
  let years: [Int]
  let runs: Int
  /// Runs without a finite figure.
  let failed: Int
  /// How many parameters were drawn.
  let varied: Int
  private let low: [Double]
  private let high: [Double]

  static let usualRuns = 1000
  static let runRange = 20...10_000
  /// The part of the runs that lie below each end.
  static let levels = [0.05, 0.95]
  /// The same draws for every scenario, so that scenarios differ by what they say alone.
  private static let seed: UInt64 = 1

  init(_ scenario: Scenario, runs: Int) throws(Refusal) {
    try WorkLimit.check(runs, of: scenario)
    let sweep = Self.sweep(scenario, runs: runs)
    let outcomes: [[Double]]
    do throws(SweepError) {
      let runner = try SweepRunner(sweep)
      outcomes = ConcurrentRuns.evaluate(try Self.rows(runner.draws), runner)
    } catch {
      throw Refusal(422, "the band cannot be drawn: \(error.description)")
    }
    let whole = outcomes.filter { $0.allSatisfy(\.isFinite) }
    let ends = (0..<scenario.years.count).map { position in
      var sketch = QuantileSketch()
      sketch.add(whole.map { $0[position] })
      return sketch.quantiles(Self.levels)
    }
    years = Array(scenario.years)
    (self.runs, failed, varied) = (runs, runs - whole.count, sweep.factors.count)
    low = whole.isEmpty ? [] : ends.map { $0[0] }
    high = whole.isEmpty ? [] : ends.map { $0[1] }
  }

  private static func sweep(_ scenario: Scenario, runs: Int) -> Sweep {
    let varied = Parameter.uncertain.filter {
      scenario.parameters[slot: $0.slot] == $0.central
    }
    return Sweep(
      scenarios: [scenario],
      design: design(runs),
      factors: varied.map(\.factor),
      outcomes: scenario.years.map {
        Outcome(name: "share@\($0)", indicator: .digitalShare, year: $0)
      })
  }

  /// A row of values for each run.
  private static func rows(_ draws: Draws) throws(SweepError) -> [[Double]] {
    var rows: [[Double]] = []
    for block in 0..<draws.blockCount {
      let (values, count) = (try draws.values(ofBlock: block), draws.runs(ofBlock: block).count)
      rows += (0..<count).map { run in
        (0..<draws.columnCount).map { values[$0 * count + run] }
      }
    }
    return rows
  }

  /// What a report makes of the band; nothing where every run failed.
  var findings: SweepFindings {
    guard !low.isEmpty else { return SweepFindings() }
    let ends = years.indices.map {
      SweepFindings.Band.Year(years[$0], low: low[$0], high: high[$0])
    }
    var findings = SweepFindings(
      band: SweepFindings.Band(
        lowLevel: Self.levels[0], highLevel: Self.levels[1], years: ends))
    (findings.runs, findings.failed) = (runs, failed)
    findings.design = Self.design(runs)
    return findings
  }

  private static func design(_ runs: Int) -> Design {
    Design(method: .latinHypercube, runs: runs, seed: seed)
  }

  var json: JSON {
    .object([
      ("years", .array(years.map(JSON.integer))), ("runs", .integer(runs)),
      ("failed", .integer(failed)), ("varied", .integer(varied)),
      ("levels", .numbers(Self.levels)), ("low", .numbers(low)), ("high", .numbers(high)),
    ])
  }
}
