// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import RolloutModel
import ScenarioFiles
import SweepStore
import Sweeps

/// A sweep with all its runs, as 'rollcast sweep --output' left it in a folder.
struct KeptSweep {
  let folder: String
  private let shards: ShardSet

  /// Opens the folder; whatever keeps its runs from being a whole sweep ends the command.
  init(_ folder: String) throws {
    self.folder = folder
    shards = try ShardSet([folder])
    let revision = shards.record.versions.first { $0.name == "revision" }?.text
    if let revision, revision != RunRecord.revision {
      StandardStreams.say(
        "warning: '\(folder)' was made by revision \(revision) of rollcast, and this is "
          + RunRecord.revision)
    }
  }

  var sweep: Sweep { shards.runner.sweep }

  /// The position of the scenario that a projection is of.
  func position(of scenario: Scenario) -> Int? {
    sweep.scenarios.firstIndex { $0.hasFigures(of: scenario) }
  }

  /// Ends the command because the sweep is of other scenarios than those of the projects.
  func refuse(_ project: ProjectedScenario) -> any Error {
    let name = project.projection.scenario.name
    let names = sweep.scenarios.map { "'\($0.name)'" }.joined(separator: ", ")
    let kept = "\(SweepFolder(folder).path)/\(RunRecord.scenarioName(0))"
    let difference = (try? ScenarioFile.read(path: kept)).map {
      "; '\(name)' differs: \(project.reading.figureDifferences(to: $0).summary)"
    }
    StandardStreams.say(
      "error: the sweep in '\(folder)' is of \(names) and not of '\(name)'\(difference ?? "")")
    return ExitStatus.badData.exit
  }

  /// What the runs add up to for each scenario, with the tornado; what else matters is left out.
  func reports() throws -> [SweepReport] {
    var summaries = sweep.scenarios.indices.map { SweepSummary(sweep, scenario: $0) }
    try forEachBlock { block in
      for s in summaries.indices { summaries[s].add(block.scenarios[s]) }
    }
    return summaries.enumerated().map { s, summary in
      var result = summary.result
      result.tornado = shards.runner.tornados(ofScenario: s)
      return SweepReport(result, of: sweep, scenario: s)
    }
  }

  func forEachBlock(_ body: (BlockResult) -> Void) throws {
    do throws(StoreError) {
      try shards.forEachBlock { block in body(block) }
    } catch {
      throw error.said
    }
  }

  /// What a page says it was made from; the digest of the sweep stands for its runs.
  func inputs(_ report: Reports.SweepReport, _ language: Language) -> [Report.Input] {
    let record = shards.record.resolved.first { $0.name == Sweep.resolvedName }
    let file = record.map {
      Report.Input(path: "\(SweepFolder(folder).path)/\($0.name)", digest: $0.text.sha256)
    }
    return [file].compactMap(\.self)
      + [Report.Input(runsIn: SweepFolder(folder).path, digest: report.result.digest, language)]
  }
}

extension Scenario {
  /// Whether a run of the other gives the same figures, place by place: all that counts but names,
  /// goals and what was observed.
  func hasFigures(of other: Scenario) -> Bool {
    var (a, b) = (self, other)
    for key in [\Scenario.name, \.description, \.region] {
      a[keyPath: key] = ""
      b[keyPath: key] = ""
    }
    (a.goals, b.goals) = ([], [])
    (a.history, b.history) = ([], [])
    (a.outlines, b.outlines) = ([], [])
    return a == b
  }
}
