// SPDX-License-Identifier: GPL-3.0-or-later

/// What the files of a scenario and `--set` say together, each value with the place it comes from.
package struct ResolvedScenario: Sendable {
  /// The values of `name`, `description`, `region` and `definition`.
  package internal(set) var texts: [ScenarioKey: Sourced<String>] = [:]
  /// The values of `start`, `end` and `steps_per_year`.
  package internal(set) var numbers: [ScenarioKey: Sourced<Int>] = [:]
  /// The paths of `districts`, `shapes` and `history`.
  package internal(set) var tables: [ScenarioKey: Sourced<NamedPath>] = [:]
  /// The parameters that are named, by their slots.
  package internal(set) var parameters: [Int: Sourced<Double>] = [:]
  /// The entries of the lists, in the order in which they count.
  package internal(set) var lists: [ScenarioList: [ResolvedItem]] = [:]
  /// Entries that a later file replaced; they are checked all the same.
  var replaced: [ScenarioList: [ResolvedItem]] = [:]
}

/// A value and the place it comes from.
package struct Sourced<Value: Sendable>: Sendable {
  package var value: Value
  package var span: SourceSpan
}

/// An entry of a list, with the calendar of the file that it stands in.
package struct ResolvedItem: Sendable {
  package var node: SourceNode
  /// The start that the file gives or inherits.
  var start: Int?
  /// The end that the file gives or inherits.
  var end: Int?
}
