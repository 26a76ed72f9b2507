// SPDX-License-Identifier: GPL-3.0-or-later

/// A scenario file and the files that it extends, one by one.
struct ScenarioChain {
  /// The files in the order in which they were read: the scenario first.
  private(set) var sources: [ScenarioSource] = []
  /// Whether every base was found and read, so that what is missing is missing indeed.
  private(set) var isComplete = false
  private(set) var inputs: [InputFile] = []
  private(set) var files: [SourceFile] = []

  private let scope: FileScope

  static let longest = 32
  static let largestFile = 4 << 20

  /// Follows `extends` from `path` on.
  static func read(
    _ path: NamedPath, in scope: FileScope, _ reader: inout NodeReader
  ) throws(InputError) -> Self {
    var chain = ScenarioChain(scope: scope)
    let input = try chain.load(path)
    chain.follow(chain.add(path, input, &reader), &reader)
    return chain
  }

  /// Follows `extends` from a document on that is no file.
  static func read(
    _ document: ScenarioDocument, in scope: FileScope, _ reader: inout NodeReader
  ) -> Self {
    var chain = ScenarioChain(scope: scope)
    chain.inputs.append(document.input)
    chain.files.append(document.root.span.file)
    chain.follow(chain.add(document.path, document.root, &reader), &reader)
    return chain
  }

  private init(scope: FileScope) { self.scope = scope }

  /// The contents of a file, which may be anything.
  private func load(_ path: NamedPath) throws(InputError) -> InputFile {
    try InputFile(reading: path, in: scope, limit: Self.largestFile)
  }
}

extension ScenarioChain {
  private typealias Base = (node: SourceNode, path: NamedPath)

  /// Takes in the bases one after another.
  private mutating func follow(_ first: Base?, _ reader: inout NodeReader) {
    var next = first
    while let (node, path) = next { next = addBase(path, namedAt: node, &reader) }
  }

  /// Takes in a file that has been read, and returns the base that it names.
  private mutating func add(
    _ path: NamedPath, _ input: InputFile, _ reader: inout NodeReader
  ) -> Base? {
    inputs.append(input)
    let tree = scope.cache?.tree(of: input, input.tree) ?? input.tree()
    reader.diagnostics.append(tree.diagnostics)
    if let file = tree.file { files.append(file) }
    guard let root = tree.root else { return nil }
    return add(path, root, &reader)
  }

  /// Takes in a tree, and returns the base that it names.
  private mutating func add(
    _ path: NamedPath, _ root: SourceNode, _ reader: inout NodeReader
  ) -> Base? {
    guard
      let source = ScenarioSource(path: path, file: root.span.file, root: root, reader: &reader)
    else { return nil }
    sources.append(source)
    guard let node = source.values[.extends] else {
      isComplete = true
      return nil
    }
    return reader.line(node, "'extends'").map { (node, path.naming($0)) }
  }

  /// Takes in a base, unless it leads nowhere.
  private mutating func addBase(
    _ path: NamedPath, namedAt node: SourceNode, _ reader: inout NodeReader
  ) -> Base? {
    do throws(InputError) {
      let input = try load(path)
      if let first = inputs.firstIndex(where: { $0.identity == input.identity }) {
        let names = (inputs[first...] + [inputs[first]]).map(\.path).joined(separator: " → ")
        reader.diagnostics.error("'extends' leads round in a circle: \(names)", at: node.span)
        return nil
      }
      if inputs.count == Self.longest {
        reader.diagnostics.error(
          "more than \(Self.longest) files extend one another", at: node.span)
        return nil
      }
      return add(path, input, &reader)
    } catch {
      reader.diagnostics.error(error.message, at: node.span)
      return nil
    }
  }
}

extension InputFile {
  /// The tree of the file, with what is wrong with it.
  func tree() -> ParseCache.Tree {
    var tree = ParseCache.Tree(diagnostics: Diagnostics())
    guard let text = text(into: &tree.diagnostics) else { return tree }
    tree.file = text.file
    tree.root = SourceNode.read(text.file, text: text.text, into: &tree.diagnostics)
    return tree
  }
}
