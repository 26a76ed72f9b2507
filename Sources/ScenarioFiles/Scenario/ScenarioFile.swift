// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// What reading a scenario gave.
package struct ScenarioReading: Sendable {
  /// The scenario; `nil` where there are errors.
  package var scenario: Scenario?
  /// Mistakes and warnings, file by file and line by line; those of the command line last.
  package var diagnostics: Diagnostics
  /// Every file that was read, in order: the scenario, what it extends, the district table, the
  /// shapes, the observations.
  package var inputs: [InputFile]
  /// What the files say together, with the places of the values.
  package var resolved: ResolvedScenario
  /// The place of each entry of the scenario's lists, in their order.
  var places: [ScenarioList: [SourceSpan]] = [:]
  /// The district table as it was read.
  var table: SourceFile?
  /// The text of the scenario itself, without what it extends; `nil` where it could not be read.
  package var file: SourceFile?
}

/// The reading of scenario files.
package enum ScenarioFile {
  /// Reads the scenario at `path` with the values of `settings`, each `name=value`, put on top.
  ///
  /// Throws only where `path` itself is not there or cannot be read; what the file names and is
  /// not there is among the diagnostics.
  package static func read(
    path: String, settings: [String] = []
  ) throws(InputError) -> ScenarioReading {
    try read(NamedPath(path), settings: settings)
  }

  /// Reads the scenario at a path, with nothing but files of the scope.
  package static func read(
    _ path: NamedPath, in scope: FileScope = .everywhere, settings: [String] = []
  ) throws(InputError) -> ScenarioReading {
    var reader = NodeReader()
    let chain: ScenarioChain
    do throws(InputError) {
      chain = try ScenarioChain.read(path, in: scope, &reader)
    } catch {
      return ScenarioReading(
        scenario: nil, diagnostics: try error.asDiagnostics(), inputs: [],
        resolved: ResolvedScenario())
    }
    return reading(chain, reader, scope, settings)
  }

  /// Reads a scenario that is no file; what it names comes from the scope.
  package static func read(
    _ document: ScenarioDocument, in scope: FileScope, settings: [String] = []
  ) -> ScenarioReading {
    var reader = NodeReader()
    let chain = ScenarioChain.read(document, in: scope, &reader)
    return reading(chain, reader, scope, settings)
  }

  private static func reading(
    _ chain: ScenarioChain, _ reader: NodeReader, _ scope: FileScope, _ settings: [String]
  ) -> ScenarioReading {
    var resolver = ScenarioResolver(reader: reader)
    for source in chain.sources.reversed() { resolver.add(source) }
    resolver.add(settings: settings)
    resolver.checkWhole(chain)
    return reading(chain, resolver, scope)
  }

  private static func reading(
    _ chain: ScenarioChain, _ resolver: ScenarioResolver, _ scope: FileScope
  ) -> ScenarioReading {
    let resolved = resolver.resolved
    var builder = ScenarioBuilder(
      reader: resolver.reader, resolved: resolved, scope: scope,
      isCalendarSound: resolver.isCalendarSound)
    let table = builder.readDistricts()
    let shapes = builder.readShapes(of: table.value)
    let history = builder.readHistory()
    var scenario = builder.scenario(districts: table.value, history: history.value)
    scenario?.outlines = shapes.value
    let files = chain.files + [table.file, shapes.file, history.file].compactMap { $0 }
    return ScenarioReading(
      scenario: scenario, diagnostics: builder.reader.diagnostics.inOrder(of: files),
      inputs: chain.inputs + [table.input, shapes.input, history.input].compactMap { $0 },
      resolved: resolved, places: builder.places, table: table.file, file: chain.files.first)
  }
}
