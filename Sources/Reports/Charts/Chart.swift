// SPDX-License-Identifier: GPL-3.0-or-later

/// A value that can be drawn.
package protocol Chart: Sendable {
  /// Its name and its description for those who do not see it.
  var labels: ChartLabels { get }

  /// The drawing without its name.
  func drawing(_ size: ChartSize) -> Drawing
}

extension Chart {
  /// The drawing for one width, as an element of a page.
  package func svg(_ size: ChartSize) -> Markup {
    var named = labels
    named.id += "-\(size.rawValue)"
    return drawing(size).svg(named, size: size)
  }
}
