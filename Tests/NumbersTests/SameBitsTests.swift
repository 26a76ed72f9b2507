// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import TestSupport
import Testing

/// The elementary functions give these bits on every processor, whatever instructions they are
/// built for; `make test-levels` holds whole projections to it.
@Suite struct SameBitsTests {
  /// Of 600,000 random arguments and the edges, on every level of x86-64.
  private static let digest: UInt64 = 0x3615_f2e5_7977_b065

  private static let edges: [Double] = [
    0, -0.0, 1, -1, 0.5, 709.782712893384, 709.7827128933841, 710, 1e300, -708.39, -708.4, -744.4,
    -745.13, -745.14, -746, -1e300, 1e-300, .infinity, -.infinity, .nan,
    .leastNonzeroMagnitude, .leastNormalMagnitude, .leastNormalMagnitude.nextDown,
    .greatestFiniteMagnitude, 1.0.nextUp, 1.0.nextDown, 0.5.squareRoot(), 2.0.squareRoot(),
    0.5.squareRoot().nextUp, 2.0.squareRoot().nextDown, 2.0.squareRoot().nextUp, 0.03125, -0.03125,
  ]

  @Test func theBitsAreThoseOfEveryProcessor() {
    var sum = Checksum()
    var random = SplitMix64(state: 77)
    for x in Self.edges { sum.add(functionsOf: x) }
    for _ in 0..<200_000 {
      sum.add(functionsOf: Double(bitPattern: random.next()))
      sum.add(functionsOf: .random(in: -750...715, using: &random))
      sum.add(functionsOf: .random(in: -2...2, using: &random))
    }
    #expect(sum.hash == Self.digest)
  }

  /// The FNV-1a hash of 64 bits.
  private struct Checksum {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(functionsOf x: Double) {
      let (left, mean) = Double.decay(abs(x))
      for y in [Double.exp(x), .exp(x, within: 700), .log(x), .meanDecay(abs(x)), left, mean] {
        add(y)
      }
    }

    /// All NaNs count as one; which of them an instruction gives is its own affair.
    private mutating func add(_ x: Double) {
      let bits = x.isNaN ? Double.nan.bitPattern : x.bitPattern
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        hash = (hash ^ ((bits >> shift) & 0xFF)) &* 0x100_0000_01B3
      }
    }
  }
}
