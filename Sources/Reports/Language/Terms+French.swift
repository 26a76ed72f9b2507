// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension Terms {
  static let french = Terms(
    indicator: { IndicatorNames.french[$0] },
    parameter: { ParameterMeanings.french[$0] },
    layer: frenchLayer,
    driver: { driver in
      switch driver {
      case .spending(let layer): "dépense, \(frenchLayer(layer))"
      case .anchors: "usines venues d’ailleurs"
      case .parameters(let group): "paramètres \(group)"
      case .horizon: "première et dernière année"
      case .steps: "pas par an"
      case .districts: "table des districts"
      }
    },
    split: { split in
      switch split {
      case .population: "population"
      case .households: "ménages"
      case .equal: "parts égales"
      case .need: "besoin"
      }
    },
    mark: { mark in
      switch mark {
      case .official: "officiel"
      case .literature: "publication scientifique"
      case .derived: "calculé"
      case .press: "presse"
      case .definition: "convention"
      case .assumption: "hypothèse"
      }
    },
    theme: { theme in
      switch theme {
      case .universal: "Universel"
      case .broad: "Haut débit"
      case .ultraBroad: "Très haut débit"
      case .green: "Vert"
      case .safe: "Sûr"
      case .equitable: "Équitable"
      case .standing: "Rang"
      }
    },
    measure: { measure in
      switch measure {
      case .lowestFibreCoverage: .init("Plus faible couverture fibre", "minimum des districts")
      case .lowestMobile4GCoverage: .init("Plus faible couverture 4G", "minimum des districts")
      case .householdsWithoutFibre: .init("Ménages sans fibre", "la fibre ne les dessert pas")
      case .fibreCoverage: .init("Couverture fibre", "ménages que la fibre dessert")
      case .fibreTakeup: .init("Usage de la fibre", "ménages abonnés")
      case .mobile4GCoverage: .init("Couverture 4G", "habitants avec un signal 4G")
      case .mobile4GTakeup: .init("Usage de la 4G", "habitants qui ont l’internet mobile")
      case .mobile5GCoverage: .init("Couverture 5G", "habitants avec un signal 5G")
      case .mobile5GTakeup: .init("Usage de la 5G", "habitants qui utilisent la 5G")
      case .pue:
        .init("PUE", "électricité totale des centres de données sur celle du calcul")
      case .energyMWh: .init("Électricité", "réseaux et centres de données dans l’année")
      case .emissionsPerValueAdded:
        .init("Émissions", "CO₂ rapporté à la valeur ajoutée numérique")
      case .electricityBill: .init("Facture d’électricité", "coût de cette électricité")
      case .servedWithoutLargest:
        .init("Servi sans le plus grand site", "demande de cloud, si ses centres tombent")
      case .giniFibreTakeup:
        .init("Gini de l’usage de la fibre", "entre districts\u{A0}: 0 égal, 1 tout en un")
      case .giniMobile4GTakeup:
        .init("Gini de l’usage de la 4G", "entre districts\u{A0}: 0 égal, 1 tout en un")
      case .dtiScore: .init("Indice de transformation", "score attendu\u{202F}; peu sûr")
      case .dtiRank: .init("Rang attendu", "parmi les provinces\u{202F}; peu sûr")
      }
    })
}

/// What a layer is called.
@Sendable private func frenchLayer(_ layer: Layer) -> String {
  switch layer {
  case .fibre: "fibre"
  case .mobile4G: "4G"
  case .mobile5G: "5G"
  case .dataCentre: "centres de données"
  case .cloud: "cloud"
  case .skills: "compétences"
  case .platforms: "plateformes"
  }
}
