// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Testing

@testable import Sweeps

/// Draws stay where they are when a sweep grows, and are spread as their design says.
@Suite struct DrawsTests {
  static let names = (0..<6).map { "name \($0)" }

  static func draws(
    _ method: Design.Method, runs: Int?, seed: UInt64 = 1, names: [String] = names
  ) throws -> Draws {
    try Draws(
      Design(method: method, runs: runs, seed: seed),
      names.enumerated().map { Example.varied($1, .parameter($0), 0, 1) })
  }

  /// All values of one column.
  static func column(_ draws: Draws, _ column: Int) throws -> [Double] {
    try columns(draws)[column]
  }

  /// All values, column by column.
  static func columns(_ draws: Draws) throws -> [[Double]] {
    var columns = [[Double]](repeating: [], count: draws.columnCount)
    var cursor = try PointCursor(draws)
    for block in 0..<draws.blockCount {
      let runs = draws.runs(ofBlock: block)
      let values = try draws.values(ofBlock: block, cursor.points(for: runs))
      for c in columns.indices { columns[c] += values[c * runs.count..<(c + 1) * runs.count] }
    }
    return columns
  }

  @Test func anotherNameMovesNoDrawOfOthers() throws {
    for method in [Design.Method.random, .latinHypercube] {
      let few = try Self.draws(method, runs: 5000, names: ["b", "d"])
      let many = try Self.draws(method, runs: 5000, names: ["a", "b", "c", "d"])
      #expect(try Self.column(few, 0) == Self.column(many, 1))
      #expect(try Self.column(few, 1) == Self.column(many, 3))
    }
    for method in [Design.Method.sobol, .halton] {
      let few = try Self.draws(method, runs: 5000, names: ["a", "b"])
      let many = try Self.draws(method, runs: 5000, names: ["a", "b", "c"])
      #expect(try Self.column(few, 1) == Self.column(many, 1))
    }
  }

  @Test(arguments: [Design.Method.random, .sobol, .halton])
  func moreRunsMoveNoEarlierDraw(method: Design.Method) throws {
    let few = try Self.column(try Self.draws(method, runs: 3000), 2)
    let many = try Self.column(try Self.draws(method, runs: 9000), 2)
    #expect(few == Array(many.prefix(3000)))
  }

  @Test func seedsAndNamesAndBlocksDiffer() throws {
    for method in [Design.Method.random, .latinHypercube, .sobol, .halton] {
      let one = try Self.column(try Self.draws(method, runs: 8192), 0)
      #expect(one != (try Self.column(try Self.draws(method, runs: 8192, seed: 2), 0)))
      #expect(one != (try Self.column(try Self.draws(method, runs: 8192), 1)))
      #expect(one[..<4096] != one[4096...])
      #expect(Set(one).count == 8192)
    }
  }

  @Test func latinHypercubeHasOneRunInEachPart() throws {
    for runs in [1, 2, 7, 4096, 10_000] {
      let draws = try Self.draws(.latinHypercube, runs: runs)
      for column in try Self.columns(draws) {
        let parts = column.map { Int($0 * Double(runs)) }
        #expect(parts.sorted() == Array(0..<runs))
      }
    }
  }

  /// A digital shift leaves one point of each 2^m in each of as many equal parts.
  @Test func eachBlockOfSobolIsEven() throws {
    let draws = try Self.draws(.sobol, runs: 3 * 4096)
    for column in try Self.columns(draws) {
      for block in 0..<3 {
        let parts = column[block * 4096..<(block + 1) * 4096].map { Int($0 * 4096) }
        #expect(parts.sorted() == Array(0..<4096))
      }
    }
  }

  /// The error of the mean of a product over n points: 1/sqrt(n) at random, about 1/n here.
  @Test(arguments: [Design.Method.sobol, .halton])
  func sequencesIntegrateBetterThanChance(method: Design.Method) throws {
    let draws = try Self.draws(method, runs: 16_384)
    let columns = try Self.columns(draws).prefix(4)
    var sum = 0.0
    for run in 0..<16_384 { sum += columns.reduce(1) { $0 * 2 * $1[run] } }
    // The standard deviation of the product is sqrt((4/3)^4 - 1) = 1.47, so 0.0115 at random.
    #expect(abs(sum / 16_384 - 1) < 0.002)
  }

