// SPDX-License-Identifier: GPL-3.0-or-later

/// Curvature from some steps ago, which guides the conjugate gradients as long as it serves.
struct Guide {
  private(set) var own: [[Double]] = []
  private(set) var shared: [(direction: SparseVector, curvature: Double)] = []
  private var steps = 0
  private var products = 0

  /// Takes the curvature anew where it has grown old or the conjugate gradients take long.
  ///
  /// - Precondition: `weigh` has been called for the point at hand.
  mutating func refresh(_ program: any Program) {
    guard own.isEmpty || products > 25 || steps > 8 else { return }
    own = program.ownCurvature()
    shared = program.sharedCurvature(own)
    steps = 0
  }

  mutating func age(products: Int) {
    steps += 1
    self.products = products
  }
}
