// SPDX-License-Identifier: GPL-3.0-or-later

extension SourceNode {
  /// The deepest nesting of lists and maps that is read.
  package static let deepestNesting = 20

  /// The tree of a YAML text, or `nil` where it cannot be built at all.
  ///
  /// What files of ours do without is reported and left out: anchors, aliases, merge keys, tags,
  /// keys given twice. With `listKeys` a key may be a list of names.
  ///
  /// - Parameters:
  ///   - file: What the places of the tree refer to.
  ///   - text: The text of `file`.
  package static func read(
    _ file: SourceFile, text: String, listKeys: Bool = false, into diagnostics: inout Diagnostics
  ) -> SourceNode? {
    var builder = YAMLTreeBuilder(file: file, listKeys: listKeys, diagnostics: diagnostics)
    var events = YAMLEventStream(text)
    defer { diagnostics = builder.diagnostics }
    do throws(YAMLProblem) {
      while !builder.isFinished { builder.take(try events.next()) }
    } catch {
      builder.report(error)
      return nil
    }
    return builder.root
  }
}
