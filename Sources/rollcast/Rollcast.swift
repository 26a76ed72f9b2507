// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import GSL

/// The command-line tool.
@main
struct Rollcast: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollcast",
    abstract: "Projects what a programme of digital infrastructure does to a region's economy.",
    discussion: """
      Exit status: 0 done; 1 some runs failed; 2 the asked-for target cannot be reached; 64 wrong \
      usage; 65 bad input data; 66 input missing; 70 internal error; 73 cannot create output; 74 \
      input/output error; 130 interrupted.
      """,
    version: "\(RunRecord.version) (revision \(RunRecord.revision), GSL \(GSLVersion.linked))",
    subcommands: [
      RunCommand.self, CompareCommand.self, SweepCommand.self, OptimiseCommand.self,
      TargetCommand.self, CalibrateCommand.self, BacktestCommand.self, ReportCommand.self,
      WorkbenchCommand.self, MergeCommand.self, ExportCommand.self, ValidateCommand.self,
      NewCommand.self,
      ParametersCommand.self, IndicatorsCommand.self, SchemaCommand.self,
    ])
}
