// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the name that somebody may have meant.
package enum Spelling {
  /// The known name nearest to `text`, unless all are too far away.
  ///
  /// The distance counts letters added, left out, changed or swapped with a neighbour, whatever
  /// their case; a third of the letters may differ, but never all.
  package static func nearest(to text: String, among known: some Sequence<String>) -> String? {
    let wanted = letters(text)
    guard !wanted.isEmpty, wanted.count <= 60 else { return nil }
    let limit = min(max(1, wanted.count / 3), wanted.count - 1)
    var best: (name: String, distance: Int)?
    for name in known {
      let distance = distance(wanted, letters(name))
      if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }

  /// The nearest known name as a question.
  package static func hint(for text: String, among known: some Sequence<String>) -> String? {
    nearest(to: text, among: known).map { "did you mean '\($0)'?" }
  }

  /// Lower case, with one sign for all that separates words.
  private static func letters(_ text: String) -> [Character] {
    text.start(61).lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 }
  }

  /// Optimal string alignment distance.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast = Array(repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
