// SPDX-License-Identifier: GPL-3.0-or-later

/// Lines over calendar years, with what was observed and what is aimed at.
package struct LineChart: Chart {
  package var labels: ChartLabels
  /// The unit, and what it is a part of.
  var unit: String
  var series: [Series]
  /// Lines that mark nothing but a range, such as that of a sweep.
  var band: Band?
  var marks: [Mark] = []
  /// What the signs of the marks and the band mean, in the order in which they are listed.
  var keys: [Key] = []
  /// A value as the axis and the labels write it.
  var axisFormat: @Sendable (Double) -> String
  var labelFormat: @Sendable (Double) -> String

  struct Point: Sendable {
    var year: Double
    var value: Double
  }

  struct Series: Sendable {
    var name: String
    var points: [Point]
    /// The position of the colour and the dashes in the theme, from 1.
    var style: Int
  }

  struct Band: Sendable {
    /// In order; where years are missing, the band has a gap.
    var years: [Year]

    struct Year: Sendable {
      var year: Int
      var low: Double
      var high: Double
    }

    /// Years that follow each other.
    var parts: [[Year]] {
      var parts: [[Year]] = []
      for year in years {
        if let last = parts.last?.last, last.year + 1 == year.year {
          parts[parts.count - 1].append(year)
        } else {
          parts.append([year])
        }
      }
      return parts
    }
  }

  /// A point of its own.
  struct Mark: Sendable {
    var sign: Sign
    var point: Point
    /// Written beside the mark, where there is room.
    var label: String = ""
    var tip: String
  }

  enum Sign: String, Sendable {
    case observed, goal, band, line
  }

  struct Key: Sendable {
    var sign: Sign
    var words: String
  }
}

extension LineChart {
  /// The years on the axis: from the first to the last that anything stands in.
  var years: [Int] {
    let all = (series.flatMap(\.points) + marks.map(\.point)).map(\.year)
    guard let first = all.min(), let last = all.max() else { return [] }
    return Array(Int(first.rounded(.down))...Int(last.rounded(.up)))
  }

  var values: [Double] {
    series.flatMap(\.points).map(\.value) + marks.map(\.point.value)
      + (band?.years.flatMap { [$0.low, $0.high] } ?? [])
  }
}
