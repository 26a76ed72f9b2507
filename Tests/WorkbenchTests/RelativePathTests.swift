// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Workbench

@Suite struct RelativePathTests {
  @Test(arguments: [
    ("a.yaml", "", "", "a.yaml"), ("r/a.yaml", "", "r", "a.yaml"),
    ("a.yaml", "", "r", "../a.yaml"), ("a.yaml", "r", "", "r/a.yaml"),
    ("a.yaml", "r", "r", "a.yaml"), ("../a.yaml", "r/s", "r", "a.yaml"),
    ("x/a.yaml", "r", "r/y/z", "../../x/a.yaml"), ("./b/../a.yaml", "", "", "a.yaml"),
  ])
  func pathsAreTurned(path: String, from: String, to: String, expected: String) {
    #expect(RelativePath.path(path, from: from, to: to) == expected)
  }

  @Test func foldersOfFiles() {
    #expect(RelativePath.folder(of: "a.yaml") == "")
    #expect(RelativePath.folder(of: "r/s/a.yaml") == "r/s")
  }
}
