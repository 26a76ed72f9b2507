// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// Turns what the files of a scenario say into the scenario itself.
struct ScenarioBuilder {
  var reader: NodeReader
  let resolved: ResolvedScenario
  /// The ids of the districts, or `nil` where the table is not to be relied on.
  var ids: [String]? { didSet { index() } }
  /// The position of each district by id.
  private(set) var positions: [String: Int] = [:]
  /// Whether the years of entries can be held against the calendar.
  let isCalendarSound: Bool

  init(reader: NodeReader, resolved: ResolvedScenario, isCalendarSound: Bool) {
    self.reader = reader
    self.resolved = resolved
    self.isCalendarSound = isCalendarSound
  }

  private mutating func index() {
    let pairs = (ids ?? []).enumerated().map { ($1, $0) }
    positions = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
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
    checker.ids = nil
    for item in resolved.replaced[list] ?? [] {
      _ = read(&checker, DatedItem(item, start: item.start, end: item.end))
    }
    reader = checker.reader
    let (start, end) = (resolved.numbers[.start]?.value, resolved.numbers[.end]?.value)
    return (resolved.lists[list] ?? []).compactMap {
      read(&self, DatedItem($0, start: start, end: end))
    }
  }
}

/// An entry of a list and the calendars that its years are held against.
struct DatedItem {
  var node: SourceNode
  /// The calendar that counts in the end.
  var start: Int?
  var end: Int?
  /// The end in the file of the entry.
  var ownEnd: Int?

  init(_ item: ResolvedItem, start: Int?, end: Int?) {
    node = item.node
    (self.start, self.end, ownEnd) = (start, end, item.end)
  }
}

extension ResolvedScenario {
  /// The parameters that are named, and the others at their central values.
  package var allParameters: Parameters<Double> {
    var all = Parameters<Double>.central
    for (slot, parameter) in parameters { all[slot: slot] = parameter.value }
    return all
  }
}
