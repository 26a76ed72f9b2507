// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RolloutModel
import Testing

@testable import Reports

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct ReportTests {
  private static let hostile = "<script>alert(1)</script>\" onload=\"x"

  @Test func theAnswerComesFirst() throws {
    let html = Sample.report([try Sample.scenario("baseline")]).html
    let answer = try #require(html.range(of: "class=\"answer\""))
    let chart = try #require(html.range(of: "<svg"))
    #expect(answer.lowerBound < chart.lowerBound)
    #expect(html.contains("of GRDP in 2030; goal 30\u{A0}%: missed by 22.4 points."))
  }

  @Test(arguments: [1, 60])
  func namesCannotBreakOut(districts: Int) throws {
    var scenario = try Sample.scenario(districts: districts, name: Self.hostile)
    scenario.description = "</style></title><img src=x onerror=alert(1)>"
    scenario.region = Self.hostile
    scenario.definition = Self.hostile
    let html = Sample.report([scenario]).html
    #expect(!html.contains("<script") && !html.contains("<img") && !html.contains("\" onload"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(html.count(of: "</style>") == 1 && html.count(of: "<h1>") == 1)
  }

  @Test func thePageNeedsNothingElse() throws {
    let html = Sample.report([try Sample.scenario()]).html
    for text in ["src=", "<link", "url(", "@import", "javascript:", " style="] {
      #expect(!html.contains(text), "\(text)")
    }
    #expect(html.contains("default-src 'none'"))
    #expect(html.prefix(400).contains(Report.mark))
  }

  @Test(arguments: Language.allCases)
  func oneYearAndOneDistrictAreEnough(language: Language) throws {
    var scenario = try Sample.scenario(districts: 1, name: "One")
    scenario.end = 2024
    for position in scenario.investments.indices { scenario.investments[position].years = [2024] }
    let report = Sample.report([scenario], language)
    #expect(report.html.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(report.figures(0).count == 7)
  }

  @Test(arguments: Language.allCases)
  func everyFigureCanBeRead(language: Language) throws {
    let scenarios = try ["baseline", "resolution-48"].map { try Sample.scenario($0) }
    let report = Sample.report(scenarios, language)
    for figure in report.commonFigures + report.figures(0) + report.figures(1) {
      #expect(!figure.title.isEmpty && figure.reading.hasSuffix("."))
      #expect(!figure.table.rows.isEmpty && figure.table.header.allSatisfy { !$0.isEmpty })
      #expect(figure.table.rows.allSatisfy { $0.cells.count == figure.table.header.count })
      let note = figure.note(language.words.page)
      for text in ["GSO", "Rollcast 1"] { #expect(note.contains(text)) }
      let parser = XMLParser(data: Data(figure.svgFile(language).utf8))
      #expect(parser.parse())
    }
  }

  @Test func severalScenariosAreHeldAgainstEachOther() throws {
    let scenarios = try ["baseline", "electronics-anchor"].map { try Sample.scenario($0) }
    let report = Sample.report(scenarios)
    let html = report.html
    #expect(html.contains("id=\"scenario-2\"") && html.contains("id=\"share-2\""))
    let comparison = try #require(report.figure(.share))
    #expect(comparison.name == .comparison)
    #expect(comparison.reading.hasPrefix("Electronics anchor leads with "))
    let ids = html.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
  }

  @Test func otherDefinitionsHaveNoPlaceInAChart() throws {
    let scenario = try Sample.scenario("wide-definition")
    #expect(!scenario.history.isEmpty)
    #expect(scenario.observations(of: .digitalShare).isEmpty)
    let html = Sample.report([scenario]).html
    #expect(!html.contains("class=\"observed\""))
    #expect(Sample.report([try Sample.scenario()]).html.contains("class=\"observed\""))
  }

  @Test func changedParametersSayWhereTheyWereSet() throws {
    var subject = Report.Subject(projection: Projection(try Sample.scenario("wide-definition")))
    let parameter = try #require(Parameter.named["digitalisation.max_services"])
    subject.places = [parameter.slot: "wide-definition.yaml:16"]
    let report = Report([subject], language: .english, origin: Sample.origin)
    #expect(report.html.contains("6 parameters differ from their central values."))
    #expect(report.html.contains("wide-definition.yaml:16"))
  }

  @Test func aShippedReportIsSmall() throws {
    // What was asked for: 1.5 MB.
    for language in Language.allCases {
      #expect(Sample.report([try Sample.scenario()], language).html.utf8.count < 1_500_000)
    }
  }
}
