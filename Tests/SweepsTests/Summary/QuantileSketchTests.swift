// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Sweeps

@Suite struct QuantileSketchTests {
  static let parts = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1]

  /// Known answers of type 7, as R and numpy give them.
  @Test func typeSeven() {
    var sketch = QuantileSketch()
    #expect(sketch.quantiles([0.5]).isEmpty)
    sketch.add([4, 1, 3, 2])
    #expect(sketch.quantiles([0, 0.25, 0.5, 1]) == [1, 1.75, 2.5, 4])
    sketch.add([10])
    #expect(sketch.quantiles([0.5]) == [3])
    #expect(abs(sketch.quantiles([0.95])[0] - 8.8) < 1e-14)
  }

  @Test func exactUpToItsLimit() {
    var random = SplitMix64(state: 5)
    var sketch = QuantileSketch()
    var all: [Double] = []
    for _ in 0..<16 {
      let block = (0..<4096).map { _ in Double.random(in: -1...1, using: &random) }
      sketch.add(block)
      all += block
    }
    #expect(sketch.rankError == 0)
    all.sort()
    for (part, value) in zip(Self.parts, sketch.quantiles(Self.parts)) {
      let place = Double(all.count - 1) * part
      let low = Int(place)
      let next = all[min(low + 1, all.count - 1)]
      #expect(value == all[low] + (place - Double(low)) * (next - all[low]))
    }
  }

  /// Rising, falling, random and nearly constant streams.
  @Test(arguments: 0..<4)
  func ranksAreWithinTheStatedError(kind: Int) {
    var random = SplitMix64(state: 6)
    var sketch = QuantileSketch()
    let n = 2_000_003
    var all: [Double] = []
    all.reserveCapacity(n)
    for i in 0..<n {
      switch kind {
      case 0: all.append(Double(i))
      case 1: all.append(Double(-i))
      case 2: all.append(Double.random(in: 0...1, using: &random))
      default: all.append(Double(Int.random(in: 0..<3, using: &random)))
      }
    }
    var first = 0
    while first < n {
      sketch.add(all[first..<min(n, first + 4096)])
      first += 4096
    }
    #expect(sketch.count == n)
    #expect(sketch.rankError > 0 && sketch.rankError < 3e-4)
    all.sort()
    for (part, value) in zip(Self.parts, sketch.quantiles(Self.parts)) {
      let below = Double(all.partitioningIndex { $0 >= value }) / Double(n)
      let upTo = Double(all.partitioningIndex { $0 > value }) / Double(n)
      #expect(below - sketch.rankError <= part && part <= upTo + sketch.rankError)
    }
  }
}

extension [Double] {
  /// The first position that satisfies a condition which holds from there on.
  fileprivate func partitioningIndex(_ condition: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
