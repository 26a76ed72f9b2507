// SPDX-License-Identifier: GPL-3.0-or-later

/// A scenario or a plan that comes as text and is no file: in YAML, or in JSON, which is YAML.
package struct ScenarioDocument: Sendable {
  /// The place that names in the document are relative to, as if it were a file there.
  package let path: NamedPath
  /// The values of the text, or a part of them.
  package let root: SourceNode
  let input: InputFile

  /// The document that `bytes` hold, or `nil` where they cannot be read, which is reported.
  package init?(_ bytes: [UInt8], at path: NamedPath, into diagnostics: inout Diagnostics) {
    let input = InputFile(path: path.shown, bytes: bytes, identity: .none)
    guard let text = input.text(into: &diagnostics),
      let root = SourceNode.read(text.file, text: text.text, into: &diagnostics)
    else { return nil }
    self.init(path: path, root: root, input: input)
  }

  private init(path: NamedPath, root: SourceNode, input: InputFile) {
    self.path = path
    self.root = root
    self.input = input
  }

  /// A value of the document as a document of its own.
  package func part(_ node: SourceNode) -> ScenarioDocument {
    ScenarioDocument(path: path, root: node, input: input)
  }
}

extension InputFile.Identity {
  /// Of what is no file; no file on a disk has the number 0.
  static let none = InputFile.Identity(device: 0, number: 0)
}
