// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Testing

@testable import ScenarioFiles

@Suite("Tables of series")
struct SeriesTableTests {
  private static let header = "indicator,date,value,standard_error,source,district"

  private func read(
    _ rows: String..., header: String = header, districts: [String]? = ["na-hang", "yen-son"]
  ) -> (observations: [Observation], complaints: [String]) {
    var diagnostics = Diagnostics()
    let file = SourceFile(name: "h.csv", text: ([header] + rows).joined(separator: "\n"))
    let observations = SeriesTable.read(file, districts: districts, into: &diagnostics)
    let complaints = diagnostics.all.map { diagnostic in
      let hint = diagnostic.hint.map { " (\($0))" } ?? ""
      return "\(diagnostic.span.line):\(diagnostic.span.column): \(diagnostic.message)\(hint)"
    }
    return (observations, complaints)
  }

  @Test("Figures with and without what may be left out")
  func sound() throws {
    let table = read(
      "digital_share,2021,5.84 %,0.1 %,statistics office,",
      "fibre_takeup,2024-06-30,0.5,,plan,yen-son"
    )
    #expect(table.complaints.isEmpty)
    #expect(
      table.observations == [
        Observation(
          indicator: .digitalShare, date: 2022, value: 0.0584, standardError: 0.001,
          source: "statistics office"),
        Observation(
          indicator: Indicator.named["fibre_takeup"]!, date: 2024 + 182.0 / 366, value: 0.5,
          source: "plan", district: 1),
      ])
  }

  @Test("Columns stand in any order, more are allowed, and some are not needed")
  func columns() {
    let table = read(
      "x,plan,2023,45000,grdp", header: "note,source,date,value,indicator")
    #expect(table.complaints.isEmpty && table.observations.map(\.source) == ["plan"])
    let short = read("plan,2023,45000 billion VND/yr,grdp", header: "source,date,value,indicator")
    #expect(short.complaints.isEmpty)
    #expect(short.observations.map(\.value) == [45000])
    #expect(short.observations[0].standardError == nil && short.observations[0].district == nil)
  }

  @Test("An observation may follow a definition of its own")
  func definition() {
    let table = read(
      "digital_share,2023,6 %,x,wide", "digital_share,2023,6.1 %,x,",
      header: "indicator,date,value,source,definition")
    #expect(table.observations.map(\.definition) == ["wide", nil])
  }

  @Test(
    "One message for each mistake",
    arguments: [
      ("digital_shar,2021,5 %,,x,", "unknown indicator 'digital_shar'"),
      ("digital_share,2021-06-30,5 %,,x,", "is the total of a year"),
      ("digital_share,2021.5,5 %,,x,", "is the total of a year"),
      ("fibre_takeup,2021-02-29,5 %,,x,", "'2021-02-29' is not a date"),
      ("fibre_takeup,last year,5 %,,x,", "'last year' is not a date"),
      ("fibre_takeup,2021,54.83,,x,", "a share lies from 0 to 1"),
      ("fibre_takeup,2021,,,x,", "the value is empty"),
      ("fibre_takeup,2021,5 kW,,x,", "'kW' does not measure this"),
      ("fibre_takeup,2021,5 %,0,x,", "the standard error is 0, but must be above 0"),
      ("fibre_takeup,2021,5 %,,,", "the source is empty"),
      ("fibre_takeup,2021,5 %,,x,na-hangg", "unknown district 'na-hangg'"),
      ("served_locally,2021,5 %,,x,na-hang", "is a figure of the region"),
    ])
  func mistakes(row: String, words: String) {
    let table = read(row)
    #expect(table.complaints.count == 1)
    #expect(table.complaints.first?.contains(words) == true)
  }

  @Test("A figure of one source stands in the table once")
  func twice() {
    let table = read("fibre_takeup,2021,5 %,,x,", "fibre_takeup,2021,6 %,,x,")
    #expect(
      table.complaints == [
        "3:14: the source gives this figure twice (it is on line 2 already)"
      ])
    #expect(read("fibre_takeup,2021,5 %,,x,", "fibre_takeup,2021,6 %,,y,").complaints.isEmpty)
    #expect(
      read("fibre_takeup,2021,5 %,,x,na-hang", "fibre_takeup,2021,6 %,,x,").complaints.isEmpty)
  }

  @Test("Tables without rows or columns")
  func empty() {
    #expect(read().complaints == ["1:1: the table has no rows"])
    #expect(
      read(header: "indicator,date,value").complaints == ["1:1: the column 'source' is missing"])
    #expect(read(header: "").complaints.first?.contains("the table is empty") == true)
    let misspelt = read(
      "grdp,2023,45000,1,x", header: "indicator,date,value,standard_eror,source")
    #expect(
      misspelt.complaints == [
        "1:22: the column 'standard_eror' is not read (did you mean 'standard_error'?)"
      ])
  }

  @Test("Districts are left alone where the table of districts is not to be relied on")
  func unknownDistricts() {
    #expect(read("fibre_takeup,2021,5 %,,x,anything", districts: nil).complaints.isEmpty)
  }
}

@Suite("Dates of series")
struct SeriesDateTests {
  private static let dates: [(text: String, end: Double, isWholeYear: Bool)] = [
    ("2024", 2025, true), ("2024-12-31", 2025, false), ("2024.5", 2024.5, false),
    ("2023-12-31", 2024, false), ("2023-01-01", 2023 + 1 / 365, false),
    ("2024-02-29", 2024 + 60 / 366, false), ("2100-03-01", 2100 + 60 / 365, false),
  ]

  @Test(arguments: dates)
  func read(text: String, end: Double, isWholeYear: Bool) {
    #expect(SeriesDate.read(text) == SeriesDate(end: end, isWholeYear: isWholeYear))
  }

  @Test(arguments: [
    "", "24", "2024-13-01", "2024-00-10", "2024-1-1", "2023-02-29", "1899", "2201", "02024",
    "2024-06", "2024.5.1", "-2024", "20240630", "2300.5", "mid-2024",
  ])
  func refuse(text: String) { #expect(SeriesDate.read(text) == nil) }
}
