// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// Independent points: each block of runs of each factor has a generator of its own.
struct RandomPoints: Sendable {
  var keys: [StreamKey]
  var count: Int

  func units(_ runs: Range<Int>) throws(SweepError) -> [Double] {
    var units = [Double](repeating: 0, count: keys.count * runs.count)
    var source = try StreamSource()
    for (f, key) in keys.enumerated() {
      source.fill(&units, from: f * runs.count, key, rows: runs)
    }
    return units
  }
}

/// Numbers of a keyed stream for any range of rows.
struct StreamSource: ~Copyable {
  private var generator: RandomGenerator
  private var numbers: [Double] = []

  init() throws(SweepError) {
    do throws(GSLError) { generator = try RandomGenerator(seed: 0) } catch { throw .library(error) }
  }

  /// Writes `width` numbers for each of `rows`, which are numbered through all blocks.
  ///
  /// A block starts a stream of its own, so nothing depends on how many rows there are.
  mutating func fill(
    _ units: inout [Double], from start: Int, _ key: StreamKey, rows: Range<Int>, width: Int = 1
  ) {
    var row = rows.lowerBound
    var position = start
    while row < rows.upperBound {
      let block = row / Draws.blockSize
      let end = min(rows.upperBound, (block + 1) * Draws.blockSize)
      let skipped = (row - block * Draws.blockSize) * width
      makeNumbers(key.part(block), count: skipped + (end - row) * width)
      for number in numbers[skipped...] {
        units[position] = number
        position += 1
      }
      row = end
    }
  }

  private mutating func makeNumbers(_ key: StreamKey, count: Int) {
    var made = [Double](repeating: 0, count: count)
    generator.restart(seed: key.seed)
    var span = made.mutableSpan
    generator.fill(&span)
    let shift = key.shift
    for i in 0..<span.count { span[i] = UnitInterval.rotated(span[i], by: shift) }
    numbers = made
  }
}
