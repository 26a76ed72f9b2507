// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON value whose objects keep the order of their members.
package enum JSON: Sendable {
  case object([(String, JSON)])
  case array([JSON])
  case string(String)
  case number(Double)
  case integer(Int)
  case boolean(Bool)
  case null

  /// An array of numbers.
  package static func numbers(_ values: [Double]) -> JSON { .array(values.map(JSON.number)) }

  /// The text, indented by one space for each level; arrays of plain values stay on one line.
  ///
  /// - Precondition: every number is finite. They are written with the fewest digits that read
  ///   back to the same double.
  package var text: String {
    var out = ""
    write(to: &out, indent: 0)
    out += "\n"
    return out
  }

  private func write(to out: inout String, indent: Int) {
    switch self {
    case .null: out += "null"
    case .boolean(let value): out += value ? "true" : "false"
    case .integer(let value): out += String(value)
    case .number(let value):
      precondition(value.isFinite)
      out += value.description
    case .string(let value): JSON.writeQuoted(value, to: &out)
    case .array(let values): JSON.writeArray(values, to: &out, indent: indent)
    case .object(let members): JSON.writeObject(members, to: &out, indent: indent)
    }
  }

  private var isPlain: Bool {
    switch self {
    case .object, .array: false
    default: true
    }
  }

  private static func writeArray(_ values: [JSON], to out: inout String, indent: Int) {
    let oneLine = values.allSatisfy(\.isPlain)
    out += "["
    for (i, value) in values.enumerated() {
      if i > 0 { out += oneLine ? ", " : "," }
      if !oneLine { startLine(in: &out, indent: indent + 1) }
      value.write(to: &out, indent: indent + 1)
    }
    if !oneLine { startLine(in: &out, indent: indent) }
    out += "]"
  }

  private static func writeObject(_ members: [(String, JSON)], to out: inout String, indent: Int) {
    out += "{"
    for (i, (key, value)) in members.enumerated() {
      if i > 0 { out += "," }
      startLine(in: &out, indent: indent + 1)
      writeQuoted(key, to: &out)
      out += ": "
      value.write(to: &out, indent: indent + 1)
    }
    if !members.isEmpty { startLine(in: &out, indent: indent) }
    out += "}"
  }

  private static func startLine(in out: inout String, indent: Int) {
    out += "\n"
    out += String(repeating: " ", count: indent)
  }

  private static func writeQuoted(_ text: String, to out: inout String) {
    out += "\""
    // Most texts need no escapes, and drawings are long: what needs none is copied in stretches.
    var copied = text.startIndex
    for index in text.utf8.indices where mayNeedEscape(text.utf8[index]) {
      guard index >= copied, let escape = escape(of: text.unicodeScalars[index]) else { continue }
      out += text[copied..<index]
      out += escape
      copied = text.unicodeScalars.index(after: index)
    }
    out += text[copied...]
    out += "\""
  }

  /// Whether a byte starts a character with an escape; 0xE2 starts those of line ends.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
      || byte == 0xE2
  }

  private static func escape(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    case "\r": return "\\r"
    case _
    where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x2028
      || scalar.value == 0x2029:
      let hex = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    default: return nil
    }
  }
}
