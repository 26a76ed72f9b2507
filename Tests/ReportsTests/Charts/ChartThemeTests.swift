// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Reports

/// Contrasts after WCAG 2.2: 3 for parts of charts, 4.5 for text.
@Suite struct ChartThemeTests {
  private static let sheet = "\(ChartTheme.stylesheet)"

  /// The variables of the light or of the dark scheme.
  private static func colours(dark: Bool) -> [String: UInt32] {
    let parts = sheet.components(separatedBy: "prefers-color-scheme:dark")
    let block = (dark ? parts[1] : parts[0]).components(separatedBy: "}")[0]
    var colours: [String: UInt32] = [:]
    for match in block.matches(of: /--([a-z0-9]+):#([0-9a-f]{3,6})\b/) {
      var digits = String(match.2)
      if digits.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
      colours[String(match.1)] = UInt32(digits, radix: 16)
    }
    return colours
  }

  private static func luminance(_ colour: UInt32) -> Double {
    let channels = [16, 8, 0].map { shift -> Double in
      let value = Double((colour >> UInt32(shift)) & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  private static func contrast(_ a: UInt32, _ b: UInt32) -> Double {
    let (high, low) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)
  }

  @Test(arguments: [false, true])
  func everyColourStandsOutFromTheGround(dark: Bool) throws {
    let colours = Self.colours(dark: dark)
    let paper = try #require(colours["paper"])
    let graphics = (1...8).flatMap { ["c\($0)", "p\($0)"] } + ["axis"]
    for name in graphics {
      #expect(Self.contrast(try #require(colours[name]), paper) >= 3, "\(name)")
    }
    for name in ["ink", "soft", "c1", "c2", "c3"] {
      #expect(Self.contrast(try #require(colours[name]), paper) >= 4.5, "\(name)")
    }
  }

  @Test func bothSchemesHaveTheSameColours() {
    let names = Self.colours(dark: true).keys
    #expect(names.count >= 20 && Set(names).isSubset(of: Self.colours(dark: false).keys))
  }

  @Test func contrastOfBlackAndWhite() {
    #expect(abs(Self.contrast(0, 0xFFFFFF) - 21) < 1e-12)
  }

  @Test func everyLineHasItsOwnStyle() {
    for style in 1...ChartTheme.lineCount {
      #expect(Self.sheet.contains(".chart .s\(style){stroke:var(--c\(style))"))
    }
    #expect(ChartTheme.line(0) == 1 && ChartTheme.line(8) == 1 && ChartTheme.line(9) == 2)
  }
}
