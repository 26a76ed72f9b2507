// SPDX-License-Identifier: GPL-3.0-or-later

extension NodeReader {
  /// A text on one line.
  mutating func line(_ node: SourceNode, _ name: String) -> String? {
    guard let text = text(node, name) else { return nil }
    if text.contains(where: \.isNewline) {
      diagnostics.error("\(name) has several lines; expected one", at: node.span)
      return nil
    }
    return text
  }

  /// A text that is not empty, without white space around it.
  mutating func text(_ node: SourceNode, _ name: String) -> String? {
    guard let text = node.text?.trimmed, !node.isNull, !text.isEmpty else {
      mismatch(node, name, expected: "text")
      return nil
    }
    let isControl = { (scalar: Unicode.Scalar) in
      scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
    }
    if text.unicodeScalars.contains(where: isControl) {
      diagnostics.error("\(name) holds a control character; expected plain text", at: node.span)
      return nil
    }
    return String(text)
  }

  /// `true` or `false`.
  mutating func boolean(_ node: SourceNode, _ name: String) -> Bool? {
    if let value = node.text.flatMap(Bool.init) { return value }
    mismatch(node, name, expected: "true or false")
    return nil
  }

  /// A whole number written in digits.
  mutating func wholeNumber(
    _ node: SourceNode, _ name: String, in range: ClosedRange<Int>
  ) -> Int? {
    if let value = node.text.flatMap(Self.wholeNumber), range.contains(value) { return value }
    mismatch(
      node, name, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  /// The number that `text` writes in digits, if it does.
  static func wholeNumber(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return Int(text)
  }

  /// More than any number with its unit has, in bytes.
  private static let longestQuantity = 80

  /// A number with or without a unit, in `unit`.
  mutating func quantity(_ node: SourceNode, _ name: String, in unit: String) -> Double? {
    guard let text = node.text, node.found != "empty" else {
      mismatch(node, name, expected: unit == "1" ? "a number" : "a number in \(unit)")
      return nil
    }
    guard text.utf8.count <= Self.longestQuantity else {
      mismatch(node, name, expected: "a number with its unit")
      return nil
    }
    switch Quantity.read(text, in: unit) {
    case .success(let value): return value
    case .failure(let mistake):
      diagnostics.error(
        mistake.message, at: mistake.range.map(node.span(of:)) ?? node.span, hint: mistake.hint)
      return nil
    }
  }

  /// A quantity within bounds.
  mutating func quantity(
    _ node: SourceNode, _ name: String, in unit: String, atLeast least: Double,
    atMost greatest: Double? = nil
  ) -> Double? {
    guard let value = quantity(node, name, in: unit) else { return nil }
    if value >= least, value <= greatest ?? .infinity { return value }
    let bound =
      value < least ? "at least \(plain(least, unit))" : "at most \(plain(greatest!, unit))"
    diagnostics.error(
      "\(name) is \(plain(value, unit)), but must be \(bound)", at: node.span)
    return nil
  }
}

/// A number and its unit as messages show them.
func plain(_ value: Double, _ unit: String) -> String {
  var text = "\(value)"
  if text.hasSuffix(".0") { text.removeLast(2) }
  if unit == "1" { return text }
  return unit.hasPrefix("1/") ? text + unit.dropFirst() : "\(text) \(unit)"
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: SubSequence {
    let start = drop(while: \.isWhitespace).startIndex
    guard let end = lastIndex(where: { !$0.isWhitespace }) else { return self[endIndex...] }
    return self[start...end]
  }
}
