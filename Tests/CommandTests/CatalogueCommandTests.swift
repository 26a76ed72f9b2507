// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct CatalogueCommandTests {
  @Test(arguments: ["parameters", "indicators"])
  func thePageInTheDocumentsIsFresh(command: String) throws {
    let page = RollcastRun.root.appending(path: "Docs/\(command.capitalized).md")
    let run = try RollcastRun(command, "--format", "markdown")
    #expect(run.output == (try String(contentsOf: page, encoding: .utf8)))
  }

  @Test func namesCanBeChosen() throws {
    let run = try RollcastRun("parameters", "skills", "cloud.p", "--format", "csv")
    let names = run.output.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
    #expect(names.contains("skills.loss") && names.contains("cloud.price"))
    #expect(names.allSatisfy { $0.hasPrefix("skills") || $0.hasPrefix("cloud.p") })
    #expect(try RollcastRun("parameters", "nothing").status == 64)
  }

  @Test func everyParameterIsThere() throws {
    let run = try RollcastRun("parameters", "--format", "json")
    let entries = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
    #expect(entries?.count == 123)
    #expect(entries?.first?["name"] as? String == "fibre.cost_per_home")
  }

  @Test func theTableNamesEveryColumnInItsPage() throws {
    let page = try String(
      contentsOf: RollcastRun.root.appending(path: "Docs/DistrictTable.md"), encoding: .utf8)
    let table = try String(
      contentsOf: RollcastRun.root.appending(path: "Scenarios/tuyen-quang/districts-2023.csv"),
      encoding: .utf8)
    let header = table.prefix { !$0.isNewline }.split(separator: ",")
    #expect(header.count == 28)
    for column in header { #expect(page.contains("`\(column)`"), "\(column)") }
  }
}
