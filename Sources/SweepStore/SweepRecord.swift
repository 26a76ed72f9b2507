// SPDX-License-Identifier: GPL-3.0-or-later

import Sweeps

/// What made the runs of a store: enough to make them again, and to see whether more runs belong
/// to them.
package struct SweepRecord: Sendable, Equatable {
  /// Version and revision of the tool and the versions of its libraries.
  package var versions: [Entry]
  /// The files that were read, with the SHA-256 of each.
  package var inputs: [Entry]
  /// The sweep and its scenarios with every value, as files that can be read again.
  package var resolved: [Entry]
  package var shard: Shard
  /// The runs of the shard.
  package var runCount: Int
  /// Whether inputs and outcomes of every run are kept.
  package var keepsRuns: Bool

  /// A name and a text.
  package struct Entry: Sendable, Equatable {
    package var name: String
    package var text: String

    package init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  package init(
    versions: [Entry], inputs: [Entry], resolved: [Entry], shard: Shard, runCount: Int,
    keepsRuns: Bool
  ) {
    self.versions = versions
    self.inputs = inputs
    self.resolved = resolved
    self.shard = shard
    self.runCount = runCount
    self.keepsRuns = keepsRuns
  }

  /// What differs between this record, which is kept, and another, each in a sentence.
  package func differences(to other: SweepRecord) -> [String] {
    var found = sameSweepDifferences(to: other)
    if shard != other.shard {
      found.append("it holds shard \(shard.text), and \(other.shard.text) is asked for")
    }
    if keepsRuns != other.keepsRuns {
      found.append("it keeps \(keepsRuns ? "rows" : "a summary"), and the other is asked for")
    }
    return found
  }

  /// What differs but for the shard.
  package func sameSweepDifferences(to other: SweepRecord) -> [String] {
    var found = Self.changes(versions, other.versions) { "\($0) was \($1) and is \($2)" }
    found += Self.changes(inputs, other.inputs) { name, _, _ in "\(name) has changed" }
    if inputs.map(\.name) == other.inputs.map(\.name), found.isEmpty, resolved != other.resolved {
      found.append("what the files say together has changed")
    }
    return found
  }

  private static func changes(
    _ old: [Entry], _ new: [Entry], _ words: (String, String, String) -> String
  ) -> [String] {
    var found: [String] = []
    for i in 0..<max(old.count, new.count) {
      if i >= old.count {
        found.append("\(new[i].name) was not read before")
      } else if i >= new.count {
        found.append("\(old[i].name) is not read any more")
      } else if old[i].text != new[i].text {
        found.append(words(new[i].name, old[i].text, new[i].text))
      }
    }
    return found
  }
}
