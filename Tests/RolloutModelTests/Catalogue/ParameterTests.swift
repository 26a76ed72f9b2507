// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import Testing

@testable import RolloutModel

@Suite struct ParameterTests {
  @Test func everyParameterIsDescribedOnce() {
    #expect(Parameter.all.map(\.slot).sorted() == Array(0..<Parameters<Double>.slotCount))
    #expect(Set(Parameter.all.map(\.name)).count == Parameter.all.count)
  }

  @Test(arguments: Parameter.all)
  func rangesAreInOrder(entry: Parameter) {
    #expect(entry.min <= entry.low && entry.low <= entry.central && entry.central <= entry.high)
    #expect(entry.high <= entry.max ?? .infinity)
  }

  @Test(arguments: Parameter.all)
  func namesAreAGroupAndAWord(entry: Parameter) {
    let parts = entry.name.split(separator: ".", omittingEmptySubsequences: false)
    #expect(parts.count == 2)
    let allowed = "abcdefghijklmnopqrstuvwxyz0123456789_"
    #expect(parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(allowed.contains) })
  }

  @Test(arguments: Parameter.all)
  func everyEntryExplainsItself(entry: Parameter) {
    #expect(!entry.meaning.isEmpty && !entry.unit.isEmpty)
    // What is neither a judgement nor a convention has a source.
    if entry.mark != .assumption && entry.mark != .definition { #expect(!entry.source.isEmpty) }
  }

  @Test func theCentralValuesAreTheCatalogues() {
    let central = Parameters<Double>.central
    #expect(central.fibre.costPerUser == 6)
    #expect(central.upkeep.platforms == 0.2)
    #expect(central.dti.score == 0.6735)
  }
}
