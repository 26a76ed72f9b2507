// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

extension Scenario {
  /// The district table of the scenario: the figures that the model starts from, with the digits
  /// that read back to the same doubles.
  package var districtTable: String {
    let columns = DistrictColumn.all
    let header = ["id", "name", "longitude", "latitude"] + columns.map(\.name)
    let rows = districts.map { district in
      [
        district.id, district.name, district.longitude.description,
        district.latitude.description,
      ] + columns.map { district.figures[slot: $0.slot].description }
    }
    return ([header] + rows).map(CSV.line).joined()
  }
}
