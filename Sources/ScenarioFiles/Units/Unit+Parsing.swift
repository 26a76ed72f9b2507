// SPDX-License-Identifier: GPL-3.0-or-later

extension Unit {
  /// The unit that `text` writes: words with `/` (or `per`), `*` and magnitudes between them.
  ///
  /// `a/b/c` divides by both b and c. The range of a mistake counts from the start of `text`.
  static func read(_ text: Substring) -> Result<Unit, QuantityMistake> {
    var unit: Unit?
    var divides = false
    var magnitude: Double?
    let tokens = tokens(text)
    guard tokens.count <= mostWords else {
      return .failure(QuantityMistake("a unit has at most \(mostWords) words"))
    }
    for (word, range) in tokens {
      switch word {
      case "/", "per":
        guard unit != nil, !divides, magnitude == nil else { return misplaced(word, range) }
        divides = true
      case "*", "·":
        guard unit != nil, !divides, magnitude == nil else { return misplaced(word, range) }
      default:
        if let factor = magnitudes[word] ?? magnitudes[word.lowercased()] {
          guard magnitude == nil else { return misplaced(word, range) }
          magnitude = factor
          continue
        }
        guard var atom = atom(word) else { return unknown(word, range) }
        atom = Unit(magnitude ?? 1, Dimension()) * atom
        unit = unit.map { divides ? $0 / atom : $0 * atom } ?? atom
        (divides, magnitude) = (false, nil)
      }
    }
    guard let unit, !divides, magnitude == nil else {
      return .failure(QuantityMistake("the unit '\(text.trimmed.prefix(60))' is not complete"))
    }
    return .success(unit)
  }

  /// The unit of a word; words but not signs of one letter are understood in capitals too.
  private static func atom(_ word: String) -> Unit? {
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

  private static func misplaced(_ word: String, _ range: Range<Int>) -> Result<
    Unit, QuantityMistake
  > {
    .failure(QuantityMistake("'\(word)' stands at the wrong place in a unit", range: range))
  }

  private static func unknown(_ word: String, _ range: Range<Int>) -> Result<Unit, QuantityMistake>
  {
    let known = (Array(words.keys) + Array(magnitudes.keys)).sorted()
    let shown = word.prefix(40)
    return .failure(
      QuantityMistake(
        "unknown unit '\(shown)'", hint: Spelling.hint(for: word, among: known), range: range))
  }
}
