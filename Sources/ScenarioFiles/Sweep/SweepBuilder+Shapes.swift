// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import Sweeps

extension SweepBuilder {
  /// A distribution whose keys are complete.
  mutating func spread(
    _ kind: SpreadKind, _ name: VariedName, _ fields: SpreadFields, _ node: SourceNode
  ) -> Distribution? {
    switch kind {
    case .uniform, .logUniform, .catalogue:
      guard let (low, high) = ends(name, fields) else { return nil }
      if kind == .logUniform, low <= 0 {
        reader.diagnostics.error(
          "'low' is \(name.text(low)), but must be above 0 for 'log_uniform'",
          at: fields[.low]?.span ?? node.span)
        return nil
      }
      return between(low, high, kind, name, fields)
    case .triangular: return triangular(name, fields)
    case .normal, .logNormal: return bell(kind, name, fields, node)
    }
  }

  /// `low` and `high`, in this order.
  private mutating func ends(
    _ name: VariedName, _ fields: SpreadFields
  ) -> (low: Double, high: Double)? {
    let low = fields[.low].flatMap { value(name, $0, .low) }
    let high = fields[.high].flatMap { value(name, $0, .high) }
    guard let low, let high else { return nil }
    guard low <= high else {
      reader.diagnostics.error(
        "'low' is \(name.text(low)), above 'high', \(name.text(high))",
        at: fields[.low]?.span ?? name.span)
      return nil
    }
    return (low, high)
  }

  /// Evenly spread between two ends, in levels where they are asked for.
  mutating func between(
    _ low: Double, _ high: Double, _ kind: SpreadKind, _ name: VariedName, _ fields: SpreadFields
  ) -> Distribution? {
    if low == high {
      reader.diagnostics.warn(
        "\(name.quotedName) changes nothing: its low and high are both \(name.text(low))",
        at: name.span)
      return .choices([[low]])
    }
    if name.column.target == .end {
      return .choices((Int(low)...Int(high)).map { [Double($0)] })
    }
    if let node = fields[.levels] { return levels(low, high, kind, node) }
    return kind == .logUniform ? .logUniform(low: low, high: high) : .uniform(low: low, high: high)
  }

  private mutating func triangular(_ name: VariedName, _ fields: SpreadFields) -> Distribution? {
    let mode = fields[.mode].flatMap { value(name, $0, .mode) }
    guard let (low, high) = ends(name, fields), let mode else { return nil }
    guard (low...high).contains(mode) else {
      reader.diagnostics.error(
        "'mode' is \(name.text(mode)), not between 'low', \(name.text(low)), and 'high', "
          + name.text(high), at: fields[.mode]?.span ?? name.span)
      return nil
    }
    return low == high
      ? between(low, high, .uniform, name, [:]) : .triangular(low: low, mode: mode, high: high)
  }
}
