// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension Projection {
  /// The ends of the band of an indicator in each year; `nil` where there is none. A share stays
  /// from 0 to 1.
  func band(_ entry: BacktestBands.Entry) -> [(low: Double, high: Double)?] {
    let indicator = entry.score.indicator
    return zip(years, series(indicator)).map { year, value in
      guard let deviation = entry.deviation(inYear: year) else { return nil }
      let half = BacktestBands.halfWidth * deviation
      guard indicator.presentation == .share else { return (value - half, value + half) }
      return (max(0, value - half), min(1, value + half))
    }
  }

  /// The bands by year below each other, with what they can and cannot tell.
  func bandTable(_ bands: BacktestBands) -> String {
    var table = TextTable()
    table.add(
      ["Band of \(NumberText.percent(BacktestBands.level, decimals: 0))"]
        + shownYears.map { String(years[$0]) })
    table.addRule()
    for entry in bands.entries where entry.isJudged {
      let (indicator, band) = (entry.score.indicator, band(entry))
      let number = { (value: Double?) in value.map(indicator.number) ?? "–" }
      table.add([indicator.title + ", low"] + shownYears.map { number(band[$0]?.low) })
      table.add([indicator.title + ", high"] + shownYears.map { number(band[$0]?.high) })
    }
    let isEmpty = !bands.entries.contains(where: \.isJudged)
    let strays = bands.entries.compactMap(strayNote)
    let notes = (bands.notes + strays).map { NumberText.wrapped($0, width: 96) + "\n" }.joined()
    return (isEmpty ? "" : table.text) + notes
  }

  /// That the projection is not of the fitted model, where it is not.
  private func strayNote(_ entry: BacktestBands.Entry) -> String? {
    guard let value = entry.stray(self) else { return nil }
    let indicator = entry.score.indicator
    return "\(indicator.title): the scenario has \(indicator.text(value)) where "
      + "\(indicator.text(entry.last.value)) was observed last. It is not the fitted one, and its "
      + "error is larger than the band; 'rollcast calibrate --output' writes one that is."
  }

  /// The bands for programs.
  func bandJSON(_ bands: BacktestBands) -> JSON {
    let entries = bands.entries.map { entry in
      let band = band(entry)
      return entry.json([
        ("stray", .optional(entry.stray(self))),
        ("low", .array(band.map { .optional($0?.low) })),
        ("high", .array(band.map { .optional($0?.high) })),
      ])
    }
    return .object([
      ("calibration", .string(bands.name)), ("level", .number(BacktestBands.level)),
      ("indicators", .array(entries)),
    ])
  }
}
