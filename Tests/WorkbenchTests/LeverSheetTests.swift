// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Reports
import RolloutModel
import Testing

@testable import Workbench

@Suite struct LeverSheetTests {
  private let document = """
    {"schema": "rollcast/1", "name": "n", "extends": "resolution-48.yaml",
     "parameters": {"skills.loss": 0.03}}
    """

  @Test func aSheetShowsEveryLever() throws {
    let folder = try LibraryFolder()
    let scenario = try folder.scenario(document)
    let answer = Data(try folder.answer(.openDocument, [], document).utf8)
    let sheet = try #require(try JSONSerialization.jsonObject(with: answer) as? [String: Any])
    let parameters = try #require(sheet["parameters"] as? [[String: Any]])
    #expect(parameters.map { $0["name"] as? String } == Parameter.all.map(\.name))
    for (shown, parameter) in zip(parameters, Parameter.all) {
      let value = try #require(shown["value"] as? Double)
      // Foundation's parser of JSON may round the last digit.
      #expect(abs(value - scenario.parameters[slot: parameter.slot]) <= 1e-15 * abs(value))
      #expect(shown["is_set"] as? Bool == (parameter.name == "skills.loss"))
    }
    #expect((sheet["investments"] as? [Any])?.count == scenario.investments.count)
  }

  @Test func theListsOfASheetGiveTheSameScenario() throws {
    let folder = try LibraryFolder()
    for file in ["electronics-anchor.yaml", "universal-broadband.yaml", "data-centre-hub.yaml"] {
      let scenario = try folder.scenario(file: file)
      let sheet = LeverSheet(scenario, language: .english)
      let body = JSON.object([
        ("schema", .string("rollcast/1")), ("name", .string(scenario.name)),
        ("extends", .string(file)), ("investments", sheet.investments),
        ("anchors", sheet.anchors),
      ])
      #expect(try folder.scenario(body.text) == scenario)
    }
  }

  @Test func influencesAreRunsWithOneParameterMoved() throws {
    let folder = try LibraryFolder()
    let scenario = try folder.scenario(document)
    let influences = Influences(scenario).bySlot
    #expect(influences.count == Parameter.all.count { $0.low < $0.high })
    for parameter in Parameter.all.filter({ $0.low < $0.high }) {
      let influence = try #require(influences[parameter.slot])
      for (end, share) in [(parameter.low, influence.low), (parameter.high, influence.high)] {
        var moved = scenario
        moved.parameters[slot: parameter.slot] = end
        #expect(Projection(moved).value(.digitalShare, year: scenario.end) == share)
      }
    }
  }

  @Test func aPostedDocumentComesBackAsJSON() throws {
    let folder = try LibraryFolder()
    let yaml = """
      schema: rollcast/1
      name: n
      extends: baseline.yaml
      parameters: {skills.loss: 3 %/yr, growth.ict: 0.125}
      investments: [{layer: skills, years: 2024-2026, amount: 5, districts: [na-hang]}]
      """
    let answer = Data(try folder.answer(.openDocument, [], yaml).utf8)
    let sheet = try #require(try JSONSerialization.jsonObject(with: answer) as? [String: Any])
    let again = try JSONSerialization.data(withJSONObject: try #require(sheet["document"]))
    let text = String(decoding: again, as: UTF8.self)
    #expect(try folder.scenario(text) == folder.scenario(yaml))
  }
}
