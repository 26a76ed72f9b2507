// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONScanner {
  /// A number as JSON writes it, as the double nearest to it.
  mutating func number() throws(Mistake) -> Double {
    let start = position
    if peek == UInt8(ascii: "-") { position += 1 }
    let whole = digits()
    var isSound = whole > 0 && (whole == 1 || bytes[position - whole] != UInt8(ascii: "0"))
    if peek == UInt8(ascii: ".") {
      position += 1
      isSound = digits() > 0 && isSound
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      position += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
      isSound = digits() > 0 && isSound
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard isSound, let number = Double(text), number.isFinite else {
      position = start
      throw mistake("'\(text)' is no number")
    }
    return number
  }

  private var peek: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private mutating func digits() -> Int {
    let start = position
    while UInt8(ascii: "0") <= peek, peek <= UInt8(ascii: "9") { position += 1 }
    return position - start
  }

  /// A text in quotes.
  mutating func string() throws(Mistake) -> String {
    let start = position
    position += 1
    var text: [UInt8] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] == UInt8(ascii: "\\") {
        text += Array(String(try escape()).utf8)
      } else if bytes[position] < 0x20 {
        throw mistake("a text goes over the end of its line")
      } else {
        text.append(bytes[position])
        position += 1
      }
    }
    guard position < bytes.count else {
      position = start
      throw mistake("the text has no closing quote")
    }
    position += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape() throws(Mistake) -> Character {
    let start = position
    position += 2
    let signs: [UInt8: Character] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
      UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
      UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    let sign = start + 1 < bytes.count ? bytes[start + 1] : 0
    if let character = signs[sign] { return character }
    if sign == UInt8(ascii: "u"), let scalar = scalar() { return Character(scalar) }
    position = start
    throw mistake("'\\' is followed by nothing that it goes with")
  }

  /// The character of four hexadecimal digits, or of two times four that belong together.
  private mutating func scalar() -> UnicodeScalar? {
    guard let high = unit() else { return nil }
    guard 0xD800..<0xDC00 ~= high else { return UnicodeScalar(high) }
    guard bytes[position...].starts(with: "\\u".utf8) else { return nil }
    position += 2
    guard let low = unit(), 0xDC00..<0xE000 ~= low else { return nil }
    return UnicodeScalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func unit() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    let text = String(decoding: bytes[position..<position + 4], as: UTF8.self)
    guard text.allSatisfy(\.isHexDigit) else { return nil }
    position += 4
    return UInt32(text, radix: 16)
  }
}
