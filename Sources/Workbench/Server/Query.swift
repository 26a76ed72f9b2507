// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Reports
import ScenarioFiles

/// The part of an address behind the question mark.
struct Query: Sendable {
  private let values: [String: String]

  /// Reads `a=1&b=2`; what cannot be read does not count.
  init(_ text: String) {
    self.init(
      text.split(separator: "&").compactMap { item in
        let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
          .map { $0.replacing("+", with: " ").removingPercentEncoding }
        guard let name = parts[0] else { return nil }
        return (name, parts.count > 1 ? parts[1] ?? "" : "")
      })
  }

  init(_ items: [(name: String, value: String)]) {
    values = Dictionary(items.map { ($0.name, $0.value) }) { _, last in last }
  }

  subscript(name: String) -> String? { values[name] }

  /// The language of what people read; English where none is named.
  func language() throws(Refusal) -> Language {
    try choice("language", among: Language.allCases.map { ($0.rawValue, $0) }) ?? .english
  }

  /// The sizes of drawings; the wide one where none is named.
  func sizes() throws(Refusal) -> [ChartSize] {
    try choice("size", among: Self.sizes) ?? [.wide]
  }

  static let sizes: [(String, [ChartSize])] =
    ChartSize.allCases.map { ($0.rawValue, [$0]) } + [("both", ChartSize.allCases)]

  /// `true` or `yes`, `false` or `no`.
  func flag(_ name: String, default standard: Bool) throws(Refusal) -> Bool {
    let words = [("yes", true), ("true", true), ("no", false), ("false", false)]
    return try choice(name, among: words) ?? standard
  }

  /// A whole number.
  func number(_ name: String, in range: ClosedRange<Int>) throws(Refusal) -> Int? {
    guard let text = values[name] else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw Refusal(
        400, "'\(name)' has to be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// One of a few words.
  func choice<Value>(
    _ name: String, among words: [(String, Value)]
  ) throws(Refusal) -> Value? {
    guard let text = values[name] else { return nil }
    if let value = words.first(where: { $0.0 == text })?.1 { return value }
    let known = words.map(\.0)
    throw Refusal(
      400, "unknown \(name)",
      hint: Spelling.hint(for: text, among: known) ?? "known are " + known.joined(separator: ", "))
  }
}
