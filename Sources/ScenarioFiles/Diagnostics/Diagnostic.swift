// SPDX-License-Identifier: GPL-3.0-or-later

/// One mistake, or one thing worth a second look, at a place in a source.
package struct Diagnostic: Sendable {
  package enum Severity: String, Sendable {
    case error, warning
  }

  package var severity: Severity
  package var span: SourceSpan
  /// What is wrong and what was expected, without a final stop.
  package var message: String
  /// How to mend it, where that can be guessed: `did you mean 'skills.loss'?`
  package var hint: String?
}

/// The diagnostics of a reading, in the order in which they were found.
///
/// Reading goes on after a mistake, so that all of them are reported together.
package struct Diagnostics: Sendable {
  package private(set) var all: [Diagnostic] = []

  package init() {}

  package var hasErrors: Bool { all.contains { $0.severity == .error } }

  package mutating func error(_ message: String, at span: SourceSpan, hint: String? = nil) {
    add(Diagnostic(severity: .error, span: span, message: message, hint: hint))
  }

  package mutating func warn(_ message: String, at span: SourceSpan, hint: String? = nil) {
    add(Diagnostic(severity: .warning, span: span, message: message, hint: hint))
  }

  private mutating func add(_ diagnostic: Diagnostic) { all.append(diagnostic) }
}

extension Diagnostics {
  /// Whether the first error lies in what the command line says, not in a file.
  package var isUsageMistake: Bool {
    all.first { $0.severity == .error }?.span.file.kind == .commandLine
  }
}
