// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// M12: electricity and its emissions.
enum Energy {
  /// IT load in use, kW: what cloud served inside needs, and what is leased.
  @inline(__always)
  static func load<V: ModelNumber>(servedVCPU: V, kwPerVCPU: V, leasedKW: V) -> V {
    servedVCPU * kwPerVCPU + leasedKW
  }

  /// Electricity of data centres in a step, MWh, for the mean IT load of its two ends.
  @inline(__always)
  static func dataCentres<V: ModelNumber>(
    meanLoad: V, _ p: DataCentreParameters<V>, step h: V
  ) -> V {
    meanLoad * p.utilisation * p.pue * 8.76 * h
  }

  /// Emissions of a step, t, for electricity in MWh.
  ///
  /// - Parameter level: exp(-emission_decline t) at the middle of the step.
  @inline(__always)
  static func emissions<V: ModelNumber>(electricity: V, _ p: EnergyParameters<V>, level: V) -> V {
    electricity * p.emissionFactor * level
  }

  /// The bill for electricity in MWh, billion VND.
  @inline(__always)
  static func bill<V: ModelNumber>(electricity: V, _ p: EnergyParameters<V>) -> V {
    electricity * p.tariff * 1e-6
  }
}
