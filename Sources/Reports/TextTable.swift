// SPDX-License-Identifier: GPL-3.0-or-later

/// Rows of text in columns: the first column to the left, the others to the right unless said.
package struct TextTable: Sendable {
  private var rows: [[String]] = []
  private var rulesBefore: Set<Int> = []
  private let leftColumns: Set<Int>

  package init(leftColumns: Set<Int> = [0]) { self.leftColumns = leftColumns }

  package mutating func add(_ cells: [String]) { rows.append(cells) }

  /// A line between the last row and the next.
  package mutating func addRule() { rulesBefore.insert(rows.count) }

  /// The lines of the table, without spaces at their ends.
  package var text: String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    let total = widths.reduce(0, +) + 2 * max(0, columns - 1)
    var lines: [String] = []
    for (i, row) in rows.enumerated() {
      if rulesBefore.contains(i) { lines.append(String(repeating: "─", count: total)) }
      lines.append(line(row, widths: widths))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ row: [String], widths: [Int]) -> String {
    var line = ""
    for (i, cell) in row.enumerated() {
      let padding = String(repeating: " ", count: widths[i] - cell.count)
      if i > 0 { line += "  " }
      line += leftColumns.contains(i) ? cell + padding : padding + cell
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
