// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Reports

@Suite struct MarkupTests {
  @Test func textsAndAttributesAreEscaped() {
    let markup = Markup.tag("p", ["title": "\"<&>\" 'x'"], "<script>alert(1)</script> & more")
    #expect(
      markup.html
        == "<p title=\"&quot;&lt;&amp;&gt;&quot; 'x'\">&lt;script&gt;alert(1)&lt;/script&gt; "
        + "&amp; more</p>")
  }

  @Test func signsThatNoPageMayHoldAreReplaced() {
    #expect(Markup.text("a\u{0}b\u{1B}c\u{FFFF}").html == "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
    #expect(Markup.text("Tuyên Quang → 😀\n").html == "Tuyên Quang → 😀\n")
  }

  @Test func htmlAndXmlEndEmptyElementsInTheirWays() {
    let markup = Markup.group([.tag("br"), .tag("p"), .tag("rect", ["x": "1"])])
    #expect(markup.html == "<br><p></p><rect x=\"1\"></rect>")
    #expect(markup.xml == "<br/><p/><rect x=\"1\"/>")
  }
}
