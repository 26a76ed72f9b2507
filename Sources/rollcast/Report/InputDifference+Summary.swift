// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import ScenarioFiles

extension ScenarioReading {
  /// What the other says differently of what moves figures: no goals, and no names of files.
  func figureDifferences(to other: ScenarioReading) -> [InputDifference] {
    let keys = [ScenarioKey.region, .districts, .shapes, .history].map(\.rawValue)
    return differences(to: other).filter {
      !keys.contains($0.key) && !$0.key.hasPrefix("\(ScenarioList.goals.rawValue).")
    }
  }
}

extension [InputDifference] {
  /// The first of the differences in a phrase, and how many there are.
  var summary: String {
    guard let first else { return "the files say the same, so the folder was changed" }
    let texts = [first.a, first.b].map { $0.map(\.value.plain) ?? "nothing" }
    let rest = count > 1 ? ", and \(count - 1) more" : ""
    return "\(first.key) is '\(texts[0])', and '\(texts[1])' in the folder\(rest)"
  }
}

extension InputDifference.Value {
  /// As a file would write it.
  fileprivate var plain: String {
    switch self {
    case .text(let text): text
    case .number(let value): "\(value)"
    }
  }
}
