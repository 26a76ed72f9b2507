// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import Testing

@Suite struct SimulatedAnnealingTests {
  /// Order twelve numbers so that neighbours differ little: the sorted order costs 11.
  private func order(seed: UInt) -> [Int32] {
    var annealing = SimulatedAnnealing()
    annealing.hottest = 20
    annealing.coldest = 0.05
    annealing.cooling = 1.02
    annealing.triesPerTemperature = 50
    annealing.seed = seed
    return annealing.minimise(
      from: [5, 1, 9, 3, 11, 7, 0, 8, 2, 10, 4, 6],
      energy: { order in
        zip(order, order.dropFirst()).reduce(0) { $0 + Double(abs($1.0 - $1.1)) }
      },
      move: { order, draw in order.swapAt(draw(12), draw(12)) })
  }

  @Test func theBestOrderIsFound() {
    let found = order(seed: 1)
    #expect(found.sorted() == Array(0..<12))
    #expect(zip(found, found.dropFirst()).reduce(0) { $0 + abs($1.0 - $1.1) } == 11)
  }

  @Test func theSameSeedGivesTheSameAnswer() { #expect(order(seed: 7) == order(seed: 7)) }
}
