// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// One row of a district table: a planning unit of any administrative level.
package struct District: Sendable, Equatable {
  /// The short name by which files refer to the district; unique in its region.
  package var id: String
  /// The name shown to people.
  package var name: String
  /// Degrees east.
  package var longitude: Double
  /// Degrees north.
  package var latitude: Double
  /// What the model reads, at the end of the start year.
  package var figures: DistrictFigures<Double>

  package init(
    id: String, name: String, longitude: Double, latitude: Double,
    figures: DistrictFigures<Double>
  ) {
    self.id = id
    self.name = name
    self.longitude = longitude
    self.latitude = latitude
    self.figures = figures
  }
}

/// The figures of a district at the end of the start year, in the number type of a run.
///
/// Every stored property is a `V`: `DistrictColumn` describes each one, and
/// `HomogeneousRecord` gives it its slot.
package struct DistrictFigures<V: ModelNumber>: HomogeneousRecord {
  package typealias Value = V

  package var areaKm2: V = 0
  package var population: V = 0
  package var households: V = 0
  package var urbanShare: V = 0
  package var incomeIndex: V = 0
  package var terrainFactor: V = 0
  package var enterprises: V = 0
  package var fibreCoverage: V = 0
  package var mobile4GCoverage: V = 0
  package var mobile5GCoverage: V = 0
  package var fibreTakeup: V = 0
  package var mobile4GTakeup: V = 0
  package var mobile5GTakeup: V = 0
  package var cloudUse: V = 0
  package var digitalSkills: V = 0
  package var platformUse: V = 0
  package var dataCentreKW: V = 0
  package var cloudVCPU: V = 0
  package var vaAgriculture: V = 0
  package var vaIndustry: V = 0
  package var vaServices: V = 0
  package var vaOther: V = 0
  package var vaElectronics: V = 0
  package var vaICT: V = 0

  package init() {}
}

extension DistrictFigures: Equatable where V: Equatable {}

extension DistrictFigures where V == Double {
  /// The same figures in another number type.
  package func converted<W>(to: W.Type = W.self) -> DistrictFigures<W> {
    DistrictFigures<W>(slots: { W(self[slot: $0]) })
  }
}
