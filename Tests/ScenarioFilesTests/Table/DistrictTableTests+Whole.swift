// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import ScenarioFiles

/// Mistakes in the header and in the table as a whole.
extension DistrictTableTests {
  @Test("Columns that are missing or misspelt are reported together")
  func missing() {
    let renamed = [
      "fibre_coverage": "fiber_coverage", "population": "Population", "va_ict": "note",
    ]
    let header = Self.columns.map { renamed[$0] ?? $0 }.joined(separator: ",")
    let table = read(text: header + "\n" + row("a"))
    #expect(table.districts.isEmpty)
    #expect(
      table.complaints == [
        "1: the column 'population' is missing (the table has 'Population')",
        "1: the column 'fibre_coverage' is missing (the table has 'fiber_coverage')",
        "1: the column 'va_ict' is missing",
      ])
  }

  @Test("Other separators are said once", arguments: [(";", "semicolons"), ("\t", "tabs")])
  func otherSeparators(sign: String, name: String) {
    let text = (Self.header + "\n" + row("a") + "\n" + row("b"))
    let table = read(text: text.replacing(",", with: sign))
    #expect(table.districts.isEmpty)
    #expect(
      table.complaints == [
        "1: the cells are separated by \(name); expected commas "
          + "(save the table with commas between cells and points before decimals)"
      ])
  }

  @Test("A column twice")
  func columnTwice() {
    let table = read(text: Self.header + ",id\n" + row("a") + ",x")
    #expect(
      table.complaints == [
        "1: the column 'id' stands in the header twice (it is column 1 already)"
      ])
  }

  @Test(
    "Tables without districts",
    arguments: [
      ("", "1: the table is empty; expected a header and a row for each district"),
      (header, "1: the table has no rows"), (header + "\r\n\r\n", "1: the table has no rows"),
    ])
  func noRows(text: String, complaint: String) {
    #expect(read(text: text).complaints == [complaint])
  }

  @Test("No enterprises anywhere")
  func noEnterprises() {
    let none = ["enterprises": "0"]
    #expect(
      read(row("a", none), row("b", none)).complaints == [
        "1: enterprises are 0 in every district; at least one needs some"
      ])
    #expect(read(row("a", none), row("b")).complaints.isEmpty)
  }

  @Test("All mistakes of a table are reported together")
  func together() {
    let table = read(
      row("a", ["population": "x", "cloud_use": "2"]), row("a"), row("c", ["latitude": "99"]))
    #expect(table.complaints.map { $0.prefix(2) } == ["2:", "2:", "3:", "4:"])
    #expect(table.districts.isEmpty)
  }

  @Test("After many mistakes the rest is not read")
  func many() {
    let rows = (0..<200).map { row("a\($0)", ["population": "x"]) }
    let table = read(text: ([Self.header] + rows).joined(separator: "\n"))
    #expect(table.complaints.count == 51)
    #expect(table.complaints.last == "52: too many mistakes; 150 rows were not read")
  }

  @Test("A per cent hint is written as people would")
  func perCent() {
    #expect(
      read(row("a", ["cloud_use": "99.9"])).complaints == [
        "2: cloud_use is 99.9, but must be from 0 to 1 (for per cent write 0.999)"
      ])
  }

  @Test("0 is not offered where it is refused", arguments: ["population", "longitude"])
  func emptyPositive(column: String) {
    let table = read(row("a", [column: ""]))
    #expect(table.complaints == ["2: \(column) is empty; expected a number"])
  }

  @Test("A column without a name")
  func noName() {
    let table = read(text: Self.header + ",,\n" + row("a") + ",,")
    #expect(
      table.complaints == [
        "1: column 29 has no name in the header", "1: column 30 has no name in the header",
      ])
  }

  @Test("A mistake elsewhere is no reason to speak of enterprises or rows")
  func noEcho() {
    let wrong = row("b", ["population": "0"])
    #expect(read(row("a", ["enterprises": "0"]), wrong).complaints.count == 1)
    #expect(read("1,2").complaints == ["2: the row has 2 fields; the header has 28"])
  }

  @Test("Enterprises are checked in rows with other mistakes too")
  func enterprisesBesideMistakes() {
    let table = read(row("a", ["enterprises": "0", "population": "0"]))
    #expect(table.complaints.count == 2)
  }
}
