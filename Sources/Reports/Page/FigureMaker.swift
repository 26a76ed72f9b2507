// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// Makes the figures of a report in one language.
struct FigureMaker: Sendable {
  let words: Words
  let version: String
  /// The end of all ids, so that several scenarios have room on one page.
  let suffix: String

  var numbers: NumberStyle { words.numbers }

  func labels(_ name: ChartName, _ title: String, _ reading: String) -> ChartLabels {
    ChartLabels(id: name.rawValue + suffix, title: title, description: reading)
  }

  /// Where the figures of scenarios come from, and what was observed beside them.
  func source(_ projections: [Projection], observed: [Observation] = []) -> String {
    let names = projections.map { words.page.quoted($0.scenario.name) }
    let text = words.page.projection(names.joined(separator: ", "), version)
    var sources: [String] = []
    for observation in observed where !sources.contains(observation.source) {
      sources.append(observation.source)
    }
    guard !sources.isEmpty else { return text }
    return "\(text)\(words.page.semicolon) \(words.charts.share.observed)\(words.page.colon) "
      + sources.joined(separator: ", ")
  }

  /// A unit with the definition that it follows.
  func definedUnit(_ unit: String, _ definition: String) -> String {
    words.charts.share.defined(unit, definition)
  }

  /// A share as charts write it.
  func share(_ value: Double) -> String { numbers.percent(value, decimals: 1) }

  /// A share as tables write it.
  func exactShare(_ value: Double) -> String { numbers.percent(value, decimals: 2) }

  /// A share in points, without their word.
  func points(_ value: Double) -> String { numbers.fixed(value * 100, decimals: 1) }

  /// A value of an indicator, with its unit.
  func value(_ value: Double, of indicator: Indicator) -> String {
    switch indicator.presentation {
    case .share: exactShare(value)
    case .index: numbers.fixed(value, decimals: indicator.timing == .yearEnd && value > 2 ? 1 : 2)
    case .amount: numbers.amount(value) + "\u{A0}" + words.units(indicator.unit)
    }
  }

  /// A cell with a figure of a projection.
  func cell(
    _ value: Double, of indicator: Indicator, year: Int? = nil, showsUnit: Bool = true
  ) -> DataTable.Cell {
    let text =
      showsUnit || indicator.presentation != .amount
      ? self.value(value, of: indicator) : numbers.amount(value)
    return DataTable.Cell(
      text: text, value: value,
      data: [("figure", indicator.name)] + (year.map { [("year", String($0))] } ?? []))
  }

  /// The years that a table has room for: all of up to twelve, else an even choice that ends with
  /// the last.
  func shownYears(_ years: [Int]) -> [Int] {
    let every = (years.count + 11) / 12
    return years.indices.filter { (years.count - 1 - $0) % every == 0 }.map { years[$0] }
  }
}

extension Indicator {
  static let grdp = named["grdp"]!
  static let digitalValueAdded = named["digital_value_added"]!
  static let spending = named["spending"]!
  static let absorbed = named["absorbed"]!

  /// What the share is made of: the digital core, then the digitalised sectors.
  static let shareParts = [
    "electronics_value_added", "telecom_value_added", "other_ict_value_added",
    "cloud_value_added", "colocation_value_added", "digitalised_agriculture",
    "digitalised_industry", "digitalised_services",
  ].map { named[$0]! }

  static let coverages = AccessNetwork.allCases.map { named["\($0.layer.name)_coverage"]! }
  static let takeups = AccessNetwork.allCases.map { named["\($0.layer.name)_takeup"]! }
}
