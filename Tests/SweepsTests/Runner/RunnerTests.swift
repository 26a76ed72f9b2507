// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import Foundation
import RolloutModel
import Testing

@testable import Sweeps

@Suite struct RunnerTests {
  @Test func anyNumberOfThreadsGivesTheSameBits() async throws {
    for method in [Design.Method.random, .latinHypercube, .sobol, .halton, .saltelli, .morris] {
      let runner = try SweepRunner(Example.small(method, runs: 12_000))
      var results: [SweepResult] = []
      for threads in [1, 2, 7] { results.append(try await Self.summary(runner, threads: threads)) }
      #expect(results[0] == results[1] && results[0] == results[2])
      #expect(results[0].runs == runner.draws.runCount && results[0].failed == 0)
    }
  }

  @Test func partsMadeApartAreThePartsOfTheWhole() async throws {
    let runner = try SweepRunner(Example.small(.sobol, runs: 20_000))
    var whole: [BlockDigest] = []
    try await runner.run(blocks: 0..<5, threads: 2) { whole.append($0.scenarios[0].digest) }
    var parts: [Int: BlockDigest] = [:]
    for blocks in [[1, 3], [0, 2, 4]] {
      try await runner.run(blocks: blocks, threads: 2) { parts[$0.block] = $0.scenarios[0].digest }
    }
    #expect((0..<5).map { parts[$0] } == whole)
  }

  @Test func blocksComeInOrder() async throws {
    let runner = try SweepRunner(Example.small(.random, runs: 40_000))
    var seen: [Int] = []
    try await runner.run(blocks: 0..<runner.draws.blockCount, threads: 3) { seen.append($0.block) }
    #expect(seen == Array(0..<10))
  }

  @Test func theDigestIsThatOfTheDocumentedBytes() async throws {
    let sweep = try Example.small(.random, runs: 4100)
    let runner = try SweepRunner(sweep)
    var total = SHA256()
    var summary = SweepSummary(sweep, scenario: 0)
    try await runner.run(blocks: 0..<2, threads: 1) { block in
      var bytes = Data()
      for i in block.runs.indices {
        let run = i - block.runs.lowerBound
        for c in 0..<3 {
          append(block.values[c * block.runs.count + run], to: &bytes)
        }
        append(block.scenarios[0].outcomes[run], to: &bytes)
      }
      total.update(data: Data(SHA256.hash(data: bytes)))
      summary.add(block.scenarios[0])
    }
    let hex = total.finalize().map { String(format: "%02x", $0) }.joined()
    #expect(summary.result.digest == hex)
  }

  private func append(_ value: Double, to bytes: inout Data) {
    withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  @Test func aThrowingConsumerEndsTheSweep() async throws {
    struct Enough: Error {}
    let runner = try SweepRunner(Example.small(.random, runs: 100_000))
    var count = 0
    await #expect(throws: Enough.self) {
      try await runner.run(blocks: 0..<runner.draws.blockCount, threads: 2) { _ in
        count += 1
        if count == 3 { throw Enough() }
      }
    }
    #expect(count == 3)
  }

  @Test func aCancelledTaskEnds() async throws {
    let runner = try SweepRunner(Example.small(.random, runs: 10_000_000))
    let task = Task {
      try await runner.run(blocks: 0..<runner.draws.blockCount, threads: 2) { block in
        if block.block == 1 { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func runsThatCannotBeMadeFailWithTheirReason() async throws {
    var sweep = try Example.small(.random, runs: 500)
    let slot = Parameter.named["skills.loss"]!.slot
    sweep.factors[2].distribution = .uniform(low: -1, high: 1)
    let entry = Parameter.named["skills.loss"]!
    let runner = try SweepRunner(sweep)
    let block = try runner.block(0, points: [])
    let losses = block.values[1000..<1500]
    let impossible = losses.enumerated().filter {
      $0.element < entry.min || $0.element > entry.max!
    }
    #expect(impossible.count > 100 && slot == entry.slot)
    #expect(block.scenarios[0].failures.map(\.run) == impossible.map(\.offset))
    for (run, value) in impossible {
      #expect(block.scenarios[0].outcomes[run].bitPattern == 0x7FF8_0000_0000_0000)
      let failure = block.scenarios[0].failures.first { $0.run == run }
      #expect(failure?.reason == .impossibleValue(column: 2, value: value))
      #expect(failure?.text(in: sweep) == "skills.loss cannot be \(value)")
    }
    let result = try await Self.summary(runner, threads: 2)
    #expect(result.failed == impossible.count && result.runs == 500)
    #expect(result.outcomes[0].quantiles.allSatisfy { $0.isFinite })
  }

  @Test func weightsOfReadinessThatAreAllZeroFail() throws {
    var sweep = try Example.small(.random, runs: 10)
    sweep.factors = ["fibre", "mobile", "cloud", "skills", "platforms"].map { name in
      let entry = Parameter.named["readiness.\(name)"]!
      return Factor(
        columns: [.init(name: entry.name, target: .parameter(entry.slot))],
        distribution: .choices([[0]]))
    }
    let block = try SweepRunner(sweep).block(0, points: [])
    #expect(block.scenarios[0].failures.count == 10)
    #expect(block.scenarios[0].failures[0].reason == .noReadiness)
  }

  @Test func anOutcomeBeyondTheEndFails() throws {
    var sweep = try Example.small(.random, runs: 40)
    sweep.factors.append(
      Factor(
        columns: [.init(name: "end", target: .end)], distribution: .choices([[2024], [2026]])))
    let block = try SweepRunner(sweep).block(0, points: [])
    let ends = block.values[120...]
    #expect(block.scenarios[0].failures.count == ends.count { $0 == 2024 })
    #expect(block.scenarios[0].failures[0].reason == .notProjected(outcome: 0))
    // The goal of 2030 is beyond every end.
    #expect(block.scenarios[0].goals.suffix(40).allSatisfy { $0.isNaN })
  }

  @Test func summariesMatchTheRuns() async throws {
    let sweep = try Example.small(.random, runs: 9000)
    let runner = try SweepRunner(sweep)
    var first = FirstRuns(sweep)
    try await runner.run(blocks: 0..<3, threads: 2) { first.add($0) }
    let values = first.outcomes[0][0]
    let result = try await Self.summary(runner, threads: 2)
    let mean = values.reduce(0, +) / 9000
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    #expect(abs(result.outcomes[0].mean! - mean) < 1e-15)
    #expect(abs(result.outcomes[0].sd! - (squares / 8999).squareRoot()) < 1e-14)
    #expect(first.count == 9000 && first.values[0].count == 9000)
    let goal = sweep.scenarios[0].goals[1]
    #expect(result.goals[1].goal == goal && result.goals[1].answered == 9000)
    #expect(result.goals[1].met == first.goals[0][1].count { $0 >= 0.3 })
  }

  static func summary(_ runner: SweepRunner, threads: Int) async throws -> SweepResult {
    var summary = SweepSummary(runner.sweep, scenario: 0)
    try await runner.run(blocks: 0..<runner.draws.blockCount, threads: threads) {
      summary.add($0.scenarios[0])
    }
    return summary.result
  }
}
