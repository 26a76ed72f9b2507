// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension FigureMaker {
  /// What was observed, then what is projected, with the range of a sweep where there is one.
  func shareTable(
    _ projection: Projection, observed: [Observation], band: SweepFindings.Band?
  ) -> DataTable {
    let levels = band.map { [$0.lowLevel, $0.highLevel].map(numbers.shortPercent) } ?? []
    let rows =
      observed.map { observation in
        DataTable.Row(
          cells: [.text(date(observation)), exactCell(observation.value)]
            + levels.map { _ in .none } + [.text(observation.source)])
      }
      + projection.years.map { year in
        let range = band.map { rangeCells($0, year) } ?? []
        let share = projection.value(.digitalShare, year: year)!
        return DataTable.Row(
          cells: [.text(String(year)), cell(share, of: .digitalShare, year: year)] + range
            + [.text(words.charts.share.projected)])
      }
    return DataTable(
      caption: words.charts.share.title,
      header: [words.tables.year, words.tables.value] + levels + [words.tables.source], rows: rows)
  }

  /// The two ends of a band in a year, for programs under the names that sweeps give them.
  private func rangeCells(_ band: SweepFindings.Band, _ year: Int) -> [DataTable.Cell] {
    guard let range = band[year] else { return [.none, .none] }
    return [(range.low, band.lowLevel), (range.high, band.highLevel)].map { share, level in
      var cell = exactCell(share)
      let percent = Int((level * 100).rounded())
      cell.data = [
        ("outcome", "\(Indicator.digitalShare.name)@\(year)"),
        ("quantile", "q" + (percent < 10 ? "0" : "") + String(percent)),
      ]
      return cell
    }
  }

  private func exactCell(_ share: Double) -> DataTable.Cell {
    DataTable.Cell(text: exactShare(share), value: share)
  }
}
