// SPDX-License-Identifier: GPL-3.0-or-later

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

  static func main() async {
    let path = CommandLine.arguments.dropFirst().first ?? "Scenarios/tuyen-quang/resolution-48.yaml"
    guard let scenario = try? ScenarioFile.read(path: path).scenario else {
      print("cannot read \(path)")
      return
    }
    let steps = scenario.years.count * scenario.stepsPerYear * scenario.districts.count
    print("\(scenario.name): \(steps) district-steps a run, \(runs) runs, median of \(repetitions)")
    var seconds: [[Double]] = [[], [], []]
    for _ in 0..<repetitions {
      seconds[0].append(time { for _ in 0..<runs { plainRun(scenario) } })
      seconds[1].append(time { for _ in 0..<runs / 8 { batch(scenario, SIMD8<Double>.self) } })
      seconds[2].append(time { for _ in 0..<runs / 16 { batch(scenario, SIMD16<Double>.self) } })
    }
    report(["plain", "8 lanes", "16 lanes"], seconds, districtSteps: steps * runs)
    let sweep = SweepBenchmark(scenario)
    for threads in [1, 2] { await sweep.run(threads: threads) }
  }

  private static func report(_ names: [String], _ seconds: [[Double]], districtSteps: Int) {
    let ratios = seconds.map { zip(seconds[0], $0).map { $0 / $1 }.sorted() }
    for (i, name) in names.enumerated() {
      let sorted = seconds[i].sorted()
      let median = sorted[sorted.count / 2]
      let rate = Double(districtSteps) / median / 1e6
      let (low, middle, high) = (ratios[i].first!, ratios[i][ratios[i].count / 2], ratios[i].last!)
      print(
        "\(name): \(rounded(rate)) million district-steps/s,",
        "\(rounded(middle)) times plain (\(rounded(low)) to \(rounded(high)))")
    }
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  private static func time(_ work: () -> Void) -> Double {
    let duration = ContinuousClock().measure(work)
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }

  private static func plainRun(_ scenario: Scenario) {
    var simulation = Simulation<Double>(scenario)
    for _ in scenario.years { simulation.advanceYear() }
    keep(simulation.yearsCompleted)
  }

  private static func batch<Vector: LaneVector>(_ scenario: Scenario, _: Vector.Type) {
    var simulation = Simulation<Lanes<Vector>>(
      figures: scenario.districts.map { $0.figures.converted() },
      parameters: scenario.parameters.converted(), plan: SpendingPlan(scenario).converted(),
      anchors: scenario.anchors.map { AnchorFigures($0, scenarioStart: scenario.start) },
      stepsPerYear: scenario.stepsPerYear)
    for _ in scenario.years { simulation.advanceYear() }
    keep(simulation.yearsCompleted)
  }

  /// Makes sure that the work is done although nobody reads the result.
  @inline(never)
  private static func keep(_ value: Int) {
    precondition(value > 0)
  }
}
