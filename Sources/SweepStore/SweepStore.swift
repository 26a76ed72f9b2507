// SPDX-License-Identifier: GPL-3.0-or-later

import SQLite
import Sweeps

/// The runs of a sweep in a folder: a database that any tool opens, beside the resolved files.
///
/// A block of runs is there whole or not at all, whatever happens to the process; blocks follow each
/// other without a gap from the first of the shard on.
package final class SweepStore {
  package let record: SweepRecord
  package let columns: StoreColumns
  /// The digests of the blocks that are kept, in order; one for each scenario.
  package private(set) var digests: [[BlockDigest]] = []
  let folder: String
  let database: Database

  /// The name of the database in its folder.
  package static let fileName = "sweep.sqlite"
  static let schema = "rollcast-store/1"

  /// Reads what a database says of itself.
  init(reading database: Database, in folder: String) throws {
    self.folder = folder
    self.database = database
    record = try Self.record(database, folder)
    columns = try Self.columns(database)
    digests = try Self.digests(database, folder, record.shard)
  }

  /// The number of blocks that are kept.
  package var blockCount: Int { digests.count }

  func took(_ block: [BlockDigest]) { digests.append(block) }
}
