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
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case "\r": out += "\\r"
      case _
      where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x2028
        || scalar.value == 0x2029:
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
