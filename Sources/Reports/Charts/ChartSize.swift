// SPDX-License-Identifier: GPL-3.0-or-later

/// The width that a chart is drawn for; its text has the same size on both.
package enum ChartSize: String, CaseIterable, Sendable {
  /// A desk or a sheet of paper.
  case wide
  /// A phone.
  case narrow

  /// The width in CSS pixels.
  var width: Double { self == .wide ? 720 : 344 }

  /// The size of text in CSS pixels.
  static let fontSize = 13.0
  static let smallFontSize = 12.0
  /// The height of a line of text.
  static let lineHeight = 16.0
}

/// The words and the names that every chart carries.
package struct ChartLabels: Sendable {
  /// The start of the ids in the drawing; unique on its page.
  var id: String
  var title: String
  /// What somebody who does not see the chart is told.
  var description: String

  package init(id: String, title: String, description: String) {
    self.id = id
    self.title = title
    self.description = description
  }
}
