// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import Planning
import RolloutModel

extension ScenarioReading {
  /// The cells of the district table that differ, by id and column, and rows that only one has.
  func tableDifferences(to other: ScenarioReading) -> [InputDifference] {
    let (mine, others) = (scenario!.districts, other.scenario!.districts)
    guard mine != others else { return [] }
    let (cells, otherCells) = (TableCells(self), TableCells(other))
    let places = Dictionary(
      uniqueKeysWithValues: others.enumerated().map { ($0.element.id, $0.offset) })
    var differences: [InputDifference] = []
    for district in mine {
      if let place = places[district.id] {
        differences += columns(district, cells, others[place], otherCells)
      } else {
        differences.append(
          InputDifference(key: "districts.\(district.id)", a: cells.row(district), b: nil))
      }
    }
    let known = Set(mine.map(\.id))
    return differences
      + others.filter { !known.contains($0.id) }.map {
        InputDifference(key: "districts.\($0.id)", a: nil, b: otherCells.row($0))
      }
  }

  private func columns(
    _ a: District, _ cellsA: TableCells, _ b: District, _ cellsB: TableCells
  ) -> [InputDifference] {
    func difference(_ name: String, unit: String) -> InputDifference {
      InputDifference(
        key: "districts.\(a.id).\(name)", unit: unit, a: cellsA.side(a.id, name),
        b: cellsB.side(b.id, name))
    }
    var differences: [InputDifference] = []
    if a.name != b.name { differences.append(difference("name", unit: "")) }
    if a.longitude != b.longitude { differences.append(difference("longitude", unit: "degrees")) }
    if a.latitude != b.latitude { differences.append(difference("latitude", unit: "degrees")) }
    for column in DistrictColumn.all
    where a.figures[slot: column.slot] != b.figures[slot: column.slot] {
      differences.append(difference(column.name, unit: column.unit))
    }
    return differences
  }
}

/// The fields of a district table that has been read without a mistake, by id and column.
private struct TableCells {
  private let file: SourceFile
  private let columns: CSVColumns
  private let rows: [String: [CSVField]]

  /// - Precondition: the reading has a scenario, and so a sound table.
  init(_ reading: ScenarioReading) {
    file = reading.table!
    var none = Diagnostics()
    let table = CSVTable(file, into: &none)
    let columns = CSVColumns(table, required: DistrictTable.columns, into: &none)!
    self.columns = columns
    rows = Dictionary(uniqueKeysWithValues: table.rows.map { ($0[columns["id"]].text, $0) })
  }

  /// A cell: a number, but for names.
  func side(_ id: String, _ column: String) -> InputDifference.Side {
    let field = rows[id]![columns[column]]
    if column != "name", case .success(let value) = Number.read(field.text[...]) {
      return .init(.number(value), field.span(in: file))
    }
    return .init(.text(field.text), field.span(in: file))
  }

  /// A whole row, for which its name stands.
  func row(_ district: District) -> InputDifference.Side {
    .init(.text(district.name), rows[district.id]![columns["id"]].span(in: file))
  }
}
