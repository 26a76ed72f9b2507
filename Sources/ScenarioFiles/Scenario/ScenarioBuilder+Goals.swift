// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension ScenarioBuilder {
  /// Reads an entry of `goals`; one beyond an earlier end stays, and is not answered.
  mutating func goal(_ item: DatedItem) -> Goal? {
    let known = ["indicator", "year", "at_least", "at_most", "district"]
    guard
      let fields = reader.fields(
        item.node, "the goal", known: known, required: ["indicator", "year"])
    else { return nil }
    let indicator = fields["indicator"].flatMap { reader.indicator($0) }
    let year = fields["year"].flatMap { reader.year($0, item.calendar) }
    let bound = reader.bound(fields, item.node, "the goal", of: indicator)
    let district = fields["district"].flatMap { reader.district($0, among: names) }
    if let node = fields["district"] { reader.refuseDistrict(node, of: indicator) }
    guard let indicator, let year, let bound else { return nil }
    return Goal(indicator: indicator, year: year, bound: bound, district: district)
  }
}
