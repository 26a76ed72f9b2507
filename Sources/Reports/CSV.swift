// SPDX-License-Identifier: GPL-3.0-or-later

/// The writing of comma-separated values after RFC 4180, with line feeds.
package enum CSV {
  /// One line; fields with commas, quotes or line ends are quoted.
  package static func line(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\n"
  }

  private static func field(_ text: String) -> String {
    let needsQuotes =
      text.contains { ",\"".contains($0) || $0.isNewline }
      || text.first?.isWhitespace == true || text.last?.isWhitespace == true
    return needsQuotes
      ? "\""
        + text.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\"" : text
  }
}
