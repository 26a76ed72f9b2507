// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import GSL
import Reports
import ScenarioFiles
import SweepStore
import Sweeps

/// A sweep that was read from a file without mistakes.
struct SweepInput {
  let sweep: Sweep
  let inputs: [InputFile]

  /// Reads a file and says what is wrong with it; mistakes end the command.
  init(_ file: String) throws {
    let reading: SweepReading
    do throws(InputError) {
      reading = try SweepFile.read(path: file)
    } catch {
      StandardStreams.say("error: \(error.message)")
      throw ExitStatus.missingInput.exit
    }
    for diagnostic in reading.diagnostics.all { StandardStreams.say(diagnostic.text) }
    let omitted = reading.diagnostics.omitted
    if omitted > 0 { StandardStreams.say("\(file): \(omitted) more are not shown") }
    guard let sweep = reading.sweep else { throw ExitStatus.badData.exit }
    self.sweep = sweep
    inputs = reading.inputs
  }

  /// Reads what a folder keeps of a sweep; the files have to be as they were written.
  init(kept file: String, as resolved: [SweepRecord.Entry]) throws {
    let reading = try? SweepFile.read(path: file)
    guard let sweep = reading?.sweep, sweep.resolved == resolved else {
      StandardStreams.say("error: '\(file)' or what it names has been changed or removed")
      throw ExitStatus.badData.exit
    }
    self.sweep = sweep
    inputs = reading?.inputs ?? []
  }

  /// What makes the runs.
  func runner() throws -> SweepRunner {
    do throws(SweepError) {
      return try SweepRunner(sweep)
    } catch {
      StandardStreams.say("error: \(error)")
      throw ExitStatus.badData.exit
    }
  }

  /// What makes the runs what they are.
  func record(_ runs: ShardRuns, keepsRuns: Bool) -> SweepRecord {
    SweepRecord(
      versions: [
        .init("rollcast", RunRecord.version), .init("revision", RunRecord.revision),
        .init("GSL", GSLVersion.linked),
      ],
      inputs: inputs.map { .init($0.path, SHA256.hash(data: $0.bytes).text) },
      resolved: sweep.resolved, shard: runs.shard, runCount: runs.count, keepsRuns: keepsRuns)
  }
}

extension Sweep {
  /// The sweep and its scenarios as files that can be read again, with their names.
  var resolved: [SweepRecord.Entry] {
    let paths = scenarios.indices.map(RunRecord.scenarioName)
    var files = [SweepRecord.Entry(Self.resolvedName, yaml(scenarios: paths))]
    for (i, scenario) in scenarios.enumerated() {
      let table = RunRecord.tableName(i)
      files.append(.init(paths[i], scenario.yaml(table: table)))
      files.append(.init(table, scenario.districtTable))
    }
    return files
  }

  static let resolvedName = "sweep.yaml"
}
