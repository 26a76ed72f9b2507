// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

/// The names of all indicators in one language, by their entries.
///
/// English has the titles of the entries themselves. A test holds that no name is missing.
struct IndicatorNames: Sendable {
  typealias Property = KeyPath<Indicators<Double>, Double>

  private let names: [Int: String]

  init(_ pairs: [(Property, String)]) {
    names = Dictionary(
      uniqueKeysWithValues: pairs.map { (Indicators<Double>.slot(of: $0.0), $0.1) })
  }

  subscript(indicator: Indicator) -> String { names[indicator.slot] ?? indicator.title }

  /// Whether the language has a name of its own for an indicator.
  func has(_ indicator: Indicator) -> Bool { names[indicator.slot] != nil }
}

extension IndicatorNames {
  static let vietnamese = IndicatorNames([
    (\.digitalShare, "Tỷ trọng kinh tế số trong GRDP"), (\.grdp, "GRDP"),
    (\.digitalValueAdded, "Giá trị tăng thêm số"),
    (\.coreValueAdded, "Giá trị tăng thêm của công nghiệp số lõi"),
    (\.electronics, "Điện tử"), (\.telecom, "Viễn thông"), (\.otherICT, "Dịch vụ CNTT khác"),
    (\.cloudServices, "Đám mây"), (\.colocation, "Cho thuê chỗ đặt máy chủ"),
    (\.digitalisedAgriculture, "Nông nghiệp số hóa"),
    (\.digitalisedIndustry, "Công nghiệp số hóa"), (\.digitalisedServices, "Dịch vụ số hóa"),
    (\.spending, "Chi công"), (\.absorbed, "Chi công đã giải ngân"),
    (\.privateSpending, "Chi của doanh nghiệp"), (\.upkeep, "Chi vận hành"),
    (\.constructionValueAdded, "Giá trị tăng thêm từ xây dựng"),
    (\.fibreCoverage, "Phủ cáp quang"), (\.mobile4GCoverage, "Phủ sóng 4G"),
    (\.mobile5GCoverage, "Phủ sóng 5G"), (\.fibreTakeup, "Sử dụng cáp quang"),
    (\.mobile4GTakeup, "Sử dụng 4G"), (\.mobile5GTakeup, "Sử dụng 5G"),
    (\.cloudUse, "Doanh nghiệp dùng đám mây"), (\.digitalSkills, "Kỹ năng số"),
    (\.platformUse, "Sử dụng nền tảng số"), (\.dataCentreKW, "Trung tâm dữ liệu"),
    (\.cloudVCPU, "Máy chủ đám mây"), (\.readiness, "Mức sẵn sàng"),
    (\.usableVCPU, "Máy chủ đám mây dùng được"), (\.cloudDemand, "Nhu cầu đám mây"),
    (\.servedLocally, "Phục vụ tại chỗ"), (\.leasedKW, "Cho bên ngoài thuê"),
    (\.dataCentreMWh, "Điện của trung tâm dữ liệu"), (\.energyMWh, "Điện năng"),
    (\.emissionsT, "Phát thải"), (\.electricityBill, "Tiền điện"),
    (\.dtiScore, "Chỉ số chuyển đổi số"), (\.dtiRank, "Thứ hạng dự kiến"),
  ])

  static let french = IndicatorNames([
    (\.digitalShare, "Part du numérique dans le PIB régional"), (\.grdp, "PIB régional"),
    (\.digitalValueAdded, "Valeur ajoutée numérique"),
    (\.coreValueAdded, "Valeur ajoutée du cœur numérique"), (\.electronics, "Électronique"),
    (\.telecom, "Télécoms"), (\.otherICT, "Autres TIC"), (\.cloudServices, "Cloud"),
    (\.colocation, "Colocation"), (\.digitalisedAgriculture, "Agriculture numérisée"),
    (\.digitalisedIndustry, "Industrie numérisée"),
    (\.digitalisedServices, "Services numérisés"), (\.spending, "Dépense publique"),
    (\.absorbed, "Dépense absorbée"), (\.privateSpending, "Dépense privée"),
    (\.upkeep, "Entretien"), (\.constructionValueAdded, "Valeur ajoutée de la construction"),
    (\.fibreCoverage, "Couverture fibre"), (\.mobile4GCoverage, "Couverture 4G"),
    (\.mobile5GCoverage, "Couverture 5G"), (\.fibreTakeup, "Usage de la fibre"),
    (\.mobile4GTakeup, "Usage de la 4G"), (\.mobile5GTakeup, "Usage de la 5G"),
    (\.cloudUse, "Entreprises qui utilisent le cloud"), (\.digitalSkills, "Compétences numériques"),
    (\.platformUse, "Usage des plateformes"), (\.dataCentreKW, "Centres de données"),
    (\.cloudVCPU, "Serveurs du cloud"), (\.readiness, "Degré de préparation"),
    (\.usableVCPU, "Serveurs utilisables"), (\.cloudDemand, "Demande de cloud"),
    (\.servedLocally, "Servi sur place"), (\.leasedKW, "Loué à l’extérieur"),
    (\.dataCentreMWh, "Électricité des centres de données"), (\.energyMWh, "Électricité"),
    (\.emissionsT, "Émissions"), (\.electricityBill, "Facture d’électricité"),
    (\.dtiScore, "Indice de transformation"), (\.dtiRank, "Rang attendu"),
  ])
}
