// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Sweeps

/// The designs for sensitivity have the rows that their methods ask for.
@Suite struct PlanTests {
  @Test(arguments: [3, 20, 21, 700])
  func saltelliRowsExchangeOneColumnEach(count: Int) throws {
    let names = (0..<count).map { "n\($0)" }
    let runs = 40 * (count + 2)
    let draws = try DrawsTests.draws(.saltelli, runs: runs, names: names)
    let plan = try #require(draws.saltelli)
    #expect(plan.baseCount == 32 && draws.runCount == 32 * (count + 2))
    #expect(draws.saltelliBase == (count <= 20 ? .sobol : count < 615 ? .halton : .latinHypercube))
    let columns = try DrawsTests.columns(draws)
    for j in 0..<32 {
      let first = j * (count + 2)
      let (a, b) = (columns.map { $0[first] }, columns.map { $0[first + 1] })
      #expect(zip(a, b).allSatisfy { $0 != $1 })
      for f in [0, count / 2, count - 1] {
        var expected = a
        expected[f] = b[f]
        #expect(columns.map { $0[first + 2 + f] } == expected)
      }
    }
  }

  @Test func morrisTrajectoriesMoveEachFactorOnce() throws {
    let draws = try DrawsTests.draws(.morris, runs: 7 * 1500 + 3)
    let plan = try #require(draws.morris)
    #expect(plan.trajectoryCount == 1500 && draws.runCount == 10_500)
    let columns = try DrawsTests.columns(draws)
    let moves = try plan.moves(ofTrajectories: 0..<1500)
    var ups = 0
    for t in 0..<1500 {
      var moved: Set<Int> = []
      for step in 0..<6 {
        let run = t * 7 + step + 1
        let move = moves[t * 6 + step]
        for f in 0..<6 {
          let change = columns[f][run] - columns[f][run - 1]
          #expect(abs(change - (f == move.factor ? move.step : 0)) < 1e-15)
        }
        moved.insert(move.factor)
        if move.step > 0 { ups += 1 }
      }
      #expect(moved.count == 6)
    }
    // Half of 9,000 moves, within five standard deviations of 47.
    #expect(abs(ups - 4500) < 240)
    #expect(Set(columns[0].map { ($0 * 3).rounded() }) == [0, 1, 2, 3])
  }

  @Test func permutationsHitEveryNumberOnce() {
    for count in [1, 2, 3, 5, 64, 1000, 65_537] {
      let order = KeyedPermutation(count: count, key: StreamKey(seed: 3, name: "x"))
      #expect((0..<count).map { order[$0] }.sorted() == Array(0..<count))
    }
  }

  /// Fixed points of a random permutation are 1 on average, whatever the number; neighbours do not
  /// stay neighbours.
  @Test func permutationsLookRandom() {
    var fixed = 0
    var neighbours = 0
    for seed in 0..<200 {
      let order = KeyedPermutation(count: 1000, key: StreamKey(seed: UInt64(seed), name: "x"))
      fixed += (0..<1000).count { order[$0] == $0 }
      neighbours += (0..<999).count { abs(order[$0] - order[$0 + 1]) == 1 }
    }
    // Poisson with means 200 and 400; five standard deviations.
    #expect(abs(fixed - 200) < 71)
    #expect(abs(neighbours - 400) < 100)
  }
}
