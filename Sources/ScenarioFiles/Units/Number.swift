// SPDX-License-Identifier: GPL-3.0-or-later

/// The rule for numbers in files: digits with an optional sign, point and exponent.
///
/// `010` is ten. What other readers of YAML take for a number, such as `1:30`, `0x1F`, `1_000` or
/// `.inf`, is a mistake here, not a silent surprise.
package enum Number {
  /// The double nearest to what `text` writes.
  package static func read(_ text: Substring) -> Result<Double, QuantityMistake> {
    guard isDecimal(text) else { return .failure(QuantityMistake(explanation(text))) }
    guard let value = Double(text), value.isFinite else {
      return .failure(QuantityMistake("'\(text.prefix(40))' is too large for a number"))
    }
    return .success(value)
  }

  /// The double nearest to the number that `text` writes, times a power of ten.
  static func double(_ text: Substring, movedBy zeros: Int) -> Double? {
    let parts = text.split(whereSeparator: { $0 == "e" || $0 == "E" })
    guard let mantissa = parts.first, parts.count <= 2 else { return nil }
    let exponent = parts.count == 2 ? Int(parts[1]) : 0
    guard let (sum, isTooLarge) = exponent?.addingReportingOverflow(zeros), !isTooLarge else {
      return nil
    }
    return Double("\(mantissa)e\(sum)")
  }

  /// The length of the number that `text` starts with; 0 where it starts with none.
  static func prefixLength(of text: Substring) -> Int {
    let numberSigns: Set<Character> = ["+", "-", ".", ",", "_", ":", "'"]
    let end = text.firstIndex { character in
      !(character.isASCII && (character.isNumber || character.isLetter))
        && !numberSigns.contains(character)
    }
    return text[..<(end ?? text.endIndex)].count
  }

  /// The length of what was meant as one number with spaces between thousands: `1 000 000`.
  ///
  /// 0 where the digits are not in such groups.
  static func groupedLength(of text: Substring) -> Int {
    let words = text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace)
    let isDigits = { (word: Substring) in word.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard let first = words.first, !first.isEmpty,
      isDigits(first.first == "-" || first.first == "+" ? first.dropFirst() : first)
    else { return 0 }
    let groups = words.dropFirst().prefix { $0.count == 3 && isDigits($0) }
    guard let last = groups.last else { return 0 }
    return text[..<last.endIndex].count
  }

  private static func isDecimal(_ text: Substring) -> Bool {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    var digits = takeDigits(&rest)
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      digits += takeDigits(&rest)
    }
    guard digits > 0 else { return false }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
      guard takeDigits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  private static func takeDigits(_ rest: inout Substring.UTF8View) -> Int {
    let digits = rest.prefix { (0x30...0x39).contains($0) }.count
    rest.removeFirst(digits)
    return digits
  }

  private static func explanation(_ text: Substring) -> String {
    let shown = "'\(text.prefix(40))'"
    let word = text.lowercased().drop { "+-.".contains($0) }
    if ["inf", "infinity", "nan"].contains(String(word)) {
      return "\(shown) is not a finite number"
    }
    let hasDigits = text.contains(where: \.isNumber)
    if hasDigits, text.allSatisfy({ $0.isNumber || $0.isWhitespace || ",_'.-+".contains($0) }) {
      return "\(shown) is not a number; write it without separators, with a point for decimals"
    }
    return "\(shown) is not a number"
  }
}

/// What is wrong with a number or a quantity.
package struct QuantityMistake: Error, Sendable, Equatable {
  /// What was found and what was expected.
  package var message: String
  package var hint: String?
  /// The part of the text that is wrong, in characters from its start; `nil` for all of it.
  package var range: Range<Int>?

  init(_ message: String, hint: String? = nil, range: Range<Int>? = nil) {
    self.message = message
    self.hint = hint
    self.range = range
  }
}
