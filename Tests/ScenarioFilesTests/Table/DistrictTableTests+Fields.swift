// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import ScenarioFiles

/// Mistakes in single fields.
extension DistrictTableTests {
  @Test(
    "What cannot be an id",
    arguments: [
      ("", "the id is empty"),
      ("a b", "the id 'a b' may hold letters, digits, '-', '_' and '.' only"),
      ("\"a,b\"", "the id 'a,b' may hold letters, digits, '-', '_' and '.' only"),
      ("a/b", "the id 'a/b' may hold letters, digits, '-', '_' and '.' only"),
      ("[a]", "the id '[a]' may hold letters, digits, '-', '_' and '.' only"),
      ("a'", "the id 'a'' may hold letters, digits, '-', '_' and '.' only"),
      ("all", "'all' cannot be an id, because it names all districts"),
      ("each", "'each' cannot be an id, because it names all districts"),
    ])
  func noID(text: String, message: String) {
    let table = read(row(text), row("b"))
    #expect(table.complaints == ["2: \(message)"])
    #expect(table.districts.map(\.id) == ["b"])
  }

  @Test("An id twice is reported at the second, in whatever composition")
  func twice() {
    let complaint = "4: the id '\("Đ\u{E1}")' stands in the table twice (it is on line 2 already)"
    let table = read(row("Đ\u{E1}"), row("b"), row("Đa\u{301}"))
    #expect(table.complaints == [complaint])
  }

  @Test(
    "Values that break a rule",
    arguments: [
      ("population", "0", "population is 0, but must be above 0"),
      ("area_km2", "-1", "area_km2 is -1, but must be above 0"),
      ("income_index", "0", "income_index is 0, but must be above 0"),
      ("va_ict", "-0.1", "va_ict is -0.1, but must be 0 or more"),
      ("cloud_vcpu", "-1", "cloud_vcpu is -1, but must be 0 or more"),
      (
        "fibre_coverage", "98",
        "fibre_coverage is 98, but must be from 0 to 1 (for per cent write 0.98)"
      ),
      ("urban_share", "101", "urban_share is 101, but must be from 0 to 1"),
      ("cloud_use", "-0.1", "cloud_use is -0.1, but must be from 0 to 1"),
      ("va_industry", "1e16", "va_industry is 1e16, but must be at most 1e15"),
      ("longitude", "-180.5", "longitude is -180.5; expected degrees from -180 to 180"),
      ("latitude", "91", "latitude is 91; expected degrees from -90 to 90"),
      ("name", "", "the name is empty"),
    ])
  func rules(column: String, value: String, complaint: String) {
    let table = read(row("a", [column: value]), row("b"))
    #expect(table.complaints == ["2: \(complaint)"])
    #expect(table.districts.map(\.id) == ["b"])
  }

  @Test(
    "What is no plain number",
    arguments: [
      (
        "fibre_coverage", "98 %",
        "'98 %' is not a number (a plain number in parts of 1 is expected)"
      ),
      (
        "population", "5 people",
        "'5 people' is not a number (a plain number in people is expected)"
      ),
      (
        "va_ict", "nan",
        "'nan' is not a finite number (a plain number in billion VND/yr is expected)"
      ),
      ("longitude", "105E", "'105E' is not a number (a plain number in degrees is expected)"),
    ])
  func numbers(column: String, value: String, complaint: String) {
    #expect(read(row("a", [column: value])).complaints == ["2: \(column): \(complaint)"])
  }

  @Test("A field without a value")
  func empty() {
    let table = read(row("a", ["va_ict": ""]))
    #expect(
      table.complaints == ["2: va_ict is empty; expected a number (write 0 if there is none)"])
  }
}
