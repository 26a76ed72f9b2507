// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Planning
import Reports
import RolloutModel
import ScenarioFiles

/// A plan as 'rollcast optimise --output' or 'rollcast target --output' left it in a folder.
///
/// Nothing of it is believed unseen: the amounts are put on top of a scenario of the page, and the
/// projection has to be the one whose digest the folder keeps, bit for bit.
struct KeptPlan {
  let folder: String
  private let name: String
  private let document: PlanDocument
  private let digest: String
  private let kept: ScenarioReading

  /// Reads the folder; what is missing or broken ends the command.
  init(_ folder: String) throws {
    let path = SweepFolder(folder).path
    self.folder = path
    guard OutputFolder.names(in: path) != nil else {
      throw Self.failure("cannot read the folder '\(path)': \(systemReason())", .missingInput)
    }
    let names = ["plan.json", "target.json"]
    guard let name = names.first(where: { FileManager.default.fileExists(atPath: "\(path)/\($0)") })
    else {
      throw Self.failure("there is no plan in '\(path)': neither plan.json nor target.json")
    }
    self.name = name
    document = try Self.decoded(PlanDocument.self, "\(path)/\(name)")
    guard document.spending != nil else {
      throw Self.failure(
        "'\(path)' answers what a lever would have to be, and has no plan of spending; "
          + "'rollcast report \(path)/\(RunRecord.scenarioName(0))' shows the scenario with it")
    }
    let record = try Self.decoded(Record.self, "\(path)/\(OutputFolder.mark)")
    digest = record.scenarios.first?.digest ?? ""
    let scenario = "\(path)/\(RunRecord.scenarioName(0))"
    guard case .success(let reading) = ScenarioArguments.read(scenario, settings: []) else {
      throw ExitStatus.badData.exit
    }
    kept = reading
  }

  /// What a page reads of the record beside a plan.
  private struct Record: Decodable {
    var scenarios: [Entry]

    struct Entry: Decodable { var digest: String }
  }

  private static func decoded<Value: Decodable>(
    _ type: Value.Type, _ path: String
  ) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(contentsOf: URL(filePath: path)))
    } catch {
      throw failure("'\(path)' is missing, or not as rollcast writes it")
    }
  }

  private static func failure(_ message: String, _ status: ExitStatus = .badData) -> any Error {
    StandardStreams.say("error: \(message)")
    return status.exit
  }

  /// The plan on top of the first of the scenarios that it belongs to: the one it was made for, or
  /// the one that already holds it.
  func findings(for projects: [ProjectedScenario]) throws -> PlanFindings {
    for project in projects {
      let scenario = project.projection.scenario
      if let findings = findings(on: scenario) { return findings }
      if let base = base(of: scenario), let findings = findings(on: base) { return findings }
    }
    throw Self.failure(refusal(projects[0]))
  }

  private func findings(on scenario: Scenario) -> PlanFindings? {
    guard let (plan, spending) = document.plan(for: scenario) else { return nil }
    var findings = PlanFindings(plan, spending: spending)
    guard findings.with.digest == digest else { return nil }
    findings.yearlyBudget = document.yearlyBudget
    findings.isComplete = document.isComplete
    findings.isReached = document.isReached
    return findings
  }

  /// A scenario without the plan's entries, which are its last ones.
  private func base(of scenario: Scenario) -> Scenario? {
    guard let (plan, spending) = document.plan(for: scenario) else { return nil }
    let count = spending.amounts.count { $0 > 0 }
    guard count <= scenario.investments.count else { return nil }
    var base = plan.scenario
    base.investments.removeLast(count)
    let again = document.plan(for: base)?.plan.programme(of: spending)
    return again?.investments == scenario.investments ? base : nil
  }

  private func refusal(_ project: ProjectedScenario) -> String {
    let scenario = project.projection.scenario
    guard Projection(kept.scenario!).digest == digest else {
      return
        "'\(folder)/\(RunRecord.scenarioName(0))' no longer gives the figures that were written "
        + "beside it: it was changed, or made by another version of rollcast"
    }
    let differences = project.reading.figureDifferences(to: kept).filter {
      // What the plan itself adds.
      $0.a != nil || !$0.key.hasPrefix("\(ScenarioList.investments.rawValue).")
    }
    guard !differences.isEmpty else {
      return "'\(folder)/\(name)' and '\(folder)/\(RunRecord.scenarioName(0))' do not say the same"
    }
    return "the plan in '\(folder)' is for '\(document.scenario)' and not for '\(scenario.name)'; "
      + "'\(scenario.name)' differs: \(differences.summary)"
  }

  /// What a page says it was made from.
  var inputs: [Report.Input] {
    let files = ["\(folder)/\(name)"].compactMap { path in
      FileManager.default.contents(atPath: path).map {
        Report.Input(path: path, digest: String(decoding: $0, as: UTF8.self).sha256)
      }
    }
    return files + kept.inputs.map { Report.Input(path: $0.path, digest: $0.sha256) }
  }
}
