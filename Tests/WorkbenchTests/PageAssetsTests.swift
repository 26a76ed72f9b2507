// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Workbench

@Suite struct PageAssetsTests {
  private let token = AccessToken()

  private func text(_ name: String) throws -> String {
    guard case .bytes(let bytes) = try PageAssets.answer(name, token: token).body else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func everyFileOfTheFolderIsServed() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Workbench/Page")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    #expect(names == PageAssets.files.keys.sorted())
    for name in names {
      let written = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(try text(name) == written.replacing("__TOKEN__", with: token.text), "\(name)")
    }
  }

  @Test func thePageKnowsTheToken() throws {
    let page = try text("index.html")
    #expect(page.contains(token.text) && !page.contains("__TOKEN__"))
  }

  @Test func thePageNeedsNothingFromElsewhere() throws {
    for name in PageAssets.files.keys where name.hasSuffix(".html") || name.hasSuffix(".css") {
      let text = try text(name)
      #expect(!text.contains("https://") && !text.contains("//cdn"), "\(name)")
      #expect(!text.contains("<script>") && !text.contains(" style=\""), "\(name)")
    }
  }

  @Test func thereIsTheStyleOfTheCharts() throws {
    #expect(try text("charts.css").contains(".chart .line"))
    #expect(throws: Refusal.self) { try PageAssets.answer("../Package.swift", token: token) }
  }
}
