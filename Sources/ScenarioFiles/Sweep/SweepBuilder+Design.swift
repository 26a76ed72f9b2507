// SPDX-License-Identifier: GPL-3.0-or-later

import Sweeps

extension SweepBuilder {
  /// The most runs that a sweep has.
  static let mostRuns = 10_000_000_000

  /// Reads the design as far as it goes; how it fits what varies is checked later.
  mutating func readDesign(_ node: SourceNode) {
    guard
      let fields = reader.fields(
        node, "the design", known: ["method", "runs", "seed"], required: ["method"])
    else { return }
    design.method = fields["method"].flatMap {
      reader.choice("method", $0, among: Design.Method.allCases, named: \.rawValue)
    }
    design.span = fields["method"]?.span
    design.runs = fields["runs"].flatMap {
      reader.wholeNumber($0, "'runs'", in: 1...Self.mostRuns)
    }
    design.seed = fields["seed"].flatMap {
      reader.wholeNumber($0, "'seed'", in: 0...Int.max).map(UInt64.init)
    }
    guard let method = design.method else { return }
    method == .grid ? checkGrid(fields) : checkDrawn(method, fields, node)
  }

  private mutating func checkGrid(_ fields: NodeReader.Fields) {
    design.runs = nil
    if let runs = fields["runs"] {
      reader.diagnostics.error(
        "a grid has as many runs as its levels make; it takes no 'runs'", at: runs.span,
        hint: "give 'levels' or 'choices' for each name under 'vary'")
    }
    if let seed = fields["seed"] {
      reader.diagnostics.warn("'seed' changes nothing, for a grid draws nothing", at: seed.span)
    }
  }

  private mutating func checkDrawn(
    _ method: Design.Method, _ fields: NodeReader.Fields, _ node: SourceNode
  ) {
    if fields["runs"] == nil {
      reader.diagnostics.error(
        "the design has no 'runs'", at: node.span,
        hint: "write '{method: \(method.rawValue), runs: 1000, seed: 1}'")
    }
    if fields["seed"] == nil {
      reader.diagnostics.error(
        "the design has no 'seed', which makes its draws repeatable", at: node.span,
        hint: "add any whole number, such as 'seed: 1'")
    }
  }
}

// MARK: - Runs against names

extension SweepBuilder {
  /// The most columns that GSL's Sobol sequence has.
  private static let sobolColumns = 40

  /// Checks that the design fits the number of names that vary by themselves.
  mutating func checkSize(_ factors: [Factor]) {
    guard let method = design.method, let span = design.span, !factors.isEmpty else { return }
    let count = factors.count
    switch method {
    case .grid: checkGridSize(factors, span)
    case .sobol where count > Self.sobolColumns:
      reader.diagnostics.error(
        "a Sobol sequence has at most \(Self.sobolColumns) columns, and \(count) names vary",
        at: span, hint: "use 'halton' or 'latin_hypercube'")
    case .morris:
      requireRuns(count + 1, "one trajectory of \(count) names takes \(count + 1) runs", span)
    case .saltelli:
      let least = 2 * (count + 2)
      requireRuns(least, "two base points with \(count) names take \(least) runs", span)
      if 2 * count > Self.sobolColumns {
        reader.diagnostics.warn(
          "saltelli needs two columns for each of \(count) names and a Sobol sequence has at most "
            + "\(Self.sobolColumns); the draws come from a Halton sequence", at: span)
      }
    default: break
    }
  }

  private mutating func requireRuns(_ least: Int, _ reason: String, _ span: SourceSpan) {
    guard let runs = design.runs, runs < least else { return }
    reader.diagnostics.error("\(runs) runs are too few: \(reason)", at: span)
  }

  private mutating func checkGridSize(_ factors: [Factor], _ span: SourceSpan) {
    var size = 1
    for factor in factors {
      guard case .choices(let rows) = factor.distribution else { continue }
      let (product, isTooLarge) = size.multipliedReportingOverflow(by: rows.count)
      guard !isTooLarge, product <= Self.mostRuns else {
        return reader.diagnostics.error(
          "the levels make a grid of more than \(Self.mostRuns) runs", at: span)
      }
      size = product
    }
  }
}
