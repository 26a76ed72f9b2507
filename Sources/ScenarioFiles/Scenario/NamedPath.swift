// SPDX-License-Identifier: GPL-3.0-or-later

/// A path as the operating system gets it and as people see it.
///
/// The two differ because `folder/../file` is another file than `file` where `folder` is a link.
package struct NamedPath: Sendable, Equatable {
  package var opened: String
  package var shown: String

  /// The path as it was given.
  package init(_ path: String) {
    opened = path
    shown = path
  }

  /// What a file at this path means by `path`: a place relative to its own folder.
  package func naming(_ path: String) -> NamedPath {
    guard !path.hasPrefix("/") else { return NamedPath(path) }
    var named = NamedPath(Self.folder(of: opened) + path)
    named.shown = Self.normalised(Self.folder(of: shown) + path)
    return named
  }

  /// Everything up to the last `/`, with it.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[...slash])
  }

  /// The path without the steps that lead nowhere: `a/b/../c` is `a/c`.
  static func normalised(_ path: String) -> String {
    var steps: [Substring] = []
    for step in path.split(separator: "/") where step != "." {
      if step == "..", let last = steps.last, last != ".." {
        steps.removeLast()
      } else if step != ".." || !path.hasPrefix("/") {
        steps.append(step)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + steps.joined(separator: "/")
  }
}
