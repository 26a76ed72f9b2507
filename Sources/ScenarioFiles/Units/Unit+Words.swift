// SPDX-License-Identifier: GPL-3.0-or-later

extension Unit {
  /// The words that units are made of, by each spelling that is understood.
  static let words: [String: Unit] = {
    var words: [String: Unit] = [:]
    for (unit, names) in spellings { for name in names { words[name] = unit } }
    return words
  }()

  /// Factors in front of a unit.
  static let magnitudes: [String: Double] = [
    "thousand": 1e3, "million": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12,
  ]

  private static let spellings: [(Unit, [String])] = [
    (Unit(1, Dimension()), ["1"]),
    (Unit(1, over: 100, Dimension()), ["%"]),
    (Unit(1, Dimension(logit: 1)), ["logit"]),
    (Unit(1, Dimension(money: 1)), ["VND", "vnd", "dong"]),
    (Unit(1, Dimension(home: 1)), ["home", "homes", "household", "households"]),
    (Unit(1, Dimension(person: 1)), ["person", "persons", "people"]),
    (Unit(1, Dimension(firm: 1)), ["firm", "firms", "enterprise", "enterprises"]),
    (Unit(1, Dimension(time: 1)), ["yr", "year", "years", "a"]),
    (Unit(1, over: 12, Dimension(time: 1)), ["month", "months"]),
    (Unit(1, over: 365, Dimension(time: 1)), ["day", "days"]),
    (Unit(1, over: 8760, Dimension(time: 1)), ["h", "hour", "hours"]),
    (Unit(1, Dimension(power: 1)), ["W"]),
    (Unit(1e3, Dimension(power: 1)), ["kW", "kw"]),
    (Unit(1e6, Dimension(power: 1)), ["MW"]),
    (Unit(1e9, Dimension(power: 1)), ["GW"]),
    (Unit(1, over: 8760, Dimension(time: 1, power: 1)), ["Wh"]),
    (Unit(1e3, over: 8760, Dimension(time: 1, power: 1)), ["kWh", "kwh"]),
    (Unit(1e6, over: 8760, Dimension(time: 1, power: 1)), ["MWh"]),
    (Unit(1e9, over: 8760, Dimension(time: 1, power: 1)), ["GWh"]),
    (Unit(1, Dimension(processor: 1)), ["vCPU", "vCPUs", "vcpu", "vcpus"]),
    (Unit(1, Dimension(emission: 1)), ["kgCO2"]),
    (Unit(1e3, Dimension(emission: 1)), ["tCO2"]),
    (Unit(1e6, Dimension(emission: 1)), ["ktCO2"]),
    (Unit(1, Dimension(length: 2)), ["m2"]),
    (Unit(1e4, Dimension(length: 2)), ["ha"]),
    (Unit(1e6, Dimension(length: 2)), ["km2"]),
  ]
}
