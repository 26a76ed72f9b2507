// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension FigureMaker {
  /// The entries of the programme, in the order of the file.
  func programme(_ scenario: Scenario) -> DataTable {
    let tables = words.tables
    let rows = scenario.investments.map { entry in
      DataTable.Row(cells: [
        .text(words.terms.layer(entry.layer)), .text(ranges(entry.years)),
        DataTable.Cell(
          text: numbers.short(entry.amount) + "\u{A0}" + words.units("billion VND/yr"),
          value: entry.amount),
        .text(districts(entry, scenario)), .text(words.terms.split(entry.split)),
      ])
    }
    return DataTable(
      caption: tables.programme, showsCaption: true,
      header: [tables.layer, tables.years, tables.amount, tables.districts, tables.division],
      rows: rows)
  }

  private func districts(_ entry: Investment, _ scenario: Scenario) -> String {
    entry.districts.count == scenario.districts.count
      ? words.tables.allDistricts
      : entry.districts.map { scenario.districts[$0].name }.joined(separator: ", ")
  }

  /// Years as ranges: 2024–2026, 2028.
  func ranges(_ years: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for year in years.sorted() {
      if let last = ranges.last, last.upperBound + 1 == year {
        ranges[ranges.count - 1] = last.lowerBound...year
      } else {
        ranges.append(year...year)
      }
    }
    return ranges.map {
      $0.count == 1 ? String($0.lowerBound) : "\($0.lowerBound)–\($0.upperBound)"
    }.joined(separator: ", ")
  }

  /// Core industry that comes whatever the programme does.
  func anchors(_ scenario: Scenario) -> DataTable {
    let tables = words.tables
    let rows = scenario.anchors.map { anchor in
      let isWhole = anchor.year == anchor.year.rounded()
      return DataTable.Row(cells: [
        .text(anchor.name), .text(scenario.districts[anchor.district].name),
        .text(
          isWhole ? String(Int(anchor.year)) : numbers.short(anchor.year).filter { $0 != " " }),
        DataTable.Cell(
          text: numbers.short(anchor.valueAdded) + "\u{A0}" + words.units("billion VND/yr"),
          value: anchor.valueAdded),
        DataTable.Cell(
          text: numbers.short(anchor.ramp) + "\u{A0}" + words.units("yr"), value: anchor.ramp),
      ])
    }
    return DataTable(
      caption: tables.anchors, showsCaption: true,
      header: [
        tables.anchor, tables.district, tables.anchorYear,
        words.terms.indicator(.digitalValueAdded), tables.ramp,
      ], rows: rows)
  }

  /// Parameters with their range, foundation and source.
  func parameters(
    _ parameters: [Parameter], _ subject: Report.Subject, caption: String
  ) -> DataTable {
    let tables = words.tables
    let isAnySet = parameters.contains { subject.places[$0.slot] != nil }
    let rows = parameters.map { parameter in
      let value = subject.projection.scenario.parameters[slot: parameter.slot]
      let range = [parameter.low, parameter.high].map { numbers.short($0) }
      return DataTable.Row(
        cells: [
          DataTable.Cell(text: parameter.name, detail: words.terms.parameter(parameter)),
          DataTable.Cell(text: numbers.short(value), value: value),
          DataTable.Cell(text: numbers.short(parameter.central), value: parameter.central),
          .text(range[0] == range[1] ? range[0] : "\(range[0]) – \(range[1])"),
          .text(words.units(parameter.unit)),
          DataTable.Cell(text: words.terms.mark(parameter.mark), detail: parameter.source),
        ] + (isAnySet ? [.text(subject.places[parameter.slot] ?? "")] : []),
        data: [("parameter", parameter.name)])
    }
    return DataTable(
      caption: caption,
      header: [
        tables.parameter, tables.value, tables.central, tables.range, tables.unit,
        "\(tables.mark), \(tables.source)",
      ] + (isAnySet ? [tables.setAt] : []), rows: rows)
  }
}
