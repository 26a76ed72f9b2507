// SPDX-License-Identifier: GPL-3.0-or-later

extension Tape {
  /// Carries a direction forward: afterwards `tangent(of:)` is the derivative of each number along
  /// the direction in which the inputs move by their tangents.
  public func forward(_ direction: [(input: Traced, tangent: Vector)]) {
    if tangents.count < count { tangents = Array(repeating: .zero, count: capacity) }
    for i in 0..<count where entries[i].operation == .input { tangents[i] = .zero }
    for (input, tangent) in direction { tangents[Int(input.position)] = tangent }
    tangents.withUnsafeMutableBufferPointer { buffer in
      let tangents = buffer.baseAddress!
      for i in 0..<count where entries[i].operation != .input {
        let entry = entries[i]
        let (a, b) = (Int(entry.a), Int(entry.b))
        if entry.operation == .gathering {
          let sum = tangents[a][0] + Tape.sum(tangents[b])
          tangents[i] = Vector(repeating: sum)
        } else {
          let slopes = slopes(entry, values[a], values[b], values[i])
          var tangent = Vector.product(slopes.a, tangents[a])
          if entry.operation.isBinary { tangent = Vector.fused(slopes.b, tangents[b], tangent) }
          tangents[i] = tangent
        }
      }
    }
  }

  /// The derivative of a number along the direction of `forward`.
  public func tangent(of number: Traced) -> Vector { tangents[Int(number.position)] }

  /// Plays the record back a second time: afterwards `adjointTangent(of:)` is the change of the
  /// gradient of `reverse` along the direction of `forward`.
  ///
  /// - Parameter seeds: how the seeds of `reverse` themselves change along the direction.
  /// - Precondition: `reverse` and then `forward` have been called on this record.
  public func reverseTangent(_ seeds: [(result: Traced, seed: Vector)]) {
    if adjointTangents.count < count { adjointTangents = Array(repeating: .zero, count: capacity) }
    for i in 0..<count { adjointTangents[i] = .zero }
    for (result, seed) in seeds {
      let i = Int(result.position)
      adjointTangents[i] = Vector.sum(adjointTangents[i], seed)
    }
    adjointTangents.withUnsafeMutableBufferPointer { buffer in
      var i = count - 1
      while i >= 0 {
        if entries[i].operation != .input { propagateSecond(entries[i], i, buffer.baseAddress!) }
        i -= 1
      }
    }
  }

  /// The change of the gradient with respect to a number, after `reverseTangent`.
  public func adjointTangent(of number: Traced) -> Vector {
    adjointTangents[Int(number.position)]
  }

  @inline(__always)
  private func propagateSecond(_ entry: Entry, _ i: Int, _ second: UnsafeMutablePointer<Vector>) {
    let (a, b) = (Int(entry.a), Int(entry.b))
    let change = second[i]
    if entry.operation == .gathering {
      let sum = Tape.sum(change)
      second[a] = Vector.sum(second[a], Tape.first(sum))
      second[b] = Vector.sum(second[b], Vector(repeating: sum))
      return
    }
    let slopes = slopes(entry, values[a], values[b], values[i])
    let bends = slopeTangents(entry, i)
    let adjoint = adjoints[i]
    second[a] = Vector.fused(change, slopes.a, Vector.fused(adjoint, bends.a, second[a]))
    if entry.operation.isBinary {
      second[b] = Vector.fused(change, slopes.b, Vector.fused(adjoint, bends.b, second[b]))
    }
  }

  /// How the slopes of an operation change along the direction.
  @inline(__always)
  private func slopeTangents(_ entry: Entry, _ i: Int) -> (a: Vector, b: Vector) {
    let (a, b) = (Int(entry.a), Int(entry.b))
    let zero = Vector.zero
    let (da, db, d) = (tangents[a], tangents[b], tangents[i])
    switch entry.operation {
    case .product: return (db, da)
    case .quotient:
      // 1/b and -v/b.
      let inverse = Vector.quotient(Vector(repeating: 1), values[b])
      let bent = Vector.product(Vector.product(inverse, inverse), db)
      let first = Vector.difference(zero, bent)
      let second = Vector.difference(
        Vector.product(values[i], bent), Vector.product(d, inverse))
      return (first, second)
    case .exponential: return (d, zero)
    case .logarithm:
      let inverse = Vector.quotient(Vector(repeating: 1), values[a])
      return (Vector.difference(zero, Vector.product(Vector.product(inverse, inverse), da)), zero)
    case .root:
      let half = Vector.quotient(Vector(repeating: -0.5), Vector.product(values[i], values[i]))
      return (Vector.product(half, d), zero)
    case .meanDecay: return (Vector.product(decayMoments(values[a]).second, da), zero)
    case .normalCumulative:
      let slope = Vector.product(Tape.normalDensity(values[a]), values[a])
      return (Vector.difference(zero, Vector.product(slope, da)), zero)
    case .sum, .difference, .negation, .minimum, .maximum, .input, .gathering: return (zero, zero)
    }
  }
}
