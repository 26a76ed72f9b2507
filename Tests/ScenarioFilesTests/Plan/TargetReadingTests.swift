// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel
import Testing

@testable import ScenarioFiles

@Suite("Reading what a target asks")
struct TargetReadingTests {
  private static let scenario =
    head + """
      investments: [{layer: skills, years: 2025-2027, amount: 1}]
      anchors:
        - {name: big plant, district: yen-son, year: 2027, value_added: 900, ramp: 2}
      """

  private static let reach = "reach: [{indicator: digital_share@2030, at_least: 20 %}]\n"

  private func question(_ text: String) throws -> TargetQuestion {
    let folder = try ScenarioFolder([
      "a.yaml": Self.scenario, "p.yaml": planHead + text + Self.reach,
    ])
    var reading = try folder.readPlan()
    let question = reading.requireTarget()
    #expect(reading.diagnostics.all.map(folder.shown) == [])
    return try #require(question)
  }

  private func lever(_ text: String) throws -> Lever? {
    guard case .levers(let question) = try self.question(text) else { return nil }
    return question.levers.first
  }

  @Test("Each kind of lever, in its own unit")
  func kinds() throws {
    #expect(
      try lever("lever: skills.loss\nlow: 1 %/yr\nhigh: 0.2\n")
        == Lever(
          name: "skills.loss", target: .parameter(Parameter.named["skills.loss"]!.slot),
          low: 0.01, high: 0.2))
    #expect(
      try lever("lever: investments.skills\nlow: 50 %\nhigh: 4\n")
        == Lever(name: "investments.skills", target: .spending(.skills), low: 0.5, high: 4))
    #expect(
      try lever("lever: investments.skills.start\nlow: 2024\nhigh: 2029\n")
        == Lever(
          name: "investments.skills.start", target: .spendingStart(.skills), low: 2024, high: 2029))
    #expect(
      try lever("lever: anchors.big plant.value_added\nlow: 0\nhigh: 5000000 million VND/yr\n")
        == Lever(
          name: "anchors.big plant.value_added", target: .anchorValueAdded(0), low: 0, high: 5000))
    #expect(
      try lever("lever: anchors.big plant.year\nlow: 2024.5\nhigh: 2030\n")
        == Lever(
          name: "anchors.big plant.year", target: .anchorYear(0), low: 2024.5, high: 2030))
  }

  @Test("A budget is asked for with all that a plan has but a budget and an aim")
  func budget() throws {
    let question = try question(
      """
      lever: budget
      low: 10
      high: 400 billion VND/yr
      years: 2025-2027
      layers: [fibre, skills]
      districts: [na-hang]
      limits: [{layer: skills, at_most: 40}]
      carry_over: true
      choose: [{layer: fibre, at_most: 0}]

      """)
    guard case .budget(let question) = question else {
      Issue.record("not a budget")
      return
    }
    #expect(question.low == 10 && question.high == 400)
    let plan = question.plan
    #expect(plan.years == [2025, 2026, 2027] && plan.layers == [.fibre, .skills])
    #expect(plan.districts == [0] && plan.carriesOver && plan.choices.count == 1)
    #expect(plan.limits.count == 1 && plan.reach.map(\.goal.bound) == [.atLeast(0.2)])
  }

  @Test("Several levers move within their documented ranges")
  func several() throws {
    guard case .levers(let question) = try question("lever: [skills.loss, cloud.p]\n") else {
      Issue.record("no levers")
      return
    }
    let entries = ["skills.loss", "cloud.p"].map { Parameter.named[$0]! }
    #expect(question.levers.map(\.name) == entries.map(\.name))
    #expect(question.levers.map(\.low) == entries.map(\.low))
    #expect(question.levers.map(\.high) == entries.map(\.high))
  }

  @Test("The least spending is a target where something has to be reached")
  func spending() throws {
    guard case .spending(let plan) = try question("minimise: spending\n") else {
      Issue.record("not the least spending")
      return
    }
    #expect(plan.budget == nil && plan.reach.count == 1)
  }
}
