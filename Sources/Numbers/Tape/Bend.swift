// SPDX-License-Identifier: GPL-3.0-or-later

/// How the gradient of a playback changes along directions: second derivatives times vectors.
///
/// Several directions share one pass over the record, because reading it takes longer than what is
/// done with it. Each bend has its own memory, so that several can work side by side.
public final class Bend {
  public typealias Vector = Tape.Vector

  /// How an input moves along one of the directions.
  public typealias Motion = (input: Traced, direction: Int, tangent: Vector)

  /// The number of directions.
  public let width: Int
  let playback: Playback
  /// The directions of a position stand side by side.
  let tangents: UnsafeMutablePointer<Vector>
  let second: UnsafeMutablePointer<Vector>

  public init(_ playback: Playback, width: Int = 1) {
    precondition(width > 0)
    self.playback = playback
    self.width = width
    tangents = Playback.buffer((playback.steps.count + 1) * width)
    second = Playback.buffer((playback.steps.count + 1) * width)
  }

  deinit {
    tangents.deallocate()
    second.deallocate()
  }

  /// The change of the gradient with respect to an input along a direction, after `reverse`.
  public func change(of input: Traced, direction: Int = 0) -> Vector {
    let i = playback.position(of: input)
    return i == Int(Playback.unmoved) ? .zero : second[i * width + direction]
  }

  /// Carries the directions forward, from how the inputs move to how everything else does.
  ///
  /// - Parameter isCoupled: `false` holds every total over districts, so that each lane moves by
  ///   itself.
  /// - Precondition: `reverse` has been called on the playback.
  public func forward(_ motions: [Motion], isCoupled: Bool = true) {
    playback.steps.withUnsafeBufferPointer { steps in
      for i in 0..<steps.count where steps[i].operation == .input {
        for k in 0..<width { tangents[(i + 1) * width + k] = .zero }
      }
      for motion in motions {
        let i = playback.position(of: motion.input)
        if i != Int(Playback.unmoved) { tangents[i * width + motion.direction] = motion.tangent }
      }
      for i in 0..<steps.count { carry(steps[i], i + 1, isCoupled) }
    }
  }

  @inline(__always)
  private func carry(_ step: Playback.Step, _ i: Int, _ isCoupled: Bool) {
    let a = tangents + Int(step.movedA) * width
    let b = tangents + Int(step.movedB) * width
    let result = tangents + i * width
    switch step.operation {
    case .input: return
    case .gathering:
      for k in 0..<width {
        result[k] = isCoupled ? Vector(repeating: a[k][0] + Playback.sum(b[k])) : .zero
      }
    case .sum: for k in 0..<width { result[k] = Vector.sum(a[k], b[k]) }
    case .difference: for k in 0..<width { result[k] = Vector.difference(a[k], b[k]) }
    default:
      let (slopeA, slopeB) = (playback.slopesA[i], playback.slopesB[i])
      guard step.operation.isBinary else {
        for k in 0..<width { result[k] = Vector.product(slopeA, a[k]) }
        return
      }
      for k in 0..<width {
        result[k] = Vector.fused(slopeB, b[k], Vector.product(slopeA, a[k]))
      }
    }
  }
}
