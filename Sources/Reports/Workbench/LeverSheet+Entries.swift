// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension LeverSheet {
  /// The lists as scenario files write them.
  package var investments: JSON { .array(scenario.investments.map(investment)) }
  package var anchors: JSON { .array(scenario.anchors.map(anchor)) }

  /// An investment as scenario files write it.
  func investment(_ entry: Investment) -> JSON {
    let isEverywhere = entry.districts == Array(scenario.districts.indices)
    return .object([
      ("layer", .string(entry.layer.name)), ("years", .array(entry.years.map(JSON.integer))),
      ("amount", .number(entry.amount)),
      ("districts", isEverywhere ? .string("all") : .array(entry.districts.map(id))),
      ("share", .string(entry.split.rawValue)),
    ])
  }

  func anchor(_ anchor: Anchor) -> JSON {
    .object([
      ("name", .string(anchor.name)), ("district", id(anchor.district)),
      ("year", .number(anchor.year)), ("value_added", .number(anchor.valueAdded)),
      ("ramp", .number(anchor.ramp)),
    ])
  }

  func goal(_ goal: Goal) -> JSON {
    let bound: (String, JSON) =
      switch goal.bound {
      case .atLeast(let value): ("at_least", .number(value))
      case .atMost(let value): ("at_most", .number(value))
      }
    let place = goal.district.map { [("district", id($0))] } ?? []
    return .object(
      [("indicator", .string(goal.indicator.name)), ("year", .integer(goal.year)), bound] + place)
  }

  func goalText(_ goal: Goal) -> JSON {
    .string(FigureMaker(words: words, version: "", suffix: "").wanted(goal, in: scenario))
  }

  private func id(_ district: Int) -> JSON { .string(scenario.districts[district].id) }
}
