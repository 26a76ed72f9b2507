// SPDX-License-Identifier: GPL-3.0-or-later

/// A language that reports are written in; the raw value is its tag.
package enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case vietnamese = "vi"
  case french = "fr"

  /// Everything that a report says in the language.
  package var words: Words {
    switch self {
    case .english: .english
    case .vietnamese: .vietnamese
    case .french: .french
    }
  }
}
