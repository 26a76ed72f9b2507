// SPDX-License-Identifier: GPL-3.0-or-later

/// The secret of one start of the workbench, which every call has to know.
struct AccessToken: Sendable {
  /// 48 hexadecimal digits: 192 bits from the system's generator.
  let text: String

  init() {
    var generator = SystemRandomNumberGenerator()
    self.init(using: &generator)
  }

  init(using generator: inout some RandomNumberGenerator) {
    text = (0..<3).map { _ in
      let digits = String(generator.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Whether `other` is the token; it takes as long for a good guess as for a bad one.
  func matches(_ other: String) -> Bool {
    let (own, given) = (Array(text.utf8), Array(other.utf8))
    guard own.count == given.count else { return false }
    return zip(own, given).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
