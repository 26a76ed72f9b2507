// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct CompareCommandTests {
  private static let baseline = "Scenarios/tuyen-quang/baseline.yaml"
  private static let programme = "Scenarios/tuyen-quang/resolution-48.yaml"

  @Test func scenariosStandSideBySide() throws {
    let run = try RollcastRun("compare", Self.baseline, Self.programme)
    #expect(run.status == 0 && run.messages.isEmpty)
    #expect(run.output.contains("Comparison in 2030"))
    #expect(run.output.contains("Goals of Resolution 48"))
  }

  @Test func theYearCanBeChosen() throws {
    let run = try RollcastRun("compare", Self.baseline, Self.programme, "--year", "2026")
    #expect(run.status == 0 && run.output.contains("Comparison in 2026"))
    #expect(
      try RollcastRun("compare", Self.baseline, Self.programme, "--year", "2040").status == 64)
  }

  @Test func oneFileIsNotEnough() throws {
    #expect(try RollcastRun("compare", Self.baseline).status == 64)
  }

  @Test func sharesOfDifferentDefinitionsAreRefused() throws {
    let folder = try ScratchFolder()
    try folder.write(
      "schema: rollcast/1\nname: Wide\nextends: baseline.yaml\ndefinition: MIC\n", to: "wide.yaml")
    let run = try RollcastRun("compare", "baseline.yaml", "wide.yaml", in: folder.url)
    #expect(run.status == 65 && run.output.isEmpty)
    #expect(run.messages.contains("GSO") && run.messages.contains("MIC"))
  }

  private typealias Object = [String: Any]

  private static func object(_ arguments: String...) throws -> Object {
    let run = try RollcastRun(
      shell: "rollcast compare --format json " + arguments.joined(separator: " "))
    #expect(run.status == 0 && run.messages.isEmpty)
    return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? Object)
  }

  private static func values(_ object: Object, _ key: String) throws -> [String: Double] {
    let entries = try #require(object[key] as? [Object])
    let pairs = entries.compactMap { entry in
      ((entry["name"] ?? entry["id"]) as? String).flatMap { name in
        (entry["value"] as? Double).map { (name, $0) }
      }
    }
    #expect(pairs.count == entries.count)
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// What JSON says adds up to the difference of the shares that `run` says.
  @Test func contributionsAddUp() throws {
    let object = try Self.object(Self.baseline, Self.programme)
    #expect(object["a"] as? String == "Baseline" && object["b"] as? String == "Resolution 48")
    #expect(object["year"] as? Int == 2030)
    let difference = try #require(object["difference"] as? Double)
    let shares = (object["share_a"] as! Double, object["share_b"] as! Double)
    #expect(abs(shares.1 - shares.0 - difference) < 1e-15)
    for key in ["drivers", "parts"] {
      let sum = try Self.values(object, key).values.reduce(0, +)
      #expect(abs(sum - difference) < 1e-12, "\(key)")
    }
    let districts = try #require(object["districts"] as? [Object])
    #expect(districts.count == 7 && districts[0]["id"] as? String == "tuyen-quang-city")
    let sum = districts.reduce(0) { $0 + ($1["value"] as! Double) }
    #expect(abs(sum - difference) < 1e-12)
    #expect(try Self.values(object, "drivers").count == 7)
    let inputs = try #require(object["inputs"] as? [Object])
    #expect(inputs.contains { $0["key"] as? String == "investments.skills" })
  }

  @Test func swappingFlipsTheSigns() throws {
    let there = try Self.object(Self.baseline, Self.programme, "--year 2027")
    let back = try Self.object(Self.programme, Self.baseline, "--year 2027")
    for key in ["drivers", "parts"] {
      let (x, y) = (try Self.values(there, key), try Self.values(back, key))
      #expect(Set(x.keys) == Set(y.keys))
      for (name, value) in x { #expect(abs(value + y[name]!) < 1e-14) }
    }
  }

  @Test func aScenarioDoesNotDifferFromItself() throws {
    let object = try Self.object(Self.programme, Self.programme)
    #expect(object["difference"] as? Double == 0)
    #expect(try Self.values(object, "drivers").isEmpty)
    #expect(try Self.values(object, "parts").values.allSatisfy { $0 == 0 })
    #expect((object["inputs"] as? [Object])?.isEmpty == true)
  }

  @Test func severalScenariosGiveAnArray() throws {
    let run = try RollcastRun(
      "compare", Self.baseline, Self.programme, "Scenarios/tuyen-quang/data-centre-hub.yaml",
      "--format", "json")
    let array = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [Object]
    #expect(array?.map { $0["b"] as? String } == ["Resolution 48", "Data-centre hub"])
    #expect(array?.allSatisfy { $0["a"] as? String == "Baseline" } == true)
  }

  @Test func definitionsCanBeCrossedOnRequest() throws {
    let wide = "Scenarios/tuyen-quang/wide-definition.yaml"
    #expect(try RollcastRun("compare", Self.baseline, wide).status == 65)
    let run = try RollcastRun("compare", Self.baseline, wide, "--across-definitions")
    #expect(run.status == 0)
    #expect(run.output.contains("across definitions: GSO (Baseline), wide (Wide definition)"))
  }

  @Test func placesOfInputsAreSaid() throws {
    let run = try RollcastRun("compare", Self.baseline, Self.programme)
    #expect(run.output.contains("2024-2026, 25 billion VND/yr, by need"))
    #expect(run.output.contains("Scenarios/tuyen-quang/resolution-48.yaml:"))
  }

  @Test func theFormsCarryTheDistrictsOnRequest() throws {
    let table = try RollcastRun("compare", Self.baseline, Self.programme, "--districts")
    #expect(table.output.contains("by district"))
    let page = try RollcastRun(
      "compare", Self.baseline, Self.programme, "--format", "markdown")
    #expect(page.output.hasPrefix("# Comparison in 2030") && page.output.contains("| --- |"))
    let csv = try RollcastRun(
      "compare", Self.baseline, Self.programme, "--format", "csv", "--districts")
    let rows = csv.output.split(separator: "\n")
    #expect(
      rows[0] == "section,a,b,definition_a,definition_b,year,district,name,unit,value_a,value_b,"
        + "difference")
    let part = "part,Baseline,Resolution 48,GSO,GSO,2030,na-hang,grdp,1,,,"
    #expect(rows.contains { $0.hasPrefix(part) })
    #expect(rows.contains { $0.contains(",na-hang,fibre_coverage,1,0.") })
  }

  /// The blocks that the document shows are what the command beside them prints.
  @Test func theDocumentShowsWhatIsPrinted() throws {
    let run = try RollcastRun(
      "compare", Self.programme, "Scenarios/tuyen-quang/data-centre-hub.yaml")
    let url = RollcastRun.root.appending(path: "Docs/Compare.md")
    let blocks = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n```\n")
      .filter { $0.hasPrefix("Why ") }
    #expect(blocks.count == 2)
    for block in blocks { #expect(run.output.contains(block + "\n")) }
  }
}
