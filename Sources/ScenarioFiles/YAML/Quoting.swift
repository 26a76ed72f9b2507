// SPDX-License-Identifier: GPL-3.0-or-later

/// `text` in quotes for a message: short, on one line, and without characters that a terminal
/// would act upon.
func quoted(_ text: some StringProtocol, limit: Int = 60) -> String {
  var shown = ""
  for character in text.start(limit) {
    for scalar in character.unicodeScalars {
      shown += scalar.properties.generalCategory == .control ? "\u{FFFD}" : String(scalar)
    }
  }
  return "'" + shown + (text.start(limit).endIndex == text.endIndex ? "" : "…") + "'"
}

extension StringProtocol {
  /// The first `count` characters for a message, within four scalars for each: one character may
  /// carry marks without end.
  func start(_ count: Int) -> SubSequence {
    let most = count.multipliedReportingOverflow(by: 4)
    let scalars = unicodeScalars.prefix(most.overflow ? .max : most.partialValue)
    return self[startIndex..<scalars.endIndex].prefix(count)
  }
}
