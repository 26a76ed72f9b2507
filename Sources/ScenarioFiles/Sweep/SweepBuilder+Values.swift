// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel
import Sweeps

extension SweepBuilder {
  /// A value that a name can have; one outside the documented range gets a warning.
  mutating func value(_ name: VariedName, _ node: SourceNode, _ key: SpreadKey) -> Double? {
    guard let value = number(name, node, key), isWithinBounds(value, name, node, key) else {
      return nil
    }
    if let parameter = name.parameter {
      reader.warn(of: value, beyondRangeOf: parameter, words(key, name), at: node.span)
    }
    // Of two zeros the plain one, for a store has no other.
    return value + 0
  }

  private func words(_ key: SpreadKey, _ name: VariedName) -> String {
    switch key {
    case .choices, .levels: "a value of \(name.quotedName)"
    default: "\(key.quotedName) of \(name.quotedName)"
    }
  }

  private mutating func number(
    _ name: VariedName, _ node: SourceNode, _ key: SpreadKey
  ) -> Double? {
    if let unit = name.unit { return reader.quantity(node, words(key, name), in: unit) }
    if case .success(let year)? = node.text.map({ Number.read($0[...]) }),
      name.column.target != .end || year.rounded() == year
    {
      return year
    }
    let example =
      name.column.target == .end ? "a year such as 2030" : "a year such as 2027 or 2026.5"
    reader.mismatch(node, words(key, name), expected: example)
    return nil
  }

  private mutating func isWithinBounds(
    _ value: Double, _ name: VariedName, _ node: SourceNode, _ key: SpreadKey
  ) -> Bool {
    guard !name.bounds.contains(value) else { return true }
    let (least, greatest) = (name.bounds.lowerBound, name.bounds.upperBound)
    let bound =
      if name.unit == nil {
        "lie in the years from \(Int(least)) to \(Int(greatest))"
      } else if value < least {
        least == .leastNonzeroMagnitude ? "be above 0" : "be at least \(name.text(least))"
      } else {
        "be at most \(name.text(greatest))"
      }
    reader.diagnostics.error(
      "\(words(key, name)) is \(name.text(value)), but must \(bound)", at: node.span)
    return false
  }
}

// MARK: - Lists of values

extension SweepBuilder {
  /// The most levels of one name.
  private static let mostLevels = 1_000_000

  /// A number of values from `low` to `high`; with `log_uniform` in equal ratios.
  mutating func levels(
    _ low: Double, _ high: Double, _ kind: SpreadKind, _ node: SourceNode
  ) -> Distribution? {
    guard let count = reader.wholeNumber(node, "'levels'", in: 2...Self.mostLevels) else {
      return nil
    }
    let isLog = kind == .logUniform
    let (first, last) = isLog ? (Double.log(low), Double.log(high)) : (low, high)
    let step = (last - first) / Double(count - 1)
    var values = (0..<count).map { first + Double($0) * step }
    if isLog { values = values.map { Double.exp($0) } }
    // The ends are what was written, to the last bit.
    (values[0], values[count - 1]) = (low, high)
    return .choices(values.map { [$0] })
  }

  /// The values that are listed for a name.
  mutating func listed(
    _ name: VariedName, _ fields: SpreadFields, _ node: SourceNode
  ) -> Distribution? {
    let key: SpreadKey = fields[.choices] != nil ? .choices : .levels
    guard standsAlone(key, in: fields), let list = fields[key],
      let items = reader.items(list, key.quotedName, of: "values")
    else { return nil }
    if key == .levels, let method = design.method, method != .grid {
      reader.diagnostics.error(
        "'levels' are for a grid, and the method is '\(method.rawValue)'", at: list.span,
        hint: "use 'choices'")
      return nil
    }
    let values = items.map { value(name, $0, key) }
    return rows(values.map { $0.map { [$0] } }, [name], list)
  }

  /// The rows of values that are listed for names that move together.
  mutating func jointChoices(_ names: [VariedName], _ node: SourceNode) -> Distribution? {
    let known = [SpreadKey.choices.rawValue]
    guard let fields = reader.fields(node, "the list of names", known: known, required: known),
      let list = fields[SpreadKey.choices.rawValue],
      let items = reader.items(list, "'choices'", of: "lists, each with a value for each name")
    else { return nil }
    var all: [[Double]?] = []
    for item in items {
      guard let values = reader.items(item, "the choice", of: "values") else { return nil }
      if values.count != names.count {
        reader.diagnostics.error(
          "expected \(names.count) values, one for each name; found \(values.count)", at: item.span)
      }
      let row = zip(names, values).map { value($0, $1, .choices) }
      all.append(row.contains(nil) || row.count < names.count ? nil : row.compactMap { $0 })
    }
    return rows(all, names, list)
  }

  private mutating func standsAlone(_ key: SpreadKey, in fields: SpreadFields) -> Bool {
    let others = SpreadKey.allCases.filter { $0 != key && fields[$0] != nil }
    for other in others {
      reader.diagnostics.error(
        "\(other.quotedName) does not go with a list of \(key.rawValue)", at: fields[other]!.span)
    }
    return others.isEmpty
  }

  private mutating func rows(
    _ rows: [[Double]?], _ names: [VariedName], _ list: SourceNode
  ) -> Distribution? {
    if rows.isEmpty { reader.diagnostics.error("the list of values is empty", at: list.span) }
    let found = rows.compactMap { $0 }
    guard found.count == rows.count, !found.isEmpty else { return nil }
    let words = names.map(\.quotedName).joined(separator: " and ")
    let verb = names.count == 1 ? "changes" : "change"
    if Set(found).count == 1 {
      reader.diagnostics.warn("\(words) \(verb) nothing: there is one value", at: names[0].span)
    } else if Set(found).count < found.count {
      reader.diagnostics.warn(
        "a value of \(words) is listed twice and counts twice", at: list.span)
    }
    return .choices(found)
  }
}
