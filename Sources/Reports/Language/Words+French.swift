// SPDX-License-Identifier: GPL-3.0-or-later

extension Words {
  static let french = Words(
    language: .french, numbers: .french,
    units: UnitWords(
      million: "millions de", billion: "milliards de", perBillion: "milliard de", money: "VND",
      year: "an",
      month: "mois", home: "foyer", homes: "foyers", households: "ménages", person: "personne",
      people: "personnes", firms: "entreprises"),
    page: .french, answer: .french, charts: .french, tables: .french, terms: .french,
    dates: .french)
}

extension PageWords {
  fileprivate static let french = PageWords(
    skip: "Aller à la réponse",
    contents: "Sommaire",
    period: { "de \($0) à \($1)" },
    comparing: { "\($0) scénarios comparés" },
    answer: "La réponse",
    scorecard: { "Tableau de bord, \($0)" },
    assumptions: "Hypothèses et sources",
    reproduction: "Comment refaire cette page",
    numbers: "Les chiffres",
    unit: "Unité",
    definition: "Définition",
    source: "Source",
    projection: { "projection de \($0) par Rollcast \($1)" },
    sweep: { "plage\u{A0}: balayage de \($0) simulations (\($1))" },
    seed: "graine",
    failedRuns: { "dont \($0) ont échoué" },
    runsIn: { "les simulations dans \($0)" },
    madeWith: { "Fait avec Rollcast \($0), révision \($1)." },
    region: "Région",
    colon: "\u{A0}:", semicolon: "\u{202F};",
    quoted: { "«\u{202F}\($0)\u{202F}»" },
    notes: {
      "Les montants sont aux prix de \($0)\u{202F}; les parts officielles sont aux prix courants."
    },
    lowConfidence: "Le rang attendu est peu sûr.",
    definitions: "Des parts de définitions différentes ne doivent pas être comparées.")
}

extension AnswerWords {
  fileprivate static let french = AnswerWords(
    share: { "\($0) du PIB régional en \($1)" },
    goal: { "objectif \($0)\u{A0}: \($1)" },
    missedBelow: { "manqué de \($0)" },
    missedAbove: { "dépassé de \($0)" },
    met: "atteint",
    open: "sans réponse, car la projection ne va pas jusque-là",
    atLeast: { "au moins \($0)" },
    atMost: { "au plus \($0)" },
    points: { "\($0) points" },
    projected: { "projection \($0)" },
    range: {
      "Dans neuf simulations sur dix, elle se situe entre \($0) et \($1) en \($2)."
    },
    chance: { "atteint dans \($0) des simulations" },
    goals: "Objectifs",
    change: { "La part était de \($0) en \($1), première année projetée." },
    spending: { "La dépense publique jusqu’en \($1) est de \($0) au total." },
    noSpending: "Aucune dépense publique.")
}

extension DateWords {
  fileprivate static let french = DateWords(
    endOfYear: { "fin \($0)" },
    day: { day, month, year in
      let months = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
      ]
      return "\(day == 1 ? "1er" : String(day)) \(months[month - 1]) \(year)"
    })
}

extension TableWords {
  fileprivate static let french = TableWords(
    year: "Année", district: "District", scenario: "Scénario", figure: "Indicateur",
    value: "Valeur", meaning: "Sens", theme: "Thème", total: "Total", observed: "Observé",
    layer: "Poste", years: "Années", amount: "Montant", districts: "Districts",
    division: "Réparti selon", allDistricts: "tous",
    programme: "Ce qui est dépensé",
    noProgramme: "Le scénario ne prévoit aucune dépense publique.",
    anchors: "Industrie venue de l’extérieur du modèle", anchor: "Usine", anchorYear: "Dès",
    ramp: "Montée en charge",
    parameters: "Paramètres",
    changedParameters: {
      $0 == 1
        ? "Un paramètre s’écarte de sa valeur centrale."
        : "\($0) paramètres s’écartent de leur valeur centrale."
    },
    noChangedParameters: "Tous les paramètres ont leur valeur centrale.",
    otherParameters: { "Les \($0) paramètres à leur valeur centrale" },
    parameter: "Paramètre", central: "Centrale", range: "Plage", unit: "Unité",
    mark: "Fondement", source: "Source", setAt: "Fixé dans",
    inputs: "Fichiers d’entrée", file: "Fichier", command: "Commande", population: "Habitants",
    cause: "Cause", low: "Bas", high: "Haut", change: "Variation",
    difference: "Écart en points", sameDraws: { "Sur les mêmes tirages, \($0)" },
    above: { "\($0) est au-dessus" },
    equal: "À égalité", bound: "Limite",
    multiplier: "Valeur d’une unité de plus", observations: "Ce qui a été observé", date: "Date")
}
