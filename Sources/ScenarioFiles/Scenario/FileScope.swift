// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Which files a reading may open, and what it may remember of them.
package struct FileScope: Sendable {
  /// The folder that every file has to lie in, without links; `nil` where any will do.
  package let folder: String?
  /// Trees and tables of files that were read before.
  let cache: ParseCache?

  /// Every file of the machine, read anew each time.
  package static let everywhere = FileScope(folder: nil, cache: nil)

  private init(folder: String?, cache: ParseCache?) {
    self.folder = folder
    self.cache = cache
  }

  /// The files in a folder and below it; a link that leads out of it leads nowhere.
  ///
  /// What has been parsed is kept as long as the contents of a file stay the same. `nil` where
  /// there is no such folder.
  package init?(folder path: String) {
    guard let folder = Self.withoutLinks(path) else { return nil }
    self.init(folder: folder, cache: ParseCache())
  }

  /// A path relative to the folder, as diagnostics show it.
  package func path(_ name: String) -> NamedPath {
    guard let folder, !name.hasPrefix("/") else { return NamedPath(name) }
    var path = NamedPath(folder == "/" ? "/" + name : folder + "/" + name)
    path.shown = name
    return path
  }

  /// The path to open for a file, without links; the file has to be there.
  package func resolve(_ path: NamedPath) throws(InputError) -> String {
    guard folder != nil else { return path.opened }
    let plain = NamedPath.normalised(path.opened)
    guard contains(plain) else { throw InputError(path: path.shown, reason: .outside) }
    guard let real = Self.withoutLinks(path.opened) else {
      throw InputError(path: path.shown, reason: .fromSystem(errno))
    }
    guard contains(real) else { throw InputError(path: path.shown, reason: .outside) }
    return real
  }

  private func contains(_ path: String) -> Bool {
    guard let folder, folder != "/" else { return true }
    return path.utf8.starts(with: folder.utf8)
      && (path.utf8.count == folder.utf8.count
        || path.utf8.dropFirst(folder.utf8.count).first == UInt8(ascii: "/"))
  }

  private static func withoutLinks(_ path: String) -> String? {
    // A zero byte would end the path early.
    guard !path.utf8.contains(0) else {
      errno = ENOENT
      return nil
    }
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
