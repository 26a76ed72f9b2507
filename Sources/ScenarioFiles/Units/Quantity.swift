// SPDX-License-Identifier: GPL-3.0-or-later

/// A number with an optional unit, as files write it: `1.2 million VND/person`, `15 %/yr`, `0.35`.
package enum Quantity {
  /// The value of `text` in `unit`, which is written in the same way as units in files.
  ///
  /// A bare number is in `unit` already. A unit of another dimension is a mistake.
  ///
  /// - Precondition: `unit` is a unit.
  package static func read(
    _ text: String, in unit: String
  ) -> Result<Double, QuantityMistake> {
    let start = text.prefix(while: \.isWhitespace).count
    let body = text.dropFirst(start)
    let length = max(Number.prefixLength(of: body), Number.groupedLength(of: body))
    let numberText = body.prefix(length)
    let unitText = body.dropFirst(length)
    guard !numberText.isEmpty else {
      return .failure(
        QuantityMistake("'\(text.prefix(40))' is not a number", hint: example(unit)))
    }
    switch Number.read(numberText) {
    case .failure(let mistake) where !numberText.contains(where: \.isNumber):
      let isWord = mistake.message.hasSuffix("is not a number")
      let message = isWord ? "'\(body.prefix(40))' is not a number" : mistake.message
      return .failure(QuantityMistake(message, hint: example(unit)))
    case .failure(var mistake):
      mistake.range = start..<start + length
      return .failure(mistake)
    case .success(let value):
      if unitText.allSatisfy(\.isWhitespace) { return .success(value) }
      return convert(numberText, unitText, at: start + length, to: unit)
    }
  }

  private static func convert(
    _ number: Substring, _ text: Substring, at offset: Int, to unit: String
  ) -> Result<Double, QuantityMistake> {
    switch Unit.read(text) {
    case .failure(var mistake):
      let range = mistake.range ?? 0..<text.count
      mistake.range = range.lowerBound + offset..<range.upperBound + offset
      mistake.hint = mistake.hint ?? example(unit)
      return .failure(mistake)
    case .success(let given):
      let wanted = Unit(unit)
      let converted = given.convert(number, to: wanted)
      if given.dimension == wanted.dimension {
        if converted.isFinite { return .success(converted) }
        return .failure(QuantityMistake("'\(number)\(text.prefix(40))' is too large for a number"))
      }
      let words = String(text.drop(while: \.isWhitespace))
      let lead = text.prefix(while: \.isWhitespace).count
      return .failure(
        QuantityMistake(
          "'\(words.prefix(40))' does not measure this; expected \(description(unit))",
          hint: example(unit), range: offset + lead..<offset + text.count))
    }
  }

  private static func description(_ unit: String) -> String {
    unit == "1" ? "a plain number or per cent" : "a unit such as \(unit)"
  }

  private static func example(_ unit: String) -> String {
    unit == "1" ? "write 0.2 or 20 %" : "write a number, or a number with its unit: 12 \(unit)"
  }
}
