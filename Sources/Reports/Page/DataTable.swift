// SPDX-License-Identifier: GPL-3.0-or-later

/// The numbers behind a chart: for people in a fold of the page, for programs as CSV.
package struct DataTable: Sendable {
  var caption: String
  /// Whether the caption is seen; where a heading says the same, it is only read out.
  var showsCaption = false
  var header: [String]
  var rows: [Row] = []

  /// What programs find a row or a cell by: `figure`, `year` and `place`.
  typealias Data = [(name: String, value: String)]

  struct Row: Sendable {
    var cells: [Cell]
    var data: Data = []
    /// Whether the row is the heading of those below it.
    var isHeading = false
  }

  struct Cell: Sendable {
    var text: String
    /// The number that `text` writes.
    var value: Double?
    var data: Data = []
    /// More about it, in small letters below.
    var detail: String = ""

    static func text(_ text: String) -> Cell { Cell(text: text) }
    /// A place where a figure does not exist.
    static let none = Cell(text: "–")
  }

  /// A row for each line, numbers with the digits that read back to the same double.
  package var csv: String {
    let lines = rows.filter { !$0.isHeading }.map { row in
      row.cells.map { $0.value?.description ?? ($0.text == Cell.none.text ? "" : $0.text) }
    }
    return ([header] + lines).map(CSV.line).joined()
  }

  private func isNumeric(_ column: Int) -> Bool {
    rows.contains { $0.cells.indices.contains(column) && $0.cells[column].value != nil }
  }

  /// The table in a frame that can be moved sideways where it is too wide.
  var markup: Markup {
    let head = Markup.tag(
      "tr", [:],
      header.enumerated().map { column, text in
        isNumeric(column)
          ? .tag("th", ["scope": "col", "class": "n"], text) : .tag("th", ["scope": "col"], text)
      })
    let table = Markup.tag(
      "table", [:],
      [
        .tag("caption", showsCaption ? [:] : ["class": "unseen"], caption),
        .tag("thead", [:], [head]),
        .tag("tbody", [:], rows.map { $0.markup(columns: header.count) }),
      ])
    return .tag(
      "div", ["class": "scroll", "role": "region", "aria-label": caption, "tabindex": "0"],
      [table])
  }
}

extension DataTable.Row {
  /// The first cell names the row.
  fileprivate func markup(columns: Int) -> Markup {
    guard !isHeading else {
      let cell = Markup.tag(
        "th", ["scope": "rowgroup", "colspan": String(columns)], cells[0].text)
      return .tag("tr", ["class": "group"], [cell])
    }
    let cells = cells.enumerated().map { position, cell in
      position == 0
        ? Markup.element("th", [("scope", "row")] + cell.attributes, cell.content)
        : Markup.element("td", cell.attributes, cell.content)
    }
    return .element("tr", data.map { ("data-\($0.name)", $0.value) }, cells)
  }
}

extension DataTable.Cell {
  fileprivate var attributes: [(name: String, value: String)] {
    let named = data.map { (name: "data-\($0.name)", value: $0.value) }
    guard let value else { return named }
    return [("class", "n"), ("data-value", value.description)] + named
  }

  fileprivate var content: [Markup] {
    [.text(text)] + (detail.isEmpty ? [] : [.tag("small", detail)])
  }
}
