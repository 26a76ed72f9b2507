// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// Minimises a function of a choice, such as a set of places, by simulated annealing
/// (`gsl_siman_solve`).
package struct SimulatedAnnealing {
  /// Tries at each temperature.
  package var triesPerTemperature = 20
  /// In units of the function: where it starts, where it ends, and how fast it falls.
  package var hottest = 1.0
  package var coldest = 1e-3
  package var cooling = 1.1
  /// The same seed gives the same answer.
  package var seed: UInt = 1

  package init() {}

  /// The best state that was met.
  ///
  /// - Parameters:
  ///   - energy: the function, finite everywhere.
  ///   - move: changes a state a little; the last argument draws a whole number below its own.
  package func minimise(
    from start: [Int32], energy: ([Int32]) -> Double,
    move: (inout [Int32], (Int) -> Int) -> Void
  ) -> [Int32] {
    precondition(!start.isEmpty && cooling > 1 && hottest > coldest && coldest > 0)
    ErrorHandler.turnOff()
    guard let generator = gsl_rng_alloc(cgsl_rng_taus2()) else { return start }
    defer { gsl_rng_free(generator) }
    gsl_rng_set(generator, seed)
    return withoutActuallyEscaping(energy) { energy in
      withoutActuallyEscaping(move) { move in
        let problem = Problem(count: start.count, energy: energy, move: move)
        return withExtendedLifetime(problem) { anneal(problem, start, generator) }
      }
    }
  }

  private func anneal(
    _ problem: Problem, _ start: [Int32], _ generator: UnsafeMutablePointer<gsl_rng>
  ) -> [Int32] {
    let size = State.headLength + start.count * MemoryLayout<Int32>.stride
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    defer { memory.deallocate() }
    let state = State(memory)
    state.write(problem, start)
    gsl_siman_solve(
      generator, memory, { State($0!).energy },
      { generator, memory, _ in
        State(memory!).move { Int(gsl_rng_uniform_int(generator, UInt($0))) }
      },
      { State($0!).distance(to: State($1!)) }, nil, nil, nil, nil, size,
      gsl_siman_params_t(
        n_tries: 1, iters_fixed_T: Int32(triesPerTemperature), step_size: 1, k: 1,
        t_initial: hottest, mu_t: cooling, t_min: coldest))
    return state.values
  }
}

/// What the C functions get to see: a pointer to this stands at the head of each state.
private final class Problem {
  let count: Int
  let energy: ([Int32]) -> Double
  let move: (inout [Int32], (Int) -> Int) -> Void

  init(
    count: Int, energy: @escaping ([Int32]) -> Double,
    move: @escaping (inout [Int32], (Int) -> Int) -> Void
  ) {
    self.count = count
    self.energy = energy
    self.move = move
  }
}

/// A state in the memory that the library copies: the problem, then the numbers.
private struct State {
  static let headLength = 16
  private let memory: UnsafeMutableRawPointer

  init(_ memory: UnsafeMutableRawPointer) { self.memory = memory }

  func write(_ problem: Problem, _ values: [Int32]) {
    memory.storeBytes(
      of: Unmanaged.passUnretained(problem).toOpaque(), as: UnsafeMutableRawPointer.self)
    set(values)
  }

  private var problem: Problem {
    Unmanaged.fromOpaque(memory.load(as: UnsafeMutableRawPointer.self)).takeUnretainedValue()
  }

  var values: [Int32] {
    (0..<problem.count).map {
      memory.load(fromByteOffset: State.headLength + 4 * $0, as: Int32.self)
    }
  }

  private func set(_ values: [Int32]) {
    for (i, value) in values.enumerated() {
      memory.storeBytes(of: value, toByteOffset: State.headLength + 4 * i, as: Int32.self)
    }
  }

  var energy: Double { problem.energy(values) }

  func move(_ draw: (Int) -> Int) {
    var values = values
    problem.move(&values, draw)
    set(values)
  }

  func distance(to other: State) -> Double {
    Double(zip(values, other.values).count { $0 != $1 })
  }
}
