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
    let cache = scope.cache
    let table = read(.districts, limit: Self.largestTable) { input in
      cache?.districts(of: input, input.districts) ?? input.districts()
    }
    if table.isSound { names = DistrictNames(table.value.map(\.id)) }
    return table
  }

  /// Reads the shapes, if the scenario names any; they are looked at where its districts are known.
  mutating func readShapes(of districts: [District]) -> Reading<[Outline]> {
    let isKnown = names.ids != nil
    return read(.shapes, limit: ShapeFile.largest) { input in
      input.parsed { source, found in
        guard isKnown else { return [] }
        var file = ShapeFile(source, districts: districts)
        let outlines = file.outlines()
        found.append(file.diagnostics)
        return outlines
      }
    }
  }

  /// Reads the table of observations, if the scenario names one.
  mutating func readHistory() -> Reading<[Observation]> {
    let ids = names.ids
    return read(.history, limit: Self.largestTable) { input in
      input.parsed { SeriesTable.read($0.file, districts: ids, into: &$1) }
    }
  }

  /// Reads the file that a key names; what is wrong with it is reported.
  private mutating func read<Item>(
    _ key: ScenarioKey, limit: Int, _ parse: (InputFile) -> ParsedFile<Item>
  ) -> Reading<[Item]> {
    guard let named = resolved.tables[key] else { return Reading(value: []) }
    do throws(InputError) {
      let input = try InputFile(reading: named.value, in: scope, limit: limit)
      let parsed = parse(input)
      reader.diagnostics.append(parsed.diagnostics)
      return Reading(
        value: parsed.items, input: input, file: parsed.file,
        isSound: !parsed.diagnostics.hasErrors)
    } catch {
      reader.diagnostics.error(error.message, at: named.span)
      return Reading(value: [])
    }
  }
}

/// What a file holds, with what is wrong with it.
struct ParsedFile<Item: Sendable>: Sendable {
  var items: [Item] = []
  var file: SourceFile?
  var diagnostics = Diagnostics()
}

extension InputFile {
  /// The items of the file.
  fileprivate func parsed<Item>(
    _ body: (SourceText, inout Diagnostics) -> [Item]
  ) -> ParsedFile<Item> {
    var parsed = ParsedFile<Item>()
    guard let source = text(into: &parsed.diagnostics) else { return parsed }
    parsed.file = source.file
    parsed.items = body(source, &parsed.diagnostics)
    return parsed
  }

  /// The districts of the table.
  fileprivate func districts() -> ParsedFile<District> {
    parsed { DistrictTable.read($0.file, into: &$1) }
  }
}
