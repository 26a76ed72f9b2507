// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import TestSupport
import Testing

/// Every operation on a lane gives the bits of the same operation on a `Double`.
@Suite struct LanesTests {
  @Test func lanesOf2() { check(SIMD2<Double>.self) }
  @Test func lanesOf8() { check(SIMD8<Double>.self) }
  @Test func lanesOf16() { check(SIMD16<Double>.self) }

  private func check<Vector: LaneVector>(_: Vector.Type) {
    var random = SplitMix64(state: 4)
    for round in 0..<2000 {
      var a = Lanes<Vector>(0)
      var b = Lanes<Vector>(0)
      for lane in 0..<Vector.laneCount {
        a[lane] = value(round, &random)
        b[lane] = value(round, &random)
      }
      compare(a, b, a + b) { $0 + $1 }
      compare(a, b, a - b) { $0 - $1 }
      compare(a, b, a * b) { $0 * $1 }
      compare(a, b, a / b) { $0 / $1 }
      compare(a, b, -a) { x, _ in -x }
      compare(a, b, .exp(a)) { x, _ in .exp(x) }
      compare(a, b, .log(a)) { x, _ in .log(x) }
      compare(a, b, .sqrt(a)) { x, _ in .sqrt(x) }
      compare(a, b, .minimum(a, b)) { .minimum($0, $1) }
      compare(a, b, .maximum(a, b)) { .maximum($0, $1) }
      compare(a, b, .meanDecay(a * a)) { x, _ in .meanDecay(x * x) }
      compare(a, b, .normalCumulative(a)) { x, _ in .normalCumulative(x) }
    }
  }

  /// Ordinary numbers, and now and then zeros, equal pairs and the ends of the range.
  private func value(_ round: Int, _ random: inout SplitMix64) -> Double {
    switch round % 20 {
    case 0: [0, -0.0, 1, -1, 1e308, -1e308, 1e-308, 700, -700].randomElement(using: &random)!
    case 1: Double.random(in: -1e-5...1e-5, using: &random)
    default: Double.random(in: -30...30, using: &random)
    }
  }

  private func compare<Vector: LaneVector>(
    _ a: Lanes<Vector>, _ b: Lanes<Vector>, _ result: Lanes<Vector>,
    _ operation: (Double, Double) -> Double
  ) {
    for lane in 0..<Vector.laneCount {
      let expected = operation(a[lane], b[lane])
      #expect(
        result[lane].bitPattern == expected.bitPattern || (result[lane].isNaN && expected.isNaN))
    }
  }
}
