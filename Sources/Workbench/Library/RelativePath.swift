// SPDX-License-Identifier: GPL-3.0-or-later

/// Paths of files as other files of the library name them.
enum RelativePath {
  /// What a file in the folder `to` calls the file that one in `from` calls `path`.
  static func path(_ path: String, from: String, to: String) -> String {
    let target = steps(from + "/" + path)
    let start = steps(to)
    let common = zip(target, start).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: start.count - common)
    return (up + target[common...]).joined(separator: "/")
  }

  /// The folder of a file; empty for the library's own.
  static func folder(of file: String) -> String {
    guard let slash = file.lastIndex(of: "/") else { return "" }
    return String(file[..<slash])
  }

  /// The names on the way, without those that lead nowhere.
  private static func steps(_ path: String) -> [String] {
    var steps: [String] = []
    for step in path.split(separator: "/").map(String.init) where step != "." {
      if step == "..", let last = steps.last, last != ".." {
        steps.removeLast()
      } else {
        steps.append(step)
      }
    }
    return steps
  }
}
