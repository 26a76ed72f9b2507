// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import ScenarioFiles

@Suite("Mistakes in a plan")
struct PlanMistakeTests {
  /// What follows a budget on line 3 and an aim on line 4.
  private static let sound = planHead + "budget: 40\nmaximise: digital_share@2030\n"

  private func expect(_ mistake: Mistake, after text: String) throws {
    let folder = try ScenarioFolder(["a.yaml": head, "p.yaml": text + mistake.text + "\n"])
    #expect(try folder.planComplaints() == mistake.complaints.map { "p.yaml:" + $0 })
    let hasErrors = mistake.complaints.contains { $0.contains(" error: ") }
    #expect(try (folder.readPlan().question == nil) == hasErrors)
  }

  @Test("In the aim and the budget", arguments: aims)
  func inAims(mistake: Mistake) throws { try expect(mistake, after: planHead) }

  @Test("In the lists", arguments: lists)
  func inLists(mistake: Mistake) throws { try expect(mistake, after: Self.sound) }

  @Test("In what the plan decides", arguments: scopes)
  func inScopes(mistake: Mistake) throws { try expect(mistake, after: Self.sound) }

  @Test("In a lever", arguments: levers)
  func inLevers(mistake: Mistake) throws { try expect(mistake, after: planHead) }

  @Test("A file of another kind is refused at its schema")
  func otherKind() throws {
    let folder = try ScenarioFolder(["a.yaml": head, "p.yaml": head])
    #expect(
      try folder.planComplaints() == [
        "p.yaml:1:9 error: 'schema' is 'rollcast/1'; expected rollcast-plan/1 "
          + "(this is a scenario; a plan file names it after 'scenario:')"
      ])
  }

  static let aims = [
    Mistake(
      "budget: 1",
      "1:1 error: the file has neither 'maximise' nor 'minimise' "
        + "(add 'maximise: digital_share@2030')"),
    Mistake(
      "maximise: grdp@2030",
      "1:1 error: the file has no 'budget'; only 'minimise: spending' does without "
        + "(add 'budget: 120 billion VND/yr')"),
    Mistake(
      "budget: 1\nmaximise: grdp@2030\nminimise: spending",
      "5:11 error: the file has 'maximise' and 'minimise'; expected one"),
    Mistake(
      "budget: 1\nmaximise: grdp",
      "4:11 error: 'maximise' is 'grdp', without a year (write 'grdp@2030')"),
    Mistake(
      "budget: 1\nmaximise: grdpp@2030",
      "4:11 error: unknown indicator 'grdpp' (did you mean 'grdp'?)"),
    Mistake(
      "budget: 1\nmaximise: grdp@2031", "4:16 error: the year 2031 is after the end, 2030"),
    Mistake(
      "budget: 1\nmaximise: grdp@2030/na-hangg",
      "4:21 error: unknown district 'na-hangg' (did you mean 'na-hang'?)"),
    Mistake(
      "budget: 1\nmaximise: dti_score@2030/na-hang",
      "4:26 error: 'dti_score' is a figure of the region; a district does not have it "
        + "(leave out '/na-hang')"),
    Mistake(
      "budget: 1\nyears: 2026-2030\nmaximise: grdp@2025",
      "5:11 error: the plan starts in 2026, too late to change anything in 2025"),
    Mistake(
      "budget: 1\nmaximise: {mean: grdp@2030}",
      "4:18 error: 'mean' is over all years of the region; expected an indicator alone "
        + "(write 'grdp')"),
    Mistake(
      "budget: 1\nmaximise: {discounted: grdp}",
      "4:11 error: the aim has no 'rate' (add 'rate: 5 %/yr')"),
    Mistake(
      "budget: 1\nmaximise: {mean: grdp, rate: 5 %/yr}",
      "4:30 error: 'rate' belongs to 'discounted'"),
    Mistake(
      "budget: 1\nmaximise: {rate: 5 %/yr}",
      "4:11 error: the aim has none of 'mean', 'discounted' and 'lowest'; expected one"),
    Mistake(
      "budget: 1\nmaximise: {lowest: dti_rank@2030}",
      "4:20 error: 'dti_rank' is a figure of the region; districts do not have it"),
    Mistake(
      "minimise: upkeep",
      "3:11 error: 'minimise' is 'upkeep'; expected spending"),
    Mistake(
      "minimise: spending",
      "3:11 warning: nothing has to be reached, so that nothing is spent "
        + "(say under 'reach' what the money is for)"),
    Mistake(
      "budget: 40 kW\nmaximise: grdp@2030",
      "3:12 error: 'kW' does not measure this; expected a unit such as billion VND/yr "
        + "(write a number, or a number with its unit: 12 billion VND/yr)"),
    Mistake(
      "budget: {2024: 40, 2032: 50, 2024: 60}\nmaximise: grdp@2030",
      "3:20 error: the year 2032 is after the end, 2030",
      "3:30 error: the key '2024' is given twice; the first is on line 3"),
    Mistake(
      "years: 2025-2026\nbudget: {2024: 40, 2025-2026: 50}\nmaximise: grdp@2030",
      "4:10 error: the year 2024 is not among the years of the plan"),
  ]

  static let scopes = [
    Mistake("years: 2030-2031", "5:8 error: the year 2031 is after the end, 2030"),
    Mistake(
      "layers: [fibre, fibree]", "5:17 error: unknown layer 'fibree' (did you mean 'fibre'?)"),
    Mistake("layers: [fibre, fibre]", "5:17 error: the layer 'fibre' is named twice"),
    Mistake(
      "layers: skills",
      "5:9 error: 'layers' is 'skills'; expected 'all' or a list of names (write '[skills]')"),
    Mistake("districts: []", "5:12 error: the list of districts is empty"),
    Mistake("carry_over: yes", "5:13 error: 'carry_over' is 'yes'; expected true or false"),
    Mistake("low: 3", "5:1 error: 'low' belongs to 'lever', which the file does not have"),
  ]

  static let levers = [
    Mistake(
      "lever: skills.los\nlow: 1\nhigh: 2\nreach: [{indicator: grdp@2030, at_least: 1}]",
      "3:8 error: unknown lever 'skills.los' (did you mean 'skills.loss'?)"),
    Mistake(
      "lever: skills.loss\nlow: 0.2\nhigh: 0.1\nbudget: 9\n"
        + "reach: [{indicator: grdp@2030, at_least: 1}]",
      "5:7 error: 'high' must be above 'low'",
      "6:1 error: 'budget' has no meaning beside 'lever'"),
    Mistake(
      "lever: skills.loss\nlow: 0.1",
      "3:8 error: 'lever' needs 'high'",
      "3:8 error: the file has no 'reach', which 'lever' is to bring about"),
    Mistake(
      "lever: investments.fibre\nlow: 0\nhigh: 2\nreach: [{indicator: grdp@2030, at_least: 1}]",
      "3:8 warning: the scenario spends nothing on fibre, so that the lever changes nothing"),
  ]
}
