// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// Finds how far levers have to be moved.
///
/// That moving on helps is not assumed: the way is looked at from end to end in equal steps first,
/// and each crossing found by Brent's method.
struct LeverSearch {
  private let path: LeverPath
  private let points: [Double]
  private let margins: [Double?]
  /// Steps that a way is divided into; what is met only between two points next to each other is
  /// not seen.
  static let steps = 64

  init(_ question: LeverQuestion) {
    let path = LeverPath(question)
    let (low, high) = (path.range.lowerBound, path.range.upperBound)
    points =
      path.isWhole
      ? Array(stride(from: low.rounded(.up), through: high.rounded(.down), by: 1))
      : (0...LeverSearch.steps).map {
        $0 == LeverSearch.steps
          ? high : low + (high - low) * Double($0) / Double(LeverSearch.steps)
      }
    margins = concurrentMap(points) { path.margin(at: $0) }
    self.path = path
  }

  func run() -> TargetAnswer {
    let intervals = self.intervals
    var best = points.startIndex
    for i in points.indices where (margins[i] ?? -.infinity) > (margins[best] ?? -.infinity) {
      best = i
    }
    let value = isRaised ? intervals.first?.lowerBound : intervals.last?.upperBound
    let point = value ?? points[best]
    return TargetAnswer(
      value: value, scenario: path.scenario(at: point), limit: path.scenario(at: points[best]),
      settings: path.settings(at: point), intervals: intervals)
  }

  /// Whether the far end of the way is the better one, so that the least value is asked for.
  private var isRaised: Bool {
    path.isShared || (margins.last! ?? -.infinity) >= (margins.first! ?? -.infinity)
  }

  /// The parts of the way in which the goal is met.
  private var intervals: [ClosedRange<Double>] {
    var intervals: [ClosedRange<Double>] = []
    var start: Double?
    for i in points.indices {
      if isMet(i) {
        start = start ?? (i == 0 ? points[i] : crossing(from: i - 1, to: i))
      } else if let first = start {
        intervals.append(first...max(first, crossing(from: i, to: i - 1)))
        start = nil
      }
    }
    if let start { intervals.append(start...points.last!) }
    return intervals
  }

  private func isMet(_ i: Int) -> Bool { margins[i].map { $0 >= 0 } ?? false }

  /// The last point at which the goal is met on the way from a point where it is to a neighbour
  /// where it is not.
  private func crossing(from missed: Int, to met: Int) -> Double {
    guard !path.isWhole, margins[missed] != nil else { return points[met] }
    return Crossing.find(missed: points[missed], met: points[met]) { path.margin(at: $0) }
  }
}
