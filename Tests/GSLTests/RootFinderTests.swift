// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import Testing

@Suite struct RootFinderTests {
  /// Functions with one root between 0 and 3 that is known in closed form.
  private static let known: [(function: @Sendable (Double) -> Double, root: Double)] = [
    ({ $0 * $0 - 2 }, 2.0.squareRoot()),
    ({ 1 - $0 * $0 * $0 }, 1),
    ({ $0 * $0 + $0 - 1 }, (5.0.squareRoot() - 1) / 2),
    ({ 1 / ($0 + 1) - 0.3 }, 1 / 0.3 - 1),
    // A root of order five, flat on both sides: steps become short long before it is found.
    (
      {
        let d = $0 - 0.7
        return d * d * d * d * d
      }, 0.7
    ),
  ]

  @Test(arguments: known.indices)
  func knownRootsAreFound(_ number: Int) throws {
    let (function, root) = Self.known[number]
    var finder = try RootFinder()
    let found = try finder.root(between: 0, and: 3, of: function)
    #expect(abs(found - root) <= 2e-14 * root)
  }

  @Test func fewValuesAreAskedFor() throws {
    var finder = try RootFinder()
    finder.relativeTolerance = 1e-10
    var calls = 0
    let root = try finder.root(between: 0, and: 1000) { x in
      calls += 1
      return x / (x + 40) - 0.6
    }
    // Bisection would need 44 values for as much.
    #expect(abs(root - 60) <= 60e-10)
    #expect(calls < 20)
  }

  @Test func anEndCanBeTheRoot() throws {
    var finder = try RootFinder()
    #expect(try finder.root(between: 0, and: 1) { $0 } == 0)
    #expect(try finder.root(between: 0, and: 1) { $0 - 1 } == 1)
  }

  @Test func aStepAtWhichTheSignChangesIsFound() throws {
    var finder = try RootFinder()
    let root = try finder.root(between: 0, and: 1) { $0 < 0.25 ? -1 : 3 }
    #expect(abs(root - 0.25) <= 1e-13)
  }

  @Test(arguments: [(1, 2), (2, 1), (0, .infinity), (.nan, 1), (0, 0)] as [(Double, Double)])
  func whatIsNoBracketIsRefused(_ low: Double, _ high: Double) throws {
    var finder = try RootFinder()
    #expect(throws: GSLError.invalidArgument) {
      _ = try finder.root(between: low, and: high) { $0 + 1 }
    }
  }

  @Test(arguments: [Double.nan, .infinity])
  func aValueThatIsNotFiniteIsUndefined(_ value: Double) throws {
    var finder = try RootFinder()
    #expect(throws: GSLError.undefinedFunction) {
      _ = try finder.root(between: -1, and: 2) { abs($0) < 0.9 ? value : $0 }
    }
    #expect(try finder.root(between: -1, and: 3) { $0 - 2 } == 2)
  }

  @Test func theLimitOfStepsIsKept() throws {
    var finder = try RootFinder()
    finder.stepLimit = 3
    #expect(throws: GSLError.tooManySteps) {
      _ = try finder.root(between: 0, and: 3) { $0 * $0 - 2 }
    }
  }
}
