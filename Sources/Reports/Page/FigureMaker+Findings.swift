// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps

extension FigureMaker {
  /// As many causes as a sheet of paper has room for; the table has all.
  private static let mostBars = 12

  /// What moves the share most, after a sweep.
  func tornado(_ findings: SweepFindings, of projection: Projection) -> Figure? {
    guard let influences = findings.influences, let first = influences.causes.first else {
      return nil
    }
    let tornado = words.charts.tornado
    let title = tornado.title(String(influences.year))
    let count = influences.causes.count
    let reading =
      tornado.reading(full(first), share(first.low), share(first.high))
      + (count > Self.mostBars ? " " + tornado.strongest(Self.mostBars, count) : "")
    let definition = projection.scenario.definition
    return Figure(
      name: .tornado, title: title, reading: reading, unit: words.charts.share.unit,
      definition: definition, source: source([projection]) + source(findings),
      chart: bars(influences, labels(.tornado, title, reading), definition),
      table: DataTable(
        caption: title, header: [words.tables.cause, words.tables.low, words.tables.high],
        rows: rows(influences)))
  }

  private func bars(
    _ influences: SweepFindings.Influences, _ labels: ChartLabels, _ definition: String
  ) -> RangeBars {
    RangeBars(
      labels: labels, unit: definedUnit(words.charts.share.unit, definition),
      centre: influences.centre,
      bars: influences.causes.prefix(Self.mostBars).map {
        RangeBars.Bar(name: $0.name, low: $0.low, high: $0.high)
      },
      lowKey: words.tables.low, highKey: words.tables.high,
      format: { [numbers] in numbers.percent($0, decimals: 1) })
  }

  private func rows(_ influences: SweepFindings.Influences) -> [DataTable.Row] {
    influences.causes.map { cause in
      DataTable.Row(cells: [
        DataTable.Cell(text: cause.name, detail: meaning(cause) ?? ""),
        DataTable.Cell(
          text: exactShare(cause.low), value: cause.low, detail: end(cause.from, of: cause)),
        DataTable.Cell(
          text: exactShare(cause.high), value: cause.high, detail: end(cause.to, of: cause)),
      ])
    }
  }

  /// The name of a cause with what it means.
  private func full(_ cause: SweepFindings.Cause) -> String {
    meaning(cause).map { "\(cause.name) (\($0))" } ?? cause.name
  }

  /// What a parameter means; `nil` for names that stand for something else, or several.
  private func meaning(_ cause: SweepFindings.Cause) -> String? {
    guard cause.targets.count == 1, let parameter = cause.targets[0].catalogued else { return nil }
    return words.terms.parameter(parameter)
  }

  /// The values of a cause at one of its ends.
  private func end(_ values: [Double], of cause: SweepFindings.Cause) -> String {
    zip(values, cause.targets).map { value, target in
      switch target {
      case .parameter:
        numbers.short(value) + "\u{A0}" + words.units(target.catalogued?.unit ?? "1")
      case .spending: "×\u{A0}" + numbers.short(value)
      case .anchorValueAdded: money(value)
      case .anchorYear, .anchorRamp: numbers.short(value)
      case .end: String(Int(value))
      }
    }.joined(separator: ", ")
  }

  /// How the range of a sweep came about, to stand behind a source.
  func source(_ findings: SweepFindings) -> String {
    let failed = findings.failed
    let seed = findings.design.flatMap { $0.method == .grid ? nil : $0.seed }
    let design = [
      findings.design?.method.rawValue, seed.map { "\(words.page.seed)\u{A0}\($0)" },
    ].compactMap(\.self).joined(separator: ", ")
    let text = words.page.sweep(numbers.fixed(Double(findings.runs)), design)
    return words.page.semicolon + " " + text
      + (failed > 0 ? ", " + words.page.failedRuns(numbers.fixed(Double(failed))) : "")
  }
}

extension Factor.Target {
  /// The parameter that it changes, if it is one.
  fileprivate var catalogued: Parameter? {
    guard case .parameter(let slot) = self else { return nil }
    return Parameter.all.first { $0.slot == slot }
  }
}
