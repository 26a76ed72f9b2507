// SPDX-License-Identifier: GPL-3.0-or-later

extension ChartWords {
  static let french = ChartWords(
    share: Share(
      title: "Part de l’économie numérique dans le PIB régional",
      unit: "Pour cent du PIB régional", defined: { "\($0), définition \($1)" },
      projected: "projection", observed: "observé", goal: "objectif",
      before: "avant",
      band: { "plage de \($0) à \($1) des simulations" },
      reading: { "La part va de \($0) en \($1) à \($2) en \($3)." },
      single: { "La part est de \($0) en \($1)." },
      heldYears: { "Le balayage ne donne une plage que pour \($0)." },
      noRange:
        "Le balayage ne donne la part d’aucune de ces années\u{202F}: il n’y a pas de plage à tracer.",
      goalMark: { "objectif \($0)" }),
    contributions: Contributions(
      title: "De quoi la part est faite",
      unit: "Points de pourcentage du PIB régional",
      reading: { "\($0)\u{A0}: \($1) points sur \($2) en \($3), la plus grande partie." },
      growth: { "Ce qui croît le plus depuis \($2)\u{A0}: \($0) (+\($1) pt)." }),
    access: Access(
      coverageTitle: "Couverture par district",
      takeupTitle: "Usage par district",
      unit: "Pour cent des ménages (fibre) ou des habitants (4G, 5G)",
      fibre: "fibre", mobile4G: "4G", mobile5G: "5G",
      coverageReading: {
        "En \($0), la fibre dessert de \($1) des ménages (\($2)) à \($3) (\($4))."
      },
      takeupReading: {
        "En \($0), de \($1) des ménages (\($2)) à \($3) (\($4)) sont abonnés à la fibre."
      },
      coverageSingle: { "En \($0), la fibre dessert \($1) des ménages de \($2)." },
      takeupSingle: { "En \($0), \($1) des ménages de \($2) sont abonnés à la fibre." }),
    map: Map(
      title: "Où naît la valeur ajoutée numérique",
      area: { "Aire d’un cercle\u{A0}: valeur ajoutée numérique en \($0)" },
      shade: { "Teinte\u{A0}: part du numérique dans le PIB du district, \($0)" },
      reading: {
        "\($0) en produit \($1), avec une part de \($2)\u{202F}; la part la plus basse est à \($3), \($4)."
      },
      single: { "\($0) en fait la totalité, \($1)." },
      east: { "\($0)°\u{A0}E" }, north: { "\($0)°\u{A0}N" }, west: { "\($0)°\u{A0}O" },
      south: { "\($0)°\u{A0}S" },
      below: { "moins de \($0)" }, between: { "\($0) à \($1)" }, above: { "\($0) et plus" }),
    cloud: Cloud(
      title: "Capacité du cloud face à la demande",
      demand: "demande", usable: "capacité utilisable", installed: "serveurs installés",
      reading: {
        "En \($0), la région demande \($1) processeurs virtuels\u{202F}; \($2) est servi sur place."
      }),
    spending: Spending(
      title: "Dépense publique par poste",
      unit: { "Milliards de VND par an, aux prix de \($0)" },
      reading: { "\($0) au total\u{202F}; le premier poste est \($1), \($2)." },
      none: "Le scénario ne prévoit aucune dépense publique\u{202F}: il n’y a rien à tracer.",
      absorbed: "Absorbé"),
    comparison: Comparison(
      title: "La part dans chaque scénario",
      reading: { "\($0) est en tête avec \($1) en \($2), \($3) points au-dessus de \($4)." },
      even: { "Tous les scénarios finissent à \($0) en \($1)." },
      table: { "Les scénarios côte à côte, \($0)" },
      spending: { "Dépense publique jusqu’en \($0)" },
      sameDraws: {
        "Sur les mêmes \($0) tirages, \($1) dépasse \($2) dans \($3) des simulations\u{202F}; neuf fois sur dix, l’écart en \($6) se situe entre \($4) et \($5) points."
      }),
    tornado: Tornado(
      title: { "Ce qui déplace le plus la part de \($0)" },
      reading: { "\($0) la fait passer de \($1) à \($2)." },
      strongest: { "Les \($0) causes les plus fortes sur \($1) sont tracées." }),
    plan: Plan(
      title: "Le meilleur plan trouvé",
      reading: { "Avec le plan \($0), sans lui \($1), à parts égales \($2)." },
      noSplit: { "Avec le plan \($0), sans lui \($1)." },
      total: { "Il dépense \($0) en tout." },
      yearly: {
        "Il dépense \($0) en tout\u{202F}; le plus petit budget annuel qui suffit est de \($1)."
      },
      nearest: "Tout ce qui était demandé n’est pas à portée\u{202F}; ceci en est le plus proche.",
      unfinished: "La recherche n’est pas achevée\u{202F}: un meilleur plan peut exister."),
    waterfall: Waterfall(
      same: "Rien de notable ne distingue les deux scénarios.",
      title: { "De «\u{202F}\($0)\u{202F}» à «\u{202F}\($1)\u{202F}»" },
      reading: {
        "L’écart est de \($0) points, \($1) contre \($2)\u{202F}; l’essentiel vient de \($3), \($4)."
      }))
}
