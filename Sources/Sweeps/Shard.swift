// SPDX-License-Identifier: GPL-3.0-or-later

/// A part of a sweep: whole blocks, one after the other.
package struct Shard: Sendable, Equatable {
  /// From 1 to `count`.
  package let number: Int
  package let count: Int

  /// The whole sweep.
  package static let whole = Shard(1, of: 1)!

  /// `nil` for a number that is not from 1 to `count`.
  package init?(_ number: Int, of count: Int) {
    guard count >= 1, (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// The blocks of the part, of `total` blocks in all. Parts differ by one block at most.
  package func blocks(of total: Int) -> Range<Int> {
    let start = { (part: Int) in part * (total / count) + min(part, total % count) }
    return start(number - 1)..<start(number)
  }

  /// As it is written: `2/5`.
  package var text: String { "\(number)/\(count)" }
}

extension Shard {
  /// Reads `2/5`; `nil` for anything else.
  package init?(text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isDigits = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard parts.count == 2, isDigits, let number = Int(parts[0]),
      let count = Int(parts[1])
    else { return nil }
    self.init(number, of: count)
  }
}
