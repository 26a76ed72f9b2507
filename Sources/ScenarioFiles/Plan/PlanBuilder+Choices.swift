// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension PlanBuilder {
  /// Reads `choose`: in how many of the districts a layer is built.
  mutating func choices() -> [Sourced<Plan.Choice>] {
    guard let node = fields[.choose],
      let items = reader.items(node, PlanKey.choose.quotedName, of: "choices")
    else { return [] }
    var first: [Layer: SourceSpan] = [:]
    var choices: [Sourced<Plan.Choice>] = []
    for item in items {
      guard let choice = choice(item) else { continue }
      let layer = choice.value.layer
      if let place = first[layer] {
        reader.diagnostics.error(
          "'\(layer.name)' is chosen twice", at: item.span,
          notes: [.init(span: place, message: "the other choice is here")])
      }
      first[layer] = first[layer] ?? item.span
      choices.append(choice)
    }
    return choices
  }

  private mutating func choice(_ entry: SourceNode) -> Sourced<Plan.Choice>? {
    let known = ["layer", "at_most"]
    guard let keys = reader.fields(entry, "the choice", known: known, required: known) else {
      return nil
    }
    let layer = keys["layer"].flatMap { node in
      reader.layer(node).flatMap { decided($0, at: node.span).first }
    }
    let most = keys["at_most"].flatMap { reader.wholeNumber($0, "'at_most'", in: 0...100_000) }
    guard let layer, let most else { return nil }
    if most >= scope.districts.count, scenario != nil {
      reader.diagnostics.warn(
        "the plan has \(scope.districts.count) districts, so that this leaves nothing to choose",
        at: keys["at_most"]!.span)
    }
    return Sourced(
      value: Plan.Choice(layer: layer, atMost: most), span: keys["at_most"]!.span)
  }
}
