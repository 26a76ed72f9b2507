// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import GSL

@Suite struct RandomGeneratorTests {
  private func numbers(seed: UInt32, count: Int = 1000) throws -> [Double] {
    var generator = try RandomGenerator(seed: seed)
    var numbers = [Double](repeating: -1, count: count)
    var span = numbers.mutableSpan
    generator.fill(&span)
    return numbers
  }

  @Test func seedsGiveStreamsOfTheirOwn() throws {
    #expect(try numbers(seed: 1) == numbers(seed: 1))
    #expect(try numbers(seed: 1) != numbers(seed: 2))
    #expect(try numbers(seed: .max).allSatisfy { $0 >= 0 && $0 < 1 })
  }

  @Test func aRestartIsANewGenerator() throws {
    var generator = try RandomGenerator(seed: 5)
    var numbers = [Double](repeating: 0, count: 10)
    for seed in [9, 5] as [UInt32] {
      var span = numbers.mutableSpan
      generator.restart(seed: seed)
      generator.fill(&span)
    }
    #expect(try numbers == self.numbers(seed: 5, count: 10))
  }

  @Test func noNumbersAreAllowed() throws {
    #expect(try numbers(seed: 1, count: 0).isEmpty)
  }
}
