// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// What reading a scenario gave.
package struct ScenarioReading: Sendable {
  /// The scenario; `nil` where there are errors.
  package var scenario: Scenario?
  /// Mistakes and warnings, file by file and line by line; those of the command line last.
  package var diagnostics: Diagnostics
  /// Every file that was read, in order: the scenario, what it extends, the district table, the
  /// observations.
  package var inputs: [InputFile]
  /// What the files say together, with the places of the values.
  package var resolved: ResolvedScenario
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
    var reader = NodeReader()
    let path = NamedPath(path)
    let chain: ScenarioChain
    do throws(InputError) {
      chain = try ScenarioChain.read(path, &reader)
    } catch  where error.isTooLarge {
      return tooLarge(error)
    }
    var resolver = ScenarioResolver(reader: reader)
    for source in chain.sources.reversed() { resolver.add(source) }
    resolver.add(settings: settings)
    resolver.checkWhole(chain)
    return reading(chain, resolver)
  }

  private static func reading(
    _ chain: ScenarioChain, _ resolver: ScenarioResolver
  ) -> ScenarioReading {
    let resolved = resolver.resolved
    var builder = ScenarioBuilder(
      reader: resolver.reader, resolved: resolved, isCalendarSound: resolver.isCalendarSound)
    let table = builder.readDistricts()
    let history = builder.readHistory()
    let scenario = builder.scenario(
      districts: table.districts, history: history.observations)
    let files = chain.files + [table.file, history.file].compactMap { $0 }
    return ScenarioReading(
      scenario: scenario, diagnostics: builder.reader.diagnostics.inOrder(of: files),
      inputs: chain.inputs + [table.input, history.input].compactMap { $0 }, resolved: resolved)
  }

  private static func tooLarge(_ error: InputError) -> ScenarioReading {
    var diagnostics = Diagnostics()
    let file = SourceFile(name: error.path, text: "")
    diagnostics.error(error.message, at: SourceSpan(file: file, line: 1, column: 1))
    return ScenarioReading(
      scenario: nil, diagnostics: diagnostics, inputs: [], resolved: ResolvedScenario())
  }
}

extension InputError {
  fileprivate var isTooLarge: Bool {
    if case .tooLarge = reason { true } else { false }
  }
}
