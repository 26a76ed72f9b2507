// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

/// How much of what a core can do the kernel does: operations of a step, counted, over the rate of
/// fused multiplications and additions that depend on nothing.
struct PeakBenchmark {
  typealias Batch = Lanes<SIMD16<Double>>

  private static let repetitions = 27
  private static let fusedCount = 400_000

  private let scenario: Scenario
  private let start: Simulation<Batch>

  init(_ scenario: Scenario) {
    self.scenario = scenario
    start = Simulation(sideBySide: scenario)
  }

  func report() {
    let steps = scenario.years.count * scenario.stepsPerYear * scenario.districts.count
    let count = count
    let each = { (n: Int) in Timing.rounded(Double(n) / Double(steps), 1) }
    print(
      "operations of a district-step: \(each(count.fused)) fused, \(each(count.products)) products, "
        + "\(each(count.sums)) sums, \(each(count.quotients)) quotients, "
        + "\(each(count.others)) others")
    var timing = Timing(["fused operations alone", "the kernel"])
    for _ in 0..<Self.repetitions {
      timing.measure(0) { fuse() }
      timing.measure(1) { run() }
    }
    let peak = Double(2 * Self.fusedCount * 10 * Batch.count) / 1e9
    print("\(timing.names[0]): \(timing.rate(0, of: peak)) billion operations/s on one core")
    let work = Double(count.flops * Batch.count) / 1e9
    print("\(timing.names[1]): \(timing.rate(1, of: work)) billion operations/s")
    let part = work / timing.median(1) / (peak / timing.median(0))
    print("that is \(Timing.rounded(100 * part, 1)) % of the peak")
  }

  /// All years, set-up left out.
  private func run() {
    var simulation = start
    for _ in scenario.years { simulation.advanceYear() }
    precondition(simulation.yearsCompleted > 0)
  }

  private var count: CountedLane.Count {
    var simulation = Simulation<Lanes<CountedLane>>(sideBySide: scenario)
    CountedLane.reset()
    for _ in scenario.years { simulation.advanceYear() }
    return CountedLane.count
  }

  /// Ten chains, which fill the registers and hide how long an operation takes.
  private func fuse() {
    var a = (
      Batch(1), Batch(1.1), Batch(1.2), Batch(1.3), Batch(1.4), Batch(1.5), Batch(1.6),
      Batch(1.7), Batch(1.8), Batch(1.9)
    )
    let (factor, term) = (Batch(0.999), Batch(0.001))
    for _ in 0..<Self.fusedCount {
      a.0 = .fused(a.0, factor, term)
      a.1 = .fused(a.1, factor, term)
      a.2 = .fused(a.2, factor, term)
      a.3 = .fused(a.3, factor, term)
      a.4 = .fused(a.4, factor, term)
      a.5 = .fused(a.5, factor, term)
      a.6 = .fused(a.6, factor, term)
      a.7 = .fused(a.7, factor, term)
      a.8 = .fused(a.8, factor, term)
      a.9 = .fused(a.9, factor, term)
    }
    let sum = a.0 + a.1 + a.2 + a.3 + a.4 + a.5 + a.6 + a.7 + a.8 + a.9
    precondition(sum[0] > 0)
  }
}

extension Simulation {
  /// As many runs of one scenario as the number type has lanes.
  init<Vector>(sideBySide scenario: Scenario) where V == Lanes<Vector> {
    self.init(
      figures: scenario.districts.map { $0.figures.converted() },
      parameters: scenario.parameters.converted(), plan: SpendingPlan(scenario).converted(),
      anchors: scenario.anchors.map { AnchorFigures($0, scenarioStart: scenario.start) },
      stepsPerYear: scenario.stepsPerYear)
  }
}
