// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Numbers
import RolloutModel
import Testing

@testable import ScenarioFiles

/// The shipped communes add up to the zones that they made up.
@Suite struct CommuneTableTests {
  private static let scenarios = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scenarios")

  private static func file(_ path: String) throws -> SourceFile {
    let text = try String(contentsOf: scenarios.appending(path: path), encoding: .utf8)
    return SourceFile(name: path, text: text)
  }

  /// The communes of each zone, as read.
  private static func communes() throws -> [String: [District]] {
    let file = try file("tuyen-quang-communes/districts-2023.csv")
    var diagnostics = Diagnostics()
    let districts = DistrictTable.read(file, into: &diagnostics)
    let table = CSVTable(file, into: &diagnostics)
    #expect(diagnostics.all.isEmpty && districts.count == 51)
    let column = try #require(table.header.firstIndex { $0.text == "zone" })
    let zones = table.rows.map { $0[column].text }
    return Dictionary(grouping: zip(zones, districts), by: \.0).mapValues { $0.map(\.1) }
  }

  private static func zones() throws -> [District] {
    var diagnostics = Diagnostics()
    return DistrictTable.read(try file("tuyen-quang/districts-2023.csv"), into: &diagnostics)
  }

  @Test func amountsAddUpToTheZones() throws {
    let communes = try Self.communes()
    for zone in try Self.zones() {
      let parts = try #require(communes[zone.id])
      for column in DistrictColumn.all where Self.isAmount(column) {
        let sum = parts.reduce(0) { $0 + $1.figures[slot: column.slot] }
        // Capacities of 0 were moved to 1e-6 on reading.
        let slack = column.rule == .capacity ? 1e-4 : 1e-6
        #expect(
          abs(sum - zone.figures[slot: column.slot]) <= slack, "\(zone.id) \(column.name) \(sum)")
      }
    }
  }

  @Test func meansAreThoseOfTheZones() throws {
    let communes = try Self.communes()
    for zone in try Self.zones() {
      let parts = try #require(communes[zone.id])
      for column in DistrictColumn.all where !Self.isAmount(column) {
        let weights = parts.map { Self.weight(of: $0, for: column) }
        let sum = zip(parts, weights).reduce(0) { $0 + $1.0.figures[slot: column.slot] * $1.1 }
        // Shares are written with six decimals.
        let mean = sum / weights.reduce(0, +)
        #expect(abs(mean - zone.figures[slot: column.slot]) < 2e-6, "\(zone.id) \(column.name)")
      }
    }
  }

  private static func isAmount(_ column: DistrictColumn) -> Bool {
    switch column.rule {
    case .share, .state: false
    case .amount, .capacity: true
    case .positive: !["income_index", "terrain_factor"].contains(column.name)
    }
  }

  private static func weight(of district: District, for column: DistrictColumn) -> Double {
    switch column.name {
    case "fibre_coverage", "fibre_takeup": district.figures.households
    case "cloud_use": district.figures.enterprises
    default: district.figures.population
    }
  }
}
