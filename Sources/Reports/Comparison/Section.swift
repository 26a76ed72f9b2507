// SPDX-License-Identifier: GPL-3.0-or-later

/// A table with a title and notes, which can be written for a terminal or as Markdown.
struct Section: Sendable {
  let title: String
  /// The names of the columns after the first.
  let columns: [String]
  private var rows: [[String]] = []
  private var rulesBefore: Set<Int> = []
  private let leftColumns: Set<Int>
  /// Sentences below the table.
  var notes: [String] = []

  init(_ title: String, columns: [String], leftColumns: Set<Int> = [0]) {
    self.title = title
    self.columns = columns
    self.leftColumns = leftColumns
  }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// A line between the last row and the next.
  mutating func addRule() { rulesBefore.insert(rows.count) }

  /// The table with its title at the head of the first column, or above where it is wider.
  var text: String {
    var table = TextTable(leftColumns: leftColumns)
    let isWide = rows.allSatisfy { $0[0].count < title.count }
    table.add([isWide ? "" : title] + columns)
    table.addRule()
    for (i, row) in rows.enumerated() {
      if i > 0, rulesBefore.contains(i) { table.addRule() }
      table.add(row)
    }
    return (isWide ? title + "\n" : "") + (rows.isEmpty ? "" : table.text)
      + notes.map { $0 + "\n" }.joined()
  }

  var markdown: String {
    let rule = (0...columns.count).map { leftColumns.contains($0) ? "---" : "---:" }
    let lines = ([[""] + columns] + rows).map { $0.map(Section.escaped) }
    let table = [lines[0], rule] + lines.dropFirst()
    let paragraphs =
      (rows.isEmpty ? [] : [table.map(Section.line).joined()])
      + notes.map { Section.escaped($0) + "\n" }
    return "## \(Section.escaped(title))\n\n" + paragraphs.joined(separator: "\n")
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// The text on one line, with nothing that Markdown acts upon.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", "|", "*", "`", "[", "]", "#": escaped += "\\\(character)"
      case "<": escaped += "&lt;"
      case "&": escaped += "&amp;"
      case _ where character.isNewline: escaped += " "
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
