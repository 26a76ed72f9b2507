// SPDX-License-Identifier: GPL-3.0-or-later

/// How a language writes numbers: `1,234.5`, `1.234,5` or `1 234,5`.
package struct NumberStyle: Sendable {
  let decimal: String
  let group: String
  /// The sign of per cent, with the space before it.
  let percentSign: String

  static let english = NumberStyle(decimal: ".", group: ",", percentSign: "\u{A0}%")
  static let vietnamese = NumberStyle(decimal: ",", group: ".", percentSign: "%")
  static let french = NumberStyle(decimal: ",", group: "\u{202F}", percentSign: "\u{202F}%")

  /// With `decimals` digits after the decimal sign, and groups of three before it.
  package func fixed(_ value: Double, decimals: Int = 0) -> String {
    var text = ""
    for character in NumberText.fixed(value, decimals: decimals) {
      switch character {
      case ".": text += decimal
      case ",": text += group
      case "-": text += "−"
      default: text.append(character)
      }
    }
    return text
  }

  /// As few digits as the number needs, at most `decimals` after the decimal sign.
  package func short(_ value: Double, decimals: Int = 6) -> String {
    if value != 0, abs(value) < 1e-4 { return significant(value) }
    for digits in 0..<decimals {
      let scale = Self.power(digits)
      let scaled = value * scale
      if abs(scaled.rounded() - scaled) <= 1e-9 * abs(scaled) {
        return fixed(value, decimals: digits)
      }
    }
    return fixed(value, decimals: decimals)
  }

  /// A share as per cent.
  package func percent(_ share: Double, decimals: Int = 1) -> String {
    fixed(share * 100, decimals: decimals) + percentSign
  }

  /// A share as per cent with as few digits as it needs: 30 % and 5.84 %.
  package func shortPercent(_ share: Double) -> String {
    let value = share * 100
    for decimals in 0..<4 {
      let scale = Self.power(decimals)
      if abs((value * scale).rounded() - value * scale) < 1e-9 * scale {
        return percent(share, decimals: decimals)
      }
    }
    return percent(share, decimals: 4)
  }

  /// An amount with as many digits as a reader needs.
  package func amount(_ value: Double) -> String {
    switch abs(value) {
    case 0: fixed(0)
    case ..<0.01: significant(value)
    case ..<10: fixed(value, decimals: 2)
    case ..<1000: fixed(value, decimals: 1)
    default: fixed(value)
    }
  }

  /// A change with its sign, unless it is written as 0.
  package func signed(_ value: Double, decimals: Int) -> String {
    let text = fixed(value, decimals: decimals)
    let isZero = !text.contains { $0.isNumber && $0 != "0" }
    return isZero || value < 0 ? text : "+" + text
  }

  /// A small number as three digits times a power of ten.
  private func significant(_ value: Double) -> String {
    var (mantissa, exponent) = (value, 0)
    while abs(mantissa) < 1, exponent > -400 {
      mantissa *= 10
      exponent -= 1
    }
    return fixed(mantissa, decimals: 1) + "\u{A0}×\u{A0}10" + Self.superscript(exponent)
  }

  private static func superscript(_ value: Int) -> String {
    let digits = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    let text = String(abs(value)).map { digits[$0.wholeNumberValue!] }.joined()
    return value < 0 ? "⁻" + text : text
  }

  private static func power(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
