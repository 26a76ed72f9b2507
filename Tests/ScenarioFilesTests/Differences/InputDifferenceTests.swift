// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Planning
import Testing

@testable import ScenarioFiles

@Suite("What differs in the inputs")
struct InputDifferenceTests {
  /// The differences of two files as `key: value @ file:line | value @ file:line`.
  private static func differences(
    _ a: String, _ b: String, table: String? = nil, settings: [String] = []
  ) throws -> [String] {
    let folder = try ScenarioFolder(["a.yaml": a, "b.yaml": b])
    if let table { try folder.write(table, "other.csv") }
    let first = try folder.read()
    let second = try folder.read("b.yaml", settings: settings)
    #expect(first.scenario != nil && second.scenario != nil)
    return first.differences(to: second).map { difference in
      let unit = difference.unit.isEmpty ? "" : " [\(difference.unit)]"
      let text = "\(difference.key)\(unit): \(shown(difference.a)) | \(shown(difference.b))"
      return text.replacingOccurrences(of: folder.path + "/", with: "")
    }
  }

  private static func shown(_ side: InputDifference.Side?) -> String {
    guard let side else { return "none" }
    let value: String =
      switch side.value {
      case .number(let number): "\(number)"
      case .text(let text): text
      }
    let line = side.place?.line.map { ":\($0)" } ?? ""
    return "\(value) @ \(side.place?.file ?? "default")\(line)"
  }

  @Test("Names alone are no difference")
  func names() throws {
    let b = head.replacingOccurrences(of: "Test", with: "Other") + "description: Words.\n"
    #expect(try Self.differences(head, b).isEmpty)
  }

  @Test("Settings and parameters, with the line of the file that says them")
  func settingsAndParameters() throws {
    let a = head + "parameters:\n  skills.loss: 0.05\n  skills.max: 0.9\n"
    let b =
      "schema: rollcast/1\nname: B\nextends: a.yaml\nend: 2029\nsteps_per_year: 12\n"
      + "parameters:\n  skills.loss: 2 %/yr\n  cloud.p: 0.03\n"
    let found = try Self.differences(a, b, settings: ["region=Hills"])
    #expect(
      found == [
        "region: none | Hills @ --set",
        "end: 2030.0 @ a.yaml:5 | 2029.0 @ b.yaml:4",
        "steps_per_year: 4.0 @ default | 12.0 @ b.yaml:5",
        "parameters.cloud.p [1/yr]: 0.0245 @ default | 0.03 @ b.yaml:8",
        "parameters.skills.loss [1/yr]: 0.05 @ a.yaml:8 | 0.02 @ b.yaml:7",
      ])
  }

  @Test("Entries are paired by what they are for; equal ones drop out, wherever they stand")
  func entries() throws {
    let a =
      head + """
        investments:
          - {layer: fibre, years: 2024-2026, amount: 25 billion VND/yr, share: need}
          - {layer: skills, years: 2024, amount: 10 billion VND/yr}
          - {layer: skills, years: 2025, amount: 20 billion VND/yr, districts: [na-hang]}
        goals:
          - {indicator: digital_share, year: 2030, at_least: 30 %}

        """
    let b =
      head + """
        investments:
          - {layer: skills, years: [2024], amount: 10 billion VND/yr}
          - {layer: skills, years: [2025, 2027-2028], amount: 20 billion VND/yr, share: equal}
          - {layer: cloud, years: 2030, amount: 5 billion VND/yr}
        anchors:
          - {name: plant, district: yen-son, year: 2026.5, value_added: 900 billion VND/yr, ramp: 2 yr}
        goals:
          - {indicator: digital_share, year: 2030, at_least: 20 %}
          - {indicator: fibre_coverage, year: 2028, at_least: 95 %, district: na-hang}

        """
    #expect(
      try Self.differences(a, b) == [
        "investments.fibre: 2024-2026, 25 billion VND/yr, by need @ a.yaml:8 | none",
        "investments.skills: 2025, 20 billion VND/yr, in na-hang, by population @ a.yaml:10 | "
          + "2025, 2027-2028, 20 billion VND/yr, by equal @ b.yaml:9",
        "investments.cloud: none | 2030, 5 billion VND/yr, by population @ b.yaml:10",
        "anchors.plant: none | yen-son, 2026.5, 900 billion VND/yr, ramp 2 yr @ b.yaml:12",
        "goals.digital_share@2030: at least 0.3 @ a.yaml:12 | at least 0.2 @ b.yaml:14",
        "goals.fibre_coverage@2028/na-hang: none | at least 0.95 @ b.yaml:15",
      ])
  }

  @Test("Cells of the table by id and column, in whatever order the rows stand")
  func cells() throws {
    let folder = try ScenarioFolder()
    let text = try String(contentsOfFile: folder.path + "/districts.csv", encoding: .utf8)
    var lines = text.split(separator: "\n").map(String.init)
    lines[1] = lines[1].replacingOccurrences(of: "Na Hang", with: "Na Hang town")
      .replacingOccurrences(of: ",12200,", with: ",12800,")
    lines.swapAt(1, 2)
    lines[3] = lines[3].replacingOccurrences(of: "ham-yen", with: "new-town")
    let b = head.replacingOccurrences(of: "districts.csv", with: "other.csv")
    let found = try Self.differences(
      head, b, table: lines.map { $0 + "\n" }.joined())
    #expect(
      found == [
        "districts: districts.csv @ a.yaml:6 | other.csv @ b.yaml:6",
        "districts.na-hang.name: Na Hang @ districts.csv:2 | Na Hang town @ other.csv:3",
        "districts.na-hang.households [households]: 12200.0 @ districts.csv:2 | "
          + "12800.0 @ other.csv:3",
        "districts.ham-yen: Hàm Yên @ districts.csv:4 | none",
        "districts.new-town: none | Hàm Yên @ other.csv:4",
      ])
  }
}
