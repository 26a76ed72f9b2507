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
    let explanations = projections.dropFirst().map {
      Explanation(projections[0], $0, year: comparison.year)
    }
    let pairs = zip(explanations, projects.dropFirst()).map { explanation, other in
      ComparisonReport.Pair(
        explanation: explanation,
        inputs: projects[0].source.reading.differences(to: other.source.reading))
    }
    var report = try report(projects, query, origin)
    report.explanation = explanations.count == 1 ? explanations[0] : nil
    let view = ComparisonView(
      report: report, comparison: ComparisonReport(comparison, pairs: pairs),
      sizes: try query.sizes())
    return Answer(view.json)
  }

  /// The projected scenarios of a list, or of a document alone.
  func several(_ document: ScenarioDocument) throws(Refusal) -> [Projected] {
    guard let parts = try scenarios(document) else {
      let project = try drawable(document)
      _ = try project.finite()
      return [project]
    }
    var projects: [Projected] = []
    for part in parts {
      let project = try drawable(part)
      _ = try project.finite()
      try WorkLimit.check(WorkLimit.runsOfAttribution, of: project.source.scenario)
      projects.append(project)
    }
    return projects
  }

  /// The scenarios at a year, by default the last common one.
  func comparison(
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

  /// A report about scenarios, without why they differ.
  func report(
    _ projects: [Projected], _ query: Query, _ origin: Report.Origin
  ) throws(Refusal) -> Report {
    let subjects = projects.map { Report.Subject(projection: $0.projection, places: $0.places) }
    return Report(subjects, language: try query.language(), origin: origin)
  }
}
