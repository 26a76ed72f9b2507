// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension ComparisonReport {
  private static let rows = [
    "digital_share", "digital_value_added", "core_value_added", "grdp", "readiness",
    "fibre_coverage", "fibre_takeup", "mobile_4g_takeup", "mobile_5g_coverage", "cloud_use",
    "digital_skills", "platform_use", "data_centre_kw", "served_locally", "energy_mwh",
    "emissions_t", "dti_rank",
  ].map { Indicator.named[$0]! }

  private static let districtRows = [
    "digital_share", "fibre_coverage", "fibre_takeup", "mobile_4g_takeup", "mobile_5g_coverage",
    "cloud_use", "digital_skills", "platform_use", "readiness",
  ].map { Indicator.named[$0]! }

  private var year: Int { comparison.year }

  /// Blocks of four scenarios at most, the first always among them.
  private var blocks: [[Projection]] {
    let others = Array(comparison.projections.dropFirst())
    return stride(from: 0, to: others.count, by: 3).map { start in
      [comparison.projections[0]] + others[start..<min(start + 3, others.count)]
    }
  }

  /// The region's figures, with the differences to the first scenario.
  var indicatorSections: [Section] {
    var sections = blocks.map { block in
      var section = Section("Region, \(year)", columns: ComparisonReport.columns(block))
      for indicator in ComparisonReport.rows { section.add(row(indicator, block)) }
      section.addRule()
      section.add(spendingRow(block))
      return section
    }
    sections[sections.count - 1].notes = notes
    return sections
  }

  private static func columns(_ block: [Projection]) -> [String] {
    let names = block.map(\.scenario.name)
    return [names[0]] + names.dropFirst().flatMap { [$0, "±"] }
  }

  private var notes: [String] {
    var notes = ["± is the difference to the first scenario; for shares in percentage points."]
    if comparison.isAcrossDefinitions {
      notes.append(
        "The definitions differ, so the shares do not measure the same thing: part of a difference "
          + "is the definition's.")
    }
    let starts = Set(comparison.projections.map(\.scenario.start)).sorted().map(String.init)
    if starts.count > 1 {
      notes.append(
        "The start years differ, so amounts are at prices of \(starts.joined(separator: " and ")).")
    }
    return notes
  }

  private func row(_ indicator: Indicator, _ block: [Projection]) -> [String] {
    let unit = indicator.presentation == .amount ? ", \(indicator.unit)" : ""
    let values = block.map { $0.value(indicator, year: year) }
    return [indicator.title + unit] + cells(values, indicator)
  }

  private func spendingRow(_ block: [Projection]) -> [String] {
    let totals = block.map { Optional($0.publicSpending(to: year)) }
    return ["Public spending to \(year), billion VND"]
      + cells(totals, number: NumberText.amount) { NumberText.signed($0, decimals: 1) }
  }

  /// For each district figure, the districts below each other.
  var districtSections: [Section] {
    ComparisonReport.districtRows.flatMap { indicator in
      blocks.map { block in
        var section = Section(
          "\(indicator.title), \(year)", columns: ComparisonReport.columns(block))
        for id in districts {
          let name = comparison.projections.lazy.compactMap { $0.district(id)?.name }.first!
          let values = block.map { $0.value(indicator, year: year, id: id) }
          section.add([name] + cells(values, indicator))
        }
        return section
      }
    }
  }

  /// The ids of every scenario's districts, each once.
  var districts: [String] {
    var known: Set<String> = []
    return comparison.projections.flatMap { $0.scenario.districts.map(\.id) }
      .filter { known.insert($0).inserted }
  }

  private func cells(_ values: [Double?], _ indicator: Indicator) -> [String] {
    cells(values, number: indicator.number, difference: indicator.difference)
  }

  private func cells(
    _ values: [Double?], number: (Double) -> String, difference: (Double) -> String
  ) -> [String] {
    var cells: [String] = []
    for (i, value) in values.enumerated() {
      cells.append(value.map(number) ?? "–")
      if i > 0 {
        let change = value.flatMap { value in values[0].map { value - $0 } }
        cells.append(change.map(difference) ?? "–")
      }
    }
    return cells
  }
}

extension Projection {
  /// The district of an id, if there is one.
  func district(_ id: String) -> District? { scenario.districts.first { $0.id == id } }

  /// The value of an indicator for the district of an id; `nil` where there is none.
  func value(_ indicator: Indicator, year: Int, id: String) -> Double? {
    scenario.districts.firstIndex { $0.id == id }.flatMap {
      value(indicator, year: year, district: $0)
    }
  }
}
