// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Reports
import RolloutModel

/// `rollcast parameters`: the catalogue.
struct ParametersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parameters",
    abstract: "List every parameter with its unit, range, source and meaning.")

  @Argument(help: "Only names that start with one of these, such as skills or cloud.p.")
  var names: [String] = []

  @Option(help: "How the list is written.")
  var format: CatalogueFormat = .table

  func run() throws {
    let entries = Parameter.all.filter { entry in
      names.isEmpty || names.contains { entry.name.hasPrefix($0) }
    }
    guard !entries.isEmpty else {
      throw ValidationError("no parameter starts with \(names.joined(separator: " or "))")
    }
    try StandardStreams.write(Catalogue.parameters(entries).text(format))
  }
}

/// `rollcast indicators`: what a run projects.
struct IndicatorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators", abstract: "List every figure that a run projects.")

  @Option(help: "How the list is written.")
  var format: CatalogueFormat = .table

  func run() throws {
    try StandardStreams.write(Catalogue.indicators.text(format))
  }
}

/// The forms in which a catalogue can be written.
enum CatalogueFormat: String, ExpressibleByArgument, CaseIterable {
  case table, csv, json, markdown
}

extension Catalogue {
  fileprivate func text(_ format: CatalogueFormat) -> String {
    switch format {
    case .table: table
    case .csv: csv
    case .json: json.text
    case .markdown: markdown
    }
  }
}
