// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import Sweeps

/// Normal and log-normal distributions.
extension SweepBuilder {
  /// How many deviations from its middle a bell may be cut off at the most, so that enough of it
  /// is left for its quantiles to be exact.
  private static let furthestCut = 6.0

  mutating func bell(
    _ kind: SpreadKind, _ name: VariedName, _ fields: SpreadFields, _ node: SourceNode
  ) -> Distribution? {
    let low = fields[.low].map { value(name, $0, .low) } ?? name.bounds.lowerBound
    let high = fields[.high].map { value(name, $0, .high) } ?? name.bounds.upperBound
    let isLog = kind == .logNormal
    let middle = isLog ? logarithmic(name, fields) : plain(name, fields)
    guard let low, let high, let (mean, sd) = middle else { return nil }
    let (first, last) = isLog ? (Double.log(max(0, low)), Double.log(high)) : (low, high)
    guard low < high, max(first - mean, mean - last) / sd <= Self.furthestCut else {
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
      ? .logNormal(logMean: mean, logSD: sd, low: max(0, low), high: top)
      : .normal(mean: mean, sd: sd, low: low, high: top)
  }

  private mutating func plain(
    _ name: VariedName, _ fields: SpreadFields
  ) -> (mean: Double, sd: Double)? {
    let mean = fields[.mean].flatMap { value(name, $0, .mean) }
    let sd = fields[.sd].flatMap { deviation(.sd, $0, in: name.unit ?? "yr") }
    guard let mean, let sd else { return nil }
    return (mean, sd)
  }

  /// The mean and the deviation of the logarithm.
  private mutating func logarithmic(
    _ name: VariedName, _ fields: SpreadFields
  ) -> (mean: Double, sd: Double)? {
    if let node = fields[.logMean] {
      let mean = reader.quantity(node, SpreadKey.logMean.quotedName, in: "1")
      let sd = fields[.logSD].flatMap { deviation(.logSD, $0, in: "1") }
      guard let mean, let sd else { return nil }
      return (mean, sd)
    }
    guard let (mean, sd) = plain(name, fields) else { return nil }
    guard mean > 0 else {
      reader.diagnostics.error(
        "'mean' is \(name.text(mean)), but must be above 0 for 'log_normal'",
        at: fields[.mean]?.span ?? name.span)
      return nil
    }
    let logSD = Double.log(1 + sd / mean * (sd / mean)).squareRoot()
    return (Double.log(mean) - logSD * logSD / 2, logSD)
  }

  private mutating func deviation(
    _ key: SpreadKey, _ node: SourceNode, in unit: String
  ) -> Double? {
    guard let value = reader.quantity(node, key.quotedName, in: unit) else { return nil }
    if value > 0 { return value }
    reader.diagnostics.error(
      "\(key.quotedName) is \(ScenarioFiles.plain(value, unit)), but must be above 0",
      at: node.span)
    return nil
  }
}
