// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel
import TestSupport
import Testing

@testable import Planning

@Suite struct DifferentiatedRunTests {
  /// Ten unknowns, which take two runs of eight.
  private static let unknowns: [Unknown] = [
    .parameter("digitalisation.rate_services"), .parameter("growth.ict"),
    .parameter("fibre.takeup_q"), .parameter("fibre.takeup_p"), .parameter("cloud.max_use"),
    .parameter("skills.loss"), .parameter("growth.lag"), .factor("va_ict", 0.7...1.3),
    .factor("fibre_takeup", 0.9...1.01), .factor("population", 0.9...1.1),
  ]

  private static func calibration() throws -> Calibration {
    let scenario = try Shipped.scenario("tuyen-quang/resolution-48.yaml")
    var calibration = Calibration(
      name: "Test", scenario: scenario, unknowns: unknowns, measurements: [])
    calibration.measurements = [
      ("digital_share", 2027.0, nil), ("fibre_takeup", 2024.0, nil), ("fibre_takeup", 2026.3, nil),
      ("fibre_takeup", 2031, 2), ("grdp", 2031, nil), ("readiness", 2028.75, 1),
      ("dti_rank", 2029.5, nil),
    ].map { name, date, district in
      let observation = Observation(
        indicator: Indicator.named[name]!, date: date, value: 0, source: "", district: district)
      return MeasuredFigure(observation, error: 1, in: scenario)!
    }
    return calibration
  }

  private static let values = [0.04, 0.07, 0.42, 0.006, 0.75, 0.012, 1.1, 1.05, 0.98, 1.02]

  /// The figures of a plain run, interpolated by hand.
  private func plain(_ calibration: Calibration, _ values: [Double]) -> [Double] {
    let projection = Projection(calibration.scenario(with: values))
    let years = [projection.start] + projection.byYear
    return calibration.measurements.map { measurement in
      let observation = measurement.observation
      let t = observation.date - 2024
      let k = min(Int(t), years.count - 2)
      let ends = [k, k + 1].map { years[$0][observation.indicator, observation.district] }
      return t == Double(k) ? ends[0] : ends[0] + (t - Double(k)) * (ends[1] - ends[0])
    }
  }

  @Test func theFiguresAreThoseOfAPlainRun() throws {
    let calibration = try Self.calibration()
    let run = DifferentiatedRun(
      calibration, at: Self.values, calibration.measurements.map(\.place))
    for (figure, value) in zip(run.values, plain(calibration, Self.values)) {
      #expect(abs(figure - value) <= 1e-14 * abs(value))
    }
  }

  /// Central differences over a relative width of 1e-5 are good to about 1e-9 of a slope, and to
  /// rounding of the figure over the width.
  @Test func theSlopesAreThoseOfAPlainRun() throws {
    let calibration = try Self.calibration()
    let run = DifferentiatedRun(
      calibration, at: Self.values, calibration.measurements.map(\.place))
    for j in Self.values.indices {
      let width = 1e-5 * Self.values[j]
      var (low, high) = (Self.values, Self.values)
      low[j] -= width
      high[j] += width
      let ends = (plain(calibration, low), plain(calibration, high))
      for row in run.values.indices {
        let difference = (ends.1[row] - ends.0[row]) / (2 * width)
        let slope = run.slopes(of: row)[row * Self.values.count + j]
        let tolerance = 1e-7 * abs(difference) + 1e-14 * abs(run.values[row]) / width * 100
        #expect(abs(slope - difference) <= tolerance, "\(Self.unknowns[j].name), row \(row)")
      }
    }
  }

  @Test func whatIsNotProjectedHasNoPlace() throws {
    let scenario = try Shipped.scenario("tuyen-quang/baseline.yaml")
    func hasPlace(_ name: String, _ date: Double) -> Bool {
      let observation = Observation(
        indicator: Indicator.named[name]!, date: date, value: 0, source: "")
      return ProjectionPlace(observation, in: scenario) != nil
    }
    #expect(hasPlace("fibre_takeup", 2024) && !hasPlace("fibre_takeup", 2023.9))
    #expect(hasPlace("fibre_takeup", 2031) && !hasPlace("fibre_takeup", 2031.1))
    #expect(hasPlace("digital_share", 2025) && !hasPlace("digital_share", 2024))
    #expect(!hasPlace("dti_rank", 2024) && hasPlace("dti_rank", 2025))
  }

  @Test func theTransformKeepsBoundsAndHasItsSlope() {
    for unknown in Self.unknowns {
      for u in [-30.0, -3, -0.1, 0, 0.7, 5, 30] {
        let value = unknown.value(at: u)
        #expect(value >= unknown.low && value <= unknown.high)
        let width = 1e-6
        let difference = (unknown.value(at: u + width) - unknown.value(at: u - width)) / (2 * width)
        #expect(abs(unknown.slope(at: u) - difference) <= 1e-6 * abs(difference) + 1e-8)
      }
      let value = unknown.start
      #expect(abs(unknown.value(at: unknown.place(of: value)) - value) < 1e-9 * abs(value))
    }
  }
}
