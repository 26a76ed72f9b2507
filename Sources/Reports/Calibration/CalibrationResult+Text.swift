// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension CalibrationResult {
  /// What the past cannot tell, in sentences.
  var judgement: String {
    (scatterLines + openLines + correlationLines + repeatedLines).map { $0 + "\n" }.joined()
  }

  private var scatterLines: [String] {
    let ratio = NumberText.fixed(scatter, decimals: 2)
    let line = "Residuals are \(ratio) times the stated errors (root mean square)."
    return scatter > 2
      ? [line, "The model misses by more than that: standard errors above are too small."] : [line]
  }

  private var openLines: [String] {
    if covariance == nil {
      return ["Observations and priors do not determine all estimates; there are no errors."]
    }
    return openDirections.map { direction in
      let mix = direction.weights.map { unknown, weight in
        "\(NumberText.signed(weight, decimals: 2)) \(calibration.unknowns[unknown].name)"
      }
      return "The observations leave open: \(mix.joined(separator: " ")) (in units of the prior)."
    }
  }

  private var correlationLines: [String] {
    strongCorrelations.map { first, second, value in
      let names = [first, second].map { calibration.unknowns[$0].name }
      return "\(names[0]) and \(names[1]) cannot be told apart: correlation "
        + NumberText.fixed(value, decimals: 3) + "."
    }
  }

  private var repeatedLines: [String] {
    let names = values.indices.filter(repeatsPrior).map { calibration.unknowns[$0].name }
    guard !names.isEmpty else { return [] }
    return ["Estimates that only repeat their priors: \(names.joined(separator: ", "))."]
  }
}
