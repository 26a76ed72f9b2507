// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import ScenarioFiles

@Suite("Values set on the command line")
struct SettingTests {
  @Test("They come on top of everything")
  func applied() throws {
    let folder = try ScenarioFolder(["a.yaml": head + "parameters: {skills.loss: 1 %/yr}\n"])
    let reading = try folder.read(settings: [
      "skills.loss=2 %/yr", "skills.cost_per_person = 1.2 million VND/person", "name=Xã a = b",
      "description=d", "region=r", "definition=OECD", "start=2024", "end=2035", "steps_per_year=12",
      "districts=\(folder.path)/districts.csv",
    ])
    #expect(reading.diagnostics.all.isEmpty)
    let scenario = try #require(reading.scenario)
    #expect(scenario.parameters.skills.loss == 0.02)
    #expect(scenario.parameters.skills.costPerPerson == 1.2)
    #expect(scenario.name == "Xã a = b" && scenario.description == "d" && scenario.region == "r")
    #expect(scenario.definition == "OECD")
    #expect((scenario.start, scenario.end, scenario.stepsPerYear) == (2024, 2035, 12))
  }

  @Test("Mistakes are the command line's", arguments: mistakes)
  func commandLine(mistake: Mistake) throws {
    let folder = try ScenarioFolder(["a.yaml": head])
    let settings = mistake.text.split(separator: "|").map(String.init)
    let reading = try folder.read(settings: settings)
    #expect(reading.scenario == nil)
    #expect(reading.diagnostics.all.map(folder.shown) == mistake.complaints.map { "--set:1:" + $0 })
    #expect(reading.diagnostics.all.allSatisfy { $0.span.file.kind == .commandLine })
  }

  private static let mistakes = [
    Mistake("end", "1 error: 'end' has no '='; expected name=value"),
    Mistake("end=", "4 error: 'end' is empty; expected a whole number from 1900 to 2200"),
    Mistake("ende=2035", "1 error: unknown name 'ende' (did you mean 'end'?)"),
    Mistake("skils.loss=1", "1 error: unknown name 'skils.loss' (did you mean 'skills.loss'?)"),
    Mistake("end=2035|end=2036", "1 error: 'end' is set twice"),
    Mistake("end=2020", "5 error: the end, 2020, is not after the start, 2023"),
    Mistake("start=2040", "7 error: the end, 2030, is not after the start, 2040"),
    Mistake("steps_per_year= 5", "17 error: 'steps_per_year' is '5'; expected 1, 2, 4 or 12"),
    Mistake(
      "skills.loss=-1",
      "13 error: 'skills.loss' is -1/yr, but must be at least 0/yr"),
    Mistake(
      "investments=[]",
      "1 error: 'investments' cannot be set on the command line "
        + "(write it in a file that extends the scenario)"),
    Mistake("districts=no/such.csv", "11 error: cannot find 'no/such.csv'"),
  ]

  @Test("A value that is overridden is checked all the same")
  func overridden() throws {
    let folder = try ScenarioFolder(["a.yaml": head + "parameters: {skills.loss: -1}\n"])
    let complaints = try folder.complaints(settings: ["skills.loss=0.01"])
    #expect(
      complaints == [
        "a.yaml:7:27 error: 'skills.loss' is -1/yr, but must be at least 0/yr"
      ])
  }

  @Test("Weights of readiness cannot all be 0")
  func weights() throws {
    let weights = ["fibre", "mobile", "cloud", "skills", "platforms"]
    let lines = weights.dropLast().map { "  readiness.\($0): 0\n" }.joined()
    let folder = try ScenarioFolder(["a.yaml": head + "parameters:\n" + lines])
    #expect(try folder.read().scenario != nil)
    let reading = try folder.read(settings: ["readiness.platforms=0"])
    let errors = reading.diagnostics.all.filter { $0.severity == .error }
    #expect(
      errors.map(folder.shown) == [
        "--set:1:21 error: the five weights of readiness are all 0; at least one must be above 0"
      ])
  }
}
