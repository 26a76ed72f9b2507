// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import Sweeps

extension ReportCommand {
  /// Adds what a sweep and a plan found, where they are asked for.
  func addFindings(of projects: [ProjectedScenario], to report: inout Report) throws {
    if let sweep { try add(KeptSweep(sweep), projects, to: &report) }
    if let plan {
      let kept = try KeptPlan(plan)
      report.plan = try kept.findings(for: projects)
      report.findings += kept.inputs
    }
  }

  /// Gives each scenario what the sweep found of it; at least one has to be in the sweep.
  private func add(
    _ kept: KeptSweep, _ projects: [ProjectedScenario], to report: inout Report
  ) throws {
    let positions = projects.map { kept.position(of: $0.projection.scenario) }
    guard positions.contains(where: { $0 != nil }) else { throw kept.refuse(projects[0]) }
    let reports = try kept.reports()
    for (subject, position) in positions.enumerated() {
      report.subjects[subject].sweep = position.map { SweepFindings(reports[$0]) }
    }
    let found = positions.compactMap(\.self)
    report.findings += kept.inputs(reports[found[0]], language)
    report.sameDraws = try sameDraws(kept, projects, found)
  }

  /// Both of two scenarios on the draws of the sweep, in the last year that it has the share of.
  private func sameDraws(
    _ kept: KeptSweep, _ projects: [ProjectedScenario], _ found: [Int]
  ) throws -> SameDraws? {
    let year = kept.shareYears.last { year in
      projects.allSatisfy { $0.projection.scenario.years.contains(year) }
    }
    guard projects.count == 2, found.count == 2, let year, let outcome = kept.shareOutcome(year)
    else { return nil }
    return try kept.sameDraws(found, outcome: outcome)[0]
  }
}
