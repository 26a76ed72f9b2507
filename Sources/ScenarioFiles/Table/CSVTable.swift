// SPDX-License-Identifier: GPL-3.0-or-later

/// A table of comma-separated values after RFC 4180: a header and rows of as many fields.
///
/// Quoted fields may hold commas, doubled quotes and line ends. White space around a field that is
/// not quoted does not count; lines without anything are passed over.
struct CSVTable {
  let file: SourceFile
  var header: [CSVField] = []
  var rows: [[CSVField]] = []
  /// Whether `rows` holds every row of the file.
  private(set) var isWhole = true
  /// Whether the cells are separated by something else than commas, which is reported once.
  private(set) var hasOtherSeparators = false

  /// Mistakes of one table after which the rest is not looked at.
  static let mostMistakes = 50

  /// The most columns of a table; each mistake in a header costs a look at all of it before.
  static let mostColumns = 1000

  /// Reads a table; what is wrong is reported, and rows of another length are left out.
  init(_ file: SourceFile, into diagnostics: inout Diagnostics) {
    self.file = file
    var tokenizer = CSVTokenizer(file)
    while let record = tokenizer.next(into: &diagnostics) {
      if diagnostics.all.count >= Self.mostMistakes {
        isWhole = false
        diagnostics.warn(
          "too many mistakes; the table was not read from here on", at: span(of: record[0]))
        return
      }
      if header.isEmpty {
        header = Array(record.prefix(Self.mostColumns))
        if refuseOtherSeparators(into: &diagnostics) { return }
        guard record.count > Self.mostColumns else { continue }
        isWhole = false
        diagnostics.error(
          "the header has \(record.count) columns; a table has \(Self.mostColumns) at most",
          at: span(of: record[Self.mostColumns]))
        return
      } else if record.count == header.count {
        rows.append(record)
      } else {
        isWhole = false
        if !tokenizer.isBroken { reportLength(of: record, into: &diagnostics) }
      }
    }
  }

  /// Spreadsheets in many languages put semicolons between cells, because commas stand in numbers.
  private mutating func refuseOtherSeparators(into diagnostics: inout Diagnostics) -> Bool {
    guard header.count == 1, let sign = header[0].text.first(where: { ";\t".contains($0) }) else {
      return false
    }
    (isWhole, hasOtherSeparators) = (false, true)
    let name = sign == ";" ? "semicolons" : "tabs"
    diagnostics.error(
      "the cells are separated by \(name); expected commas", at: span(of: header[0]),
      hint: "save the table with commas between cells and points before decimals")
    return true
  }

  private func reportLength(of record: [CSVField], into diagnostics: inout Diagnostics) {
    let fields = record.count == 1 ? "1 field" : "\(record.count) fields"
    diagnostics.error(
      "the row has \(fields); the header has \(header.count)",
      at: span(of: record[min(record.count, header.count) - 1]))
  }

  /// The place of a field.
  func span(of field: CSVField) -> SourceSpan { field.span(in: file) }
}

/// A field of a table.
struct CSVField {
  /// The text without quotes.
  var text: String
  /// The line on which the field starts, from 1.
  var line: Int
  /// The bytes of the file from the start of that line to the field, and the field's own length.
  var lineStart: Int
  var start: Int
  var end: Int

  /// The place of the field; its column is counted when it is asked for.
  func span(in file: SourceFile) -> SourceSpan {
    let utf8 = file.text.utf8
    let from = utf8.index(utf8.startIndex, offsetBy: lineStart)
    let to = utf8.index(utf8.startIndex, offsetBy: start)
    let past = utf8.index(utf8.startIndex, offsetBy: end)
    return SourceSpan(
      file: file, line: line, column: file.text[from..<to].count + 1,
      length: file.text[to..<past].prefix { !$0.isNewline }.count)
  }
}
