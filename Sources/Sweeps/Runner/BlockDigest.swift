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
    var hash = SHA256()
    let columns = [values, outcomes]
    let width = columns.reduce(0) { $0 + $1.count } / max(1, runCount)
    // Strips of runs, which stay in the cache.
    for first in stride(from: 0, to: runCount, by: 64) {
      let runs = first..<min(runCount, first + 64)
      var rows = [UInt64](repeating: 0, count: runs.count * width)
      var start = 0
      for part in columns {
        Self.transpose(part, runCount, runs, into: &rows, first: start, width)
        start += part.count / runCount
      }
      rows.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }
    bytes = Array(hash.finalize())
  }

  /// The digest of a sweep, in hexadecimal digits: over the digests of its blocks in order.
  package static func combined(_ blocks: some Sequence<BlockDigest>) -> String {
    var hash = SHA256()
    for block in blocks { hash.update(data: block.bytes) }
    let digits = Array("0123456789abcdef")
    return String(hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  private static func transpose(
    _ columns: [Double], _ runCount: Int, _ runs: Range<Int>, into rows: inout [UInt64],
    first: Int, _ width: Int
  ) {
    let source = columns.span
    var target = rows.mutableSpan
    for column in 0..<source.count / runCount {
      for run in runs {
        target[(run - runs.lowerBound) * width + first + column] =
          source[column * runCount + run].bitPattern.littleEndian
      }
    }
  }
}
