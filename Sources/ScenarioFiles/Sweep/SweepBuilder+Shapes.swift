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

// MARK: - Normal and log-normal

extension SweepBuilder {
  /// How many deviations from its middle a bell may be cut off at the most, so that enough of it
  /// is left for its quantiles to be exact.
  private static let furthestCut = 6.0

  private mutating func bell(
    _ kind: SpreadKind, _ name: VariedName, _ fields: SpreadFields, _ node: SourceNode
  ) -> Distribution? {
    let mean = fields[.mean].flatMap { value(name, $0, .mean) }
    let sd = fields[.sd].flatMap { deviation(name, $0) }
    let low = fields[.low].map { value(name, $0, .low) } ?? name.bounds.lowerBound
    let high = fields[.high].map { value(name, $0, .high) } ?? name.bounds.upperBound
    guard let mean, let sd, let low, let high else { return nil }
    let isLog = kind == .logNormal
    guard !isLog || mean > 0 else {
      reader.diagnostics.error(
        "'mean' is \(name.text(mean)), but must be above 0 for 'log_normal'",
        at: fields[.mean]?.span ?? node.span)
      return nil
    }
    let logSD = Double.log(1 + sd / mean * (sd / mean)).squareRoot()
    let logMean = Double.log(mean) - logSD * logSD / 2
    let far =
      isLog
      ? cut(low > 0 ? .log(low) : -.infinity, .log(high), logMean, logSD) : cut(low, high, mean, sd)
    guard low < high, far <= Self.furthestCut else {
      reader.diagnostics.error(
        "nearly nothing of the distribution of \(name.quotedName) lies between its bounds, "
          + "\(name.text(low)) and \(name.text(high))", at: node.span)
      return nil
    }
    guard design.method != .morris || high < .greatestFiniteMagnitude else {
      reader.diagnostics.error(
        "morris goes to the ends of a distribution, and that of \(name.quotedName) has none",
        at: node.span, hint: "give 'high'")
      return nil
    }
    let top = high == .greatestFiniteMagnitude ? .infinity : high
    return isLog
      ? .logNormal(logMean: logMean, logSD: logSD, low: max(0, low), high: top)
      : .normal(mean: mean, sd: sd, low: low, high: top)
  }

  /// How far the bounds are from the middle, in deviations; 0 or less where it lies between them.
  private func cut(_ low: Double, _ high: Double, _ mean: Double, _ sd: Double) -> Double {
    max(low - mean, mean - high) / sd
  }

  private mutating func deviation(_ name: VariedName, _ node: SourceNode) -> Double? {
    guard let value = reader.quantity(node, "'sd'", in: name.unit ?? "yr") else { return nil }
    if value > 0 { return value }
    reader.diagnostics.error(
      "'sd' is \(name.text(value)), but must be above 0", at: node.span)
    return nil
  }
}
