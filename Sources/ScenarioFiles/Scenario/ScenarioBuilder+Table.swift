// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension ScenarioBuilder {
  /// A district table that was read, as far as it could be.
  struct Table {
    var districts: [District] = []
    var input: InputFile?
    var file: SourceFile?
  }

  static let largestTable = 64 << 20

  /// Reads the district table, and remembers the positions of its districts where it is sound.
  mutating func readDistricts() -> Table {
    guard let named = resolved.tables[.districts] else { return Table() }
    do throws(InputError) {
      let input = try InputFile(reading: named.value, limit: Self.largestTable)
      var table = Table(input: input)
      var found = Diagnostics()
      if let source = input.text(into: &found) {
        table.file = source.file
        table.districts = DistrictTable.read(source.file, into: &found)
      }
      if !found.hasErrors { names = DistrictNames(table.districts.map(\.id)) }
      reader.diagnostics.append(found)
      return table
    } catch {
      reader.diagnostics.error(error.message, at: named.span)
      return Table()
    }
  }

  /// The shapes of the districts.
  struct Shapes {
    var outlines: [Outline] = []
    var input: InputFile?
    var file: SourceFile?
  }

  /// Reads the shapes, if the scenario names any and its districts are known.
  mutating func readShapes(of districts: [District]) -> Shapes {
    guard let named = resolved.tables[.shapes] else { return Shapes() }
    do throws(InputError) {
      let input = try InputFile(reading: named.value, limit: ShapeFile.largest)
      var shapes = Shapes(input: input)
      var found = Diagnostics()
      if let source = input.text(into: &found) {
        shapes.file = source.file
        if names.ids != nil {
          var file = ShapeFile(source, districts: districts)
          shapes.outlines = file.outlines()
          found.append(file.diagnostics)
        }
      }
      reader.diagnostics.append(found)
      return shapes
    } catch {
      reader.diagnostics.error(error.message, at: named.span)
      return Shapes()
    }
  }

  /// The table of what was observed.
  struct History {
    var observations: [Observation] = []
    var input: InputFile?
    var file: SourceFile?
  }

  /// Reads the table of observations, if the scenario names one.
  mutating func readHistory() -> History {
    guard let named = resolved.tables[.history] else { return History() }
    do throws(InputError) {
      let input = try InputFile(reading: named.value, limit: Self.largestTable)
      var history = History(input: input)
      var found = Diagnostics()
      if let source = input.text(into: &found) {
        history.file = source.file
        history.observations = SeriesTable.read(source.file, districts: names.ids, into: &found)
      }
      reader.diagnostics.append(found)
      return history
    } catch {
      reader.diagnostics.error(error.message, at: named.span)
      return History()
    }
  }
}
