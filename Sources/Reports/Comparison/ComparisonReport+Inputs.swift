// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension ComparisonReport {
  /// The most keys that the table shows.
  private static let mostShown = 40

  /// What differs in the inputs: each key with the first scenario's value and then the other's.
  func inputSection(_ pair: Pair) -> Section {
    let (a, b) = (pair.explanation.a.scenario.name, pair.explanation.b.scenario.name)
    var section = Section(
      "Inputs of '\(a)' and, below, '\(b)'", columns: ["value", "where"], leftColumns: [0, 1, 2])
    for difference in pair.inputs.prefix(ComparisonReport.mostShown) {
      let unit = difference.unit.isEmpty || difference.unit == "1" ? "" : ", \(difference.unit)"
      section.add([difference.key + unit] + cells(difference.a))
      section.add([""] + cells(difference.b))
    }
    if pair.inputs.isEmpty { section.notes = ["Nothing differs but names."] }
    let rest = pair.inputs.count - ComparisonReport.mostShown
    if rest > 0 { section.notes = ["\(rest) more are in the forms json and csv."] }
    return section
  }

  private func cells(_ side: InputDifference.Side?) -> [String] {
    guard let side else { return ["–", ""] }
    return [side.value.text, side.place?.text ?? "default"]
  }
}

extension InputDifference.Value {
  /// Numbers with the digits that read back, whole ones without a point.
  var text: String {
    switch self {
    case .text(let text): return text
    case .number(let value):
      let isWhole = value == value.rounded() && abs(value) < 1e15
      return isWhole ? String(Int(value)) : value.description
    }
  }
}

extension InputDifference.Place {
  var text: String { line.map { "\(file):\($0)" } ?? file }
}
