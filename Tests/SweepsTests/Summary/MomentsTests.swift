// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Sweeps

@Suite struct MomentsTests {
  @Test func aConstantHasItsOwnMeanAndNoSpread() {
    var moments = Moments()
    for _ in 0..<5 { moments.add(Array(repeating: 0.807_985_610_201_205_2, count: 4096)) }
    #expect(moments.mean == 0.807_985_610_201_205_2 && moments.deviation == 0)
    #expect(moments.count == 20_480)
  }

  @Test func nothingAndOneNumberHaveNoSpread() {
    var moments = Moments()
    moments.add([Double]())
    #expect(moments.count == 0 && moments.deviation == nil)
    moments.add([3])
    #expect(moments.mean == 3 && moments.deviation == nil)
    #expect(moments.least == 3 && moments.greatest == 3)
  }

  /// A spread far below the mean, in blocks of several sizes, against two passes over all numbers.
  @Test func blocksAddUpToTheWhole() throws {
    var random = SplitMix64(state: 8)
    let numbers = (0..<10_000).map { _ in 1e6 + Double.random(in: 0...1e-3, using: &random) }
    var moments = Moments()
    for range in [0..<1, 1..<4097, 4097..<4100, 4100..<10_000] { moments.add(numbers[range]) }
    let shifted = numbers.map { $0 - 1e6 }
    let mean = shifted.reduce(0, +) / 10_000
    let squares = shifted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    // One unit in the last place of 1e6 is 1.2e-10.
    #expect(abs(moments.mean - 1e6 - mean) < 2.4e-10)
    let deviation = try #require(moments.deviation)
    #expect(abs(deviation / (squares / 9999).squareRoot() - 1) < 1e-6)
  }
}
