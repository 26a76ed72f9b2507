// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// Everything of a scenario that a lever can show: its values, and what is known of them.
package struct LeverSheet: Sendable {
  package var scenario: Scenario
  package var language: Language
  /// Where parameters were set, by their slots: `baseline.yaml:12`.
  package var places: [Int: String] = [:]
  /// The share of the last year with one parameter alone at the ends of its range, by slot.
  package var influences: [Int: Influence] = [:]

  package struct Influence: Sendable {
    package var low: Double
    package var high: Double

    package init(low: Double, high: Double) {
      self.low = low
      self.high = high
    }
  }

  package init(_ scenario: Scenario, language: Language) {
    self.scenario = scenario
    self.language = language
  }

  var words: Words { language.words }

  package var members: [(String, JSON)] {
    [
      ("name", .string(scenario.name)), ("description", .string(scenario.description)),
      ("region", .string(scenario.region)), ("definition", .string(scenario.definition)),
      ("start", .integer(scenario.start)), ("end", .integer(scenario.end)),
      ("steps_per_year", .integer(scenario.stepsPerYear)),
      (
        "districts",
        .array(
          scenario.districts.map {
            .object([("id", .string($0.id)), ("name", .string($0.name))])
          })
      ),
      ("absorbable", .number(absorbable)), ("layers", .array(Layer.allCases.map(layer))),
      ("investments", investments), ("anchors", anchors),
      ("goals", .array(scenario.goals.map(goal))),
      ("goal_texts", .array(scenario.goals.map(goalText))),
      ("parameters", .array(Parameter.all.map(parameter))),
    ]
  }

  /// What the region can absorb in one layer in a year at the most, billion VND (M0).
  private var absorbable: Double {
    let people = scenario.districts.reduce(0) { $0 + $1.figures.population }
    return scenario.parameters[slot: Parameter.named["absorption.per_person"]!.slot] * people / 1000
  }

  private func layer(_ layer: Layer) -> JSON {
    let spending = scenario.years.map { year in
      let amount = scenario.investments.filter { $0.layer == layer && $0.years.contains(year) }
        .reduce(0) { $0 + $1.amount }
      return JSON.object([("year", .integer(year)), ("amount", .number(amount))])
    }
    return .object([
      ("name", .string(layer.name)), ("title", .string(words.terms.layer(layer))),
      ("unit", .string("billion VND/yr")), ("unit_text", .string(words.units("billion VND/yr"))),
      ("spending", .array(spending)),
    ])
  }

  private func parameter(_ parameter: Parameter) -> JSON {
    let value = scenario.parameters[slot: parameter.slot]
    return .object([
      ("name", .string(parameter.name)),
      ("group", .string(String(parameter.name.prefix { $0 != "." }))),
      ("unit", .string(parameter.unit)), ("unit_text", .string(words.units(parameter.unit))),
      ("value", .number(value)), ("central", .number(parameter.central)),
      ("low", .number(parameter.low)), ("high", .number(parameter.high)),
      ("min", .number(parameter.min)), ("max", parameter.max.map(JSON.number) ?? .null),
      ("is_set", .boolean(places[parameter.slot] != nil)),
      ("place", .string(places[parameter.slot] ?? "")),
      ("mark", .string(parameter.mark.rawValue)),
      ("mark_text", .string(words.terms.mark(parameter.mark))),
      ("source", .string(parameter.source)),
      ("meaning", .string(words.terms.parameter(parameter))),
      ("influence", influences[parameter.slot].map(influence) ?? .null),
    ])
  }

  private func influence(_ influence: Influence) -> JSON {
    let texts = [influence.low, influence.high].map { words.numbers.percent($0, decimals: 2) }
    return .object([
      ("low", .number(influence.low)), ("high", .number(influence.high)),
      ("range", .number(abs(influence.high - influence.low))),
      ("text", .string(words.page.period(texts[0], texts[1]))),
    ])
  }
}
