// SPDX-License-Identifier: GPL-3.0-or-later

extension NodeReader {
  /// The years that are named, without those that an earlier end cuts off.
  mutating func years(_ node: SourceNode, _ calendar: EntryCalendar) -> [Int]? {
    let parts = node.items ?? [node]
    guard !parts.isEmpty else {
      diagnostics.error("the list of years is empty", at: node.span)
      return nil
    }
    var named: Set<Int> = []
    var years: [Int] = []
    for part in parts {
      guard let range = yearRange(part) else { continue }
      if let twice = range.first(where: named.contains) {
        diagnostics.error("the year \(twice) is named twice", at: part.span)
      }
      named.formUnion(range)
      years += projected(range, part, calendar)
    }
    return years
  }

  /// A year, or a range as in 2024-2030.
  private mutating func yearRange(_ node: SourceNode) -> ClosedRange<Int>? {
    let parts = node.text?.split(separator: "-", omittingEmptySubsequences: false) ?? []
    let years = parts.compactMap { Self.wholeNumber($0.trimmed) }
    guard years.count == parts.count, (1...2).contains(years.count),
      years.allSatisfy(ScenarioResolver.years.contains)
    else {
      let hint = node.text.flatMap { $0.contains("–") ? "write the range with '-'" : nil }
      mismatch(
        node, "the year", expected: "a year, or a range such as 2024-2030", hint: hint)
      return nil
    }
    guard years[0] <= years.last! else {
      diagnostics.error(
        "the range \(quoted(node.text ?? "")) runs backwards", at: node.span,
        hint: "write '\(years[1])-\(years[0])'")
      return nil
    }
    return years[0]...years.last!
  }

  /// The years of a range that lie in the projection; there is a warning for others.
  private mutating func projected(
    _ range: ClosedRange<Int>, _ node: SourceNode, _ calendar: EntryCalendar
  ) -> [Int] {
    let isGood = checkYear(Double(range.lowerBound), lastYear: range.upperBound, node, calendar)
    guard isGood, let end = calendar.end, range.upperBound > end else {
      return Array(range)
    }
    let lost = max(end + 1, range.lowerBound)...range.upperBound
    let years =
      lost.count == 1
      ? "the year \(lost.lowerBound) lies" : "the years \(lost.lowerBound)-\(lost.upperBound) lie"
    let verb = lost.count == 1 ? "is" : "are"
    diagnostics.warn(
      "\(years) beyond the end, \(end), and \(verb) left out", at: node.span)
    return range.filter { $0 <= end }
  }

  /// Whether years lie after the start and not beyond the end in the file that names them.
  mutating func checkYear(
    _ first: Double, lastYear: Int, _ node: SourceNode, _ calendar: EntryCalendar
  ) -> Bool {
    if let start = calendar.start, first < Double(start + 1) {
      diagnostics.error(
        "the year \(plain(first, "1")) is too early; the first projected year is \(start + 1)",
        at: node.span)
      return false
    }
    if let end = calendar.ownEnd, lastYear > end {
      diagnostics.error(
        "the year \(lastYear) is after the end, \(end)", at: node.span)
      return false
    }
    return true
  }
}
