// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import ScenarioFiles

/// Why a call gets no answer: a status of HTTP, and what is wrong.
struct Refusal: Error, Sendable {
  /// 400 or more.
  var status: Int
  var mistakes: [Mistake]

  /// A refusal with one message and no place.
  init(_ status: Int, _ message: String, hint: String? = nil) {
    self.init(status, [Mistake(message: message, hint: hint)])
  }

  init(_ status: Int, _ mistakes: [Mistake]) {
    self.status = status
    self.mistakes = mistakes
  }

  var json: JSON { .object([("errors", .array(mistakes.map(\.json)))]) }
}

/// One thing that is wrong, or worth a second look, at a place of a document.
struct Mistake: Sendable, Equatable {
  /// Empty for the body of the call.
  var file = ""
  /// From 1; 0 where there is no place.
  var line = 0
  var column = 0
  var severity = Diagnostic.Severity.error
  var message: String
  var hint: String?

  var json: JSON {
    .object([
      ("file", .string(file)), ("line", .integer(line)), ("column", .integer(column)),
      ("severity", .string(severity.rawValue)), ("message", .string(message)),
      ("hint", hint.map(JSON.string) ?? .null),
    ])
  }
}

extension Mistake {
  /// A diagnostic as a caller sees it.
  ///
  /// What is said of another file than the caller's own tells its place and no more, because
  /// messages quote what stands there.
  init(_ diagnostic: Diagnostic, own: SourceFile?) {
    let span = diagnostic.span
    (line, column, severity) = (span.line, span.column, diagnostic.severity)
    guard span.file !== own else {
      message = diagnostic.message
      hint = diagnostic.hint
      return
    }
    file = span.file.name
    message =
      diagnostic.severity == .error
      ? "there is a mistake in this file" : "something in this file is worth a second look"
    hint = "'rollcast validate' shows it"
  }
}

extension Diagnostics {
  /// The mistakes, or the warnings, for the caller whose document is `own`.
  func mistakes(_ severity: Diagnostic.Severity, own: SourceFile?) -> [Mistake] {
    all.filter { $0.severity == severity }.map { Mistake($0, own: own) }
  }
}
