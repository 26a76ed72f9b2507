// SPDX-License-Identifier: GPL-3.0-or-later

extension ChartWords {
  static let english = ChartWords(
    share: Share(
      title: "Share of the digital economy in GRDP",
      unit: "Per cent of GRDP", defined: { "\($0), definition \($1)" },
      projected: "projected", observed: "observed", goal: "goal",
      before: "before",
      band: { "range from \($0) to \($1) of the runs" },
      reading: { "The share goes from \($0) in \($1) to \($2) in \($3)." },
      single: { "The share is \($0) in \($1)." },
      heldYears: { "The sweep has a range for \($0) alone." },
      noRange: "The sweep has the share of none of these years, so there is no range to draw.",
      goalMark: { "goal \($0)" }),
    contributions: Contributions(
      title: "What the share is made of",
      unit: "Percentage points of GRDP",
      reading: { "\($0): \($1) of \($2) points in \($3), the largest part." },
      growth: { "What grew most since \($2): \($0), by \($1) points." }),
    access: Access(
      coverageTitle: "Coverage by district",
      takeupTitle: "Take-up by district",
      unit: "Per cent of households (fibre) or of people (4G, 5G)",
      fibre: "fibre", mobile4G: "4G", mobile5G: "5G",
      coverageReading: {
        "In \($0) fibre passes from \($1) of households (\($2)) to \($3) (\($4))."
      },
      takeupReading: {
        "In \($0) from \($1) of households (\($2)) to \($3) (\($4)) subscribe to fibre."
      },
      coverageSingle: { "In \($0) fibre passes \($1) of households in \($2)." },
      takeupSingle: { "In \($0) \($1) of households in \($2) subscribe to fibre." }),
    map: Map(
      title: "Where digital value added arises",
      area: { "Area of a circle: digital value added in \($0)" },
      shade: { "Shade: share of the digital economy in the district's GRDP, \($0)" },
      reading: {
        "\($0) makes \($1) of the region's, with a share of \($2); the share is lowest in \($3), \($4)."
      },
      single: { "\($0) makes all of it, \($1)." },
      east: { "\($0)°\u{A0}E" }, north: { "\($0)°\u{A0}N" }, west: { "\($0)°\u{A0}W" },
      south: { "\($0)°\u{A0}S" },
      below: { "below \($0)" }, between: { "\($0) to \($1)" }, above: { "\($0) and more" }),
    cloud: Cloud(
      title: "Cloud capacity against demand",
      demand: "demand", usable: "usable capacity", installed: "installed servers",
      reading: {
        "In \($0) the region asks for \($1) virtual processors; \($2) of that is served inside."
      }),
    spending: Spending(
      title: "Public spending by layer",
      unit: { "Billion VND a year, at prices of \($0)" },
      reading: { "\($0) in all; most goes into \($1), \($2)." },
      none: "The scenario plans no public spending, so there is nothing to draw.",
      absorbed: "Absorbed"),
    comparison: Comparison(
      title: "The share in each scenario",
      reading: { "\($0) leads with \($1) in \($2), \($3) points above \($4)." },
      even: { "All scenarios end at \($0) in \($1)." },
      table: { "Scenarios side by side, \($0)" },
      spending: { "Public spending to \($0)" },
      sameDraws: {
        "On the same \($0) draws \($1) is above \($2) in \($3) of the runs; in nine of ten the difference in \($6) lies between \($4) and \($5) points."
      }),
    tornado: Tornado(
      title: { "What moves the share of \($0) most" },
      reading: { "\($0) moves it from \($1) to \($2)." },
      strongest: { "The \($0) strongest of \($1) causes are drawn." }),
    plan: Plan(
      title: "The best plan that was found",
      reading: { "With the plan \($0), without it \($1), with an equal split \($2)." },
      noSplit: { "With the plan \($0), without it \($1)." },
      total: { "It spends \($0) in all." },
      yearly: { "It spends \($0) in all; the least yearly budget that does is \($1)." },
      nearest: "Not everything that was asked for can be reached; this comes nearest.",
      unfinished: "The search was not finished, so there may be a better plan."),
    waterfall: Waterfall(
      same: "Nothing that counts sets the two scenarios apart.",
      title: { "From “\($0)” to “\($1)”" },
      reading: {
        "The difference is \($0) points, \($1) against \($2); most comes from \($3), \($4)."
      }))
}
