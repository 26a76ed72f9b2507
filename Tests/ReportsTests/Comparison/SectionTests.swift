// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Reports

@Suite struct SectionTests {
  private static var section: Section {
    var section = Section("Title", columns: ["a|b"])
    section.add(["<script>", "1"])
    section.addRule()
    section.add(["sum", "12"])
    section.notes = ["A note."]
    return section
  }

  @Test func textHasTheTitleInItsHead() {
    #expect(
      Self.section.text == """
        Title     a|b
        ─────────────
        <script>    1
        ─────────────
        sum        12
        A note.

        """)
  }

  @Test func aWideTitleStandsAbove() {
    var section = Section("A long title", columns: ["x"])
    section.notes = ["Nothing."]
    #expect(section.text == "A long title\nNothing.\n")
    section.add(["row", "1"])
    #expect(section.text == "A long title\n     x\n──────\nrow  1\nNothing.\n")
  }

  @Test func markdownIsEscaped() {
    #expect(
      Self.section.markdown == """
        ## Title

        |  | a\\|b |
        | --- | ---: |
        | &lt;script> | 1 |
        | sum | 12 |

        A note.

        """)
  }
}
