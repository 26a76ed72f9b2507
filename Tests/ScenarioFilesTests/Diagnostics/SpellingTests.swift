// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import ScenarioFiles

@Suite("Nearest names")
struct SpellingTests {
  private static let known = [
    "skills.cost_per_person", "skills.loss", "fibre.private_rate", "cloud.p", "cloud.q",
  ]

  @Test(
    "A slip of the hand",
    arguments: [
      ("skills.cost_per_persn", "skills.cost_per_person"),
      ("skills.cost_per_preson", "skills.cost_per_person"),
      ("skills.lloss", "skills.loss"),
      ("skils.loss", "skills.loss"),
      ("Skills.Loss", "skills.loss"),
      ("fibre.private-rate", "fibre.private_rate"),
      ("fibre.private rate", "fibre.private_rate"),
    ])
  func slip(text: String, name: String) {
    #expect(Spelling.nearest(to: text, among: Self.known) == name)
    #expect(Spelling.hint(for: text, among: Self.known) == "did you mean '\(name)'?")
  }

  @Test("What is too far away", arguments: ["", "population", "x.y"])
  func far(text: String) {
    #expect(Spelling.nearest(to: text, among: Self.known) == nil)
    #expect(Spelling.hint(for: text, among: Self.known) == nil)
  }

  @Test("Neighbours that changed places count once")
  func swap() { #expect(Spelling.nearest(to: "yre", among: ["abc", "yer"]) == "yer") }

  @Test("The first of equally near names is taken")
  func tie() { #expect(Spelling.nearest(to: "cloud.r", among: Self.known) == "cloud.p") }

  @Test("A very long text is given up at once")
  func long() {
    let text = String(repeating: "a", count: 1_000_000)
    #expect(Spelling.nearest(to: text, among: [text]) == nil)
  }

  @Test("A single letter is not taken for another one", arguments: ["h", "€", "b"])
  func letter(text: String) { #expect(Spelling.nearest(to: text, among: ["%", "1", "a"]) == nil) }
}
