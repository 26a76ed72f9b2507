// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel
import TestSupport
import Testing

@testable import Planning

@Suite struct DriverSplitTests {
  /// The contract: contributions add up to the difference within this.
  private static let sumTolerance = 1e-12
  /// Sums of at most 4,096 shares below 1, added in another order.
  private static let orderTolerance = 1e-14

  private static func share(_ scenario: Scenario, _ year: Int) -> Double {
    Projection(scenario).value(.digitalShare, year: year)!
  }

  private static func pair(
    _ drivers: [Driver], seed: UInt64, from name: String = "tuyen-quang/electronics-anchor.yaml"
  ) throws -> (a: Scenario, b: Scenario) {
    var random = SplitMix64(state: seed)
    let a = try Shipped.scenario(name)
    return (a, a.varied(drivers, using: &random))
  }

  private static let few: [[Driver]] = [
    [.spending(.skills), .parameters(group: "skills"), .parameters(group: "digitalisation")],
    [.spending(.cloud), .spending(.dataCentre), .anchors, .districts],
    [.horizon, .anchors, .steps, .spending(.fibre)],
    [.horizon, .districts, .steps, .parameters(group: "fibre"), .spending(.fibre)],
  ]

  /// The definition, worked out anew: every order of the drivers, each mix a run of its own.
  @Test(arguments: few.indices)
  func valuesAreMeansOverEveryOrder(number: Int) throws {
    let drivers = Self.few[number]
    let (a, b) = try Self.pair(drivers, seed: UInt64(number))
    let split = try #require(DriverSplit(a, b, year: 2029))
    let expected = BruteForce(a, b, drivers, year: 2029).values
    #expect(split.contributions.count == drivers.count)
    for (driver, value) in zip(drivers, expected) {
      let found = try #require(split.contributions.first { $0.driver == driver })
      #expect(abs(found.value - value) < Self.orderTolerance, "\(driver.name)")
    }
  }

  @Test(arguments: 0..<12)
  func contributionsAddUp(seed: UInt64) throws {
    var random = SplitMix64(state: 100 + seed)
    let count = Int.random(in: 1...10, using: &random)
    let drivers = Array(Driver.all.shuffled(using: &random).prefix(count))
    let (a, b) = try Self.pair(drivers, seed: seed)
    let split = try #require(DriverSplit(a, b, year: 2030))
    let difference = Self.share(b, 2030) - Self.share(a, 2030)
    let sum = split.contributions.reduce(0) { $0 + $1.value }
    #expect(abs(sum - difference) < Self.sumTolerance)
    #expect(split.contributions.map(\.driver) == Driver.all.filter(drivers.contains))
    #expect(split.contributions.allSatisfy { $0.standardError == nil })
  }

  @Test(arguments: 0..<4)
  func swappingFlipsTheSigns(seed: UInt64) throws {
    let (a, b) = try Self.pair(Self.few[Int(seed)], seed: 40 + seed)
    let there = try #require(DriverSplit(a, b, year: 2028))
    let back = try #require(DriverSplit(b, a, year: 2028))
    #expect(there.contributions.map(\.driver) == back.contributions.map(\.driver))
    for (x, y) in zip(there.contributions, back.contributions) {
      #expect(abs(x.value + y.value) < Self.orderTolerance)
    }
    #expect(there.contributions.contains { abs($0.value) > 1e-6 })
  }

  @Test func equalScenariosDifferInNothing() throws {
    let a = try Shipped.scenario("tuyen-quang/resolution-48.yaml")
    let split = try #require(DriverSplit(a, a, year: 2030))
    #expect(split.contributions.isEmpty && split.method == .exact(runs: 1))
    var named = a
    (named.name, named.goals) = ("other", [])
    #expect(try #require(DriverSplit(a, named, year: 2030)).contributions.isEmpty)
  }

