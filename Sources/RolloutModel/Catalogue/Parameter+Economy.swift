// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension Parameter {
  /// The parameters of GRDP and of communication services.
  static let economy: [Parameter] = [
    Parameter(
      \.economy.productTaxes, "economy.product_taxes", unit: "1",
      min: 0, low: 0.03, central: 0.0415, high: 0.05, max: 0.5,
      mark: .official,
      source: "structure of GRDP 2024",
      meaning: "product taxes less subsidies over GRDP"),
    Parameter(
      \.ict.telecomShare, "ict.telecom_share", unit: "1",
      min: 0, low: 0.5, central: 0.63, high: 0.8, max: 1,
      mark: .derived,
      source: """
        subscribers times revenue per user against information and communication value added
        """,
      meaning: "telecom part of va_ict at the start"),
    Parameter(
      \.ict.arpuTrend, "ict.arpu_trend", unit: "1/yr",
      min: -0.5, low: -0.05, central: -0.03, high: 0, max: 0.5,
      mark: .assumption,
      source: "nominal revenue per user about flat",
      meaning: "real yearly change of revenue per user"),
  ]
}
