// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import ScenarioFiles
import Sweeps

/// Runs of a sweep a second: seven districts, 2024 to 2030 by quarters, 30 names, 3 outcomes, and
/// no rows kept.
struct SweepBenchmark {
  private static let repetitions = 9
  /// Blocks of one turn.
  private static let blocks = 32

  private let sweep: Sweep
  private let runner: SweepRunner
  /// The same runs, of which a figure of every year is asked for.
  private let everyYear: Sweep

  init(_ scenario: Scenario) throws {
    let entries = Parameter.all.filter { $0.low < $0.high }
    // Every third name, so that all groups of the catalogue are there.
    let factors = stride(from: 0, to: entries.count, by: 3).prefix(30).map { i in
      Factor(
        columns: [.init(name: entries[i].name, target: .parameter(entries[i].slot))],
        distribution: .uniform(low: entries[i].low, high: entries[i].high))
    }
    let names = ["digital_share", "grdp", "fibre_coverage"]
    sweep = Sweep(
      scenarios: [scenario],
      design: Design(method: .random, runs: Self.blocks * Draws.blockSize, seed: 1),
      factors: factors,
      outcomes: names.map {
        Outcome(name: "\($0)@2030", indicator: Indicator.named[$0]!, year: 2030)
      })
    runner = try SweepRunner(sweep)
    var everyYear = sweep
    everyYear.outcomes = scenario.years.map {
      Outcome(name: "digital_share@\($0)", indicator: Indicator.digitalShare, year: $0)
    }
    self.everyYear = everyYear
  }

  func run(only part: String?) async throws {
    if part == nil || part == "sweep" { try await reportThreads() }
    if part == nil || part == "parts" { try reportParts() }
    if part == nil || part == "comparison" { try reportComparison() }
  }

  private func reportThreads() async throws {
    let runs = Double(runner.draws.runCount)
    let everyYear = try SweepRunner(everyYear)
    var timing = Timing(["1 thread", "2 threads", "2 threads, a figure of every year"])
    for _ in 0..<Self.repetitions {
      for threads in 1...2 {
        try await timing.measure(threads - 1) { try await whole(runner, threads) }
      }
      try await timing.measure(2) { try await whole(everyYear, 2) }
    }
    print("a sweep of 30 names and 3 outcomes, \(runner.draws.runCount) runs a turn:")
    for (i, name) in timing.names.enumerated() {
      print("\(name): \(timing.rate(i, of: runs / 1e3)) thousand runs/s")
    }
  }

  private func whole(_ runner: SweepRunner, _ threads: Int) async throws {
    var summary = SweepSummary(runner.sweep, scenario: 0)
    try await runner.run(blocks: 0..<Self.blocks, threads: threads) {
      summary.add($0.scenarios[0])
    }
    precondition(summary.result.failed == 0)
  }

  /// Where the time of one thread goes, block by block.
  private func reportParts() throws {
    var timing = Timing(["block", "drawing", "digest", "summarising"])
    var summary = SweepSummary(sweep, scenario: 0)
    for _ in 0..<Self.repetitions * 3 {
      var block: BlockResult?
      try timing.measure(0) { block = try runner.block(0, points: []) }
      guard let block else { continue }
      try timing.measure(1) { keep(try runner.draws.values(ofBlock: 0)) }
      let outcomes = block.scenarios[0].outcomes
      timing.measure(2) {
        keep(
          BlockDigest(runCount: block.runs.count, values: block.values, outcomes: outcomes).bytes)
      }
      timing.measure(3) { summary.add(block.scenarios[0]) }
    }
    let total = timing.median(0) + timing.median(3)
    let parts = [
      ("drawing", timing.median(1)),
      ("model", timing.median(0) - timing.median(1) - timing.median(2)),
      ("digest", timing.median(2)), ("summarising", timing.median(3)),
    ]
    let words = parts.map { "\($0.0) \(Timing.rounded(100 * $0.1 / total, 10)) %" }
    print("of the time: \(words.joined(separator: ", "))")
  }

  private func reportComparison() throws {
    let comparison = try KernelComparison(sweep, runner.draws)
    var timing = Timing(["C, 8 lanes", "Swift, 16 lanes"])
    for _ in 0..<Self.repetitions * 3 {
      timing.measure(0) { keep(comparison.c()) }
      timing.measure(1) { keep(comparison.swift()) }
    }
    print("the same runs by kernels in C and Swift, one thread:")
    for (i, name) in timing.names.enumerated() {
      print("\(name): \(timing.rate(i, of: Double(comparison.count) / 1e3)) thousand runs/s")
    }
    print("Swift: \(timing.speed(1, against: 0)); largest difference \(comparison.difference())")
  }

  /// Makes sure that the work is done although nobody reads the result.
  @inline(never)
  private func keep<Value>(_ value: [Value]) { precondition(!value.isEmpty) }
}
