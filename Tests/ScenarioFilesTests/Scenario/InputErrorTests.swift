// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import ScenarioFiles

@Suite("Scenario files that cannot be read")
struct InputErrorTests {
  @Test("A file that is not there")
  func missing() throws {
    let folder = try ScenarioFolder()
    let path = folder.path + "/no.yaml"
    #expect(throws: InputError(path: path, reason: .notFound)) {
      try ScenarioFile.read(path: path)
    }
  }

  @Test("A folder, and what is no file")
  func notFiles() throws {
    let folder = try ScenarioFolder()
    let path = folder.path
    #expect(throws: InputError(path: path, reason: .folder)) { try ScenarioFile.read(path: path) }
    #expect(throws: InputError(path: "/dev/zero", reason: .notRegular)) {
      try ScenarioFile.read(path: "/dev/zero")
    }
  }

  @Test("A file that is far too large is bad data")
  func large() throws {
    let folder = try ScenarioFolder(["a.yaml": String(repeating: "#", count: 4 << 20 | 1)])
    let complaints = try folder.complaints()
    #expect(complaints == ["a.yaml:1:1 error: 'a.yaml' is larger than 4 MB"])
  }

  @Test("A file in another encoding")
  func encoding() throws {
    let folder = try ScenarioFolder()
    let bytes = Array("schema: rollcast/1\nname: Xã ".utf8) + [0xFF, 0x0A]
    try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/a.yaml"))
    let complaints = try folder.complaints()
    #expect(
      complaints == [
        "a.yaml:2:10 error: the file is not UTF-8 text from here on "
          + "(save it with the encoding UTF-8)"
      ])
  }
}
