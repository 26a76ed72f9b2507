// SPDX-License-Identifier: GPL-3.0-or-later

/// The description of one parameter: what files call it, in which unit, within which bounds, and
/// how much its value can be trusted.
///
/// Everything that speaks of parameters reads these entries: the reader of scenarios, its
/// diagnostics, the tables of sources, the documents.
package struct Parameter: Sendable {
  /// The name in files: a group and a word, `skills.cost_per_person`.
  package let name: String
  /// The unit of the numbers here and of a bare number in a file.
  package let unit: String
  /// The least value with a meaning; below it a file is refused.
  package let min: Double
  /// The low end of the documented range; beyond it there is a warning.
  package let low: Double
  /// The value that holds where a scenario says nothing.
  package let central: Double
  /// The high end of the documented range.
  package let high: Double
  /// The greatest value with a meaning, if there is one.
  package let max: Double?
  /// How well the value is founded.
  package let mark: QualityMark
  /// Where the value comes from, as far as that is known.
  package let source: String
  /// What the parameter is, in a phrase.
  package let meaning: String
  /// The position in `Parameters`.
  package let slot: Int

  init(
    _ property: KeyPath<Parameters<Double>, Double>, _ name: String, unit: String,
    min: Double, low: Double, central: Double, high: Double, max: Double? = nil,
    mark: QualityMark, source: String = "", meaning: String
  ) {
    self.name = name
    self.unit = unit
    self.min = min
    self.low = low
    self.central = central
    self.high = high
    self.max = max
    self.mark = mark
    self.source = source
    self.meaning = meaning
    slot = Parameters<Double>.slot(of: property)
  }
}

/// How well a figure is founded, from an official statistic down to a judgement.
package enum QualityMark: String, CaseIterable, Sendable {
  /// Published by an authority.
  case official
  /// A result of published research.
  case literature
  /// Computed from published figures by a stated rule.
  case derived
  /// Reported by a newspaper, a company or a market study.
  case press
  /// Fixed by convention; there is nothing to measure.
  case definition
  /// A judgement; nothing published was found.
  case assumption
}

extension Parameter {
  /// The catalogue, in the order in which it is shown.
  package static let all: [Parameter] = [
    access, takeup, cloud, dataCentre, energy, skills, platforms, readiness, digitalisation,
    growth, economy, layers, standing,
  ].flatMap { $0 }

  /// The entry for each name.
  package static let named: [String: Parameter] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, $0) })
}
