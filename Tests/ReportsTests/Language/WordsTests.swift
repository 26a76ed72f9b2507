// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel
import Testing

@testable import Reports

@Suite struct WordsTests {
  @Test func noIndicatorIsWithoutAName() {
    for indicator in Indicator.all {
      #expect(IndicatorNames.vietnamese.has(indicator), "\(indicator.name)")
      #expect(IndicatorNames.french.has(indicator), "\(indicator.name)")
    }
  }

  @Test func noParameterIsWithoutAMeaning() {
    for parameter in Parameter.all {
      #expect(ParameterMeanings.vietnamese.has(parameter), "\(parameter.name)")
      #expect(ParameterMeanings.french.has(parameter), "\(parameter.name)")
    }
  }

  @Test func namesBelongToTheirIndicators() {
    let french = Language.french.words.terms
    #expect(french.indicator(Indicator.named["mobile_5g_takeup"]!) == "Usage de la 5G")
    #expect(french.indicator(Indicator.named["emissions_t"]!) == "Émissions")
    let vietnamese = Language.vietnamese.words.terms
    #expect(vietnamese.parameter(Parameter.named["energy.tariff"]!) == "giá điện")
    #expect(
      vietnamese.parameter(Parameter.named["upkeep.cloud"]!)
        == vietnamese.parameter(Parameter.named["upkeep.fibre"]!))
  }

  @Test(arguments: Language.allCases)
  func theScorecardIsNamed(language: Language) {
    let terms = language.words.terms
    let titles = Scorecard.Measure.allCases.map { terms.measure($0).title }
    #expect(Set(titles).count == titles.count)
    #expect(titles.allSatisfy { !$0.isEmpty })
  }

  @Test func englishSaysWhatTheScorecardOfARunSays() throws {
    let card = Scorecard(Projection(try Sample.scenario()))
    for figure in card.figures {
      let words = Language.english.words.terms.measure(figure.measure)
      #expect(words.title == figure.title && words.meaning == figure.meaning)
    }
  }

  @Test(arguments: Language.allCases)
  func everyDriverHasANameOfItsOwn(language: Language) {
    let names = Driver.all.map(language.words.terms.driver)
    #expect(Set(names).count == names.count && names.allSatisfy { !$0.isEmpty })
  }

  @Test func unitsAreTranslatedWordByWord() {
    let french = Language.french.words.units
    #expect(french("billion VND/yr") == "milliards de VND/an")
    #expect(french("tCO2/billion VND") == "tCO₂/milliard de VND")
    #expect(french("1") == "" && french("kW") == "kW")
    #expect(Language.vietnamese.words.units("million VND/home") == "triệu đồng/hộ")
    #expect(Language.english.words.units("homes/km2") == "homes/km²")
  }

  @Test func datesAreWrittenOut() {
    #expect(Language.english.words.dates.day(30, 6, 2024) == "30 June 2024")
    #expect(Language.french.words.dates.day(1, 8, 2024) == "1er août 2024")
    #expect(Language.vietnamese.words.dates.day(30, 6, 2024) == "ngày 30/6/2024")
    #expect(Language.english.words.dates.endOfYear("2024") == "end of 2024")
  }
}
