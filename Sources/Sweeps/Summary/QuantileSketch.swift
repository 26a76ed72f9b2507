// SPDX-License-Identifier: GPL-3.0-or-later

/// Quantiles of a stream of numbers in bounded memory.
///
/// Up to 65,536 numbers are kept, and quantiles are exact. Of more, buffers of 16,384 sorted
/// numbers are kept; where two stand for equally many numbers, they become one that holds every
/// second number of both (Munro and Paterson 1980), the first and the second in turns. The same
/// stream gives the same bits.
package struct QuantileSketch: Sendable, Equatable, Codable {
  /// Up to how many numbers are kept as they are.
  package static let exactCount = 65_536
  static let bufferSize = 16_384

  package private(set) var count = 0
  /// Numbers that each stand for themselves.
  private var recent: [Double] = []
  /// At position l a sorted buffer of numbers that each stand for 2^l, or nothing.
  private var levels: [[Double]] = []
  /// Whether the next merge of a level keeps the second of each pair.
  private var keepsSecond: [Bool] = []
  /// The most by which the rank of a number can be wrong.
  private var rankErrorCount = 0

  package init() {}

  /// The most by which the rank of a quantile can be wrong, as a share of all numbers.
  package var rankError: Double { count == 0 ? 0 : Double(rankErrorCount) / Double(count) }

  /// Takes up numbers, none of them NaN.
  package mutating func add(_ numbers: some Sequence<Double>) {
    let before = recent.count
    recent.append(contentsOf: numbers)
    count += recent.count - before
    guard count > Self.exactCount else { return }
    var first = 0
    while recent.count - first >= Self.bufferSize {
      carry(recent[first..<first + Self.bufferSize].sorted(), to: 0)
      first += Self.bufferSize
    }
    recent.removeFirst(first)
  }

  private mutating func carry(_ buffer: [Double], to start: Int) {
    var buffer = buffer
    var level = start
    while true {
      if level == levels.count {
        levels.append([])
        keepsSecond.append(false)
      }
      guard !levels[level].isEmpty else { break }
      buffer = Self.everySecond(levels[level], buffer, from: keepsSecond[level] ? 1 : 0)
      keepsSecond[level].toggle()
      levels[level] = []
      rankErrorCount += 1 << level
      level += 1
    }
    levels[level] = buffer
  }

  /// Every second number of two sorted buffers together.
  private static func everySecond(_ a: [Double], _ b: [Double], from offset: Int) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity((a.count + b.count) / 2)
    var (i, j) = (0, 0)
    for position in 0..<a.count + b.count {
      let takesA = j == b.count || i < a.count && a[i] <= b[j]
      if position & 1 == offset { result.append(takesA ? a[i] : b[j]) }
      if takesA { i += 1 } else { j += 1 }
    }
    return result
  }

  /// The values below which the given parts of the numbers lie; none without a number.
  ///
  /// Between two numbers values are interpolated (type 7 of Hyndman and Fan 1996).
  package func quantiles(_ parts: [Double]) -> [Double] {
    guard count > 0 else { return [] }
    var numbers = recent.map { (value: $0, weight: 1) }
    for (level, buffer) in levels.enumerated() {
      numbers += buffer.map { ($0, 1 << level) }
    }
    numbers.sort { $0.value < $1.value }
    return parts.map { Self.quantile($0, numbers, count) }
  }

  private static func quantile(
    _ part: Double, _ numbers: [(value: Double, weight: Int)], _ count: Int
  ) -> Double {
    let place = Double(count - 1) * part
    let rank = Int(place)
    var passed = 0
    for (i, number) in numbers.enumerated() {
      passed += number.weight
      guard passed > rank else { continue }
      let isLast = passed == rank + 1 && i + 1 < numbers.count
      let next = isLast ? numbers[i + 1].value : number.value
      return number.value + (place - Double(rank)) * (next - number.value)
    }
    return numbers.last!.value
  }
}
