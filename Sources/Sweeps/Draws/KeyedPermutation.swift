// SPDX-License-Identifier: GPL-3.0-or-later

/// A permutation of 0 ..< count that is computed, not stored: number by number, in any order.
///
/// A Feistel network of six rounds on the smallest number of bits that holds `count`; a number
/// that leads beyond is followed until it comes back (cycle walking, Black and Rogaway 2002), which
/// takes fewer than two rounds through the network on average.
struct KeyedPermutation {
  let count: Int
  private let lowBits: UInt64
  private let highBits: UInt64
  private let keys: InlineArray<6, UInt64>

  /// - Precondition: `count` is from 1 to 2^62.
  init(count: Int, key: StreamKey) {
    precondition(count >= 1 && count <= 1 << 62)
    self.count = count
    let bits = UInt64(max(2, Int.bitWidth - (count - 1).leadingZeroBitCount))
    lowBits = bits / 2
    highBits = bits - bits / 2
    keys = InlineArray { key.part($0).bits }
  }

  subscript(number: Int) -> Int {
    var value = UInt64(number)
    repeat { value = encrypted(value) } while value >= UInt64(count)
    return Int(value)
  }

  /// The halves take turns in changing each other; widths differ by a bit where the sum is odd.
  @inline(__always)
  private func encrypted(_ value: UInt64) -> UInt64 {
    let low: UInt64 = 1 << lowBits &- 1
    let high: UInt64 = 1 << highBits &- 1
    var left = value >> lowBits
    var right = value & low
    for round in stride(from: 0, to: 6, by: 2) {
      left = (left ^ Self.scrambled(right, keys[round])) & high
      right = (right ^ Self.scrambled(left, keys[round + 1])) & low
    }
    return left << lowBits | right
  }

  @inline(__always)
  private static func scrambled(_ half: UInt64, _ key: UInt64) -> UInt64 {
    let product = (half ^ key) &* 0xD6E8_FEB8_6659_FD93
    return ((product ^ product >> 32) &* 0xD6E8_FEB8_6659_FD93) >> 32
  }
}
