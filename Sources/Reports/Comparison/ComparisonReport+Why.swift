// SPDX-License-Identifier: GPL-3.0-or-later

import Planning

extension ComparisonReport {
  /// The difference by driver, the largest first.
  func driverSections(_ pair: Pair) -> [Section] {
    let explanation = pair.explanation
    let title = "Why \(names(explanation)), by driver"
    guard let split = explanation.drivers else {
      var section = Section(title, columns: [])
      section.notes = ["A mix of the two leads to figures beyond the range of numbers."]
      return [section]
    }
    let order = split.contributions.enumerated().sorted {
      (-abs($0.element.value), $0.offset) < (-abs($1.element.value), $1.offset)
    }.map(\.element)
    let column = PointsColumn(order.map(\.value), total: explanation.difference)
    let isSampled = order.contains { $0.standardError != nil }
    var section = Section(title, columns: ["points"] + (isSampled ? ["standard error"] : []))
    for (contribution, cell) in zip(order, column.cells) {
      let error = contribution.standardError.map { NumberText.fixed($0 * 100, decimals: 5) }
      section.add([contribution.driver.name, cell] + (isSampled ? [error ?? ""] : []))
    }
    section.addRule()
    section.add(["difference", column.total] + (isSampled ? [""] : []))
    section.notes = notes(split)
    return [section]
  }

  private func names(_ explanation: Explanation) -> String {
    "'\(explanation.b.scenario.name)' differs from '\(explanation.a.scenario.name)'"
  }

  private func notes(_ split: DriverSplit) -> [String] {
    guard !split.contributions.isEmpty else {
      return ["Nothing differs that the share depends on."]
    }
    var notes: [String]
    switch split.method {
    case .exact(let runs):
      notes = ["Shapley values in percentage points, from all \(runs) mixes of the two."]
    case .sampled(let orders):
      notes = ["Estimated Shapley values in percentage points, from \(orders) drawn orders."]
    }
    if !split.haveSameDistricts {
      notes.append(
        "The tables name different districts; spending and anchors, which refer to them, count "
          + "with 'districts'.")
    }
    return notes
  }

  /// The difference by part of the share; by district as well where districts are shown.
  func partSections(_ pair: Pair) -> [Section] {
    let explanation = pair.explanation
    guard let split = explanation.parts else {
      var section = Section("Why \(names(explanation)), by part", columns: [])
      section.notes = ["A region without GRDP has no share that could be split."]
      return [section]
    }
    let column = PointsColumn(split.region, total: explanation.difference)
    var section = Section("Why \(names(explanation)), by part", columns: ["points"])
    for (part, cell) in zip(SharePart.allCases, column.cells) {
      if part == .agriculture || part == .grdp { section.addRule() }
      section.add([part.indicator.title, cell])
    }
    section.addRule()
    section.add(["difference", column.total])
    return [section] + (showsDistricts ? [districtSection(explanation, split)] : [])
  }

  private func districtSection(_ explanation: Explanation, _ split: PartSplit) -> Section {
    let whole = PointsColumn.units(explanation.difference)
    let totals = LargestRemainder.whole(
      split.districts.map { $0.total * 1e5 }, total: whole)
    var section = Section(
      "Why \(names(explanation)), by district",
      columns: ["core", "digitalised", "GRDP", "points"])
    for (district, units) in zip(split.districts, totals) {
      section.add([district.name] + kinds(district.parts, units))
    }
    section.addRule()
    section.add(["difference"] + kinds(split.region, whole))
    section.notes = ["The last column adds up, and so does each row."]
    return section
  }

  /// The parts summed by kind, with digits that add up to the total.
  private func kinds(_ parts: [Double], _ units: Int) -> [String] {
    let sums = SharePart.Kind.allCases.map { kind in
      zip(SharePart.allCases, parts).filter { $0.0.kind == kind }.reduce(0) { $0 + $1.1 }
    }
    let column = PointsColumn(sums, totalUnits: units)
    return column.cells + [column.total]
  }
}
