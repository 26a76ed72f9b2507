// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Testing

@testable import ScenarioFiles

@Suite("District tables")
struct DistrictTableTests {
  static let columns =
    ["id", "name", "longitude", "latitude"] + DistrictColumn.all.map(\.name)

  static let header = columns.joined(separator: ",")

  /// A sound row, but for the fields that are given.
  func row(_ id: String, _ fields: [String: String] = [:]) -> String {
    let sound = [
      "id": id, "name": "A", "longitude": "105.2", "latitude": "21.8", "population": "50",
    ]
    let values = Self.columns.map { column in
      let isPositive = DistrictColumn.all.contains { $0.name == column && $0.rule != .state }
      return fields[column] ?? sound[column] ?? (isPositive ? "1" : "0.5")
    }
    return values.joined(separator: ",")
  }

  func read(_ rows: String...) -> (districts: [District], complaints: [String]) {
    read(text: ([Self.header] + rows).joined(separator: "\n"))
  }

  func read(text: String) -> (districts: [District], complaints: [String]) {
    var diagnostics = Diagnostics()
    let file = SourceFile(name: "t.csv", text: text)
    let districts = DistrictTable.read(file, into: &diagnostics)
    let complaints = diagnostics.all.map { diagnostic in
      let hint = diagnostic.hint.map { " (\($0))" } ?? ""
      return "\(diagnostic.span.line): \(diagnostic.message)\(hint)"
    }
    return (districts, complaints)
  }

  @Test("A sound table")
  func sound() throws {
    let table = read(row("na-hang", ["name": "\"Na, Hang\"", "cloud_use": "0.25"]), row("b"))
    #expect(table.complaints.isEmpty)
    #expect(table.districts.map(\.id) == ["na-hang", "b"])
    let district = try #require(table.districts.first)
    #expect(district.name == "Na, Hang")
    #expect(district.longitude == 105.2)
    #expect(district.latitude == 21.8)
    #expect(district.figures.population == 50)
    #expect(district.figures.cloudUse == 0.25)
  }

  @Test("Columns are found by name, and others are passed over")
  func order() {
    let plain = read(row("a", ["fibre_coverage": "0.7", "va_ict": "9"]))
    let fields = zip(
      Self.columns, row("a", ["fibre_coverage": "0.7", "va_ict": "9"]).split(separator: ","))
    let turned = fields.reversed()
    let table = read(
      text: "note," + turned.map(\.0).joined(separator: ",") + "\nx,"
        + turned.map { String($0.1) }.joined(separator: ","))
    #expect(table.complaints.isEmpty)
    #expect(table.districts == plain.districts)
  }

  @Test("States and capacities stand inside their bounds")
  func inside() throws {
    let table = read(
      row(
        "a", ["fibre_coverage": "0", "cloud_use": "1", "data_centre_kw": "0", "urban_share": "0"]))
    let figures = try #require(table.districts.first).figures
    #expect(figures.fibreCoverage == 1e-6)
    #expect(figures.cloudUse == 1 - 1e-6)
    #expect(figures.dataCentreKW == 1e-6)
    #expect(figures.urbanShare == 0)
  }

  @Test("An id is text", arguments: ["no", "00070", "1e3", "true", "Đắk-Lắk", "x.y_z", "ALL"])
  func id(text: String) {
    let table = read(row(text))
    #expect(table.complaints.isEmpty)
    #expect(table.districts.map(\.id) == [text])
  }
}
