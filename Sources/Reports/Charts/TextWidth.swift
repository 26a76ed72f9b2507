// SPDX-License-Identifier: GPL-3.0-or-later

/// How much room a text takes, without a font at hand.
///
/// Widths are those of DejaVu Sans, one of the widest faces in use, so that a text set in another
/// has room to spare.
enum TextWidth {
  /// The width in parts of the font size.
  static func ems(_ text: String) -> Double {
    text.reduce(0) { $0 + ems($1) }
  }

  /// The width in the units of a drawing.
  static func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
    ems(text) * size * (isBold ? 1.1 : 1)
  }

  /// The text cut to a width, with `…` where something is left out.
  static func fitted(_ text: String, width limit: Double, size: Double) -> String {
    guard width(text, size: size) > limit else { return text }
    var kept = text
    while kept.count > 1, width(kept + "…", size: size) > limit { kept.removeLast() }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The text in lines of at most `limit`, broken between words.
  static func wrapped(_ text: String, width limit: Double, size: Double) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, width(last + " " + word, size: size) <= limit {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { fitted($0, width: limit, size: size) }
  }

  private static func ems(_ character: Character) -> Double {
    // Marks of Vietnamese stand above or below their letter.
    guard let scalar = base(of: character) else { return 0.65 }
    switch scalar {
    case " ", "\u{A0}", ".", ",", "i", "j", "l", "'", "|", ":", ";", "\u{202F}", "I": return 0.34
    case "f", "t", "r", "(", ")", "-", "/", "[", "]", "!": return 0.42
    case "m", "w", "M", "W", "%", "@", "—", "…", "→", "±": return 1
    case "0"..."9", "–", "+", "=", "<", ">": return 0.64
    case "a"..."z": return 0.62
    case "A"..."Z": return 0.75
    default: return scalar.value > 0x2E80 ? 1 : 0.8
    }
  }

  private static func base(of character: Character) -> Unicode.Scalar? {
    if let ascii = character.asciiValue { return Unicode.Scalar(ascii) }
    let scalar = character.unicodeScalars.first
    if scalar?.properties.isAlphabetic == true, scalar.map({ $0.value < 0x2000 }) == true {
      return scalar?.properties.isUppercase == true ? "A" : "a"
    }
    return scalar
  }
}
