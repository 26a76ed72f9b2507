// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

/// Turns what a plan file says into the question that it asks.
struct PlanBuilder {
  var reader: NodeReader
  let fields: [PlanKey: SourceNode]
  let root: SourceNode
  /// The scenario, unless it has errors.
  let scenario: Scenario?
  /// The districts of the scenario.
  let names: DistrictNames
  /// Years are held against the calendar of the scenario; those beyond an end that the command
  /// line brought forward are left out.
  let calendar: EntryCalendar
  /// What may be decided.
  var scope = PlanScope()
  var places: [String: SourceSpan] = [:]

  init(
    reader: NodeReader, fields: [PlanKey: SourceNode], root: SourceNode,
    scenario reading: ScenarioReading?
  ) {
    self.reader = reader
    self.fields = fields
    self.root = root
    scenario = reading?.scenario
    names = DistrictNames(scenario?.districts.map(\.id))
    let isSet = reading?.resolved.numbers[.end]?.span.file.kind == .commandLine
    calendar = EntryCalendar(
      start: scenario?.start, end: scenario?.end, ownEnd: isSet ? nil : scenario?.end)
  }

  /// Reads the question; it counts only where nothing is wrong.
  mutating func build(_ reading: inout PlanReading) {
    reading.name = fields[.name].flatMap { reader.line($0, PlanKey.name.quotedName) }
    if let node = fields[.description] { _ = reader.text(node, PlanKey.description.quotedName) }
    if let node = fields[.lever] {
      reading.leverSpan = node.span
      reading.question = leverQuestion(node)
    } else {
      reading.aimSpan = (fields[.maximise] ?? fields[.minimise] ?? root).span
      refuse([.low, .high]) { "\($0) belongs to 'lever', which the file does not have" }
      reading.question = plan().map { .plan($0) }
    }
    reading.places = places
  }

  /// Reports keys that have no meaning here.
  mutating func refuse(_ keys: [PlanKey], because message: (String) -> String) {
    for key in keys where fields[key] != nil {
      let entry = root.entries?.first { $0.key.text == key.rawValue }
      reader.diagnostics.error(message(key.quotedName), at: (entry?.key ?? root).span)
    }
  }

  private mutating func plan() -> Plan? {
    scope = readScope()
    let aim = self.aim()
    return plan(aim, budget(aim))
  }

  /// Reads what a plan may decide and has to keep to.
  mutating func plan(_ aim: Plan.Aim?, _ budget: PlanBudget?) -> Plan? {
    let limits = self.limits()
    let demands = self.demands()
    let carriesOver = fields[.carryOver].flatMap {
      reader.boolean($0, PlanKey.carryOver.quotedName)
    }
    let choices = self.choices()
    var conflicts = PlanConflicts(scope: scope, limits: limits, demands: demands)
    if let budget { conflicts.add(budget, carriesOver: carriesOver ?? false) }
    conflicts.add(choices)
    reader.diagnostics.append(conflicts.found)
    if case .minimiseSpending = aim, limits.isEmpty, fields[.reach] == nil { warnOfNothing() }
    guard let scenario, let aim, !scope.years.isEmpty else { return nil }
    var plan = Plan(
      scenario: scenario, years: scope.years, budget: budget?.amounts, layers: scope.layers,
      districts: scope.districts, aim: aim)
    plan.limits = limits.map(\.value)
    plan.reach = demands.map(\.value)
    plan.carriesOver = carriesOver ?? false
    plan.choices = choices.map(\.value)
    return plan
  }

  /// Says that the least spending is none where nothing has to be reached.
  private mutating func warnOfNothing() {
    guard let node = fields[.minimise] else { return }
    reader.diagnostics.warn(
      "nothing has to be reached, so that nothing is spent", at: node.span,
      hint: "say under 'reach' what the money is for")
  }
}
