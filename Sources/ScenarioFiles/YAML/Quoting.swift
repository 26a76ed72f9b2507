// SPDX-License-Identifier: GPL-3.0-or-later

/// `text` in quotes for a message: short, on one line, and without characters that a terminal
/// would act upon.
func quoted(_ text: some StringProtocol, limit: Int = 60) -> String {
  var shown = ""
  for character in text.prefix(limit) {
    for scalar in character.unicodeScalars {
      shown += scalar.properties.generalCategory == .control ? "\u{FFFD}" : String(scalar)
    }
  }
  return "'" + shown + (text.dropFirst(limit).isEmpty ? "" : "…") + "'"
}
