// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts a text into records of fields, and keeps the place of each field.
struct CSVTokenizer {
  private let file: SourceFile
  private let bytes: [UInt8]
  /// Whether a quote was never closed; the last record is not whole then.
  private(set) var isBroken = false
  private var position = 0
  private var line = 1
  private var lineStart = 0

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(_ file: SourceFile) {
    self.file = file
    bytes = Array(file.text.utf8)
  }

  /// The next record that is not blank.
  mutating func next(into diagnostics: inout Diagnostics) -> [CSVField]? {
    while position < bytes.count {
      let record = record(into: &diagnostics)
      if record.count > 1 || record.contains(where: { !$0.text.isEmpty }) { return record }
    }
    return nil
  }

  private mutating func record(into diagnostics: inout Diagnostics) -> [CSVField] {
    var fields = [field(into: &diagnostics)]
    while position < bytes.count, bytes[position] == Self.comma {
      position += 1
      fields.append(field(into: &diagnostics))
    }
    endLine()
    return fields
  }

  private mutating func field(into diagnostics: inout Diagnostics) -> CSVField {
    skipSpaces()
    if position < bytes.count, bytes[position] == Self.quote {
      return quotedField(into: &diagnostics)
    }
    let start = position
    while position < bytes.count, !isFieldEnd(bytes[position]) { position += 1 }
    var end = position
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return CSVField(
      text: String(decoding: bytes[start..<end], as: UTF8.self), line: line,
      lineStart: lineStart, start: start, end: end)
  }

  private mutating func quotedField(into diagnostics: inout Diagnostics) -> CSVField {
    var field = CSVField(text: "", line: line, lineStart: lineStart, start: position, end: position)
    position += 1
    var content: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Self.quote {
        position += 1
        guard position < bytes.count, bytes[position] == Self.quote else {
          field.end = position
          field.text = String(decoding: content, as: UTF8.self)
          expectFieldEnd(after: field, into: &diagnostics)
          return field
        }
      }
      let start = position
      if isLineEnd(byte) { endLine() } else { position += 1 }
      content += bytes[start..<position]
    }
    field.end = field.start + 1
    isBroken = true
    diagnostics.error("the quote that opens here is never closed", at: field.span(in: file))
    return field
  }

  private mutating func expectFieldEnd(after field: CSVField, into diagnostics: inout Diagnostics) {
    skipSpaces()
    guard position < bytes.count, !isFieldEnd(bytes[position]) else { return }
    var rest = field
    (rest.start, rest.line, rest.lineStart) = (position, line, lineStart)
    while position < bytes.count, !isFieldEnd(bytes[position]) { position += 1 }
    rest.end = position
    diagnostics.error(
      "text after the closing quote of a field", at: rest.span(in: file),
      hint: "a quote inside a quoted field is written twice")
  }

  /// Moves past a line end, of one or two characters.
  private mutating func endLine() {
    guard position < bytes.count else { return }
    if bytes[position] == Self.carriageReturn, position + 1 < bytes.count,
      bytes[position + 1] == Self.newline
    {
      position += 1
    }
    position += 1
    line += 1
    lineStart = position
  }

  private mutating func skipSpaces() {
    while position < bytes.count, isSpace(bytes[position]) { position += 1 }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == Self.newline || byte == Self.carriageReturn
  }

  private func isFieldEnd(_ byte: UInt8) -> Bool { byte == Self.comma || isLineEnd(byte) }
}
