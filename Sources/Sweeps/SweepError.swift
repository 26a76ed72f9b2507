// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// Why a sweep cannot be made.
package enum SweepError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The method cannot serve so many factors.
  case tooManyFactors(Design.Method, limit: Int)
  /// The method needs more runs for so many factors.
  case tooFewRuns(Design.Method, least: Int)
  /// More runs than can be counted.
  case tooManyRuns
  /// A grid needs choices for every factor.
  case gridWithoutLevels(factor: Int)
  /// The numerical library failed.
  case library(GSLError)

  package var description: String {
    switch self {
    case .tooManyFactors(let method, let limit):
      "\(method.rawValue) can vary \(limit) names at most"
    case .tooFewRuns(let method, let least): "\(method.rawValue) needs at least \(least) runs"
    case .tooManyRuns: "the sweep has more runs than can be counted"
    case .gridWithoutLevels(let factor): "name \(factor + 1) of the grid has no levels"
    case .library(let error): error.description
    }
  }
}
