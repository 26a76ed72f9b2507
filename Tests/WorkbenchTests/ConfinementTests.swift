// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Workbench

/// Posted documents reach the files of the folder and no others, and messages quote none of them.
@Suite struct ConfinementTests {
  private let secret = "top: secret-word\n"

  private func document(_ keys: String) -> String {
    "{\"schema\": \"rollcast/1\", \"name\": \"n\", \"definition\": \"GSO\", \"start\": 2023, "
      + "\"end\": 2030, \(keys)}"
  }

  @Test(arguments: ["extends", "districts", "history"])
  func filesOutsideAreNotRead(key: String) throws {
    let folder = try LibraryFolder()
    try folder.write(secret, "../outside.yaml")
    try folder.link("link.yaml", to: "../outside.yaml")
    try folder.link("up", to: "..")
    let outside = folder.url.deletingLastPathComponent().path() + "/outside.yaml"
    for path in ["../outside.yaml", "link.yaml", "up/outside.yaml", outside, "/etc/passwd"] {
      let refusal = try #require(
        folder.refusal(.run, [], document("\"\(key)\": \"\(path)\"")), "\(path)")
      #expect(refusal.status == 422)
      let text = refusal.json.text
      #expect(text.contains("lies outside the folder"), "\(text)")
      #expect(!text.contains("secret-word") && !text.contains("root:"))
    }
  }

  @Test func whatIsOutsideLooksTheSameThereOrNot() throws {
    let folder = try LibraryFolder()
    try folder.write(secret, "../outside.yaml")
    let messages = ["../outside.yaml", "../missing.yaml", "/etc/passwd", "/etc/missing"].map {
      folder.refusal(.run, [], document("\"extends\": \"\($0)\""))?.mistakes.first?.message
        .replacing($0, with: "FILE")
    }
    #expect(Set(messages) == ["'FILE' lies outside the folder that may be read"])
  }

  @Test func aFolderOfASimilarNameIsOutside() throws {
    let folder = try LibraryFolder()
    try folder.write(secret, "../region-2.yaml")
    try folder.link("near.yaml", to: "../region-2.yaml")
    let text = try #require(folder.refusal(.run, [], document("\"extends\": \"near.yaml\"")))
    #expect(text.mistakes[0].message.contains("outside"))
  }

  @Test func linksInsideAreFollowed() throws {
    let folder = try LibraryFolder()
    try folder.link("again.yaml", to: "baseline.yaml")
    _ = try folder.answer(
      .run, [], "{\"schema\": \"rollcast/1\", \"name\": \"n\", \"extends\": \"again.yaml\"}")
  }

  @Test(arguments: ["extends", "districts", "history"])
  func otherFilesAreNotQuoted(key: String) throws {
    let folder = try LibraryFolder()
    try folder.write("secret-word: secret-value\nmore-secrets\n", "notes.yaml")
    let more = key == "extends" ? "" : "\"extends\": \"baseline.yaml\", "
    let refusal = try #require(
      folder.refusal(.run, [], document(more + "\"\(key)\": \"notes.yaml\"")))
    let mistake = try #require(refusal.mistakes.first { $0.file == "notes.yaml" })
    #expect(mistake.line >= 1 && mistake.message == "there is a mistake in this file")
    #expect(!refusal.json.text.contains("secret"))
  }

  @Test func theOwnDocumentIsQuoted() throws {
    let folder = try LibraryFolder()
    let body = "schema: rollcast/1\nname: n\nextends: baseline.yaml\nparameters: {skills.los: 1}\n"
    let refusal = try #require(folder.refusal(.run, [], body))
    let mistake = try #require(refusal.mistakes.first)
    #expect(mistake.file.isEmpty && mistake.line == 4 && mistake.column == 14)
    #expect(mistake.message.contains("skills.los"))
    #expect(mistake.hint == "did you mean 'skills.loss'?")
  }

  @Test(arguments: ["../a.yaml", "/etc/passwd.yaml", "a/../../a.yaml", "a\u{0}.yaml"])
  func namesInTheQueryStayInside(name: String) throws {
    let folder = try LibraryFolder()
    #expect(folder.refusal(.openFile, [("file", name)])?.status == 403)
  }

  @Test func onlyScenarioFilesAreOpened() throws {
    let folder = try LibraryFolder()
    #expect(folder.refusal(.openFile, [("file", "districts-2023.csv")])?.status == 400)
    #expect(folder.refusal(.openFile, [("file", "missing.yaml")])?.status == 404)
    #expect(folder.refusal(.openFile)?.status == 400)
  }

  @Test func aFolderGivesThePlaceOfNames() throws {
    let folder = try LibraryFolder()
    let top = folder.url.lastPathComponent
    let outer = try #require(
      Library(folder: folder.url.deletingLastPathComponent().path()))
    let body = Array("schema: rollcast/1\nname: n\nextends: baseline.yaml\n".utf8)
    _ = try outer.scenario(outer.document(body, in: top))
    #expect(throws: Refusal.self) { try outer.scenario(outer.document(body, in: "")) }
    #expect(throws: Refusal.self) { try outer.document(body, in: "..") }
  }
}
