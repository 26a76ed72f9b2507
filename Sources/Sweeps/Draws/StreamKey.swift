// SPDX-License-Identifier: GPL-3.0-or-later

/// What tells one stream of draws from another: the seed, a name and a number, mixed to 64 bits.
///
/// The same on every machine and in every process, unlike the hashes of the standard library.
struct StreamKey: Equatable {
  private(set) var bits: UInt64

  /// The key of a name; each byte counts (FNV-1a), the seed comes in at the start.
  init(seed: UInt64, name: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ Self.mixed(seed)
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    bits = Self.mixed(hash)
  }

  /// The key of a part of the stream: a block of runs by its number, or another use of the name
  /// by a number below 0.
  func part(_ number: Int) -> StreamKey {
    var key = self
    key.bits = Self.mixed(bits &+ UInt64(bitPattern: Int64(number)) &* 0x9E37_79B9_7F4A_7C15)
    return key
  }

  /// A seed for a generator that takes 32 bits.
  var seed: UInt32 { UInt32(truncatingIfNeeded: bits) }

  /// A number above 0 and below 1: an odd multiple of 2^-53.
  ///
  /// Added to every number of a stream, modulo 1, it keeps apart the streams of keys whose 32-bit
  /// seeds happen to be the same.
  var shift: Double { Double(shiftBits) * 0x1p-53 }

  /// The 53 bits of `shift`.
  var shiftBits: UInt64 { Self.mixed(bits ^ 0x5851_F42D_4C95_7F2D) >> 11 | 1 }

  /// The finishing steps of SplitMix64 (Steele, Lea and Flood 2014): a bijection in which each bit
  /// of the input changes half of the output.
  static func mixed(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
