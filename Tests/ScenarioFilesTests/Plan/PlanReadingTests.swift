// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel
import Testing

@testable import ScenarioFiles

@Suite("Reading a plan")
struct PlanReadingTests {
  private func plan(_ text: String, settings: [String] = []) throws -> Plan {
    let folder = try ScenarioFolder(["a.yaml": head, "p.yaml": planHead + text])
    let reading = try folder.readPlan(settings: settings)
    #expect(reading.diagnostics.all.map(folder.shown) == [])
    return try #require(reading.plan)
  }

  @Test("Every key reaches the plan")
  func everyKey() throws {
    let folder = try ScenarioFolder(["a.yaml": head, "p.yaml": Self.full])
    let reading = try folder.readPlan()
    #expect(reading.diagnostics.all.isEmpty && reading.name == "Everything")
    let plan = try #require(reading.plan)
    #expect(plan.years == [2025, 2026, 2028])
    #expect(plan.budget == [60, 0, 120])
    #expect(plan.layers == [.fibre, .dataCentre, .skills])
    #expect(plan.districts == [0, 2])
    #expect(plan.carriesOver)
    #expect(plan.choices.map(\.layer) == [.dataCentre] && plan.choices[0].atMost == 1)
    #expect(
      plan.limits.map(\.name) == [
        "skills at most 40 billion VND/yr",
        "fibre, data_centre in ham-yen at least 2 billion VND/yr",
        "fibre, data_centre in ham-yen at most 5000 million VND/yr",
      ])
    #expect(plan.limits.map(\.bound) == [.atMost(40), .atLeast(2), .atMost(5)])
    #expect(plan.limits[0].years == [2025, 2026, 2028] && plan.limits[1].years == [2028])
    #expect(plan.limits[0].districts == [0, 2] && plan.limits[1].districts == [2])
    #expect(
      plan.reach.map(\.name) == [
        "fibre_coverage@2030/na-hang at least 90 %", "fibre_coverage@2030/yen-son at least 90 %",
        "fibre_coverage@2030/ham-yen at least 90 %", "energy_mwh@2029 at most 9 GWh",
        "cloud_use@2030/yen-son at least 0.1",
      ])
    #expect(plan.reach[0].goal.bound == .atLeast(0.9) && plan.reach[3].goal.district == nil)
    #expect(plan.reach[3].goal.bound == .atMost(9000))
    #expect(reading.places["energy_mwh@2029 at most 9 GWh"]?.line == 14)
    #expect(Set(reading.places.keys) == Set(plan.limits.map(\.name) + plan.reach.map(\.name)))
  }

  private static let full = """
    schema: rollcast-plan/1
    name: Everything
    scenario: a.yaml
    years: [2028, 2025-2026]
    budget: {2028: 120 billion VND/yr, 2025: 60}
    layers: [skills, fibre, data_centre]
    districts: [ham-yen, na-hang]
    maximise: digital_share@2030
    limits:
      - {layer: skills, at_most: 40}
      - {layers: [fibre, data_centre], district: ham-yen, years: 2028, at_least: 2, at_most: 5000 million VND/yr}
    reach:
      - {indicator: fibre_coverage@2030, district: each, at_least: 90 %}
      - {indicator: energy_mwh@2029, at_most: 9 GWh}
      - {indicator: cloud_use@2030/yen-son, at_least: 0.1}
    carry_over: true
    choose: [{layer: data_centre, at_most: 1}]
    """

  @Test("What a file leaves out is all that the scenario has")
  func defaults() throws {
    let plan = try plan("budget: 120\nmaximise: grdp@2030\n")
    #expect(plan.years == Array(2024...2030) && plan.layers == Layer.allCases)
    #expect(plan.budget == Array(repeating: 120, count: 7) && plan.districts == [0, 1, 2])
    #expect(!plan.carriesOver && plan.limits.isEmpty && plan.reach.isEmpty)
  }

  @Test("Each aim can be written")
  func aims() throws {
    func aim(_ text: String) throws -> Plan.Aim { try plan("budget: 1\n\(text)\n").aim }
    guard case .maximise(let share, 2030, 1) = try aim("maximise: digital_share@2030/yen-son")
    else {
      Issue.record("not a figure of a district")
      return
    }
    #expect(share == .digitalShare)
    guard case .maximiseMean(.digitalShare) = try aim("maximise: {mean: digital_share}"),
      case .maximiseDiscounted(let value, 0.05) = try aim(
        "maximise: {discounted: digital_value_added, rate: 5 %/yr}"),
      case .maximiseLowest(let coverage, 2029) = try aim(
        "maximise: {lowest: fibre_coverage@2029}"),
      case .minimiseSpending = try plan(
        "minimise: spending\nreach: [{indicator: grdp@2030, at_least: 1}]\n"
      ).aim
    else {
      Issue.record("an aim was taken for another")
      return
    }
    #expect(value.name == "digital_value_added" && coverage.name == "fibre_coverage")
  }

  @Test("Years beyond an end that the command line sets are left out with a warning")
  func laterEnd() throws {
    let folder = try ScenarioFolder([
      "a.yaml": head, "p.yaml": planHead + "years: 2024-2030\nbudget: 9\nmaximise: grdp@2027\n",
    ])
    let reading = try folder.readPlan(settings: ["end=2028"])
    #expect(reading.plan?.years == Array(2024...2028))
    #expect(
      reading.diagnostics.all.map(folder.shown) == [
        "p.yaml:3:8 warning: the years 2029-2030 lie beyond the end, 2028, and are left out"
      ])
  }

  @Test("A setting reaches the scenario of the plan")
  func settings() throws {
    let plan = try plan("budget: 1\nmaximise: grdp@2030\n", settings: ["skills.loss=0.02"])
    #expect(plan.scenario.parameters.skills.loss == 0.02)
  }
}
