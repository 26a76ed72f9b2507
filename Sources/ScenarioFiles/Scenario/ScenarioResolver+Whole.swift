// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioResolver {
  /// Checks what can only be checked once everything has been taken in.
  mutating func checkWhole(_ chain: ScenarioChain) {
    checkCalendar()
    checkWeights()
    guard let outermost = chain.sources.first else { return }
    guard chain.isComplete else { return }
    require(.name, outermost, "a name that tables show")
    require(.definition, outermost, "'definition: GSO'")
    require(.start, outermost, "'start: 2023'")
    require(.end, outermost, "'end: 2030'")
    require(.districts, outermost, "the path of a district table")
  }

  /// The longest projection in years.
  static let longest = 200

  private mutating func checkCalendar() {
    guard isCalendarSound, let span = calendarSpan,
      let start = resolved.numbers[.start]?.value, let end = resolved.numbers[.end]?.value
    else { return }
    if end <= start {
      reader.diagnostics.error("the end, \(end), is not after the start, \(start)", at: span)
      isCalendarSound = false
    } else if end - start > Self.longest {
      reader.diagnostics.error(
        "from \(start) to \(end) are more than \(Self.longest) years", at: span)
    }
  }

  /// Reports a key that neither the file nor its bases have; one with a bad value is no more
  /// missing.
  private mutating func require(
    _ key: ScenarioKey, _ source: ScenarioSource, _ example: String
  ) {
    guard !given.contains(key) else { return }
    reader.diagnostics.error(
      "the scenario has no \(key.quotedName)", at: source.root.span, hint: "add \(example)")
  }
}
