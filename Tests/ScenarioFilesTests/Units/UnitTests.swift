// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import ScenarioFiles

@Suite("Units")
struct UnitTests {
  /// The units that the catalogue, the indicators and the district tables use.
  static let used = [
    "1", "1/yr", "logit", "yr", "kW", "vCPU", "vCPU/kW", "homes/km2", "kWh/yr", "tCO2/MWh",
    "VND/kWh", "VND/month", "million VND/home", "million VND/kW", "million VND/kW/yr",
    "million VND/person", "million VND/person/yr", "million VND/vCPU", "million VND/vCPU/yr",
    "billion VND", "billion VND/yr", "MWh", "tCO2", "people", "households", "firms", "km2",
  ]

  @Test("Every unit in use can be read, and a number in it keeps its value", arguments: used)
  func inUse(unit: String) throws {
    #expect(try Quantity.read("0.1 \(unit)", in: unit).get() == 0.1)
    #expect(try Quantity.read("0.1", in: unit).get() == 0.1)
  }

  @Test(
    "Ways to write the same unit",
    arguments: [
      ("VND/person/yr", "VND / yr / people"), ("VND per person", "VND/person"),
      ("VND*yr/home", "yr VND/household"), ("kW·yr", "kW*a"), ("bn VND", "billion dong"),
      ("million households", "million homes"), ("firm", "enterprises"), ("MW", "thousand kW"),
      ("tCO2/MWh", "kgCO2/kWh"), ("km2", "million m2"), ("vCPUs", "vcpu"),
    ])
  func spellings(one: String, other: String) throws {
    #expect(try Unit.read(one[...]).get() == Unit.read(other[...]).get())
  }

  @Test("a/b/c divides by b and by c")
  func quotient() {
    let unit = Unit("million VND/vCPU/yr")
    #expect(unit.dimension == Unit.Dimension(money: 1, time: -1, processor: -1))
    #expect(unit.numerator == 1e6)
    #expect(unit.denominator == 1)
  }

  @Test("Energy is power times time")
  func energy() {
    #expect(Unit("kWh").dimension == Unit("kW*yr").dimension)
    #expect(Unit("MWh/yr").dimension == Unit("kW").dimension)
  }

  @Test(
    "What is no unit",
    arguments: [
      ("VND/", "the unit 'VND/' is not complete"),
      ("/yr", "'/' stands at the wrong place in a unit"),
      ("VND//yr", "'/' stands at the wrong place in a unit"),
      ("VND per", "the unit 'VND per' is not complete"),
      ("million million VND", "'million' stands at the wrong place in a unit"),
      ("million", "the unit 'million' is not complete"), ("", "the unit '' is not complete"),
      ("yer", "unknown unit 'yer'"),
    ])
  func wrong(text: String, message: String) {
    guard case .failure(let mistake) = Unit.read(text[...]) else {
      Issue.record("'\(text)' was read")
      return
    }
    #expect(mistake.message == message)
  }

  @Test("The place of an unknown word", arguments: [("VND/yer", 4..<7), ("bn VMD / yr", 3..<6)])
  func place(text: String, range: Range<Int>) {
    guard case .failure(let mistake) = Unit.read(text[...]) else {
      Issue.record("'\(text)' was read")
      return
    }
    #expect(mistake.range == range)
    #expect(mistake.hint != nil)
  }

  @Test("A unit without end is refused")
  func long() {
    let text = String(repeating: "trillion VND*", count: 1000) + "VND"
    #expect(throws: QuantityMistake.self) { try Unit.read(text[...]).get() }
  }

  @Test(
    "Capitals do not matter where no sign differs by them",
    arguments: [("Years", "yr"), ("VNd", "VND"), ("Billion VND", "billion VND"), ("Homes", "home")])
  func capitals(text: String, unit: String) throws {
    #expect(try Unit.read(text[...]).get() == Unit(unit))
  }

  @Test("Signs of the international system keep their case", arguments: ["mw", "Mw", "MWH", "A"])
  func signs(text: String) {
    #expect(throws: QuantityMistake.self) { try Unit.read(text[...]).get() }
  }

  @Test("An hour is a unit", arguments: ["kW*h", "kW·hour", "kW hours"])
  func hour(text: String) throws { #expect(try Unit.read(text[...]).get() == Unit("kWh")) }
}
