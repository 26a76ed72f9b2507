// SPDX-License-Identifier: GPL-3.0-or-later

/// What a file says that it is, before anything else of it is read.
package struct ScenarioHeading: Sendable, Equatable {
  package var schema: String
  package var name: String?

  /// The heading of a file; `nil` where it cannot be read or says no schema.
  package static func read(_ path: NamedPath, in scope: FileScope) -> ScenarioHeading? {
    guard
      let input = try? InputFile(
        reading: path, in: scope, limit: ScenarioChain.largestFile),
      let root = (scope.cache?.tree(of: input, input.tree) ?? input.tree()).root,
      let schema = root["schema"]?.text
    else { return nil }
    return ScenarioHeading(schema: schema, name: root["name"]?.text)
  }
}
