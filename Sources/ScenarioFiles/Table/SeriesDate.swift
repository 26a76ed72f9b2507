// SPDX-License-Identifier: GPL-3.0-or-later

/// The date of an observation: a year, a day, or a point in time such as 2024.5.
///
/// A year means its end for a state and its total for a flow, a day the day's end, and a number
/// with a fraction a moment: 2024.5 is the middle of 2024, as in the year of an anchor.
struct SeriesDate: Equatable {
  /// In years; 2025 is the end of 2024.
  var end: Double
  var isWholeYear: Bool

  static func read(_ text: String) -> SeriesDate? {
    if let year = NodeReader.wholeNumber(text) {
      return ScenarioResolver.years.contains(year) && text.utf8.count == 4
        ? SeriesDate(end: Double(year + 1), isWholeYear: true) : nil
    }
    if text.contains("-") {
      return day(text.split(separator: "-", omittingEmptySubsequences: false))
    }
    guard text.contains("."), case .success(let date) = Number.read(text[...]),
      date >= Double(ScenarioResolver.years.lowerBound),
      date <= Double(ScenarioResolver.years.upperBound + 1)
    else { return nil }
    return SeriesDate(end: date, isWholeYear: false)
  }

  /// Year, month and day in digits: the end of that day.
  private static func day(_ parts: [Substring]) -> SeriesDate? {
    guard parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
    let numbers = parts.compactMap { NodeReader.wholeNumber($0) }
    guard numbers.count == 3, ScenarioResolver.years.contains(numbers[0]),
      (1...12).contains(numbers[1])
    else { return nil }
    let (year, month, day) = (numbers[0], numbers[1], numbers[2])
    let days = monthLengths(year)
    guard day >= 1, day <= days[month - 1] else { return nil }
    let elapsed = days[..<(month - 1)].reduce(0, +) + day
    let end = Double(year) + Double(elapsed) / Double(days.reduce(0, +))
    return SeriesDate(end: end, isWholeYear: false)
  }

  private static func monthLengths(_ year: Int) -> [Int] {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  }
}
