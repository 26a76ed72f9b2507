// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Reports
import RolloutModel
import ScenarioFiles

extension Interface {
  /// Documents side by side, with why their shares differ.
  func compare(_ query: Query, _ body: [UInt8]) throws(Refusal) -> Answer {
    let projects = try several(document(query, body))
    guard projects.count >= 2 else {
      throw Refusal(400, "'scenarios' has to hold two documents or more")
    }
    let projections = projects.map(\.projection)
    let comparison = try comparison(projections, year: query.number("year", in: 1900...2300))
    let pairs = projects.dropFirst().map { other in
      ComparisonReport.Pair(
        explanation: Explanation(projections[0], other.projection, year: comparison.year),
        inputs: projects[0].source.reading.differences(to: other.source.reading))
    }
    let view = ComparisonView(
      report: try report(projects, query), comparison: ComparisonReport(comparison, pairs: pairs),
      sizes: try query.sizes())
    return Answer(view.json)
  }

  /// The page of `rollcast report`.
  func report(_ query: Query, _ body: [UInt8]) throws(Refusal) -> Answer {
    let document = try document(query, body)
    let projects = try several(document)
    if projects.count > 1 { _ = try comparison(projects.map(\.projection), year: nil) }
    return Answer(text: try report(projects, query).html, type: "text/html; charset=utf-8")
  }

  /// The projected scenarios of a list, or of a document alone.
  private func several(_ document: ScenarioDocument) throws(Refusal) -> [Projected] {
    var projects: [Projected] = []
    for part in try scenarios(document) ?? [document] {
      let project = try drawable(part)
      _ = try project.finite()
      if document.root["scenarios"] != nil {
        try WorkLimit.check(WorkLimit.runsOfAttribution, of: project.source.scenario)
      }
      projects.append(project)
    }
    return projects
  }

  private func comparison(
    _ projections: [Projection], year: Int?
  ) throws(Refusal) -> Comparison {
    do throws(Comparison.Obstacle) {
      return try Comparison(projections, year: year)
    } catch {
      switch error {
      case .definitions:
        throw Refusal(
          422, "the scenarios follow different definitions, whose shares cannot be compared")
      case .year: throw Refusal(422, "not every scenario covers this year")
      case .noCommonYear: throw Refusal(422, "no year is projected by all of the scenarios")
      }
    }
  }

  private func report(_ projects: [Projected], _ query: Query) throws(Refusal) -> Report {
    let subjects = projects.map { Report.Subject(projection: $0.projection, places: $0.places) }
    var report = Report(subjects, language: try query.language(), origin: origin)
    let year = projects.map(\.projection.scenario.end).min()!
    if projects.count == 2 {
      report.explanation = Explanation(
        projects[0].projection, projects[1].projection, year: year)
    }
    return report
  }
}
