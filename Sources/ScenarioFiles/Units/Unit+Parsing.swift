// SPDX-License-Identifier: GPL-3.0-or-later

extension Unit {
  /// The unit that `text` writes: words with `/` (or `per`), `*` and magnitudes between them.
  ///
  /// `a/b/c` divides by both b and c. The range of a mistake counts from the start of `text`.
  static func read(_ text: Substring) -> Result<Unit, QuantityMistake> {
    let tokens = tokens(text)
    guard tokens.count <= mostWords else {
      return .failure(QuantityMistake("a unit has at most \(mostWords) words"))
    }
    var reading = UnitReading()
    for (word, range) in tokens {
      if let mistake = reading.take(word, range) { return .failure(mistake) }
    }
    guard let unit = reading.unit, !reading.isOpen else {
      return .failure(QuantityMistake("the unit '\(text.trimmed.prefix(60))' is not complete"))
    }
    return .success(unit)
  }

  /// The unit of a word; words but not signs of one letter are understood in capitals too.
  fileprivate static func atom(_ word: String) -> Unit? {
    words[word] ?? (word.count > 1 ? words[word.lowercased()] : nil)
  }

  /// So that scales stay exact: products of a few magnitudes fit into a double.
  private static let mostWords = 12

  /// The unit of a catalogue entry.
  ///
  /// - Precondition: `text` is a unit.
  init(_ text: String) {
    guard case .success(let unit) = Unit.read(text[...]) else {
      preconditionFailure("'\(text)' is not a unit")
    }
    self = unit
  }

  /// Words and signs with their places.
  private static func tokens(_ text: Substring) -> [(String, Range<Int>)] {
    var tokens: [(String, Range<Int>)] = []
    var word = ""
    func endWord(_ offset: Int) {
      if !word.isEmpty { tokens.append((word, offset - word.count..<offset)) }
      word = ""
    }
    for (offset, character) in text.enumerated() {
      if character.isWhitespace {
        endWord(offset)
      } else if "/*·".contains(character) {
        endWord(offset)
        tokens.append((String(character), offset..<offset + 1))
      } else {
        word.append(character)
      }
    }
    endWord(text.count)
    return tokens
  }
}

/// A unit as far as it is read.
private struct UnitReading {
  private(set) var unit: Unit?
  private var divides = false
  private var magnitude: Double?

  /// Whether something has to follow.
  var isOpen: Bool { divides || magnitude != nil }

  /// Takes up the next word or sign.
  mutating func take(_ word: String, _ range: Range<Int>) -> QuantityMistake? {
    switch word {
    case "/", "per", "*", "·":
      guard unit != nil, !isOpen else { return misplaced(word, range) }
      divides = word == "/" || word == "per"
    default:
      if let factor = Unit.magnitudes[word] ?? Unit.magnitudes[word.lowercased()] {
        guard magnitude == nil else { return misplaced(word, range) }
        magnitude = factor
      } else {
        guard let atom = Unit.atom(word) else { return unknown(word, range) }
        add(Unit(magnitude ?? 1, Unit.Dimension()) * atom)
      }
    }
    return nil
  }

  private mutating func add(_ atom: Unit) {
    unit = unit.map { divides ? $0 / atom : $0 * atom } ?? atom
    (divides, magnitude) = (false, nil)
  }

  private func misplaced(_ word: String, _ range: Range<Int>) -> QuantityMistake {
    QuantityMistake("'\(word)' stands at the wrong place in a unit", range: range)
  }

  private func unknown(_ word: String, _ range: Range<Int>) -> QuantityMistake {
    let known = (Array(Unit.words.keys) + Array(Unit.magnitudes.keys)).sorted()
    return QuantityMistake(
      "unknown unit '\(word.prefix(40))'", hint: Spelling.hint(for: word, among: known),
      range: range)
  }
}
