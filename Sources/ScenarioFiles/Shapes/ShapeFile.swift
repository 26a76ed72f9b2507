// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// The reading of shapes: a GeoJSON file (RFC 7946) with a feature for each district.
///
/// A feature belongs to the district whose id is its `id` or the `id` among its properties, or
/// whose name is the `name` among them. What belongs to no district is left out.
struct ShapeFile {
  let source: SourceText
  let districts: [District]
  /// The position of each district by id and by name; of equal names the first.
  private let ids: [String: Int]
  private let names: [String: Int]
  private(set) var diagnostics = Diagnostics()
  /// For each district the feature it was found in.
  private var found: [Int: JSONNode] = [:]

  /// The largest file that is read.
  static let largest = 8 << 20
  /// Among how many features a name that was meant is looked for.
  private static let mostCompared = 1000

  init(_ source: SourceText, districts: [District]) {
    self.source = source
    self.districts = districts
    let places = { (texts: [String]) in
      Dictionary(texts.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    ids = places(districts.map(\.id))
    names = places(districts.map(\.name))
  }

  /// The outlines in the order of the districts; empty where there are mistakes.
  mutating func outlines() -> [Outline] {
    guard let features = features() else { return [] }
    var outlines: [Int: Outline] = [:]
    var strangers: [JSONNode] = []
    for feature in features {
      guard let district = district(of: feature) else {
        strangers.append(feature)
        continue
      }
      if found[district] != nil {
        error("'\(districts[district].id)' has a shape already", at: feature)
      }
      found[district] = feature
      outlines[district] = outline(of: feature, districts[district])
    }
    report(strangers, of: features.count)
    let all = districts.indices.compactMap { outlines[$0] }
    return diagnostics.hasErrors ? [] : all
  }

  private mutating func features() -> [JSONNode]? {
    var scanner = JSONScanner(Array(source.text.utf8))
    do throws(JSONScanner.Mistake) {
      let root = try scanner.document()
      guard root["type"]?.text == "FeatureCollection", let features = root["features"]?.items else {
        error(
          "the file is \(root.kind) and no GeoJSON", at: root,
          hint: "expected an object with \"type\": \"FeatureCollection\" and a list \"features\"")
        return nil
      }
      return features
    } catch {
      diagnostics.error(
        "the file is no JSON: \(error.message)", at: SourceSpan(in: source, error.offset))
      return nil
    }
  }

  /// The district that a feature belongs to.
  private func district(of feature: JSONNode) -> Int? {
    let properties = feature["properties"]
    for id in [feature["id"], properties?["id"]].compactMap({ $0?.identity }) {
      if let place = ids[id] { return place }
    }
    return properties?["name"]?.text.flatMap { names[$0] }
  }

  /// Districts without a feature are mistakes, features without a district are worth a look.
  private mutating func report(_ strangers: [JSONNode], of count: Int) {
    let missing = districts.indices.filter { found[$0] == nil }
    let others = strangers.prefix(Self.mostCompared).flatMap {
      [$0["id"]?.identity, $0["properties"]?["id"]?.identity]
    }
    .compactMap(\.self)
    diagnostics.omit(max(0, missing.count - Diagnostics.mostKept))
    for district in missing.prefix(Diagnostics.mostKept) {
      let id = districts[district].id
      let hint = Spelling.nearest(to: id, among: others).map { "did '\($0)' mean it?" }
      diagnostics.error(
        "no feature is the shape of '\(id)'", at: SourceSpan(in: source, 0),
        hint: hint ?? "its \"id\" has to be '\(id)', or its \"name\" '\(districts[district].name)'")
    }
    if missing.isEmpty, let first = strangers.first {
      diagnostics.warn(
        "\(strangers.count) of \(count) features belong to no district and are left out",
        at: SourceSpan(in: source, first.offset))
    }
  }

  mutating func error(_ message: String, at node: JSONNode, hint: String? = nil) {
    diagnostics.error(message, at: SourceSpan(in: source, node.offset), hint: hint)
  }

  mutating func warn(_ message: String, at node: JSONNode, hint: String? = nil) {
    diagnostics.warn(message, at: SourceSpan(in: source, node.offset), hint: hint)
  }
}

extension JSONNode {
  /// A text, or a whole number, by which something is called.
  fileprivate var identity: String? {
    if let text { return text }
    guard let number, let whole = Int(exactly: number) else { return nil }
    return String(whole)
  }
}

extension SourceSpan {
  /// In lines of more bytes than this nobody counts, or reads, characters.
  static let longLine = 100_000

  /// The place of a byte.
  init(in source: SourceText, _ offset: Int) {
    let (file, text) = (source.file, source.file.text.utf8)
    let starts = { (line: Int) in
      text.distance(from: text.startIndex, to: file.lines[line].startIndex)
    }
    var (low, high) = (0, file.lines.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts(middle) <= offset { low = middle } else { high = middle }
    }
    let (line, bytes) = (file.lines[low], offset - starts(low))
    let column =
      line.utf8.count > Self.longLine
      ? bytes : String(decoding: line.utf8.prefix(bytes), as: UTF8.self).count
    self.init(file: file, line: low + 1, column: column + 1)
  }
}
