// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Numbers

@Suite struct DualTests {
  /// Functions of two inputs whose slopes can be written down, at x = 1.3 and y = 0.4.
  @Test func theSlopesAreThoseOfTheRules() {
    let x = Dual(1.3, slopes: Self.unit(0))
    let y = Dual(0.4, slopes: Self.unit(5))
    let cases: [(Dual, Double, Double)] = [
      (x + y, 1, 1), (x - y, 1, -1), (x * y, 0.4, 1.3), (x / y, 1 / 0.4, -1.3 / 0.16),
      (-x * y, -0.4, -1.3), (.exp(x * y), 0.4 * .exp(0.52), 1.3 * .exp(0.52)),
      (.log(x * y), 1 / 1.3, 1 / 0.4),
      (.sqrt(x * y), 0.2 / 0.52.squareRoot(), 0.65 / 0.52.squareRoot()),
      (.minimum(x, y), 0, 1), (.maximum(x, y), 1, 0), (.pow(x, 3), 3 * 1.69, 0),
    ]
    for (i, (found, slopeX, slopeY)) in cases.enumerated() {
      #expect(abs(found.slopes[0] - slopeX) <= 4e-15 * abs(slopeX), "case \(i)")
      #expect(abs(found.slopes[5] - slopeY) <= 4e-15 * abs(slopeY), "case \(i)")
      #expect(found.slopes[1] == 0)
    }
  }

  /// Simpson's rule over 2,000 parts is good to 3e-9 at x = 40, and better below; the series and
  /// the quotient of the slope meet at 1e-3.
  @Test(arguments: [1e-9, 5e-4, 0.999e-3, 1.001e-3, 0.1, 3, 40])
  func theMeanDecayHasItsSlope(x: Double) {
    let slope = Dual.meanDecay(Dual(x, slopes: Self.unit(0))).slopes[0]
    // The integral of -s exp(-x s) over s from 0 to 1, by Simpson's rule.
    let n = 2000
    let integral =
      (0...n).reduce(0.0) { sum, i in
        let s = Double(i) / Double(n)
        let weight = i == 0 || i == n ? 1.0 : i % 2 == 1 ? 4 : 2
        return sum - weight * s * Double.exp(-x * s)
      } / Double(3 * n)
    #expect(abs(slope - integral) <= 1e-8 * abs(integral))
  }

  @Test func theNormalDistributionHasItsDensity() {
    let slope = Dual.normalCumulative(Dual(0.5, slopes: Self.unit(0))).slopes[0]
    #expect(abs(slope - 0.352065326764299) < 1e-15)
  }

  private static func unit(_ lane: Int) -> Dual.Slopes {
    var slopes = Dual.Slopes(repeating: 0)
    slopes[lane] = 1
    return slopes
  }
}
