// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import Testing

private struct Pair<V: ModelNumber>: HomogeneousRecord {
  typealias Value = V
  var first: V = 0
  var inner = Inner()
  var last: V = 0

  struct Inner: Sendable {
    var a: V = 0
    var b: V = 0
  }
}

@Suite struct HomogeneousRecordTests {
  @Test func slotsFollowTheOrderOfTheProperties() {
    #expect(Pair<Double>.slotCount == 4)
    #expect(Pair<Double>.slot(of: \.first) == 0)
    #expect(Pair<Double>.slot(of: \.inner.a) == 1)
    #expect(Pair<Double>.slot(of: \.inner.b) == 2)
    #expect(Pair<Double>.slot(of: \.last) == 3)
  }

  @Test func aSlotNamesTheSamePropertyInEveryNumberType() {
    typealias Wide = Lanes<SIMD8<Double>>
    let slot = Pair<Double>.slot(of: \.inner.b)
    var pair = Pair<Wide>()
    pair[slot: slot] = Wide(7)
    #expect(pair.inner.b[3] == 7)
    #expect(pair.first[3] == 0)
    #expect(pair.last[3] == 0)
  }

  @Test func aRecordCanBeMadeFromItsSlots() {
    let pair = Pair<Double>(slots: { Double($0) })
    #expect(pair.first == 0)
    #expect(pair.inner.a == 1)
    #expect(pair.last == 3)
    #expect(pair[slot: 2] == 2)
  }
}
