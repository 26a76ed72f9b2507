// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioMistakeTests {
  static let top = [
    Mistake("invesments: []", "7:1 error: unknown key 'invesments' (did you mean 'investments'?)"),
    Mistake("region:", "7:1 error: 'region' is empty; expected text"),
    Mistake("region: null", "7:9 error: 'region' is empty; expected text"),
    Mistake("region: [a]", "7:9 error: 'region' is a list; expected text"),
    Mistake("region: \"a\\nb\"", "7:9 error: 'region' has several lines; expected one"),
    Mistake(
      "region: \"a\\eb\"", "7:9 error: 'region' holds a control character; expected plain text"),
    Mistake("steps_per_year: 3", "7:17 error: 'steps_per_year' is '3'; expected 1, 2, 4 or 12"),
    Mistake(
      "investments:",
      "7:1 error: 'investments' is empty; expected a list of investments "
        + "(write [] for an empty list)"),
    Mistake("goals: {}", "7:8 error: 'goals' is a map; expected a list of goals"),
    Mistake(
      "parameters:",
      "7:1 error: 'parameters' is empty; expected a map of names and values "
        + "(write {} for an empty map)"),
    Mistake(
      "also: {goals: []}",
      "7:1 error: 'also' adds to the lists of a base, but the file has no 'extends' "
        + "(write the lists at the top of the file)"),
    Mistake("extends:", "7:1 error: 'extends' is empty; expected text"),
    Mistake("name: Again", "7:1 error: the key 'name' is given twice; the first is on line 2"),
  ]

  static let heads = [
    Mistake(
      head.replacing("2023", with: "2023.5"),
      "4:8 error: 'start' is '2023.5'; expected a whole number from 1900 to 2200"),
    Mistake(
      head.replacing("2023", with: "1899"),
      "4:8 error: 'start' is '1899'; expected a whole number from 1900 to 2200"),
    Mistake(
      head.replacing("2030", with: "2_030"),
      "5:6 error: 'end' is '2_030'; expected a whole number from 1900 to 2200"),
    Mistake(
      head.replacing("2030", with: "2023"),
      "5:6 error: the end, 2023, is not after the start, 2023"),
    Mistake(
      head.replacing("2023", with: "1950").replacing("2030", with: "2151"),
      "5:6 error: from 1950 to 2151 are more than 200 years"),
    Mistake(
      head.replacing("schema: rollcast/1\n", with: ""),
      "1:1 error: the file has no 'schema' (add the line 'schema: rollcast/1')"),
    Mistake(
      "schema: rollcast/2\ncolour: red",
      "1:9 error: 'schema' is 'rollcast/2'; expected rollcast/1"),
    Mistake(
      "schema: rollcast-sweep/1\nvary: {}",
      "1:9 error: 'schema' is 'rollcast-sweep/1'; expected rollcast/1 "
        + "(this is a sweep; use 'rollcast sweep')"),
    Mistake(
      "schema: rollcast-plan/1\nbudget: 1",
      "1:9 error: 'schema' is 'rollcast-plan/1'; expected rollcast/1 "
        + "(this is a plan; use 'rollcast optimise' or 'rollcast target')"),
    Mistake("- a", "1:3 error: the file is a list; expected keys such as 'schema: rollcast/1'"),
  ]

  static let parameters = [
    Mistake(
      "  skills.losss: 1 %/yr",
      "8:3 error: unknown parameter 'skills.losss' (did you mean 'skills.loss'?)"),
    Mistake(
      "  skills: {loss: 1 %/yr}",
      "8:3 error: unknown parameter 'skills' (write whole names, such as 'skills.base_rate')"),
    Mistake("  skills.loss:", "8:3 error: 'skills.loss' is empty; expected a number in 1/yr"),
    Mistake(
      "  access.reference_density: 90",
      "8:29 warning: 'access.reference_density' is 90 homes/km2, below its documented value of "
        + "100 homes/km2"),
    Mistake(
      "  skills.loss: 1 %/yer", "8:20 error: unknown unit 'yer' (did you mean 'year'?)"),
    Mistake(
      "  skills.loss: 1" + String(repeating: "0", count: 100),
      "8:16 error: 'skills.loss' is '1\(String(repeating: "0", count: 59))…'; "
        + "expected a number with its unit"),
    Mistake("  skills.loss: [1]", "8:16 error: 'skills.loss' is a list; expected a number in 1/yr"),
    Mistake(
      "  skills.loss: -1 %/yr",
      "8:16 error: 'skills.loss' is -0.01/yr, but must be at least 0/yr"),
    Mistake("  skills.max: 120 %", "8:15 error: 'skills.max' is 1.2, but must be at most 1"),
    Mistake(
      "  skills.loss: 0.05",
      "8:16 warning: 'skills.loss' is 0.05/yr, above its documented range from 0.005 to 0.03/yr"),
    Mistake(
      "  skills.loss: 0",
      "8:16 warning: 'skills.loss' is 0/yr, below its documented range from 0.005 to 0.03/yr"),
  ]
}
