// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps
import Testing

@testable import Workbench

@Suite struct BandTests {
  /// The value below which a part of the numbers lies, interpolated (type 7).
  private func quantile(_ part: Double, _ numbers: [Double]) -> Double {
    let sorted = numbers.sorted()
    let place = Double(sorted.count - 1) * part
    let rank = Int(place)
    let next = min(rank + 1, sorted.count - 1)
    return sorted[rank] + (place - Double(rank)) * (sorted[next] - sorted[rank])
  }

  @Test func theBandIsThatOfPlainRuns() throws {
    let folder = try LibraryFolder()
    let scenario = try folder.scenario(
      "schema: rollcast/1\nname: n\nextends: resolution-48.yaml\nparameters: {skills.loss: 0.03}\n")
    let band = try Band(scenario, runs: 40)
    let varied = Parameter.all.filter { $0.low < $0.high && $0.name != "skills.loss" }
    #expect(band.varied == varied.count && band.failed == 0)
    let factors = varied.map {
      Factor(
        columns: [Factor.Column(name: $0.name, target: .parameter($0.slot))],
        distribution: .uniform(low: $0.low, high: $0.high))
    }
    let draws = try Draws(Design(method: .latinHypercube, runs: 40, seed: 1), factors)
    let values = try draws.values(ofBlock: 0)
    let runs = (0..<40).map { run in
      var drawn = scenario
      for (column, parameter) in varied.enumerated() {
        drawn.parameters[slot: parameter.slot] = values[column * 40 + run]
      }
      return Projection(drawn).series(.digitalShare)
    }
    let found = try #require(band.findings.band)
    for (position, _) in scenario.years.enumerated() {
      let shares = runs.map { $0[position] }
      #expect(found.years[position].low == quantile(0.05, shares))
      #expect(found.years[position].high == quantile(0.95, shares))
    }
  }

  @Test func whatIsSetDoesNotVary() throws {
    let folder = try LibraryFolder()
    var scenario = try folder.scenario(file: "baseline.yaml")
    for parameter in Parameter.uncertain {
      let central = parameter.central
      scenario.parameters[slot: parameter.slot] =
        central + 0.01 * (parameter.high - central)
        - 0.001 * (central - parameter.low)
    }
    let band = try Band(scenario, runs: 20)
    let shares = Projection(scenario).series(.digitalShare)
    let found = try #require(band.findings.band)
    #expect(
      band.varied == 0 && found.years.map(\.low) == shares && found.years.map(\.high) == shares)
  }

  @Test func tooMuchWorkIsRefused() throws {
    let folder = try LibraryFolder()
    var scenario = try folder.scenario(file: "baseline.yaml")
    (scenario.end, scenario.stepsPerYear) = (2200, 12)
    #expect(throws: Refusal.self) { try Band(scenario, runs: 10_000) }
    scenario.districts = Array(repeating: scenario.districts[0], count: 1001)
    #expect(throws: Refusal.self) { try WorkLimit.check(scenario) }
    #expect(throws: Refusal.self) { try WorkLimit.checkDrawing(scenario) }
    #expect(Influences(scenario).bySlot.isEmpty)
  }
}
