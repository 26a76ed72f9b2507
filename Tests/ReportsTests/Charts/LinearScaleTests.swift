// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Reports

@Suite struct LinearScaleTests {
  @Test func valuesGoToTheirPlace() {
    let scale = LinearScale(domain: 0...4, start: 100, end: 0)
    #expect(scale(0) == 100 && scale(4) == 0 && scale(1) == 75)
    #expect(LinearScale(domain: 2...2, start: 0, end: 10)(2) == 5)
  }

  @Test func ticksAreRound() {
    let scale = LinearScale(domain: 0...0.3, start: 0, end: 1)
    #expect(scale.ticks(6) == [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3])
    #expect(LinearScale(domain: -3...11, start: 0, end: 1).ticks(4) == [0, 5, 10])
  }

  @Test func domainsHoldTheirValuesAndZero() {
    #expect(LinearScale.domain(holding: [0.076], 6) == 0...0.08)
    #expect(LinearScale.domain(holding: [7, 13], 4) == 0...15)
    #expect(LinearScale.domain(holding: [-3, 2], 5) == -3...2)
    #expect(LinearScale.domain(holding: [], 5) == 0...1)
    #expect(LinearScale.domain(holding: [0, 0], 5) == 0...1)
  }

  @Test func everyDomainEndsAtATick() {
    var random = SplitMix64(state: 3)
    for _ in 0..<500 {
      let magnitude = [1e-9, 1e-3, 1, 1e4, 1e12].randomElement(using: &random)!
      let values = (0..<3).map { _ in Double.random(in: -1...3, using: &random) * magnitude }
      let domain = LinearScale.domain(holding: values, 6)
      let ticks = LinearScale(domain: domain, start: 0, end: 1).ticks(6)
      #expect(values.allSatisfy(domain.contains))
      #expect(ticks.first == domain.lowerBound && ticks.last == domain.upperBound)
      #expect((2...9).contains(ticks.count))
    }
  }
}

@Suite struct BandScaleTests {
  @Test func columnsStandApart() {
    let scale = BandScale(count: 4, start: 0, end: 100, gap: 0.2)
    #expect(scale.centre(0) == 12.5 && scale.centre(3) == 87.5)
    #expect(scale.width == 20)
    #expect(BandScale(count: 1, start: 0, end: 600, gap: 0.2).width == 72)
  }
}
