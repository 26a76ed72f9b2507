// SPDX-License-Identifier: GPL-3.0-or-later

extension Playback {
  /// Plays the record back: afterwards `adjoint(of:)` is the derivative of sum_i seed_i . result_i
  /// with respect to each input, lane by lane.
  ///
  /// - Precondition: the tape holds a record of the operations that this was made from.
  public func reverse(_ seeds: [(result: Traced, seed: Vector)]) {
    precondition(tape.count == recordLength)
    adjoints.update(repeating: .zero, count: steps.count + 1)
    for (result, seed) in seeds {
      let i = position(of: result)
      adjoints[i] = Vector.sum(adjoints[i], seed)
    }
    let values = tape.values
    steps.withUnsafeBufferPointer { steps in
      var i = steps.count
      while i > 0 {
        let step = steps[i - 1]
        playBack(step, i, values)
        i -= 1
      }
    }
  }

  /// The derivative with respect to an input, after `reverse`; 0 for one that does not count.
  public func adjoint(of input: Traced) -> Vector {
    let i = position(of: input)
    return i == Int(Playback.unmoved) ? .zero : adjoints[i]
  }

  @inline(__always)
  private func playBack(_ step: Step, _ i: Int, _ values: UnsafeMutablePointer<Vector>) {
    let adjoint = adjoints[i]
    let (a, b) = (Int(step.movedA), Int(step.movedB))
    switch step.operation {
    case .input: return
    case .gathering: Playback.scatter(adjoint, a, b, adjoints)
    case .sum:
      adjoints[a] = Vector.sum(adjoints[a], adjoint)
      adjoints[b] = Vector.sum(adjoints[b], adjoint)
    case .difference:
      adjoints[a] = Vector.sum(adjoints[a], adjoint)
      adjoints[b] = Vector.difference(adjoints[b], adjoint)
    default:
      let slopes = Playback.slopes(
        step.operation, values[Int(step.a)], values[Int(step.b)], values[Int(step.result)])
      slopesA[i] = slopes.a
      slopesB[i] = slopes.b
      adjoints[a] = Vector.fused(adjoint, slopes.a, adjoints[a])
      if step.operation.isBinary { adjoints[b] = Vector.fused(adjoint, slopes.b, adjoints[b]) }
    }
  }

  /// Hands the adjoint of a total to the total before and to the districts.
  @inline(__always)
  static func scatter(
    _ adjoint: Vector, _ a: Int, _ b: Int, _ adjoints: UnsafeMutablePointer<Vector>
  ) {
    let sum = Playback.sum(adjoint)
    adjoints[a] = Vector.sum(adjoints[a], Playback.first(sum))
    adjoints[b] = Vector.sum(adjoints[b], Vector(repeating: sum))
  }

  /// A total has the same value in every lane and is read from the first; so its adjoint goes
  /// there.
  @inline(__always)
  private static func first(_ value: Double) -> Vector {
    var vector = Vector.zero
    vector[0] = value
    return vector
  }

  /// The sum of the lanes, from the first to the last.
  @inline(__always)
  static func sum(_ x: Vector) -> Double {
    ((((((x[0] + x[1]) + x[2]) + x[3]) + x[4]) + x[5]) + x[6]) + x[7]
  }
}
