// SPDX-License-Identifier: GPL-3.0-or-later

/// How charts look: one style sheet for those in a page and those that stand alone.
///
/// Colours come from the set of Okabe and Ito, the light ones darkened so that each keeps a
/// contrast of 3 to the ground, in the light and in the dark. Lines also differ in their dashes.
package enum ChartTheme {
  /// The rules for the classes that charts use. Colours are variables of `:root`.
  package static let stylesheet: StaticString = """
    :root{--paper:#fff;--ink:#1b1f24;--soft:#57606a;--grid:#e3e6ea;--axis:#8a929b;\
    --c1:#0072b2;--c2:#c04f00;--c3:#00805e;--c4:#a8467e;--c5:#8a6a00;--c6:#2f7fb8;--c7:#4a4f55;\
    --c8:#7a2f5d;--p1:#3b3391;--p2:#0072b2;--p3:#3a8fc4;--p4:#1f9c8a;--p5:#6f8420;--p6:#177245;\
    --p7:#b8860b;--p8:#d55e00;--h1:#8abbe0;--h2:#5b9dcf;--h3:#2f7fb8;--h4:#0f5f97;--h5:#083d66;\
    --band:#0072b233}
    @media screen and (prefers-color-scheme:dark){:root{--paper:#14181d;--ink:#e8ebee;\
    --soft:#a7b0ba;--grid:#2b323a;--axis:#6d7782;--c1:#56b4e9;--c2:#f28e4b;--c3:#2fc49b;\
    --c4:#dc9cc8;--c5:#e6c84a;--c6:#9ad0f5;--c7:#c3cad1;--c8:#e98bb0;--p1:#9a92ea;--p2:#56b4e9;\
    --p3:#8fd0f4;--p4:#3cc9b4;--p5:#b4cc55;--p6:#55c187;--p7:#e6b73c;--p8:#f28e4b;\
    --h1:#1d5c8a;--h2:#2f7fb8;--h3:#56a5d8;--h4:#8ac7ee;--h5:#c5e4f8;--band:#56b4e940}}
    svg.chart{font-family:system-ui,"Noto Sans","DejaVu Sans",Arial,sans-serif;font-size:13px;\
    background:var(--paper)}
    .chart text{fill:var(--ink);font-variant-numeric:tabular-nums}
    .chart .paper{fill:var(--paper)}.chart .title{font-size:18px;font-weight:600}
    .chart .tick,.chart .unit{fill:var(--soft);font-size:12px}
    .chart .key,.chart .name{font-size:12px}
    .chart .value{font-size:12px;font-weight:600}
    .chart .panel{font-size:12px;font-weight:600}
    .chart .halo{paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
    .chart .grid{stroke:var(--grid);stroke-width:1}
    .chart .zero,.chart .axis{stroke:var(--axis);stroke-width:1}
    .chart .leader{stroke:var(--axis);stroke-width:.75}
    .chart .line{fill:none;stroke-width:2.5;stroke-linejoin:round}
    .chart .thin{fill:none;stroke-width:1.75;stroke-linejoin:round}
    .chart .band{fill:var(--band)}
    .chart .dot{stroke:var(--paper);stroke-width:1}
    .chart .observed{fill:var(--paper);stroke:var(--ink);stroke-width:1.75}
    .chart .goal{fill:var(--c2);stroke:var(--paper);stroke-width:1}
    .chart .part{stroke:var(--paper);stroke-width:1}
    .chart .bubble{stroke:var(--paper);stroke-width:1.25;fill-opacity:.88}
    .chart .shape{stroke:var(--paper);stroke-width:1;stroke-linejoin:round;fill-opacity:.88}
    .chart .clear{fill:var(--paper);fill-opacity:.55;stroke:var(--ink)}
    .chart .s1{stroke:var(--c1)}.chart .s2{stroke:var(--c2);stroke-dasharray:7 4}
    .chart .s3{stroke:var(--c3);stroke-dasharray:2 3}
    .chart .s4{stroke:var(--c4);stroke-dasharray:10 3 2 3}.chart .s5{stroke:var(--c5)}
    .chart .s6{stroke:var(--c6);stroke-dasharray:4 4}
    .chart .s7{stroke:var(--c7);stroke-dasharray:1 4;stroke-linecap:round}
    .chart .s8{stroke:var(--c8);stroke-dasharray:12 4}
    .chart .dot{stroke-dasharray:none}
    .chart .dot.s1{fill:var(--c1)}.chart .dot.s2{fill:var(--c2)}.chart .dot.s3{fill:var(--c3)}
    .chart .dot.s4{fill:var(--c4)}.chart .dot.s5{fill:var(--c5)}.chart .dot.s6{fill:var(--c6)}
    .chart .dot.s7{fill:var(--c7)}.chart .dot.s8{fill:var(--c8)}
    .chart .p1{fill:var(--p1)}.chart .p2{fill:var(--p2)}.chart .p3{fill:var(--p3)}
    .chart .p4{fill:var(--p4)}.chart .p5{fill:var(--p5)}.chart .p6{fill:var(--p6)}
    .chart .p7{fill:var(--p7)}.chart .p8{fill:var(--p8)}
    .chart .h1{fill:var(--h1)}.chart .h2{fill:var(--h2)}.chart .h3{fill:var(--h3)}
    .chart .h4{fill:var(--h4)}.chart .h5{fill:var(--h5)}
    .chart .r1,.chart .w3{fill:var(--c2)}.chart .r2,.chart .w2{fill:var(--c1)}
    .chart .w1{fill:var(--c7)}
    .chart .w1,.chart .w2,.chart .w3{stroke:none}

    """

  /// How many different lines there are; more repeat them.
  static let lineCount = 8

  /// The style of the line at a position from 0.
  static func line(_ position: Int) -> Int { position % lineCount + 1 }
}
