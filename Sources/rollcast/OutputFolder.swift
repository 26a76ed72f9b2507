// SPDX-License-Identifier: GPL-3.0-or-later

import CRename

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder of results that appears whole or not at all.
///
/// Files are written into a folder beside it, which takes its place at the end. Results of an earlier
/// run are replaced at one stroke; any other folder or file is left alone. A command that is killed
/// may leave its draft, `name.part-number`, which nothing reads.
struct OutputFolder {
  private let path: String
  private let draft: String

  /// The file by which a folder of results is known.
  static let mark = "run.json"

  /// Why a folder cannot be written.
  struct Failure: Error {
    let message: String
    let status: ExitStatus
  }

  /// Starts a folder that will be at `path`.
  ///
  /// - Parameter replacesResults: whether results of an earlier run may be replaced.
  init(_ path: String, replacesResults: Bool = true) throws(Failure) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    draft = OutputFolder.draftPath(of: path)
    let mayReplace = {
      OutputFolder.isEmpty(path) || replacesResults && OutputFolder.hasResults(path)
    }
    guard !OutputFolder.exists(path) || mayReplace() else {
      let why = replacesResults ? "exists and holds no earlier results" : "exists already"
      throw Failure(message: "'\(path)' \(why); name another folder", status: .cannotCreate)
    }
    guard mkdir(draft, 0o777) == 0 else {
      throw Failure(message: "cannot create '\(path)': \(systemReason())", status: .cannotCreate)
    }
  }

  /// Writes a file; its contents are on the disk when this returns.
  func write(_ text: String, to name: String) throws(Failure) {
    let file = "\(draft)/\(name)"
    guard OutputFile.create(file, text) else {
      let failure = Failure(
        message: "cannot write '\(name)': \(systemReason())", status: .inputOutputError)
      discard()
      throw failure
    }
  }

  /// Puts the folder in its place.
  func finish() throws(Failure) {
    guard OutputFolder.exists(path) ? replace() : rename(draft, path) == 0 else {
      let failure = Failure(
        message: "cannot create '\(path)': \(systemReason())", status: .cannotCreate)
      discard()
      throw failure
    }
  }

  /// Changes places with the folder that is there, and removes that; `errno` says what failed.
  private func replace() -> Bool {
    if rollcast_exchange(draft, path) == 0 {
      OutputFolder.remove(draft)
      return true
    }
    // Some file systems cannot exchange; between two renames nothing stands for an instant.
    let old = "\(draft).old"
    guard rename(path, old) == 0 else { return false }
    guard rename(draft, path) == 0 else {
      let why = errno
      _ = rename(old, path)
      errno = why
      return false
    }
    OutputFolder.remove(old)
    return true
  }

  /// Removes what has been written so far.
  func discard() { OutputFolder.remove(draft) }

  /// A path for a draft that no other command has, not even a killed one with the same number, as
  /// in containers, where every command may be the first process.
  static func draftPath(of path: String) -> String {
    let first = "\(path).part-\(getpid())"
    var (draft, number) = (first, 1)
    while exists(draft) {
      number += 1
      draft = "\(first)-\(number)"
    }
    return draft
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private static func hasResults(_ path: String) -> Bool { exists("\(path)/\(mark)") }

  private static func isEmpty(_ path: String) -> Bool { names(in: path)?.isEmpty == true }

  static func names(in path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Removes a folder of files, or a link to one and none of its files.
  private static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    for name in names(in: path) ?? [] { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}

/// The operating system's words for what went wrong last.
func systemReason() -> String { String(cString: strerror(errno)) }
