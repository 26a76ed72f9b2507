// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension ScenarioBuilder {
  /// What a file that the scenario names holds, as far as it could be read.
  struct Reading<Value> {
    var value: Value
    var input: InputFile?
    var file: SourceFile?
    /// Whether there is a file, and no mistake in it.
    var isSound = false
  }

  static let largestTable = 64 << 20

  /// Reads the district table, and remembers the positions of its districts where it is sound.
  mutating func readDistricts() -> Reading<[District]> {
    let table = read(.districts, limit: Self.largestTable) { source, found in
      DistrictTable.read(source.file, into: &found)
    }
    if table.isSound { names = DistrictNames(table.value.map(\.id)) }
    return table
  }

  /// Reads the shapes, if the scenario names any; they are looked at where its districts are known.
  mutating func readShapes(of districts: [District]) -> Reading<[Outline]> {
    let isKnown = names.ids != nil
    return read(.shapes, limit: ShapeFile.largest) { source, found in
      guard isKnown else { return [] }
      var file = ShapeFile(source, districts: districts)
      let outlines = file.outlines()
      found.append(file.diagnostics)
      return outlines
    }
  }

  /// Reads the table of observations, if the scenario names one.
  mutating func readHistory() -> Reading<[Observation]> {
    let ids = names.ids
    return read(.history, limit: Self.largestTable) { source, found in
      SeriesTable.read(source.file, districts: ids, into: &found)
    }
  }

  /// Reads the file that a key names; what is wrong with it is reported.
  private mutating func read<Value>(
    _ key: ScenarioKey, limit: Int, _ body: (SourceText, inout Diagnostics) -> [Value]
  ) -> Reading<[Value]> {
    guard let named = resolved.tables[key] else { return Reading(value: []) }
    do throws(InputError) {
      let input = try InputFile(reading: named.value, limit: limit)
      var reading = Reading(value: [Value](), input: input)
      var found = Diagnostics()
      if let source = input.text(into: &found) {
        reading.file = source.file
        reading.value = body(source, &found)
      }
      reading.isSound = !found.hasErrors
      reader.diagnostics.append(found)
      return reading
    } catch {
      reader.diagnostics.error(error.message, at: named.span)
      return Reading(value: [])
    }
  }
}
