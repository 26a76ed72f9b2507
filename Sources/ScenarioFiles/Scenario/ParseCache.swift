// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Synchronization

/// What was parsed before, by the contents of the files, so that a base and its tables are parsed
/// once for as long as nobody changes them.
final class ParseCache: Sendable {
  /// A file whose tree was built, with what was wrong with it.
  struct Tree: Sendable {
    var file: SourceFile?
    var root: SourceNode?
    var diagnostics: Diagnostics
  }

  private let trees = Shelf<Tree>()
  private let districts = Shelf<ParsedFile<District>>()

  func tree(of input: InputFile, _ make: () -> Tree) -> Tree { trees.value(for: input, make) }

  func districts(
    of input: InputFile, _ make: () -> ParsedFile<District>
  ) -> ParsedFile<District> {
    districts.value(for: input, make)
  }
}

/// Values that depend on the contents of a file and its name alone.
private final class Shelf<Value: Sendable>: Sendable {
  private struct Key: Hashable {
    var path: String
    var bytes: [UInt8]
  }

  /// More than a page works with at a time.
  private let mostKept = 64
  /// Larger files are parsed each time.
  private let largest = 4 << 20
  private let kept = Mutex<[Key: Value]>([:])

  func value(for input: InputFile, _ make: () -> Value) -> Value {
    guard input.bytes.count <= largest else { return make() }
    let key = Key(path: input.path, bytes: input.bytes)
    if let value = kept.withLock({ $0[key] }) { return value }
    let value = make()
    kept.withLock { kept in
      if kept.count >= mostKept { kept = [:] }
      kept[key] = value
    }
    return value
  }
}
