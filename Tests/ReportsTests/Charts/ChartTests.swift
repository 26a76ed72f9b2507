// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Reports

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct ChartTests {
  private static let labels = ChartLabels(id: "x", title: "Title <1>", description: "What it is")

  private func waterfall(_ changes: [Double]) -> WaterfallChart {
    WaterfallChart(
      labels: Self.labels, unit: "points", startName: "A", start: 5,
      steps: changes.map { WaterfallChart.Step(name: "step", change: $0) }, endName: "B",
      format: { "\($0)" }, changeFormat: { "\($0)" })
  }

  @Test(arguments: ChartSize.allCases)
  func aDrawingSaysWhatItIs(size: ChartSize) throws {
    let svg = waterfall([1, -2]).svg(size).xml
    #expect(svg.contains("role=\"img\""))
    #expect(svg.contains("aria-labelledby=\"x-\(size)-title x-\(size)-desc\""))
    #expect(svg.contains("<title id=\"x-\(size)-title\">Title &lt;1&gt;</title>"))
    let parser = XMLParser(data: Data(svg.utf8))
    #expect(parser.parse())
  }

  @Test func aWaterfallEndsWhereItsStepsLead() {
    #expect(waterfall([1, -2, 0.5]).end == 4.5)
    let svg = waterfall([1, -2]).svg(.wide).xml
    #expect(svg.count(of: "class=\"part w1\"") == 2)
    #expect(svg.count(of: "class=\"part w2\"") == 1 && svg.count(of: "class=\"part w3\"") == 1)
  }

  @Test func columnsAddUp() {
    let chart = StackedColumns(
      labels: Self.labels, unit: "u", years: [2024, 2025],
      parts: [
        StackedColumns.Part(name: "a", values: [1, 2], style: 1),
        StackedColumns.Part(name: "b", values: [3, 0], style: 2),
        StackedColumns.Part(name: "nothing", values: [0, 0], style: 3),
      ], axisFormat: { "\($0)" }, labelFormat: { "\($0)" })
    #expect(chart.total(0) == 4 && chart.total(1) == 2)
    let svg = chart.svg(.wide).xml
    // Three parts that are more than nothing, and a key for each of the two that are named.
    #expect(svg.count(of: "<rect ") == 5)
    #expect(!svg.contains("nothing"))
  }

  @Test func aTornadoShowsBothEndsOfEachCause() {
    let chart = RangeBars(
      labels: Self.labels, unit: "%", centre: 7,
      bars: [RangeBars.Bar(name: "skills", low: 6, high: 9)], lowKey: "low", highKey: "high",
      format: { "\($0)" })
    let svg = chart.svg(.narrow).xml
    for text in [">6.0<", ">9.0<", ">7.0<", ">skills<"] { #expect(svg.contains(text)) }
  }

  @Test func linesKeepLabelsOfCloseEndsApart() {
    let series = (0..<6).map { number in
      LineChart.Series(
        name: "scenario \(number)",
        points: [
          LineChart.Point(year: 2024, value: 1),
          LineChart.Point(year: 2030, value: 5 + Double(number) / 100),
        ], style: number + 1)
    }
    let chart = LineChart(
      labels: Self.labels, unit: "%", series: series, axisFormat: { "\($0)" },
      labelFormat: { "\($0)" })
    let svg = chart.svg(.wide).xml
    let places = svg.matches(of: /<text class="value" x="[0-9.]+" y="([0-9.]+)"/).compactMap {
      Double($0.1)
    }.sorted()
    #expect(places.count == 6)
    for (a, b) in zip(places, places.dropFirst()) { #expect(b - a >= 30) }
  }

  @Test func placesFarApartFitTheMap() {
    let places = [(-179.0, -80.0), (179.0, 80.0), (0.0, 0.0)].map { longitude, latitude in
      BubbleMap.Place(
        name: "p", longitude: longitude, latitude: latitude, amount: 1, shade: 0, tip: "")
    }
    let map = MapProjection(places, width: 600, tallest: 400)
    for place in places {
      #expect((0...600).contains(map.x(place.longitude)))
      #expect((0...map.height).contains(map.y(place.latitude)))
    }
    #expect(map.y(80) < map.y(-80) && map.x(-179) < map.x(179))
  }
}
