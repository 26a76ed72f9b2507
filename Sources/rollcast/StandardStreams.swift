// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Results go to standard output, everything else to standard error.
enum StandardStreams {
  /// Writes a result; a full disk or a closed descriptor ends the command with 74.
  ///
  /// Nothing is said where the reader has gone, as `head` does once it has seen enough.
  static func write(_ text: String) throws {
    guard put(text, to: 1) else {
      guard errno != EPIPE else { throw ExitStatus.inputOutputError.exit }
      say("error: standard output cannot be written: \(String(cString: strerror(errno)))")
      throw ExitStatus.inputOutputError.exit
    }
  }

  /// Writes a line for people to standard error.
  static func say(_ text: String) { _ = put(text + "\n", to: 2) }

  /// A reader that goes is an error of writing, and no signal that ends the process.
  private static let keepsPipeSignalsOff: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

  static func put(_ text: String, to descriptor: Int32) -> Bool {
    _ = keepsPipeSignalsOff
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { unistdWrite(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        return false
      }
      rest = rest.dropFirst(written)
    }
    return true
  }

  private static func unistdWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int)
    -> Int
  {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes, count)
    #else
      Darwin.write(descriptor, bytes, count)
    #endif
  }
}