  /// Mean, variance and correlation of a million draws, within five standard errors.
  @Test func randomDrawsAreUniformAndIndependent() throws {
    let n = 1 << 20
    let draws = try Self.draws(.random, runs: n, names: ["x", "y"])
    let (x, y) = (try Self.column(draws, 0), try Self.column(draws, 1))
    let root = Double(n).squareRoot()
    let mean = x.reduce(0, +) / Double(n)
    #expect(abs(mean - 0.5) < 5 * (1 / 12.0).squareRoot() / root)
    let variance = x.reduce(0) { $0 + ($1 - 0.5) * ($1 - 0.5) } / Double(n)
    #expect(abs(variance - 1 / 12.0) < 5 * (1 / 180.0).squareRoot() / root)
    let together = zip(x, y).reduce(0) { $0 + ($1.0 - 0.5) * ($1.1 - 0.5) } / Double(n)
    #expect(abs(together) < 5 / 12.0 / root)
    #expect(x.allSatisfy { $0 > 0 && $0 < 1 })
  }

  @Test func gridTakesEveryCombinationOnceTheFirstNameSlowest() throws {
    let factors = [
      Factor(
        columns: [.init(name: "a", target: .parameter(0))], distribution: .choices([[1], [2]])),
      Factor(
        columns: [
          .init(name: "b", target: .parameter(1)), .init(name: "c", target: .parameter(2)),
        ],
        distribution: .choices([[10, 11], [20, 21], [30, 31]])),
    ]
    let draws = try Draws(Design(method: .grid, runs: nil, seed: 0), factors)
    #expect(draws.runCount == 6)
    let values = try draws.values(ofBlock: 0)
    #expect(Array(values[0..<6]) == [1, 1, 1, 2, 2, 2])
    #expect(Array(values[6..<12]) == [10, 20, 30, 10, 20, 30])
    #expect(Array(values[12..<18]) == [11, 21, 31, 11, 21, 31])
  }

  @Test func aLargeGridNeedsNoTable() throws {
    let levels = Distribution.choices((0..<1000).map { [Double($0)] })
    let factors = (0..<3).map {
      Factor(columns: [.init(name: "n\($0)", target: .parameter($0))], distribution: levels)
    }
    let draws = try Draws(Design(method: .grid, runs: nil, seed: 0), factors)
    #expect(draws.runCount == 1_000_000_000)
    let last = try draws.values(ofBlock: draws.blockCount - 1)
    let count = draws.runs(ofBlock: draws.blockCount - 1).count
    #expect((0..<3).map { last[($0 + 1) * count - 1] } == [999, 999, 999])
  }

  @Test func blocksComeOutTheSameInAnyOrder() throws {
    for method in [Design.Method.random, .latinHypercube, .sobol, .halton, .saltelli, .morris] {
      let draws = try Self.draws(method, runs: 20_000)
      var cursor = try PointCursor(draws)
      for block in [0, 1, 3, 2, 0, 3] where block < draws.blockCount {
        let points = cursor.points(for: draws.runs(ofBlock: block))
        #expect(try draws.values(ofBlock: block, points) == draws.values(ofBlock: block))
      }
    }
  }

  @Test func tooManyNamesOrTooFewRunsAreRefused() throws {
    let many = (0..<41).map { "n\($0)" }
    #expect(throws: SweepError.tooManyFactors(.sobol, limit: 40)) {
      try Self.draws(.sobol, runs: 10, names: many)
    }
    #expect(throws: SweepError.tooFewRuns(.morris, least: 7)) { try Self.draws(.morris, runs: 6) }
    #expect(throws: SweepError.tooFewRuns(.saltelli, least: 16)) {
      try Self.draws(.saltelli, runs: 15)
    }
    #expect(throws: SweepError.gridWithoutLevels(factor: 0)) { try Self.draws(.grid, runs: nil) }
  }
}
