// SPDX-License-Identifier: GPL-3.0-or-later

/// A scenario file and the files that it extends, one by one.
struct ScenarioChain {
  /// The files in the order in which they were read: the scenario first.
  private(set) var sources: [ScenarioSource] = []
  /// Whether every base was found and read, so that what is missing is missing indeed.
  private(set) var isComplete = false
  private(set) var inputs: [InputFile] = []
  private(set) var files: [SourceFile] = []

  static let longest = 32
  static let largestFile = 4 << 20

  /// Follows `extends` from `path` on.
  static func read(_ path: NamedPath, _ reader: inout NodeReader) throws(InputError) -> Self {
    var chain = ScenarioChain()
    let input = try chain.load(path)
    var next = chain.add(path, input, &reader)
    while let (node, path) = next { next = chain.addBase(path, namedAt: node, &reader) }
    return chain
  }

  /// The contents of a file, which may be anything.
  private func load(_ path: NamedPath) throws(InputError) -> InputFile {
    try InputFile(reading: path, limit: Self.largestFile)
  }
}

extension ScenarioChain {
  private typealias Base = (node: SourceNode, path: NamedPath)

  /// Takes in a file that has been read, and returns the base that it names.
  private mutating func add(
    _ path: NamedPath, _ input: InputFile, _ reader: inout NodeReader
  ) -> Base? {
    inputs.append(input)
    guard let text = input.text(into: &reader.diagnostics) else { return nil }
    files.append(text.file)
    guard
      let root = SourceNode.read(text.file, text: text.text, into: &reader.diagnostics),
      let source = ScenarioSource(path: path, file: text.file, root: root, reader: &reader)
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
