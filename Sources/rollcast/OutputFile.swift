// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that appears whole or not at all.
///
/// It is written beside its place and renamed at the end. A file that is there already is replaced
/// only if it starts like one that this tool wrote; anything else is left alone.
struct OutputFile {
  private let path: String
  /// What the start of a file holds that may be replaced; `nil` where none may.
  private let mark: String?

  init(_ path: String, mark: String?) {
    self.path = path
    self.mark = mark
  }

  /// Writes the file; its contents are on the disk when this returns.
  func write(_ text: String) throws(OutputFolder.Failure) {
    guard mayWrite else {
      throw OutputFolder.Failure(
        message: "'\(path)' exists and was not written by this command; name another file",
        status: .cannotCreate)
    }
    let draft = OutputFolder.draftPath(of: path)
    guard OutputFile.create(draft, text) else {
      let why = systemReason()
      let isThere = unlink(draft) == 0
      throw OutputFolder.Failure(
        message: "cannot write '\(path)': \(why)",
        status: isThere ? .inputOutputError : .cannotCreate)
    }
    guard rename(draft, path) == 0 else {
      let why = systemReason()
      unlink(draft)
      throw OutputFolder.Failure(
        message: "cannot create '\(path)': \(why)", status: .cannotCreate)
    }
  }

  /// Creates a file with a text, which is on the disk when this returns; `errno` says what failed.
  static func create(_ path: String, _ text: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return false }
    var isWritten = StandardStreams.put(text, to: descriptor) && fsync(descriptor) == 0
    let why = errno
    isWritten = close(descriptor) == 0 && isWritten
    if !isWritten { errno = why }
    return isWritten
  }

  private var mayWrite: Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return true }
    guard status.st_mode & S_IFMT == S_IFREG, let mark else { return false }
    return start.contains(mark)
  }

  /// The first bytes of the file that is there.
  private var start: String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 512)
    let count = read(descriptor, &buffer, buffer.count)
    return String(decoding: buffer[..<max(0, count)], as: UTF8.self)
  }
}
