// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import Testing

@testable import RolloutModel

@Suite struct IndicatorTests {
  @Test func everyIndicatorIsDescribedOnce() {
    #expect(Indicator.all.map(\.slot).sorted() == Array(0..<Indicators<Double>.slotCount))
    #expect(Set(Indicator.all.map(\.name)).count == Indicator.all.count)
  }

  @Test func everyColumnIsDescribedOnce() {
    #expect(DistrictColumn.all.map(\.slot).sorted() == Array(0..<DistrictFigures<Double>.slotCount))
    #expect(Set(DistrictColumn.all.map(\.name)).count == DistrictColumn.all.count)
  }

  @Test func statesStandStrictlyInsideTheirBounds() {
    let share = DistrictColumn.all.first { $0.name == "fibre_coverage" }!
    #expect(share.inside(0) == 1e-6 && share.inside(1) == 1 - 1e-6 && share.inside(0.4) == 0.4)
    let capacity = DistrictColumn.all.first { $0.name == "cloud_vcpu" }!
    #expect(capacity.inside(0) == 1e-6 && capacity.inside(7) == 7)
    let urban = DistrictColumn.all.first { $0.name == "urban_share" }!
    #expect(urban.inside(0) == 0)
  }
}
