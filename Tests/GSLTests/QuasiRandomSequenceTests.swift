// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import GSL

@Suite struct QuasiRandomSequenceTests {
  private func points(
    _ kind: QuasiRandomSequence.Kind, _ dimension: Int, _ count: Int, skip: Int = 0
  )
    throws -> [Double]
  {
    var sequence = try QuasiRandomSequence(kind, dimension: dimension)
    sequence.skip(skip)
    var points = [Double](repeating: -1, count: dimension * count)
    var span = points.mutableSpan
    sequence.fill(&span)
    return points
  }

  /// The first points of Sobol's sequence in two dimensions, the origin left out (Bratley and Fox).
  @Test func firstPointsOfSobol() throws {
    #expect(try points(.sobol, 2, 3) == [0.5, 0.5, 0.75, 0.25, 0.25, 0.75])
  }

  /// In base 2 reversing changes nothing; in base 3 the digits 1 and 2 change places.
  @Test func firstPointsOfReversedHalton() throws {
    let expected = [1 / 2.0, 2 / 3.0, 1 / 4.0, 1 / 3.0, 3 / 4.0, 2 / 9.0]
    let points = try points(.reverseHalton, 2, 3)
    #expect(zip(points, expected).allSatisfy { abs($0 - $1) < 1e-15 })
  }

  @Test(arguments: [QuasiRandomSequence.Kind.sobol, .reverseHalton])
  func skippingIsMaking(kind: QuasiRandomSequence.Kind) throws {
    let all = try points(kind, 5, 1000)
    #expect(try points(kind, 5, 300, skip: 700) == Array(all.suffix(1500)))
  }

  @Test func beyondTheLimitIsAnError() throws {
    #expect(throws: GSLError.invalidArgument) { try points(.sobol, 41, 1) }
    #expect(throws: GSLError.invalidArgument) { try points(.reverseHalton, 1230, 1) }
    #expect(throws: GSLError.invalidArgument) { try points(.sobol, 0, 1) }
    #expect(try points(.sobol, 40, 100).allSatisfy { $0 > 0 && $0 < 1 })
    #expect(try points(.reverseHalton, 1229, 3).allSatisfy { $0 > 0 && $0 < 1 })
  }

  @Test func restarting() throws {
    var sequence = try QuasiRandomSequence(.sobol, dimension: 1)
    sequence.skip(17)
    sequence.restart()
    var first = [0.0]
    var span = first.mutableSpan
    sequence.fill(&span)
    #expect(first == [0.5])
  }
}
