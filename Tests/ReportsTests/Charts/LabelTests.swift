// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Reports

@Suite struct LabelSpreadingTests {
  @Test func labelsThatHaveRoomStay() {
    #expect(
      LabelSpreading.places(wanted: [50, 10, 90], distance: 15, inside: 0...100) == [50, 10, 90])
  }

  @Test func labelsThatPushShareTheWay() {
    #expect(LabelSpreading.places(wanted: [50, 50], distance: 10, inside: 0...100) == [45, 55])
    #expect(
      LabelSpreading.places(wanted: [50, 52, 54], distance: 10, inside: 0...100) == [42, 52, 62])
  }

  @Test func labelsStayInside() {
    #expect(LabelSpreading.places(wanted: [0, 0], distance: 10, inside: 0...100) == [0, 10])
    #expect(LabelSpreading.places(wanted: [99, 100], distance: 10, inside: 0...100) == [90, 100])
  }

  @Test func whereThereIsNoRoomLabelsShareIt() {
    #expect(LabelSpreading.places(wanted: [5, 5, 5], distance: 40, inside: 0...20) == [0, 10, 20])
    #expect(LabelSpreading.places(wanted: [], distance: 40, inside: 0...20) == [])
  }

  @Test func anyLabelsEndUpApartInOrderAndInside() {
    var random = SplitMix64(state: 11)
    for _ in 0..<500 {
      let count = Int.random(in: 1...12, using: &random)
      let wanted = (0..<count).map { _ in Double.random(in: -20...220, using: &random) }
      let places = LabelSpreading.places(wanted: wanted, distance: 14, inside: 0...200)
      let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
      #expect(places.allSatisfy { $0 >= -1e-9 && $0 <= 200 + 1e-9 })
      for (above, below) in zip(order, order.dropFirst()) {
        #expect(places[below] - places[above] >= 14 - 1e-9)
      }
    }
  }
}

@Suite struct LabelBoxesTests {
  private static let bounds = PlotArea(left: 0, top: 0, right: 200, bottom: 100)

  @Test func theFirstFreePlaceIsTaken() {
    var boxes = LabelBoxes(bounds: Self.bounds)
    let first = boxes.place("Name", besideX: 100, y: 50, gap: 6, size: 12)
    #expect(first?.x == 106 && first?.anchor == .start)
    let second = boxes.place("Name", besideX: 100, y: 50, gap: 6, size: 12)
    #expect(second?.x == 94 && second?.anchor == .end)
  }

  @Test func aLabelThatHasNoRoomIsLeftOut() {
    var boxes = LabelBoxes(bounds: Self.bounds)
    boxes.block(x: 100, y: 50, radius: 300)
    #expect(boxes.place("Name", besideX: 100, y: 50, gap: 6, size: 12) == nil)
    var narrow = LabelBoxes(bounds: PlotArea(left: 0, top: 0, right: 20, bottom: 100))
    #expect(narrow.place("A long name", besideX: 10, y: 50, gap: 6, size: 12) == nil)
  }
}

@Suite struct TextWidthTests {
  @Test func wideLettersAreWider() {
    #expect(TextWidth.ems("mm") > TextWidth.ems("ii"))
    #expect(TextWidth.ems("Đạt") == TextWidth.ems("Dat"))
    #expect(TextWidth.width("abc", size: 10) == 10 * TextWidth.ems("abc"))
  }

  @Test func textsAreCutToTheirRoom() {
    let text = TextWidth.fitted("Chiêm Hóa and more", width: 60, size: 12)
    #expect(text.hasSuffix("…") && TextWidth.width(text, size: 12) <= 60)
    #expect(TextWidth.fitted("Na Hang", width: 100, size: 12) == "Na Hang")
  }

  @Test func textsAreBrokenBetweenWords() {
    let lines = TextWidth.wrapped("per cent of households or of people", width: 100, size: 12)
    #expect(lines.count > 1)
    #expect(lines.joined(separator: " ") == "per cent of households or of people")
    #expect(lines.allSatisfy { TextWidth.width($0, size: 12) <= 100 })
  }
}
