// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// The description of one figure that a run projects.
///
/// Results, goals, outcomes and tables read these entries; the region's figure follows from the
/// districts' by the rule that stands here.
package struct Indicator: Sendable {
  /// The name in files and results.
  package let name: String
  /// The words for people.
  package let title: String
  package let unit: String
  /// How people read the number.
  package let presentation: Presentation
  /// Over which part of a year the figure holds.
  package let timing: Timing
  /// How the region's figure follows from the districts'.
  package let aggregation: Aggregation
  /// Whether the figure counts what one definition of the digital economy counts.
  package let followsDefinition: Bool
  /// What the figure is, in a sentence.
  package let meaning: String
  /// The position in `Indicators`.
  package let slot: Int

  package enum Presentation: Sendable {
    /// A part of a whole, written in per cent.
    case share
    /// A number of its own scale: an index or a rank.
    case index
    /// An amount in the unit.
    case amount
  }

  package enum Timing: Sendable {
    /// A total over the year.
    case flow
    /// A state of a district at the end of the year; known at the start as well.
    case state
    /// A result of the states at the end of the year.
    case yearEnd
  }

  /// How the region's figure is formed. Slots are positions in `Indicators`.
  package enum Aggregation: Sendable {
    case sum
    /// The mean over the districts, weighted by what they had at the start.
    case mean(Weight)
    /// The quotient of two sums over the districts.
    case quotient(numerator: Int, denominator: Int)
    /// Defined for the region alone.
    case regional
  }

  /// What weighs a district in a mean; figures of the start.
  package enum Weight: Sendable {
    case population, households, enterprises
  }

  init(
    _ property: KeyPath<Indicators<Double>, Double>, _ name: String, title: String, unit: String,
    _ timing: Timing, _ aggregation: Aggregation, presentation: Presentation? = nil,
    followsDefinition: Bool = false, meaning: String
  ) {
    self.name = name
    self.title = title
    self.unit = unit
    self.presentation = presentation ?? (unit == "1" ? .share : .amount)
    self.timing = timing
    self.aggregation = aggregation
    self.followsDefinition = followsDefinition
    self.meaning = meaning
    slot = Indicators<Double>.slot(of: property)
  }

  /// Whether each district has the figure, and not the region alone.
  package var isDistrictFigure: Bool {
    if case .regional = aggregation { false } else { true }
  }
}

extension Indicator {
  /// How the region's figure of an indicator is formed, without the words about it.
  struct Rule: Sendable {
    var slot: Int
    var aggregation: Aggregation
  }

  /// The rules of all indicators.
  static let rules: [Rule] = all.map { Rule(slot: $0.slot, aggregation: $0.aggregation) }
}

extension Indicator: Equatable {
  package static func == (a: Indicator, b: Indicator) -> Bool { a.slot == b.slot }
}

extension Indicator {
  /// The entry for each name.
  package static let named: [String: Indicator] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The share of the digital economy in GRDP.
  package static let digitalShare = named["digital_share"]!
}
