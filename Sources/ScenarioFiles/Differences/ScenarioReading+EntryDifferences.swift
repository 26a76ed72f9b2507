// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension ScenarioReading {
  /// Entries of the lists that the other scenario does not have in the same words.
  ///
  /// Entries of one key, such as two for the same layer, are paired in the order of the lists.
  func entryDifferences(to other: ScenarioReading) -> [InputDifference] {
    ScenarioList.allCases.flatMap { list in
      var added = other.entries(list)
      let changed = entries(list).filter { entry in
        guard let same = added.firstIndex(where: { $0.hasWords(of: entry) }) else { return true }
        added.remove(at: same)
        return false
      }
      let pairs = changed.map { entry -> InputDifference in
        let place = added.firstIndex { $0.key == entry.key }
        let partner = place.map { added.remove(at: $0) }
        return InputDifference(key: entry.key, a: entry.side, b: partner?.side)
      }
      return pairs + added.map { InputDifference(key: $0.key, a: nil, b: $0.side) }
    }
  }

  private func entries(_ list: ScenarioList) -> [ListEntry] {
    let scenario = scenario!
    let words: [(String, String)] =
      switch list {
      case .investments: scenario.investments.map(scenario.words)
      case .anchors: scenario.anchors.map(scenario.words)
      case .goals: scenario.goals.map(scenario.words)
      }
    return zip(words, places[list] ?? []).map {
      ListEntry(key: "\(list.rawValue).\($0.0)", text: $0.1, span: $1)
    }
  }
}

/// An entry of a list in words that hold all of it.
private struct ListEntry {
  var key: String
  var text: String
  var span: SourceSpan

  var side: InputDifference.Side { .init(.text(text), span) }

  func hasWords(of other: ListEntry) -> Bool { key == other.key && text == other.text }
}

extension Scenario {
  fileprivate func words(_ investment: Investment) -> (String, String) {
    var parts = [years(investment.years), plain(investment.amount, "billion VND/yr")]
    if investment.districts.sorted() != Array(districts.indices) {
      parts.append("in " + investment.districts.map { districts[$0].id }.joined(separator: ", "))
    }
    return (
      investment.layer.name,
      parts.joined(separator: ", ") + ", by \(investment.split.rawValue)"
    )
  }

  fileprivate func words(_ anchor: Anchor) -> (String, String) {
    let parts = [
      districts[anchor.district].id, plain(anchor.year, "1"),
      plain(anchor.valueAdded, "billion VND/yr"), "ramp \(plain(anchor.ramp, "yr"))",
    ]
    return (anchor.name, parts.joined(separator: ", "))
  }

  fileprivate func words(_ goal: Goal) -> (String, String) {
    let place = goal.district.map { "/\(districts[$0].id)" } ?? ""
    let unit = goal.indicator.unit
    let text =
      switch goal.bound {
      case .atLeast(let bound): "at least \(plain(bound, unit))"
      case .atMost(let bound): "at most \(plain(bound, unit))"
      }
    return ("\(goal.indicator.name)@\(goal.year)\(place)", text)
  }

  /// `2024-2026, 2028`, in the order of the calendar.
  private func years(_ years: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for year in years.sorted() {
      if let last = ranges.last, last.upperBound + 1 == year {
        ranges[ranges.count - 1] = last.lowerBound...year
      } else {
        ranges.append(year...year)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ", ")
  }
}
