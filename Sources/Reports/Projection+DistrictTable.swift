// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension Projection {
  /// The districts at the end of the projection, and the region below them.
  ///
  /// Of more than forty districts the table shows the twenty with the highest share and the
  /// twenty with the lowest.
  var districtTable: String {
    var table = TextTable()
    table.add(["Districts, \(years.last!)"] + Projection.districtColumns.map(\.heading))
    table.addRule()
    let shown = shownDistricts
    for (row, d) in shown.enumerated() {
      if row == 20, shown.count < scenario.districts.count { table.add(["… \(omitted) more"]) }
      table.add([scenario.districts[d].name] + cells(district: d))
    }
    table.addRule()
    table.add([scenario.region.isEmpty ? "Region" : scenario.region] + cells(district: nil))
    return table.text
      + "Networks: covered, then used, of households (fibre) or people (4G, 5G); cloud: of firms.\n"
  }

  private static let districtColumns: [(heading: String, indicator: Indicator)] = [
    ("Share", "digital_share"), ("Fibre", "fibre_coverage"), ("used", "fibre_takeup"),
    ("4G", "mobile_4g_coverage"), ("used", "mobile_4g_takeup"), ("5G", "mobile_5g_coverage"),
    ("used", "mobile_5g_takeup"), ("Cloud", "cloud_use"), ("Skills", "digital_skills"),
    ("Platforms", "platform_use"),
  ].map { ($0.0, Indicator.named[$0.1]!) }

  private func cells(district: Int?) -> [String] {
    Projection.districtColumns.map { column in
      let value = byYear.last![column.indicator, district]
      return NumberText.percent(value, decimals: column.heading == "Share" ? 2 : 1)
    }
  }

  private var shownDistricts: [Int] {
    let all = Array(scenario.districts.indices)
    guard all.count > 40 else { return all }
    let byShare = all.sorted {
      let (a, b) = (byYear.last![.digitalShare, $0], byYear.last![.digitalShare, $1])
      return a > b || (a == b && $0 < $1)
    }
    return Array(byShare.prefix(20) + byShare.suffix(20))
  }

  private var omitted: Int { scenario.districts.count - 40 }
}
