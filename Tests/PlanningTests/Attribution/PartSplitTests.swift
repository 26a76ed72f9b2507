// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import TestSupport
import Testing

@testable import Planning

@Suite struct PartSplitTests {
  /// The contract: parts, and districts, add up to the difference within this.
  private static let tolerance = 1e-12

  private static func pair(seed: UInt64) throws -> (a: Projection, b: Projection) {
    var random = SplitMix64(state: seed)
    let a = try Shipped.scenario("tuyen-quang/data-centre-hub.yaml")
    let drivers = Array(Driver.all.shuffled(using: &random).prefix(8))
    return (Projection(a), Projection(a.varied(drivers, using: &random)))
  }

  @Test(arguments: 0..<8)
  func partsAndDistrictsAddUp(seed: UInt64) throws {
    let (a, b) = try Self.pair(seed: seed)
    let split = try #require(PartSplit(a, b, year: 2030))
    let difference =
      b.value(.digitalShare, year: 2030)! - a.value(.digitalShare, year: 2030)!
    #expect(abs(split.region.reduce(0, +) - difference) < Self.tolerance)
    #expect(abs(split.districts.reduce(0) { $0 + $1.total } - difference) < Self.tolerance)
    for (i, part) in split.region.enumerated() {
      #expect(abs(split.districts.reduce(0) { $0 + $1.parts[i] } - part) < Self.tolerance)
    }
  }

  /// The formulas as they are written in the documents, term by term.
  @Test func partsFollowTheirFormulas() throws {
    let (a, b) = try Self.pair(seed: 50)
    let split = try #require(PartSplit(a, b, year: 2027))
    func value(_ projection: Projection, _ name: String) -> Double {
      projection.value(Indicator.named[name]!, year: 2027)!
    }
    let (gA, gB) = (value(a, "grdp"), value(b, "grdp"))
    let names = [
      "electronics_value_added", "telecom_value_added", "other_ict_value_added",
      "cloud_value_added", "colocation_value_added", "digitalised_agriculture",
      "digitalised_industry", "digitalised_services",
    ]
    for (i, name) in names.enumerated() {
      let expected = (value(b, name) - value(a, name)) * (1 / gA + 1 / gB) / 2
      #expect(abs(split.region[i] - expected) < Self.tolerance)
    }
    let digital = (value(a, "digital_value_added") + value(b, "digital_value_added")) / 2
    #expect(abs(split.region[8] - digital * (1 / gB - 1 / gA)) < Self.tolerance)
    #expect(
      SharePart.allCases.map(\.name) == [
        "electronics", "telecom", "other_ict", "cloud", "colocation", "agriculture", "industry",
        "services", "grdp",
      ])
  }

  @Test func swappingFlipsTheSignsToTheBit() throws {
    let (a, b) = try Self.pair(seed: 51)
    let there = try #require(PartSplit(a, b, year: 2030))
    let back = try #require(PartSplit(b, a, year: 2030))
    #expect(there.region == back.region.map { -$0 })
    let equal = try #require(PartSplit(a, a, year: 2030))
    #expect(equal.region.allSatisfy { $0 == 0 })
    #expect(equal.districts.allSatisfy { $0.total == 0 })
  }

  /// A district that one scenario has counts with nothing in the other.
  @Test func otherDistrictsStandBesideEachOther() throws {
    let a = Projection(try Shipped.scenario("tuyen-quang/resolution-48.yaml"))
    let b = Projection(try Shipped.scenario("tuyen-quang-communes/universal-fibre.yaml"))
    let split = try #require(PartSplit(a, b, year: 2030))
    let ids = (a.scenario.districts + b.scenario.districts).map(\.id)
    #expect(split.districts.count == Set(ids).count)
    #expect(Set(split.districts.map(\.id)) == Set(ids))
    let difference =
      b.value(.digitalShare, year: 2030)! - a.value(.digitalShare, year: 2030)!
    #expect(abs(split.districts.reduce(0) { $0 + $1.total } - difference) < Self.tolerance)
  }

  @Test func aRegionWithoutGRDPHasNoParts() throws {
    let scenario = try Shipped.scenario("tuyen-quang/baseline.yaml")
    var empty = scenario
    for d in empty.districts.indices {
      for column in DistrictColumn.all where column.name.hasPrefix("va_") {
        empty.districts[d].figures[slot: column.slot] = 0
      }
    }
    let why = Explanation(Projection(scenario), Projection(empty), year: 2030)
    #expect(why.parts == nil)
    #expect(why.drivers?.contributions.map(\.driver) == [.districts])
  }
}
