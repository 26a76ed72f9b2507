// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension FigureMaker {
  /// The share over time with what was observed, the goals, and the range of a sweep.
  ///
  /// - Parameter reference: the same scenario as it was, for a second line.
  func share(_ subject: Report.Subject, beside reference: Projection? = nil) -> Figure {
    let projection = subject.projection
    let scenario = projection.scenario
    let observed = scenario.observations(of: .digitalShare)
    let (title, unit) = (words.charts.share.title, words.charts.share.unit)
    let reading = ([shareReading(projection)] + rangeNotes(subject)).joined(separator: " ")
    let band = subject.sweep?.band
    var chart = LineChart(
      labels: labels(.share, title, reading), unit: definedUnit(unit, scenario.definition),
      series: [line(projection, position: 0, isNamed: false)],
      axisFormat: { [numbers] in numbers.shortPercent($0) },
      labelFormat: { [numbers] in numbers.percent($0, decimals: 1) })
    chart.marks = marks(observed) + marks(goals: projection)
    chart.band = band.map { band in
      LineChart.Band(
        years: band.years.filter { projection.scenario.years.contains($0.year) }.map {
          LineChart.Band.Year(year: $0.year, low: $0.low, high: $0.high)
        })
    }
    chart.keys = keys(chart, band)
    if let reference { chart.add(reference: before(reference)) }
    return Figure(
      name: .share, title: title, reading: reading, unit: unit, definition: scenario.definition,
      source: source([projection], observed: observed)
        + (subject.sweep.map { source($0) } ?? ""), chart: chart,
      table: shareTable(projection, observed: observed, band: band))
  }

  /// The share of several scenarios in one chart.
  func line(_ projection: Projection, position: Int, isNamed: Bool = true) -> LineChart.Series {
    LineChart.Series(
      name: isNamed ? projection.scenario.name : "",
      points: points(projection.years, projection.series(.digitalShare)),
      style: ChartTheme.line(position))
  }

  /// The share as it was, as a line in the background.
  private func before(_ reference: Projection) -> LineChart.Series {
    LineChart.Series(
      name: words.charts.share.before,
      points: points(reference.years, reference.series(.digitalShare)), style: 7)
  }

  func points(_ years: [Int], _ values: [Double]) -> [LineChart.Point] {
    zip(years, values).map { LineChart.Point(year: Double($0), value: $1) }
  }

  func marks(_ observed: [Observation]) -> [LineChart.Mark] {
    observed.map { observation in
      let text = exactShare(observation.value)
      return LineChart.Mark(
        sign: .observed,
        point: LineChart.Point(year: observation.calendarYear, value: observation.value),
        tip: "\(date(observation)): \(text), \(observation.source)")
    }
  }

  /// The region's goals for the share.
  func marks(goals projection: Projection) -> [LineChart.Mark] {
    projection.scenario.goals
      .filter { $0.indicator == .digitalShare && $0.district == nil }
      .map { goal in
        let text = words.charts.share.goalMark(bound(goal))
        return LineChart.Mark(
          sign: .goal, point: LineChart.Point(year: Double(goal.year), value: goal.limit),
          label: text, tip: "\(goal.year): \(text)")
      }
  }

  private func keys(_ chart: LineChart, _ band: SweepFindings.Band?) -> [LineChart.Key] {
    let words = words.charts.share
    var keys = [LineChart.Key(sign: .line, words: words.projected)]
    if chart.marks.contains(where: { $0.sign == .observed }) {
      keys.append(LineChart.Key(sign: .observed, words: words.observed))
    }
    if chart.marks.contains(where: { $0.sign == .goal }) {
      keys.append(LineChart.Key(sign: .goal, words: words.goal))
    }
    if let band {
      let levels = [band.lowLevel, band.highLevel].map(numbers.shortPercent)
      keys.append(LineChart.Key(sign: .band, words: words.band(levels[0], levels[1])))
    }
    return keys
  }

  /// Which years the range of a sweep is there for, where it is not all of them.
  private func rangeNotes(_ subject: Report.Subject) -> [String] {
    guard let sweep = subject.sweep else { return [] }
    let years = subject.projection.years
    let held = years.filter { sweep.band?[$0] != nil }
    let words = words.charts.share
    if held.isEmpty { return [words.noRange] }
    return held == years ? [] : [words.heldYears(ranges(held))]
  }

  private func shareReading(_ projection: Projection) -> String {
    let series = projection.series(.digitalShare)
    let (first, last) = (share(series.first!), share(series.last!))
    let words = words.charts.share
    guard series.count > 1 else { return words.single(last, String(projection.years[0])) }
    return words.reading(
      first, String(projection.years.first!), last, String(projection.years.last!))
  }
}

extension LineChart {
  /// Adds a line to hold the others against, unless it lies on the first one.
  fileprivate mutating func add(reference: Series) {
    let isSame = zip(reference.points, series[0].points).allSatisfy { $0.value == $1.value }
    if !isSame { series.append(reference) }
  }
}
