// SPDX-License-Identifier: GPL-3.0-or-later

/// A file that a result depends on, as it was when it was read.
package struct InputFile: Sendable {
  /// The path as people see it.
  package let path: String
  package let bytes: [UInt8]
  /// What tells the file from others under whatever path.
  let identity: Identity

  struct Identity: Sendable, Equatable {
    var device: UInt64
    var number: UInt64
  }
}

/// Why a file that was asked for cannot be read.
package struct InputError: Error, Sendable, Equatable {
  package let path: String
  package let reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  package enum Reason: Sendable, Equatable {
    case notFound
    /// It lies outside the folder that may be read.
    case outside
    case folder
    /// A device, a pipe or the like.
    case notRegular
    case tooLarge(limit: Int)
    /// The words of the operating system.
    case unreadable(String)
  }

  /// The error in a phrase.
  package var message: String {
    let name = quoted(path, limit: .max)
    return switch reason {
    case .notFound: "cannot find \(name)"
    case .outside: "\(name) lies outside the folder that may be read"
    case .folder: "\(name) is a folder; expected a file"
    case .notRegular: "\(name) is not a regular file"
    case .tooLarge(let limit): "\(name) is larger than \(limit >> 20) MB"
    case .unreadable(let words): "cannot read \(name): \(words)"
    }
  }
}

extension InputError {
  /// A file that is there and too large as a mistake in it; any other error is thrown on.
  func asDiagnostics() throws(InputError) -> Diagnostics {
    guard case .tooLarge = reason else { throw self }
    var diagnostics = Diagnostics()
    let file = SourceFile(name: path, text: "")
    diagnostics.error(message, at: SourceSpan(file: file, line: 1, column: 1))
    return diagnostics
  }
}

/// The text of a file beside its lines.
struct SourceText {
  let file: SourceFile
  let text: String
}

extension InputFile {
  /// The text, or `nil` where it is not UTF-8, which is reported.
  func text(into diagnostics: inout Diagnostics) -> SourceText? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
    if let text = String(validating: content, as: UTF8.self) {
      return SourceText(file: SourceFile(name: path, text: text), text: text)
    }
    let file = SourceFile(name: path, text: String(decoding: content, as: UTF8.self))
    let line = file.lines.firstIndex { $0.unicodeScalars.contains("\u{FFFD}") } ?? 0
    let column = file.lines[line].prefix { !$0.unicodeScalars.contains("\u{FFFD}") }.count
    diagnostics.error(
      "the file is not UTF-8 text from here on",
      at: SourceSpan(file: file, line: line + 1, column: column + 1),
      hint: "save it with the encoding UTF-8")
    return nil
  }
}
