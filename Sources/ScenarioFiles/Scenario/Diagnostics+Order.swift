// SPDX-License-Identifier: GPL-3.0-or-later

extension Diagnostics {
  /// The same diagnostics sorted by file, line and column, each once.
  ///
  /// Files other than `files` come after them, in the order in which they occur.
  func inOrder(of files: [SourceFile]) -> Diagnostics {
    var ranks: [ObjectIdentifier: Int] = [:]
    for file in files + all.map(\.span.file) where ranks[ObjectIdentifier(file)] == nil {
      ranks[ObjectIdentifier(file)] = ranks.count
    }
    let places = all.enumerated().map { index, diagnostic in
      let span = diagnostic.span
      return (ranks[ObjectIdentifier(span.file)] ?? 0, span.line, span.column, index)
    }
    var sorted = Diagnostics()
    var seen: Set<[String]> = []
    for place in places.sorted(by: <) {
      let text = [place.0, place.1, place.2].map { "\($0)" } + [all[place.3].message]
      if seen.insert(text).inserted { sorted.add(all[place.3]) }
    }
    sorted.omit(omitted)
    return sorted
  }

  /// Adds what another reading found.
  mutating func append(_ others: Diagnostics) {
    for other in others.all { add(other) }
    omit(others.omitted)
  }
}
