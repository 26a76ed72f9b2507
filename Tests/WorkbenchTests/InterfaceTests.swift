// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Planning
import Reports
import RolloutModel
import Testing

@testable import Workbench

@Suite struct InterfaceTests {
  private let document = """
    {"schema": "rollcast/1", "name": "n", "extends": "resolution-48.yaml",
     "parameters": {"skills.loss": 0.03}}
    """

  /// The JSON of an answer, as a tree.
  private func object(_ text: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func aRunIsTheProjection() throws {
    let folder = try LibraryFolder()
    let scenario = try folder.scenario(document)
    #expect(try folder.answer(.run, [], document) == Projection(scenario).json().text)
  }

  @Test func jsonAndYAMLAreTheSame() throws {
    let folder = try LibraryFolder()
    let yaml = """
      schema: rollcast/1
      name: n
      extends: resolution-48.yaml
      parameters: {skills.loss: 0.03}
      """
    #expect(try folder.answer(.run, [], yaml) == folder.answer(.run, [], document))
  }

  @Test func aViewHasTheNumbersOfTheRun() throws {
    let folder = try LibraryFolder()
    let projection = Projection(try folder.scenario(document))
    for language in Language.allCases {
      let query = [
        (name: "language", value: language.rawValue), ("figures", "share:wide,map:narrow"),
      ]
      let text = try folder.answer(.view, query, document)
      // The digits themselves: a parser of JSON may round.
      let shares = projection.series(.digitalShare).map(\.description).joined(separator: ", ")
      #expect(text.contains("\"shares\": [\(shares)]"))
      let view = try object(text)
      let figures = try #require(view["figures"] as? [[String: Any]])
      #expect(figures.map { $0["id"] as? String } == ["share", "map"])
      let drawings = figures.map { $0["svg"] as? [String: String] }
      #expect(drawings[0]?.keys.sorted() == ["wide"] && drawings[1]?.keys.sorted() == ["narrow"])
      #expect(drawings[0]?["wide"]?.hasPrefix("<svg ") == true)
      let goals = try #require(view["goals"] as? [[String: Any]])
      #expect(goals.map { $0["state"] as? String } == ["missed", "missed"])
    }
  }

  @Test func aViewHoldsTheAnswerAgainstAReference() throws {
    let folder = try LibraryFolder()
    let body = """
      {"scenario": \(document), "reference":
       {"schema": "rollcast/1", "name": "n", "extends": "resolution-48.yaml"}}
      """
    let answer = try #require(
      try object(folder.answer(.view, [], body))["answer"] as? [String: Any])
    let shares = try [document, "schema: rollcast/1\nname: n\nextends: resolution-48.yaml\n"].map {
      Projection(try folder.scenario($0)).value(.digitalShare, year: 2030)!
    }
    let change = Language.english.words.answerPoints((shares[0] - shares[1]) * 100)
    #expect(answer["change"] as? String == change && shares[0] < shares[1])
    #expect(try folder.answer(.view, [("tables", "no")], body).contains("before"))
  }

  @Test func textFromFilesCannotBecomeMarkup() throws {
    let folder = try LibraryFolder()
    let body = document.replacing("\"n\"", with: "\"<script>alert(1)</script><img src=x>\"")
    let view = try object(folder.answer(.view, [("size", "both"), ("band", "20")], body))
    let figures = try #require(view["figures"] as? [[String: Any]])
    let scorecard = try #require(view["scorecard"] as? [String: Any])
    let markup =
      figures.flatMap { ($0["svg"] as! [String: String]).values + [$0["table"] as! String] }
      + [scorecard["table"] as! String]
    #expect(markup.count == 7 * 3 + 1)
    for text in markup {
      #expect(!text.contains("<script") && !text.contains("<img") && !text.contains(" style="))
    }
  }

  @Test func wrongQueriesAreRefused() throws {
    let folder = try LibraryFolder()
    for query in [("language", "de"), ("size", "huge"), ("figures", "shares"), ("band", "3")] {
      #expect(folder.refusal(.view, [(name: query.0, value: query.1)], document)?.status == 400)
    }
    let refusal = folder.refusal(.view, [("figures", "shar")], document)
    #expect(refusal?.mistakes.first?.hint == "did you mean 'share'?")
  }

  @Test func absurdInputsAreRefused() throws {
    let folder = try LibraryFolder()
    let cases = [
      "", "[]", "1", "{", "a: &x 1", "a: *x", "\u{0}", String(repeating: "[", count: 10_000),
      "schema: rollcast/1\nextends: baseline.yaml\nend: 2223\nname: n\n&a [*a]: 1",
      document.replacing("0.03", with: "1e400"),
    ]
    for body in cases {
      #expect(folder.refusal(.run, [], body)?.status == 422, "\(body.prefix(40))")
    }
  }
}

extension Words {
  /// A difference as the answer says it.
  fileprivate func answerPoints(_ points: Double) -> String {
    NumberText.signed(points, decimals: 2).replacing("-", with: "−") + " points"
  }
}
