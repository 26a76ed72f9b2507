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
  /// Other places that have a part in it.
  package var notes: [Note]

  package init(
    severity: Severity, span: SourceSpan, message: String, hint: String? = nil,
    notes: [Note] = []
  ) {
    self.severity = severity
    self.span = span
    self.message = message
    self.hint = hint
    self.notes = notes
  }

  /// A place beside the one that a diagnostic is about, and what stands there.
  package struct Note: Sendable {
    package var span: SourceSpan
    package var message: String
  }
}

/// The diagnostics of a reading, in the order in which they were found.
///
/// Reading goes on after a mistake, so that all of them are reported together.
package struct Diagnostics: Sendable {
  package private(set) var all: [Diagnostic] = []
  /// How many more there were, beyond those that are kept.
  package private(set) var omitted = 0

  /// How many of those that are kept are warnings.
  private var warningCount = 0

  /// The most that anybody wants to see of one reading.
  package static let mostKept = 200

  package init() {}

  /// How many there were, those that are not kept included: what a reader compares to see whether
  /// anything was wrong meanwhile.
  package var count: Int { all.count + omitted }

  package var hasErrors: Bool { all.contains { $0.severity == .error } }

  package mutating func error(
    _ message: String, at span: SourceSpan, hint: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    add(
      Diagnostic(severity: .error, span: span, message: message, hint: hint, notes: notes))
  }

  package mutating func warn(_ message: String, at span: SourceSpan, hint: String? = nil) {
    add(Diagnostic(severity: .warning, span: span, message: message, hint: hint))
  }

  mutating func add(_ diagnostic: Diagnostic) {
    if all.count < Self.mostKept {
      warningCount += diagnostic.severity == .warning ? 1 : 0
      all.append(diagnostic)
      return
    }
    omitted += 1
    // A warning makes room, so that an error never goes unseen. Without one there is nothing to look
    // for, however many errors a file has.
    guard diagnostic.severity == .error, warningCount > 0,
      let last = all.lastIndex(where: { $0.severity == .warning })
    else { return }
    warningCount -= 1
    all.remove(at: last)
    all.append(diagnostic)
  }

  /// Counts what another reading left out.
  mutating func omit(_ count: Int) { omitted += count }
}

extension Diagnostics {
  /// Whether the first error lies in what the command line says, not in a file.
  package var isUsageMistake: Bool {
    all.first { $0.severity == .error }?.span.file.kind == .commandLine
  }
}
