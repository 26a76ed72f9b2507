// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Prints a figure that a test has found; `make validate` gathers them for Docs/Validation.md.
package func showFigure(_ meaning: String, _ value: Double) {
  print("figure: \(meaning): \(String(format: "%.2g", value))")
}
