// SPDX-License-Identifier: GPL-3.0-or-later

/// The words that units are made of.
struct UnitWords: Sendable {
  var million: String
  var billion: String
  /// A billion in a denominator.
  var perBillion: String
  /// Money: `VND`, or its name in the language.
  var money: String
  var year: String
  var month: String
  var home: String
  var homes: String
  var households: String
  var person: String
  var people: String
  var firms: String

  /// A unit of the catalogue, or of a column, in the language.
  func callAsFunction(_ unit: String) -> String {
    if unit == "1" { return "" }
    var text = ""
    var word = ""
    for character in unit {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else {
        text += translated(word, isDenominator: text.contains("/"))
        text.append(character)
        word = ""
      }
    }
    return text + translated(word, isDenominator: text.contains("/"))
  }

  private func translated(_ word: String, isDenominator: Bool) -> String {
    switch word {
    case "million": million
    case "billion": isDenominator ? perBillion : billion
    case "VND": money
    case "yr": year
    case "month": month
    case "home": home
    case "homes": homes
    case "households": households
    case "person": person
    case "people": people
    case "firms": firms
    case "tCO2": "tCO₂"
    case "km2": "km²"
    default: word
    }
  }
}
