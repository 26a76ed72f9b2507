// SPDX-License-Identifier: GPL-3.0-or-later

/// The search for boxes that hold runs of interest (PRIM), one peel after the other.
///
/// Every peel takes 5 % of the runs off one side of one column: the side that raises the part of
/// interesting runs the most for each run taken off. Of sides that are as good, the one that leaves
/// more columns unbounded comes first, then the column that stands first, then its upper side.
/// Peeling ends when no side is better or 5 % of the runs are left; then runs are pasted back where
/// that raises the part further.
package struct BoxSearch: Sendable {
  let columns: [[Double]]
  let isMet: [Bool]
  /// For each column the runs from its smallest to its largest value.
  let orders: [[Int32]]
  let metCount: Int

  /// The part of a box that one peel takes off, and one paste puts back.
  static let step = 0.05
  /// The smallest part of all runs that a box has.
  static let leastMass = 0.05

  /// - Parameters:
  ///   - columns: the varied values, one array for each name.
  ///   - isMet: whether a run is of interest.
  package init(columns: [[Double]], isMet: [Bool]) {
    precondition(columns.allSatisfy { $0.count == isMet.count })
    self.columns = columns
    self.isMet = isMet
    orders = columns.map(Ranks.order)
    metCount = isMet.count { $0 }
  }

  /// A box on the way: its bounds, and how many runs it holds.
  package struct Box: Sendable, Equatable {
    /// For each column its bounds; `nil` where there is none.
    package var bounds: [Bounds]
    package var runCount: Int
    package var metCount: Int

    /// The part of the runs that is of interest.
    package var density: Double { Double(metCount) / Double(runCount) }
    var unboundedCount: Int { bounds.count { !$0.isBounded } }
  }

  /// The bounds of a column.
  package struct Bounds: Sendable, Equatable {
    package var low: Double?
    package var high: Double?

    var isBounded: Bool { low != nil || high != nil }

    func contains(_ value: Double) -> Bool {
      value >= low ?? -.infinity && value <= high ?? .infinity
    }
  }

  package enum Side: Sendable {
    case low, high
  }

  /// Every box on the way, from the one that holds all runs.
  package func trajectory() -> [Box] {
    var peeling = Peeling(self)
    var boxes = [peeling.box]
    while peeling.advance() { boxes.append(peeling.box) }
    var box = peeling.box
    while let larger = pasted(box) {
      box = larger
      boxes.append(box)
    }
    return boxes
  }

  /// The part of all interesting runs that a box holds.
  package func coverage(_ box: Box) -> Double { Double(box.metCount) / Double(metCount) }

  package func mass(_ box: Box) -> Double { Double(box.runCount) / Double(isMet.count) }

  /// The runs within bounds, and those of interest among them.
  func count(_ bounds: [Bounds]) -> (runs: Int, met: Int) {
    let bounded = bounds.indices.filter { bounds[$0].isBounded }
    var counts = (runs: 0, met: 0)
    for run in isMet.indices {
      guard bounded.allSatisfy({ bounds[$0].contains(columns[$0][run]) }) else { continue }
      counts.runs += 1
      if isMet[run] { counts.met += 1 }
    }
    return counts
  }
}