  @Test func whatCannotMoveTheShareGetsNothing() throws {
    let a = try Shipped.scenario("tuyen-quang/resolution-48.yaml")
    var b = a
    b.end = 2035
    b.parameters.dti.sensitivity += 0.1
    b.parameters.upkeep.fibre += 0.01
    b.parameters.skills.loss += 0.01
    b.investments.append(
      Investment(layer: .cloud, years: [2031, 2035], amount: 50, districts: [0]))
    b.anchors = [Anchor(name: "late", district: 0, year: 2031, valueAdded: 900, ramp: 1)]
    let split = try #require(DriverSplit(a, b, year: 2030))
    let moving = split.contributions.filter { $0.value != 0 }.map(\.driver.name)
    #expect(moving == ["skills"])
    #expect(
      split.contributions.map(\.driver.name)
        == ["spending.cloud", "anchors", "skills", "upkeep", "dti", "horizon"])
  }

  /// Rows in another order are the same table.
  @Test func districtsAreMatchedById() throws {
    let (a, b) = try Self.pair([.spending(.skills), .anchors], seed: 8)
    let plain = try #require(DriverSplit(a, b, year: 2030))
    let turned = try #require(DriverSplit(a, b.backwards, year: 2030))
    #expect(turned.contributions.map(\.driver) == plain.contributions.map(\.driver))
    for (x, y) in zip(plain.contributions, turned.contributions) { #expect(x.value == y.value) }
  }

  /// Spending and anchors refer to districts by id: with another table they cannot stay.
  @Test func otherDistrictsTakeSpendingAndAnchorsAlong() throws {
    let a = try Shipped.scenario("tuyen-quang/resolution-48.yaml")
    var b = try Shipped.scenario("tuyen-quang-communes/universal-fibre.yaml")
    b.parameters.skills.loss += 0.02
    b.stepsPerYear = 12
    let split = try #require(DriverSplit(a, b, year: 2030))
    #expect(!split.haveSameDistricts)
    #expect(split.contributions.map(\.driver.name) == ["skills", "steps", "districts"])
    let sum = split.contributions.reduce(0) { $0 + $1.value }
    #expect(abs(sum - (Self.share(b, 2030) - Self.share(a, 2030))) < Self.sumTolerance)
  }
}

/// Shapley values by their definition, from plain runs of mixes that are put together here.
private struct BruteForce {
  var values: [Double]

  init(_ a: Scenario, _ b: Scenario, _ drivers: [Driver], year: Int) {
    var known: [Set<Int>: Double] = [:]
    func share(_ members: Set<Int>) -> Double {
      if let share = known[members] { return share }
      let mix = BruteForce.mix(a, b, members.map { drivers[$0] })
      let share = Projection(mix).value(.digitalShare, year: year)!
      known[members] = share
      return share
    }
    var sums = Array(repeating: 0.0, count: drivers.count)
    let orders = BruteForce.orders(Array(drivers.indices))
    for order in orders {
      var members: Set<Int> = []
      for driver in order {
        let before = share(members)
        members.insert(driver)
        sums[driver] += share(members) - before
      }
    }
    values = sums.map { $0 / Double(orders.count) }
  }

  private static func orders(_ items: [Int]) -> [[Int]] {
    guard !items.isEmpty else { return [[]] }
    return items.flatMap { first in
      orders(items.filter { $0 != first }).map { [first] + $0 }
    }
  }

  private static func mix(_ a: Scenario, _ b: Scenario, _ drivers: [Driver]) -> Scenario {
    let names = Set(drivers.map(\.name))
    var mix = a
    mix.investments = Layer.allCases.flatMap { layer in
      (names.contains("spending." + layer.name) ? b : a).investments
        .filter { $0.layer == layer }
    }
    if names.contains("anchors") { mix.anchors = b.anchors }
    if names.contains("horizon") { (mix.start, mix.end) = (b.start, b.end) }
    if names.contains("steps") { mix.stepsPerYear = b.stepsPerYear }
    if names.contains("districts") { mix.districts = b.districts }
    for entry in Parameter.all where names.contains(String(entry.name.split(separator: ".")[0])) {
      mix.parameters[slot: entry.slot] = b.parameters[slot: entry.slot]
    }
    return mix
  }
}
