// SPDX-License-Identifier: GPL-3.0-or-later

/// The ids that entries can name districts by.
struct DistrictNames {
  /// In the order of the table, or `nil` where the table is not to be relied on.
  let ids: [String]?
  /// The position of each district by id.
  let positions: [String: Int]

  init(_ ids: [String]? = nil) {
    self.ids = ids
    let pairs = (ids ?? []).enumerated().map { ($1, $0) }
    positions = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
