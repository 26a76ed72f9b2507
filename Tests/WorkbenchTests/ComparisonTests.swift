// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Reports
import RolloutModel
import Testing

@testable import Workbench

@Suite struct ComparisonTests {
  private func document(_ file: String) -> String {
    "{\"schema\": \"rollcast/1\", \"name\": \"\(file)\", \"extends\": \"\(file)\"}"
  }

  @Test func aComparisonExplainsTheDifference() throws {
    let folder = try LibraryFolder()
    let (a, b) = (document("baseline.yaml"), document("skills-and-platforms.yaml"))
    let answer = try folder.answer(.compare, [], "{\"scenarios\": [\(a), \(b)]}")
    let why = Explanation(
      Projection(try folder.scenario(a)), Projection(try folder.scenario(b)), year: 2030)
    #expect(answer.contains("\"difference\": \(why.difference)"))
    for contribution in try #require(why.drivers).contributions {
      #expect(answer.contains("\"value\": \(contribution.value)"))
    }
    #expect(answer.contains("\"id\": \"waterfall\""))
  }

  @Test func aYearHoldsForTheWaterfallToo() throws {
    let folder = try LibraryFolder()
    let (a, b) = (document("baseline.yaml"), document("skills-and-platforms.yaml"))
    let answer = try folder.answer(.compare, [("year", "2026")], "{\"scenarios\": [\(a), \(b)]}")
    let why = Explanation(
      Projection(try folder.scenario(a)), Projection(try folder.scenario(b)), year: 2026)
    for contribution in try #require(why.drivers).contributions where contribution.value != 0 {
      // Once in the comparison, and once in the table of the waterfall.
      #expect(answer.contains("\"value\": \(contribution.value)"))
      #expect(answer.contains("data-value=\\\"\(contribution.value)\\\""))
    }
  }

  @Test func severalAreHeldAgainstTheFirst() throws {
    let folder = try LibraryFolder()
    let files = ["baseline.yaml", "resolution-48.yaml", "data-centre-hub.yaml"]
    let list = files.map(document).joined(separator: ", ")
    let answer = try folder.answer(.compare, [("year", "2027")], "{\"scenarios\": [\(list)]}")
    #expect(answer.ranges(of: "\"year\": 2027").count == 2)
    #expect(!answer.contains("\"id\": \"waterfall\""))
  }

  @Test func definitionsAreNotMixed() throws {
    let folder = try LibraryFolder()
    let list = ["baseline.yaml", "wide-definition.yaml"].map(document).joined(separator: ", ")
    for call in [Call.compare, .report] {
      #expect(folder.refusal(call, [], "{\"scenarios\": [\(list)]}")?.status == 422)
    }
  }

  @Test func listsOfAWrongLengthAreRefused() throws {
    let folder = try LibraryFolder()
    let one = document("baseline.yaml")
    let many = Array(repeating: one, count: 9).joined(separator: ", ")
    for list in ["[]", "[\(one)]", "[\(many)]", "{}", "1"] {
      #expect(folder.refusal(.compare, [], "{\"scenarios\": \(list)}")?.status == 400, "\(list)")
    }
  }

  @Test func aReportIsThePageOfTheScenario() throws {
    let folder = try LibraryFolder()
    let page = try folder.answer(.report, [("language", "vi")], document("baseline.yaml"))
    #expect(page.hasPrefix("<!doctype html>\n<html lang=\"vi\">"))
    #expect(page.contains("rollcast report scenario.yaml --language vi"))
    #expect(page.contains("# scenario.yaml\n#") && page.contains("extends: baseline.yaml\n"))
    let projection = Projection(try folder.scenario(document("baseline.yaml")))
    #expect(page.contains("data-value=\"\(projection.value(.digitalShare, year: 2030)!)\""))
  }
}
