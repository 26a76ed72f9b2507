// SPDX-License-Identifier: GPL-3.0-or-later

import CRevision
import Crypto
import GSL
import Numbers
import Reports
import RolloutModel
import ScenarioFiles

/// What made a result: enough to make it again, and to see whether it is the same.
struct RunRecord {
  let entries: [Entry]

  /// A projection with the files and settings that it was made from.
  struct Entry {
    let projection: Projection
    var inputs: [InputFile]
    let settings: [String]
  }

  /// The version and the revision of the tool.
  static let version = "0.1.0"
  static var revision: String { String(cString: rollcast_revision()) }

  var json: JSON {
    .object([
      ("schema", .string("rollcast-run/1")),
      ("rollcast", .string(RunRecord.version)),
      ("revision", .string(RunRecord.revision)),
      ("gsl", .string(GSLVersion.linked)),
      ("cpu_level", .string(CPULevel.built)),
      ("scenario_schema", .string("rollcast/1")),
      ("scenarios", .array(entries.enumerated().map { json($0.offset, $0.element) })),
    ])
  }

  private func json(_ number: Int, _ entry: Entry) -> JSON {
    .object([
      ("name", .string(entry.projection.scenario.name)),
      ("settings", .array(entry.settings.map(JSON.string))),
      ("inputs", .array(entry.inputs.map(\.json))),
      ("resolved", .string(RunRecord.scenarioName(number))),
      ("digest", .string(entry.projection.digest)),
    ])
  }

  /// The names of a resolved scenario and what it names in a folder of results.
  static func scenarioName(_ number: Int) -> String { "scenario-\(number + 1).yaml" }
  static func tableName(_ number: Int) -> String { "districts-\(number + 1).csv" }
  static func shapesName(_ number: Int) -> String { "shapes-\(number + 1).geojson" }
  static func historyName(_ number: Int) -> String { "history-\(number + 1).csv" }
}

extension InputFile {
  fileprivate var json: JSON {
    .object([("path", .string(path)), ("sha256", .string(sha256))])
  }

  /// The SHA-256 of what was read, in hexadecimal digits.
  var sha256: String { SHA256.hash(data: bytes).text }
}

extension Projection {
  /// SHA-256 over every figure of every year as a little-endian double: the region, then the
  /// districts, the start year first.
  var digest: String {
    var hash = SHA256()
    for year in [start] + byYear {
      for figures in [year.region] + year.districts {
        for slot in 0..<Indicators<Double>.slotCount {
          withUnsafeBytes(of: figures[slot: slot].bitPattern.littleEndian) {
            hash.update(bufferPointer: $0)
          }
        }
      }
    }
    return hash.finalize().text
  }
}

extension String {
  /// The SHA-256 of the text as UTF-8, in hexadecimal digits.
  var sha256: String { SHA256.hash(data: Array(utf8)).text }
}

extension SHA256Digest {
  /// In hexadecimal digits.
  var text: String {
    map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
