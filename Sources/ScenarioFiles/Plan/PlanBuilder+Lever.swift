// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension PlanBuilder {
  /// Reads a question with a lever: the yearly budget, one number of the scenario, or a list of
  /// parameters that are moved together.
  mutating func leverQuestion(_ node: SourceNode) -> PlanReading.Question? {
    if node.text == "budget" { return budgetQuestion(node).map { .budget($0) } }
    refuse(PlanKey.allCases.filter { !$0.goesWithLever }) {
      "\($0) has no meaning beside 'lever'"
    }
    let levers = node.items.map { sharedLevers($0, node) } ?? singleLever(node).map { [$0] }
    let reach = demands()
    reader.diagnostics.append(
      PlanConflicts(scope: scope, limits: [], demands: reach).found)
    requireReach(node)
    guard let scenario, let levers, !levers.isEmpty, !reach.isEmpty else { return nil }
    return .lever(
      LeverQuestion(scenario: scenario, levers: levers, reach: reach.map(\.value)))
  }

  mutating func requireReach(_ node: SourceNode) {
    guard fields[.reach]?.items?.isEmpty ?? true else { return }
    reader.diagnostics.error(
      "the file has no 'reach', which 'lever' is to bring about", at: node.span)
  }

  private mutating func singleLever(_ node: SourceNode) -> Lever? {
    let target = leverTarget(node)
    let range = leverRange(node) { $0.leverBound($1, $2, target) }
    guard let target, let range else { return nil }
    return Lever(name: node.text ?? "", target: target, low: range.low, high: range.high)
  }

  /// Several parameters, each within its documented range.
  private mutating func sharedLevers(_ items: [SourceNode], _ node: SourceNode) -> [Lever] {
    refuse([.low, .high]) {
      "\($0) belongs to one lever; several move within their documented ranges"
    }
    if items.isEmpty { reader.diagnostics.error("the list of levers is empty", at: node.span) }
    var named: Set<String> = []
    return items.compactMap { item in
      if let name = item.text, !named.insert(name).inserted {
        reader.diagnostics.error("the lever \(quoted(name)) is named twice", at: item.span)
        return nil
      }
      guard item.text != "budget", case .parameter(let slot)? = leverTarget(item) else {
        refuseShared(item)
        return nil
      }
      let parameter = Parameter.all.first { $0.slot == slot }!
      guard parameter.low < parameter.high else {
        refuseShared(item)
        return nil
      }
      return Lever(
        name: parameter.name, target: .parameter(slot), low: parameter.low, high: parameter.high)
    }
  }

  /// Reports a lever that has no range to share; one that is unknown has been reported.
  private mutating func refuseShared(_ item: SourceNode) {
    guard let name = item.text, name == "budget" || isLever(name) else { return }
    reader.diagnostics.error(
      "\(quoted(name)) has no documented range to move within", at: item.span,
      hint: "name it alone, with 'low' and 'high'")
  }

  /// The range of one lever, `low` below `high`.
  mutating func leverRange(
    _ lever: SourceNode, _ read: (inout PlanBuilder, SourceNode, String) -> Double?
  ) -> (low: Double, high: Double)? {
    let bounds = [PlanKey.low, .high].map { key -> Double? in
      guard let node = fields[key] else {
        reader.diagnostics.error("'lever' needs \(key.quotedName)", at: lever.span)
        return nil
      }
      return read(&self, node, key.quotedName)
    }
    guard let low = bounds[0], let high = bounds[1] else { return nil }
    if low < high { return (low, high) }
    reader.diagnostics.error(
      "'high' must be above 'low'", at: fields[.high]!.span,
      notes: [.init(span: fields[.low]!.span, message: "'low' is here")])
    return nil
  }

  /// Reads the question for the least yearly budget: a plan without budget and aim.
  private mutating func budgetQuestion(_ node: SourceNode) -> BudgetQuestion? {
    refuse([.budget, .maximise, .minimise]) { "\($0) has no meaning beside 'lever: budget'" }
    scope = readScope()
    let range = leverRange(node) { $0.money($1, $2) }
    let most = range.flatMap { range in
      fields[.high].map { high in
        PlanBudget(
          amounts: scope.years.map { _ in range.high }, spans: scope.years.map { _ in high.span })
      }
    }
    let plan = self.plan(.maximiseMargin, most)
    requireReach(node)
    guard let plan, let range, !plan.reach.isEmpty else { return nil }
    return BudgetQuestion(plan: plan, low: range.low, high: range.high)
  }
}
