// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto

/// The SHA-256 of a block, and of a sweep over its blocks.
package struct BlockDigest: Sendable, Equatable {
  /// 32 bytes.
  package let bytes: [UInt8]

  /// - Precondition: there are 32 bytes.
  package init(bytes: [UInt8]) {
    precondition(bytes.count == SHA256.byteCount)
    self.bytes = bytes
  }

  /// The digest of a block whose values and outcomes stand column by column: run by run, the
  /// values, then the outcomes, as little-endian doubles.
  package init(runCount: Int, values: [Double], outcomes: [Double]) {
    let widths = (values.count / max(1, runCount), outcomes.count / max(1, runCount))
    let width = widths.0 + widths.1
    var rows = [UInt64](repeating: 0, count: runCount * width)
    Self.transpose(values, runCount, into: &rows, first: 0, width)
    Self.transpose(outcomes, runCount, into: &rows, first: widths.0, width)
    bytes = rows.withUnsafeBytes { Array(SHA256.hash(data: $0)) }
  }

  /// The digest of a sweep, in hexadecimal digits: over the digests of its blocks in order.
  package static func combined(_ blocks: some Sequence<BlockDigest>) -> String {
    var hash = SHA256()
    for block in blocks { hash.update(data: block.bytes) }
    let digits = Array("0123456789abcdef")
    return String(hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  private static func transpose(
    _ columns: [Double], _ runCount: Int, into rows: inout [UInt64], first: Int, _ width: Int
  ) {
    let source = columns.span
    var target = rows.mutableSpan
    var position = 0
    for column in 0..<source.count / max(1, runCount) {
      for run in 0..<runCount {
        target[run * width + first + column] = source[position].bitPattern.littleEndian
        position += 1
      }
    }
  }
}
