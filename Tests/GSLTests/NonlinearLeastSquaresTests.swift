// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

@testable import GSL

/// Data sets with certified answers, from the Statistical Reference Datasets of NIST (StRD,
/// nonlinear regression, "higher level of difficulty").
struct ReferenceFit: CustomTestStringConvertible, Sendable {
  var name: String
  var data: [(y: Double, x: Double)]
  var starts: [[Double]]
  var parameters: [Double]
  var standardErrors: [Double]
  var sumOfSquares: Double
  /// The curve and its slopes.
  var curve: @Sendable (_ b: [Double], _ x: Double) -> (value: Double, slopes: [Double])

  var testDescription: String { name }

  func fit(from start: [Double]) throws -> LeastSquaresFit {
    var solver = try NonlinearLeastSquares(rows: data.count, columns: parameters.count)
    solver.stepLimit = 1000
    return try solver.fit(from: start) { b, residuals in
      let b = (0..<b.count).map { b[$0] }
      for (i, point) in data.enumerated() { residuals[i] = curve(b, point.x).value - point.y }
      return true
    } jacobian: { b, slopes in
      let b = (0..<b.count).map { b[$0] }
      for (i, point) in data.enumerated() {
        for (j, slope) in curve(b, point.x).slopes.enumerated() {
          slopes[i * b.count + j] = slope
        }
      }
      return true
    }
  }
}

@Suite struct NonlinearLeastSquaresTests {
  /// NIST certifies 11 digits; the search ends where steps fall below 1e-11 of the parameters,
  /// and flat valleys cost some of the digits.
  private static let tolerance = 1e-7

  @Test(arguments: ReferenceFit.certified)
  func theCertifiedValuesAreFound(reference: ReferenceFit) throws {
    for start in reference.starts {
      let fit = try reference.fit(from: start)
      #expect(fit.ending != .stepLimit)
      let error = fit.sumOfSquares / reference.sumOfSquares - 1
      #expect(abs(error) < 1e-9, "from \(start): \(fit.sumOfSquares)")
      show(reference.name, fit.parameters, reference.parameters)
      for (found, certified) in zip(fit.parameters, reference.parameters) {
        #expect(abs(found / certified - 1) < Self.tolerance, "from \(start)")
      }
    }
  }

  private func show(_ name: String, _ found: [Double], _ published: [Double]) {
    let error = zip(found, published).map { abs($0 / $1 - 1) }.max()!
    showFigure("published fit \(name): largest relative error of a parameter", error)
  }

  @Test(arguments: ReferenceFit.certified)
  func theCovarianceGivesTheCertifiedErrors(reference: ReferenceFit) throws {
    let fit = try reference.fit(from: reference.starts.last!)
    let p = reference.parameters.count
    let covariance = try #require(
      try LeastSquaresFit.covariance(jacobian: fit.jacobian, columns: p))
    let variance = fit.sumOfSquares / Double(reference.data.count - p)
    for j in 0..<p {
      let error = (variance * covariance[j * p + j]).squareRoot()
      #expect(abs(error / reference.standardErrors[j] - 1) < 1e-5)
    }
  }

  /// Sales of video recorders, a series published with the Bass model: ten yearly figures,
  /// thousands, and the least-squares answer for sales as a density at t = 1 ... 10. It was found
  /// with R's `nls`, which reported to have ended at a relative offset of 7.3e-6.
  @Test func videoRecorders() throws {
    let fit = try ReferenceFit.videoRecorders.fit(from: [60630, 0.03, 0.38])
    show("of video recorders", fit.parameters, ReferenceFit.videoRecorders.parameters)
    for (found, published) in zip(fit.parameters, ReferenceFit.videoRecorders.parameters) {
      #expect(abs(found / published - 1) < 7.3e-6)
    }
  }

  @Test func fewerRowsThanParametersAreRefused() {
    #expect(throws: GSLError.invalidArgument) { _ = try NonlinearLeastSquares(rows: 2, columns: 3) }
  }

  @Test func anUndefinedFunctionIsAnError() throws {
    var solver = try NonlinearLeastSquares(rows: 2, columns: 1)
    #expect(throws: GSLError.undefinedFunction) {
      _ = try solver.fit(from: [1]) { _, _ in
        false
      } jacobian: { _, _ in
        true
      }
    }
    #expect(throws: GSLError.undefinedFunction) {
      _ = try solver.fit(from: [1]) { _, residuals in
        residuals[1] = .nan
        return true
      } jacobian: { _, _ in
        true
      }
    }
  }

  /// From (1, -70) exp nearly overflows, and steps lead to where it does; they are taken back.
  @Test func anOverflowOnTheWayIsNoEnd() throws {
    let fit = try ReferenceFit.certified[0].fit(from: [1, -70])
    #expect(fit.ending != .stepLimit && fit.residuals.allSatisfy(\.isFinite))
  }

  /// Two columns that are multiples of each other leave one direction open.
  @Test func whatIsNotDeterminedHasNoCovariance() throws {
    let covariance = try LeastSquaresFit.covariance(jacobian: [1, 2, 2, 4, 3, 6], columns: 2)
    #expect(covariance == nil)
  }
}

@Suite struct SymmetricEigenvectorsTests {
  /// [[2, 1], [1, 2]] has the values 1 and 3 along (1, -1) and (1, 1).
  @Test func twoByTwo() throws {
    let eigen = try SymmetricEigenvectors(size: 2, rows: [2, 1, 1, 2])
    #expect(zip(eigen.values, [1, 3]).allSatisfy { abs($0 - $1) < 1e-15 })
    #expect(abs(eigen.vectors[0][0] + eigen.vectors[0][1]) < 1e-15)
    #expect(abs(eigen.vectors[1][0] - 0.5.squareRoot()) < 1e-15)
  }
}
