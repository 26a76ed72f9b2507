// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps

/// A name under `vary`: what it changes, in which unit, and which values it can have.
struct VariedName {
  let column: Factor.Column
  /// Where the name stands.
  let span: SourceSpan
  /// The unit of a bare number; `nil` for calendar years.
  let unit: String?
  /// The values with a meaning.
  let bounds: ClosedRange<Double>
  /// The entry of the catalogue, for a parameter.
  let parameter: Parameter?

  /// A parameter of the catalogue.
  init(_ parameter: Parameter, at span: SourceSpan) {
    column = Factor.Column(name: parameter.name, target: .parameter(parameter.slot))
    self.span = span
    unit = parameter.unit
    bounds = parameter.min...(parameter.max ?? .greatestFiniteMagnitude)
    self.parameter = parameter
  }

  /// Anything that a scenario has beside parameters.
  init(
    _ name: String, _ target: Factor.Target, at span: SourceSpan, unit: String?,
    bounds: ClosedRange<Double>
  ) {
    column = Factor.Column(name: name, target: target)
    self.span = span
    self.unit = unit
    self.bounds = bounds
    parameter = nil
  }

  var quotedName: String { quoted(column.name) }

  /// A value as messages show it.
  func text(_ value: Double) -> String { plain(value, unit ?? "1") }
}
