// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import GSL
import Planning
import Reports
import RolloutModel
import ScenarioFiles

/// `rollcast report`: a page about scenarios, or one of its charts.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a page about scenarios, for the screen and for paper, or one of its charts.")

  @OptionGroup var scenarios: ScenarioArguments

  @Option(
    help: ArgumentHelp(
      "Show the range of a sweep that 'rollcast sweep --output' kept.", valueName: "dir"))
  var sweep: String?

  @Option(
    help: ArgumentHelp(
      "Show a plan that 'rollcast optimise --output' or 'rollcast target --output' wrote.",
      valueName: "dir"))
  var plan: String?

  @Option(help: "The language of the page.")
  var language: Language = .english

  @Option(help: "A whole page, or one chart as a drawing or as its numbers.")
  var format: ReportFormat = .html

  @Option(help: "The chart, where one is asked for.")
  var chart: ChartName?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "The file to write; else the result goes to standard output.", valueName: "file"))
  var output: String?

  func validate() throws {
    switch (format, chart) {
    case (.html, _?): throw ValidationError("--chart goes with --format svg or csv")
    case (.svg, nil), (.csv, nil): throw ValidationError("--format \(format) needs a --chart")
    case (_, .tornado?) where sweep == nil:
      throw ValidationError("the chart 'tornado' needs --sweep DIR")
    case (_, .plan?) where plan == nil:
      throw ValidationError("the chart 'plan' needs --plan DIR")
    case (_, let chart?) where !chart.showsAll && scenarios.files.count > 1:
      throw ValidationError("the chart '\(chart)' shows one scenario; name one file")
    case (_, .comparison?) where scenarios.files.count == 1:
      throw ValidationError("the chart 'comparison' shows several scenarios; name several files")
    case (_, .waterfall?) where scenarios.files.count != 2:
      throw ValidationError("the chart 'waterfall' shows two scenarios; name two files")
    default: break
    }
  }

  func run() throws {
    let projects = try scenarios.project()
    try checkDefinitions(projects.map(\.projection))
    var report = Report(projects.map(\.subject), language: language, origin: origin)
    report.explanation = explanation(projects.map(\.projection))
    try addFindings(of: projects, to: &report)
    let text = try text(report)
    guard let output else { return try StandardStreams.write(text) }
    do throws(OutputFolder.Failure) {
      try OutputFile(output, mark: format.mark).write(text)
    } catch {
      StandardStreams.say("error: \(error.message)")
      throw error.status.exit
    }
  }

  /// Why two scenarios differ, in the last year that both reach.
  private func explanation(_ projections: [Projection]) -> Explanation? {
    let year = projections.map(\.scenario.end).min()!
    guard projections.count == 2, projections.allSatisfy({ $0.scenario.years.contains(year) })
    else { return nil }
    return Explanation(projections[0], projections[1], year: year)
  }

  private func text(_ report: Report) throws -> String {
    guard let chart else { return report.html }
    guard let figure = report.figure(chart) else {
      StandardStreams.say("error: there is nothing to draw as '\(chart.rawValue)'")
      throw ExitStatus.badData.exit
    }
    return format == .svg ? figure.svgFile(language) : figure.table.csv
  }

  private func checkDefinitions(_ projections: [Projection]) throws {
    let scenarios = projections.map(\.scenario)
    guard let other = scenarios.first(where: { $0.definition != scenarios[0].definition }) else {
      return
    }
    let obstacle = Comparison.Obstacle.definitions(first: scenarios[0], other: other)
    StandardStreams.say("error: \(obstacle.text)")
    throw obstacle.status.exit
  }
}

extension ReportCommand {
  /// The command that makes the page again, and the tool that made it.
  private var origin: Report.Origin {
    var words = ["rollcast", "report"] + scenarios.files
    words += scenarios.settings.flatMap { ["--set", $0] }
    if let sweep { words += ["--sweep", sweep] }
    if let plan { words += ["--plan", plan] }
    if language != .english { words += ["--language", language.rawValue] }
    if let output { words += ["-o", output] }
    return Report.Origin(
      command: words.map(shellQuoted).joined(separator: " "), version: RunRecord.version,
      revision: RunRecord.revision, library: GSLVersion.linked)
  }

  /// A word as a shell reads it.
  private func shellQuoted(_ word: String) -> String {
    let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "-_./=+,:@%".contains($0) }
    guard !isPlain || word.isEmpty else { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}

extension ProjectedScenario {
  /// What a report says of the scenario.
  fileprivate var subject: Report.Subject {
    Report.Subject(
      projection: projection,
      inputs: reading.inputs.map { Report.Input(path: $0.path, digest: $0.sha256) },
      places: reading.resolved.parameters.mapValues { value in
        let file = value.span.file
        return file.kind == .commandLine ? file.name : "\(file.name):\(value.span.line)"
      })
  }
}

/// The forms in which a report, or a chart of it, can be written.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case html, svg, csv

  /// By what an earlier result is known; tables have no place for a mark.
  var mark: String? {
    switch self {
    case .html: Report.mark
    case .svg: "data-generator=\"Rollcast"
    case .csv: nil
    }
  }
}

extension Language: ExpressibleByArgument {}
extension ChartName: ExpressibleByArgument {}
