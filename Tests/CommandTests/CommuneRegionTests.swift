// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The region of communes is the region of zones, divided more finely.
@Suite struct CommuneRegionTests {
  private typealias Row = [String: String]

  private static let folder = RollcastRun.root.appending(path: "Scenarios/tuyen-quang-communes")

  /// Amounts are printed so that they add up; only the sum in floating point errs.
  private static let sumTolerance = 1e-6
  /// Half the last of six printed digits, by which a weighted mean of printed figures can err.
  private static let meanTolerance = 0.5e-6 + 1e-9
  /// Of the share, in any year: 0.1 percentage points.
  private static let digitalShareTolerance = 0.001

  private static let amounts = [
    "area_km2", "population", "households", "enterprises", "data_centre_kw", "cloud_vcpu",
    "va_agriculture", "va_industry", "va_services", "va_other", "va_electronics", "va_ict",
  ]

  /// Columns that are means, each with the users over whom it is one.
  private static let means = [
    "urban_share": "population", "income_index": "population", "terrain_factor": "households",
    "fibre_coverage": "households", "fibre_takeup": "households", "cloud_use": "enterprises",
    "mobile_4g_coverage": "population", "mobile_4g_takeup": "population",
    "mobile_5g_coverage": "population", "mobile_5g_takeup": "population",
    "digital_skills": "population", "platform_use": "population",
  ]

  /// The rows of a table in which no field is quoted.
  private static func rows(_ path: String) throws -> [Row] {
    let url = RollcastRun.root.appending(path: "Scenarios/\(path)")
    let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline).map
    {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { Row(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  /// Every zone with its communes.
  private static func zones() throws -> [(zone: Row, communes: [Row])] {
    let communes = try rows("tuyen-quang-communes/districts-2023.csv")
    let zones = try rows("tuyen-quang/districts-2023.csv")
    try #require(zones.count == 7 && communes.count == 51)
    return zones.map { zone in (zone, communes.filter { $0["zone"] == zone["id"] }) }
  }

  private static func number(_ row: Row, _ column: String) throws -> Double {
    try #require(row[column].flatMap { Double($0) }, "\(column) of \(row["id"] ?? "?")")
  }

  @Test func everyCommuneBelongsToAZone() throws {
    let ids = try Self.zones().flatMap(\.communes).compactMap { $0["id"] }
    #expect(ids.count == 51 && Set(ids).count == 51)
    #expect(try Self.zones().allSatisfy { !$0.communes.isEmpty })
  }

  @Test func amountsAddUpToTheZones() throws {
    for (zone, communes) in try Self.zones() {
      for column in Self.amounts {
        let sum = try communes.reduce(0) { try $0 + Self.number($1, column) }
        let whole = try Self.number(zone, column)
        #expect(abs(sum - whole) <= Self.sumTolerance, "\(column) of \(zone["id"] ?? "?")")
      }
    }
  }

  @Test func weightedMeansAreTheZones() throws {
    for (zone, communes) in try Self.zones() {
      for (column, users) in Self.means {
        let weight = try communes.reduce(0) { try $0 + Self.number($1, users) }
        let sum = try communes.reduce(0) {
          try $0 + Self.number($1, column) * Self.number($1, users)
        }
        let whole = try Self.number(zone, column)
        #expect(
          abs(sum / weight - whole) <= Self.meanTolerance, "\(column) of \(zone["id"] ?? "?")")
      }
    }
  }

  @Test func sharesLieStrictlyInside() throws {
    for commune in try Self.zones().flatMap(\.communes) {
      for column in Self.means.keys where column != "income_index" && column != "terrain_factor" {
        let share = try Self.number(commune, column)
        #expect(share > 0 && share < 1, "\(column) of \(commune["id"] ?? "?")")
      }
    }
  }

  @Test func theCommuneOfTheTownIsTheMostUrban() throws {
    for (zone, communes) in try Self.zones() {
      let most = try communes.max {
        try Self.number($0, "urban_share") < Self.number($1, "urban_share")
      }
      // No commune bears the name of the city.
      #expect(try most?["id"] == zone["id"] || Self.number(zone, "urban_share") > 0.5)
    }
  }

  @Test func theTableIsWhatTheScriptWrites() throws {
    let check = try RollcastRun(
      shell: "/usr/bin/python3 -B derive.py --check", in: Self.folder)
    #expect(check.status == 0, "\(check.messages)")
  }

  @Test func aStaleTableIsNoticed() throws {
    let scratch = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let scenarios = RollcastRun.root.appending(path: "Scenarios")
    try FileManager.default.copyItem(at: scenarios, to: scratch)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let folder = scratch.appending(path: "tuyen-quang-communes")
    let table = folder.appending(path: "districts-2023.csv")
    let text = try String(contentsOf: table, encoding: .utf8)
    try Data(text.dropLast(2).utf8).write(to: table)
    let stale = try RollcastRun(shell: "/usr/bin/python3 -B derive.py --check", in: folder)
    #expect(stale.status == 1 && stale.messages.contains("run it again"))
    let mended = try RollcastRun(
      shell: "/usr/bin/python3 -B derive.py && /usr/bin/python3 -B derive.py --check", in: folder)
    #expect(try mended.status == 0 && String(contentsOf: table, encoding: .utf8) == text)
  }

  @Test func theShareStaysNearTheZones() throws {
    let run = try RollcastRun(
      "run", "Scenarios/tuyen-quang/baseline.yaml", "Scenarios/tuyen-quang-communes/baseline.yaml",
      "--format", "json")
    #expect(run.status == 0 && run.messages.isEmpty)
    let results = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
    let shares = (results ?? []).compactMap {
      ($0["region"] as? [String: [Double]])?["digital_share"]
    }
    try #require(shares.count == 2 && shares[0].count == 7 && shares[1].count == 7)
    for (zones, communes) in zip(shares[0], shares[1]) {
      #expect(abs(zones - communes) <= Self.digitalShareTolerance)
    }
  }
}
