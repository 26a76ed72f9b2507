// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that appears whole or not at all, and takes the place of another only where that is asked
/// for.
enum SavedFile {
  /// Writes a file; its contents are on the disk when this returns.
  ///
  /// - Parameter path: without links in the way.
  static func write(_ text: String, to path: String, replaces: Bool) throws(Refusal) {
    if replaces { try checkReplaceable(path) }
    let draft = "\(path).part-\(getpid())-\(UInt32.random(in: 0 ... .max))"
    defer { unlink(draft) }
    guard create(draft, text) else {
      throw Refusal(500, "the file cannot be written: \(reason())")
    }
    // A link fails where the name is taken; that cannot be asked before without a gap.
    let isDone = replaces ? rename(draft, path) == 0 : link(draft, path) == 0
    guard isDone else {
      guard errno != EEXIST else { throw isThere }
      throw Refusal(500, "the file cannot be created: \(reason())")
    }
  }

  static let isThere = Refusal(
    409, "a file of this name is there", hint: "choose another name, or ask to write over it")

  private static func checkReplaceable(_ path: String) throws(Refusal) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Refusal(409, "something that is no file has this name", hint: "choose another name")
    }
  }

  private static func create(_ path: String, _ text: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return false }
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress, $0.count, off_t(written))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      written += count
    }
    let isWritten = written == bytes.count && fsync(descriptor) == 0
    let why = errno
    let isClosed = close(descriptor) == 0
    if !isWritten { errno = why }
    return isWritten && isClosed
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
