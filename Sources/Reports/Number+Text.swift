// SPDX-License-Identifier: GPL-3.0-or-later

/// How numbers are written for people.
package enum NumberText {
  /// With `decimals` digits after the point and commas between thousands: `45,012.3`.
  package static func fixed(_ value: Double, decimals: Int = 0) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 1e15 else { return value.description }
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = grouped(padded.dropLast(decimals))
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return decimals == 0 ? sign + whole : sign + whole + "." + padded.suffix(decimals)
  }

  /// A share as per cent: `6.37 %`.
  package static func percent(_ share: Double, decimals: Int = 1) -> String {
    fixed(share * 100, decimals: decimals) + " %"
  }

  /// A difference of two shares in percentage points, with its sign: `+1.25`.
  package static func points(_ difference: Double, decimals: Int = 2) -> String {
    signed(difference * 100, decimals: decimals)
  }

  /// With a sign in front, unless it is written as 0.
  package static func signed(_ value: Double, decimals: Int = 0) -> String {
    let text = fixed(value, decimals: decimals)
    let isZero = !text.contains { $0.isNumber && $0 != "0" }
    return isZero || value < 0 ? text : "+" + text
  }

  /// An amount, with as many digits as a reader needs.
  package static func amount(_ value: Double) -> String {
    switch abs(value) {
    case ..<10: fixed(value, decimals: 2)
    case ..<1000: fixed(value, decimals: 1)
    default: fixed(value)
    }
  }

  /// With three digits that count: `0.00237`, `18.2`, `1,204`.
  package static func threeDigits(_ value: Double) -> String {
    var (decimals, scaled) = (0, abs(value))
    while scaled < 100, decimals < 12 {
      scaled *= 10
      decimals += 1
    }
    return value == 0 ? "0" : fixed(value, decimals: decimals)
  }

  /// With four significant digits, or as many as it has: `0.02451`, `2,500`, `1.2`.
  package static func significant(_ value: Double) -> String {
    guard value != 0, value.isFinite else { return value.isFinite ? "0" : value.description }
    guard abs(value) >= 1e-9 else { return value.description }
    var decimals = 3
    var size = abs(value)
    while size < 1 {
      size *= 10
      decimals += 1
    }
    while size >= 10, decimals > 0 {
      size /= 10
      decimals -= 1
    }
    var text = fixed(value, decimals: decimals)
    guard decimals > 0 else { return text }
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  /// Text with spaces behind it, up to `width` characters.
  package static func padded(_ text: String, width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// Text broken between words into lines of at most `width` characters.
  package static func wrapped(_ text: String, width: Int) -> String {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func grouped(_ digits: Substring) -> String {
    var text = ""
    for (i, digit) in digits.enumerated() {
      if i > 0, (digits.count - i) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
