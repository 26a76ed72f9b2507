// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// Turns what the files of a scenario say into the scenario itself.
struct ScenarioBuilder {
  var reader: NodeReader
  let resolved: ResolvedScenario
  let scope: FileScope
  /// The districts that entries can name.
  var names = DistrictNames()
  /// The place of each entry of the scenario's lists, in their order.
  private(set) var places: [ScenarioList: [SourceSpan]] = [:]
  /// Whether the years of entries can be held against the calendar.
  let isCalendarSound: Bool

  init(
    reader: NodeReader, resolved: ResolvedScenario, scope: FileScope, isCalendarSound: Bool
  ) {
    self.reader = reader
    self.resolved = resolved
    self.scope = scope
    self.isCalendarSound = isCalendarSound
  }

  /// The scenario, or `nil` where there is an error anywhere.
  mutating func scenario(districts: [District], history: [Observation]) -> Scenario? {
    let investments = entries(.investments) { $0.investment($1) }
    let anchors = entries(.anchors) { $0.anchor($1) }
    let goals = entries(.goals) { $0.goal($1) }
    guard !reader.diagnostics.hasErrors, let name = resolved.texts[.name]?.value,
      let definition = resolved.texts[.definition]?.value,
      let start = resolved.numbers[.start]?.value, let end = resolved.numbers[.end]?.value
    else { return nil }
    var scenario = Scenario(
      name: name, definition: definition, start: start, end: end,
      stepsPerYear: resolved.numbers[.stepsPerYear]?.value ?? 4, districts: districts,
      parameters: resolved.allParameters)
    scenario.description = resolved.texts[.description]?.value ?? ""
    scenario.region = resolved.texts[.region]?.value ?? ""
    scenario.investments = investments
    scenario.anchors = anchors
    scenario.goals = goals
    scenario.history = history
    return scenario
  }

  /// The entries of a list; those that were replaced on the way are only checked.
  private mutating func entries<Entry>(
    _ list: ScenarioList, _ read: (inout ScenarioBuilder, DatedItem) -> Entry?
  ) -> [Entry] {
    var checker = self
    checker.names = DistrictNames()
    for item in resolved.replaced[list] ?? [] {
      _ = read(&checker, dated(item, start: item.start, end: item.end))
    }
    reader = checker.reader
    let (start, end) = (resolved.numbers[.start]?.value, resolved.numbers[.end]?.value)
    var entries: [Entry] = []
    for item in resolved.lists[list] ?? [] {
      guard let entry = read(&self, dated(item, start: start, end: end)) else { continue }
      entries.append(entry)
      places[list, default: []].append(item.node.span)
    }
    return entries
  }

  private func dated(_ item: ResolvedItem, start: Int?, end: Int?) -> DatedItem {
    let calendar =
      isCalendarSound
      ? EntryCalendar(start: start, end: end, ownEnd: item.end) : EntryCalendar()
    return DatedItem(node: item.node, calendar: calendar)
  }
}

/// An entry of a list and the calendar that its years are held against.
struct DatedItem {
  var node: SourceNode
  var calendar: EntryCalendar
}

extension ResolvedScenario {
  /// The parameters that are named, and the others at their central values.
  package var allParameters: Parameters<Double> {
    var all = Parameters<Double>.central
    for (slot, parameter) in parameters { all[slot: slot] = parameter.value }
    return all
  }
}
