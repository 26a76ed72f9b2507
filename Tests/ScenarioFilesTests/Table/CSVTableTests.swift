// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import ScenarioFiles

@Suite("Tables of comma-separated values")
struct CSVTableTests {
  private func read(_ text: String) -> (rows: [[String]], complaints: [String]) {
    var diagnostics = Diagnostics()
    let table = CSVTable(SourceFile(name: "t.csv", text: text), into: &diagnostics)
    let rows = table.header.isEmpty ? [] : [table.header] + table.rows
    return (
      rows.map { $0.map(\.text) },
      diagnostics.all.map { "\($0.span.line):\($0.span.column)+\($0.span.length) \($0.message)" }
    )
  }

  /// A column of a long header that stands there twice costs a look at all before it.
  @Test("A header may have so many columns and no more", arguments: [1000, 1001, 200_000])
  func wide(count: Int) {
    let table = read(Array(repeating: "c", count: count).joined(separator: ",") + "\n1\n")
    #expect(table.rows[0].count == 1000)
    #expect(table.complaints.count == 1)
    if count > 1000 {
      #expect(
        table.complaints == [
          "1:2001+1 the header has \(count) columns; a table has 1000 at most"
        ])
    }
  }

  @Test("Line ends", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) {
    for text in [
      "a,b\(end)1,2", "a,b\(end)1,2\(end)", "\(end)a,b\(end)\(end)1,2\(end)  \(end)\(end)",
    ] {
      let table = read(text)
      #expect(table.rows == [["a", "b"], ["1", "2"]])
      #expect(table.complaints.isEmpty)
    }
  }

  @Test(
    "Fields",
    arguments: [
      (" x , y ", ["x", "y"]), ("\"x\",\"y\"", ["x", "y"]), (" \" x \" ,y", [" x ", "y"]),
      ("\"x,1\",y", ["x,1", "y"]), ("\"say \"\"x\"\"\",y", ["say \"x\"", "y"]),
      ("\"x\n1\",y", ["x\n1", "y"]), ("\"\"\"\",\"\"", ["\"", ""]), (",", ["", ""]),
      ("x y,Tuyên Quang", ["x y", "Tuyên Quang"]), ("x\"y,z", ["x\"y", "z"]),
      ("\tx\t,y", ["x", "y"]),
    ])
  func fields(line: String, fields: [String]) {
    let table = read("a,b\n\(line)\n3,4")
    #expect(table.rows == [["a", "b"], fields, ["3", "4"]])
    #expect(table.complaints.isEmpty)
  }

  @Test("Nothing", arguments: ["", "\n", " \r\n\r\n"])
  func nothing(text: String) { #expect(read(text).rows.isEmpty) }

  @Test(
    "Rows of another length are left out",
    arguments: [
      ("1", "2:1+1 the row has 1 field; the header has 2"),
      ("1,2,3", "2:3+1 the row has 3 fields; the header has 2"),
      ("\"1,2\"", "2:1+5 the row has 1 field; the header has 2"),
    ])
  func ragged(line: String, complaint: String) {
    let table = read("a,b\n\(line)\n3,4")
    #expect(table.rows == [["a", "b"], ["3", "4"]])
    #expect(table.complaints == [complaint])
  }

  @Test("A quote that is not closed is reported where it opens")
  func unclosed() {
    let table = read("a,b\n1,2\n3,  \"4\n5,6\n")
    #expect(table.complaints == ["3:5+1 the quote that opens here is never closed"])
    #expect(Array(table.rows.prefix(2)) == [["a", "b"], ["1", "2"]])
  }

  @Test("Text after a closing quote")
  func afterQuote() {
    #expect(
      read("a,b\n\"1\" x,2").complaints == ["2:5+1 text after the closing quote of a field"])
  }

  @Test("Places count characters and lines as people see them")
  func places() {
    let text = "id,name\n\"x\r\ny\",Ha\u{300}m Y\u{EA}n\nĐắk,\"z\""
    let file = SourceFile(name: "t.csv", text: text)
    var diagnostics = Diagnostics()
    let table = CSVTable(file, into: &diagnostics)
    let places = table.rows.joined().map { field in
      let span = table.span(of: field)
      return [span.line, span.column, span.length]
    }
    #expect(places == [[2, 1, 2], [3, 4, 7], [4, 1, 3], [4, 5, 3]])
  }

  @Test("A large table is read at once")
  func large() {
    let row = Array(repeating: "0.12345", count: 28).joined(separator: ",") + "\n"
    let file = SourceFile(name: "t.csv", text: String(repeating: row, count: 10_001))
    var diagnostics = Diagnostics()
    let clock = ContinuousClock()
    var count = 0
    let time = clock.measure { count = CSVTable(file, into: &diagnostics).rows.count }
    #expect(count == 10_000)
    #expect(time < .seconds(5))
  }

  @Test("A byte order mark does not count", arguments: ["a,b\n1,2", "\"a\",b\n1,2"])
  func mark(text: String) {
    let table = read("\u{FEFF}" + text)
    #expect(table.rows == [["a", "b"], ["1", "2"]])
    #expect(read("\u{FEFF}a,b,c\n1").complaints == ["2:1+1 the row has 1 field; the header has 3"])
    #expect(SourceFile(name: "t.csv", text: "\u{FEFF}" + text).lines.first?.first == text.first)
  }

  @Test("Line ends in a quoted field stay as they are", arguments: ["\n", "\r\n", "\r"])
  func lineEndInField(end: String) {
    #expect(read("a\n\"x\(end)y\"").rows == [["a"], ["x\(end)y"]])
  }

  @Test("After many mistakes the rest is not read")
  func many() {
    let complaints = read("a,b\n" + String(repeating: "1\n", count: 500)).complaints
    #expect(complaints.count == 51)
    #expect(complaints.last == "52:1+1 too many mistakes; the table was not read from here on")
  }
}
