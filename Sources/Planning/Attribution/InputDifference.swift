// SPDX-License-Identifier: GPL-3.0-or-later

/// A key of two scenarios' inputs whose values differ, and where they stand.
package struct InputDifference: Sendable, Equatable {
  /// The path of the key: `parameters.skills.loss`, `districts.na-hang.population`.
  package var key: String
  /// The unit of numbers; empty for text.
  package var unit: String
  /// `nil` where the scenario has no such entry.
  package var a: Side?
  package var b: Side?

  package init(key: String, unit: String = "", a: Side?, b: Side?) {
    self.key = key
    self.unit = unit
    self.a = a
    self.b = b
  }

  /// What one of the scenarios says.
  package struct Side: Sendable, Equatable {
    package var value: Value
    /// Where the value stands; `nil` for a default.
    package var place: Place?

    package init(_ value: Value, at place: Place?) {
      self.value = value
      self.place = place
    }
  }

  package enum Value: Sendable, Equatable {
    case number(Double)
    case text(String)
  }

  /// A line of a file; the line is `nil` for what the command line sets.
  package struct Place: Sendable, Equatable {
    package var file: String
    package var line: Int?

    package init(file: String, line: Int?) {
      self.file = file
      self.line = line
    }
  }
}
