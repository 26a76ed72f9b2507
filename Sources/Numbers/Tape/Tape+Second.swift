// SPDX-License-Identifier: GPL-3.0-or-later

extension Tape {
  /// Carries a direction forward: afterwards `tangent(of:)` is the derivative of each number along
  /// the direction in which the inputs move by their tangents.
  ///
  /// - Precondition: `reverse` has been called on this record.
  public func forward(_ direction: [(input: Traced, tangent: Vector)]) {
    precondition(adjoints.count >= count)
    let entries = entries
    withBuffers { _, slopesA, slopesB, tangents, _ in
      for i in 0..<count where entries[i].operation == .input { tangents[i] = .zero }
      for (input, tangent) in direction { tangents[Int(input.position)] = tangent }
      for i in 0..<count {
        let entry = entries[i]
        if entry.operation == .input { continue }
        let (a, b) = (Int(entry.a), Int(entry.b))
        if entry.operation == .gathering {
          tangents[i] = Vector(repeating: tangents[a][0] + Tape.sum(tangents[b]))
          continue
        }
        var tangent = Vector.product(slopesA[i], tangents[a])
        if entry.operation.isBinary { tangent = Vector.fused(slopesB[i], tangents[b], tangent) }
        tangents[i] = tangent
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
    for i in 0..<count { adjointTangents[i] = .zero }
    for (result, seed) in seeds {
      let i = Int(result.position)
      adjointTangents[i] = Vector.sum(adjointTangents[i], seed)
    }
    let (entries, values) = (entries, values)
    withBuffers { adjoints, slopesA, slopesB, tangents, second in
      var i = count
      while i > 0 {
        i -= 1
        let entry = entries[i]
        if entry.operation == .input { continue }
        let (a, b) = (Int(entry.a), Int(entry.b))
        let change = second[i]
        if entry.operation == .gathering {
          Tape.scatter(change, a, b, second)
          continue
        }
        second[a] = Vector.fused(change, slopesA[i], second[a])
        if entry.operation.isBinary { second[b] = Vector.fused(change, slopesB[i], second[b]) }
        guard entry.operation.isCurved else { continue }
        let bends = Tape.slopeTangents(
          entry, slopesA[i], slopesB[i], values[i], values[a], tangents[a], tangents[b], tangents[i]
        )
        second[a] = Vector.fused(adjoints[i], bends.a, second[a])
        if entry.operation.isBinary { second[b] = Vector.fused(adjoints[i], bends.b, second[b]) }
      }
    }
  }

  /// The change of the gradient with respect to a number, after `reverseTangent`.
  public func adjointTangent(of number: Traced) -> Vector {
    adjointTangents[Int(number.position)]
  }

  /// How the slopes of an operation change along the direction.
  @inline(__always)
  private static func slopeTangents(
    _ entry: Entry, _ slopeA: Vector, _ slopeB: Vector, _ value: Vector, _ a: Vector,
    _ da: Vector, _ db: Vector, _ d: Vector
  ) -> (a: Vector, b: Vector) {
    let zero = Vector.zero
    switch entry.operation {
    case .product: return (db, da)
    case .quotient:
      // The slopes are 1/b and -v/b.
      let bent = Vector.product(Vector.product(slopeA, slopeA), db)
      let second = Vector.difference(Vector.product(value, bent), Vector.product(d, slopeA))
      return (Vector.difference(zero, bent), second)
    case .exponential: return (d, zero)
    case .logarithm:
      return (Vector.difference(zero, Vector.product(Vector.product(slopeA, slopeA), da)), zero)
    case .root:
      let twice = Vector.product(Vector(repeating: -2), Vector.product(slopeA, slopeA))
      return (Vector.product(twice, d), zero)
    case .meanDecay: return (Vector.product(slopeB, da), zero)
    case .normalCumulative:
      return (Vector.difference(zero, Vector.product(Vector.product(slopeA, a), da)), zero)
    case .sum, .difference, .negation, .minimum, .maximum, .input, .gathering: return (zero, zero)
    }
  }
}

extension Tape.Operation {
  /// Whether the slopes of the operation depend on its operands.
  @inline(__always)
  fileprivate var isCurved: Bool {
    switch self {
    case .product, .quotient, .exponential, .logarithm, .root, .meanDecay, .normalCumulative: true
    default: false
    }
  }
}
