// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension Scenario {
  /// For each district, its position in `other`; `nil` where the two name different districts.
  func positions(in other: Scenario) -> [Int]? {
    guard districts.count == other.districts.count else { return nil }
    let places = Dictionary(
      uniqueKeysWithValues: other.districts.enumerated().map { ($0.element.id, $0.offset) })
    let found = districts.compactMap { places[$0.id] }
    return found.count == districts.count ? found : nil
  }

  /// The scenario with its districts in another order: the one that was at `positions[i]` is at i.
  func reordered(_ positions: [Int]) -> Scenario {
    var moved = self
    var places = Array(repeating: 0, count: positions.count)
    for (new, old) in positions.enumerated() { places[old] = new }
    moved.districts = positions.map { districts[$0] }
    for i in investments.indices {
      moved.investments[i].districts = investments[i].districts.map { places[$0] }
    }
    for i in anchors.indices { moved.anchors[i].district = places[anchors[i].district] }
    for i in goals.indices { moved.goals[i].district = goals[i].district.map { places[$0] } }
    return moved
  }

  /// The scenario without what comes after `year`, which cannot move its share.
  func cut(to year: Int) -> Scenario {
    var cut = self
    cut.end = year
    for i in investments.indices {
      cut.investments[i].years = investments[i].years.filter { $0 <= year }
    }
    cut.investments.removeAll { $0.years.isEmpty }
    cut.anchors.removeAll { $0.year >= Double(year + 1) }
    return cut
  }
}
