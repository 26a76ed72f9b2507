// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Numbers
import RolloutModel
import ScenarioFiles

/// District-steps a second of one core: plain, and in lanes of 8 and 16 runs.
///
/// The variants take turns within each repetition, so that their ratios hold on a machine whose
/// speed drifts.
@main
struct KernelBenchmark {
  static let repetitions = 9
  static let runs = 480

  /// Takes a scenario file, and the one part to be measured: kernel, peak, sweep, parts, or
  /// comparison.
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    let path = arguments.first ?? "Scenarios/tuyen-quang/resolution-48.yaml"
    guard let scenario = try? ScenarioFile.read(path: path).scenario else {
      print("cannot read \(path)")
      return
    }
    let only = arguments.dropFirst().first
    let parts = ["kernel", "peak", "sweep", "parts", "comparison"]
    guard only.map(parts.contains) ?? true else {
      print("no part is called '\(only!)'; the parts are \(parts.joined(separator: ", "))")
      exit(64)
    }
    if only == nil || only == "kernel" { reportKernel(scenario) }
    if only == nil || only == "peak" { PeakBenchmark(scenario).report() }
    do {
      try await SweepBenchmark(scenario).run(only: only)
    } catch { print("the sweep failed: \(error)") }
  }

  private static func reportKernel(_ scenario: Scenario) {
    let steps = scenario.years.count * scenario.stepsPerYear * scenario.districts.count
    print("\(scenario.name): \(steps) district-steps a run, \(runs) runs, median of \(repetitions)")
    var timing = Timing(["plain", "8 lanes", "16 lanes"])
    for _ in 0..<repetitions {
      timing.measure(0) { for _ in 0..<runs { plainRun(scenario) } }
      timing.measure(1) { for _ in 0..<runs / 8 { batch(scenario, SIMD8<Double>.self) } }
      timing.measure(2) { for _ in 0..<runs / 16 { batch(scenario, SIMD16<Double>.self) } }
    }
    for (i, name) in timing.names.enumerated() {
      let rate = timing.rate(i, of: Double(steps * runs) / 1e6)
      print("\(name): \(rate) million district-steps/s, \(timing.speed(i, against: 0))")
    }
  }

  private static func plainRun(_ scenario: Scenario) {
    var simulation = Simulation<Double>(scenario)
    for _ in scenario.years { simulation.advanceYear() }
    keep(simulation.yearsCompleted)
  }

  private static func batch<Vector: LaneVector>(_ scenario: Scenario, _: Vector.Type) {
    var simulation = Simulation<Lanes<Vector>>(sideBySide: scenario)
    for _ in scenario.years { simulation.advanceYear() }
    keep(simulation.yearsCompleted)
  }

  /// Makes sure that the work is done although nobody reads the result.
  @inline(never)
  private static func keep(_ value: Int) {
    precondition(value > 0)
  }
}
