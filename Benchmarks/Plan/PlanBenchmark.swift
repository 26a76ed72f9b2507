// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel
import ScenarioFiles

/// How long derivatives take, in plain runs, and how long the search for the best plan takes.
@main
struct PlanBenchmark {
  static let repetitions = 9

  static func main() throws {
    try measure("tuyen-quang", end: 2030)
    try measure("tuyen-quang-communes", end: 2035)
  }

  private static func measure(_ region: String, end: Int) throws {
    let path = "Scenarios/\(region)/baseline.yaml"
    guard let scenario = try ScenarioFile.read(path: path, settings: ["end=\(end)"]).scenario else {
      print("cannot read \(path)")
      return
    }
    let decisions = scenario.years.count * Layer.count * scenario.districts.count
    print("\(region): \(scenario.districts.count) districts to \(end), \(decisions) decisions")
    derivatives(scenario)
    search(scenario)
  }

  /// The parts take turns, so that their ratios hold on a machine whose speed drifts.
  private static func derivatives(_ scenario: Scenario) {
    let derivatives = DerivativeWork(scenario)
    var seconds: [[Double]] = [[], [], []]
    for _ in 0..<repetitions {
      seconds[0].append(time { _ = Projection(scenario) })
      seconds[1].append(time { derivatives.gradient() })
      seconds[2].append(time { derivatives.curvature() })
    }
    for (name, part) in zip(["value and gradient", "curvature along a direction"], seconds[1...]) {
      let ratios = zip(part, seconds[0]).map { $0 / $1 }.sorted()
      print(
        "  \(name): \(rounded(ratios[repetitions / 2])) plain runs",
        "(\(rounded(ratios[0])) to \(rounded(ratios[repetitions - 1])))")
    }
  }

  private static func search(_ scenario: Scenario) {
    let years = Array(scenario.years)
    let plan = Plan(
      scenario: scenario, years: years, budget: years.map { _ in 120 },
      aim: .maximise(.digitalShare, year: scenario.end, district: nil))
    var result: PlanResult?
    let repetitions = scenario.districts.count > 20 ? 1 : 5
    let seconds = (0..<repetitions).map { _ in time { result = Optimiser(plan).solve() } }.sorted()
    guard let result else { return }
    print(
      "  best plan: \(rounded(seconds[repetitions / 2])) s for \(result.searches) searches,",
      "share \(result.value), first-order residual \(result.residual)")
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  private static func time(_ work: () -> Void) -> Double {
    let duration = ContinuousClock().measure(work)
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }
}
