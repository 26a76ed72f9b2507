// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Reports
import Sweeps

/// What the blocks of a sweep add up to.
struct SweepCollector {
  let runner: SweepRunner
  private var summaries: [SweepSummary]
  private var analysis: SweepAnalysis

  init(_ runner: SweepRunner) {
    self.runner = runner
    summaries = runner.sweep.scenarios.indices.map { SweepSummary(runner.sweep, scenario: $0) }
    analysis = SweepAnalysis(runner)
  }

  /// Takes up the next block.
  mutating func add(_ block: BlockResult) {
    for s in summaries.indices { summaries[s].add(block.scenarios[s]) }
    analysis.add(block)
  }

  /// The results of the scenarios. What matters is worked out of whole sweeps alone.
  ///
  /// - Parameter bands: the error of a backtest, which the spread of outcomes is told with too.
  func reports(of shard: Shard, bands: BacktestBands? = nil) throws -> SweepReports {
    var reports: [SweepReport] = []
    for (s, summary) in summaries.enumerated() {
      var result = summary.result
      if shard == .whole {
        try complete(&result, s)
      } else {
        result.notes = [
          "This is shard \(shard.text) alone; 'rollcast merge' puts shards together and says what "
            + "matters."
        ]
      }
      var report = SweepReport(result, of: runner.sweep, scenario: s)
      if let bands {
        report.bands = bands
        report.withError = runner.sweep.outcomes.indices.map { spread(summary, $0, bands) }
      }
      reports.append(report)
    }
    return SweepReports(reports: reports, failures: summaries.map(\.firstFailures))
  }

  /// An outcome of the region with its error on top, where it has one.
  private func spread(
    _ summary: SweepSummary, _ position: Int, _ bands: BacktestBands
  ) -> SpreadWithError? {
    let outcome = runner.sweep.outcomes[position]
    guard outcome.district == nil,
      let deviation = bands.deviation(of: outcome.indicator, inYear: outcome.year)
    else { return nil }
    return summary.spread(ofOutcome: position, deviation: deviation)
  }

  private func complete(_ result: inout SweepResult, _ scenario: Int) throws {
    do throws(SweepError) {
      try analysis.complete(&result, scenario: scenario)
    } catch {
      StandardStreams.say("error: \(error)")
      throw ExitStatus.internalError.exit
    }
  }
}

/// The results of a sweep, one for each scenario.
struct SweepReports {
  let reports: [SweepReport]
  /// For each scenario its first failures.
  let failures: [[RunFailure]]

  /// Writes the results, and ends the command with status 1 where runs failed.
  func finish(_ format: SweepFormat) throws {
    try StandardStreams.write(format.text(reports))
    var hasFailures = false
    for (report, failures) in zip(reports, failures) where report.result.failed > 0 {
      hasFailures = true
      let scenario = report.sweep.scenarios[report.position].name
      StandardStreams.say(
        "\(report.result.failed) of \(report.result.runs) runs of '\(scenario)' failed")
      for failure in failures {
        StandardStreams.say("  run \(failure.run): \(failure.text(in: report.sweep))")
      }
    }
    if hasFailures { throw ExitStatus.partlyFailed.exit }
  }
}
