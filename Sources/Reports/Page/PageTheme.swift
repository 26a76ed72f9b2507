// SPDX-License-Identifier: GPL-3.0-or-later

/// How the page looks on a screen, in the dark, on a phone and on paper.
package enum PageTheme {
  /// Rules of the page; colours are those of `ChartTheme`.
  package static let stylesheet: StaticString = """
    *{box-sizing:border-box}
    html{background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
    body{margin:0 auto;padding:0 24px 64px;max-width:768px;\
    font:16px/1.6 system-ui,"Noto Sans","DejaVu Sans",Arial,sans-serif;overflow-wrap:break-word}
    a{color:var(--c1)}
    .skip{position:absolute;left:-999px}
    .skip:focus{left:8px;top:8px;padding:8px 12px;background:var(--paper);z-index:1}
    header{padding:56px 0 8px}
    .kicker{margin:0 0 8px;color:var(--soft);font-size:14px;letter-spacing:.02em}
    h1{margin:0;font-size:36px;line-height:1.2;font-weight:650;letter-spacing:-.01em}
    h2{margin:0 0 8px;font-size:22px;line-height:1.3;font-weight:650}
    h3{margin:32px 0 8px;font-size:17px;line-height:1.4;font-weight:650}
    .quiet{font-size:14px;font-weight:400;color:var(--soft);margin:0}
    .lead{margin:16px 0 0;font-size:18px;line-height:1.55;color:var(--soft);max-width:38em}
    p{max-width:42em}
    #answer{margin-top:32px;padding-top:24px;border-top:2px solid var(--ink)}
    .answer{margin:8px 0 16px;font-size:26px;line-height:1.35;font-weight:600;max-width:26em}
    .scenario .answer{font-size:19px}
    ul.goals,ul.answers,nav ul{list-style:none;margin:0;padding:0}
    ul.goals li{margin:0 0 6px;padding-left:26px;position:relative}
    ul.goals li::before{position:absolute;left:2px}
    .met::before{content:"✓"}.missed::before{content:"✗"}.open::before{content:"?"}
    .met strong{color:var(--c3)}.missed strong{color:var(--c2)}
    ul.answers li{margin:0 0 10px}
    nav{margin:32px 0 0;padding:16px 0;border-top:1px solid var(--grid);\
    border-bottom:1px solid var(--grid);font-size:14px}
    nav ul{columns:2;column-gap:32px}
    nav a{text-decoration:none}nav a:hover{text-decoration:underline}
    figure,section{margin:56px 0 0;scroll-margin-top:16px}
    section.scenario{margin-top:88px;padding-top:24px;border-top:2px solid var(--ink)}
    figcaption .reading{margin:0 0 20px}
    .drawing svg{display:block;width:100%;height:auto;overflow:visible}
    .drawing.narrow{display:none}
    .note{margin:12px 0;color:var(--soft);font-size:13px;line-height:1.5;max-width:none}
    details{margin:12px 0 0}
    summary{cursor:pointer;color:var(--c1);font-size:14px;padding:6px 0}
    .scroll{overflow-x:auto;margin:12px 0 24px}
    table{min-width:60%;border-collapse:collapse;font-size:14px;line-height:1.45;\
    font-variant-numeric:tabular-nums}
    caption{text-align:left;padding:0 0 8px;font-weight:600}
    th,td{padding:6px 16px 6px 0;text-align:left;vertical-align:top;\
    border-bottom:1px solid var(--grid)}
    th:last-child,td:last-child{padding-right:0}
    thead th{color:var(--soft);font-weight:500;vertical-align:bottom}
    tbody th{font-weight:400}
    th small,td small{display:block;color:var(--soft);font-size:12.5px;overflow-wrap:anywhere}
    tr.group th{padding-top:20px;font-weight:600}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    th.n{text-align:right}
    td.n{text-align:right;white-space:nowrap}
    pre{margin:12px 0;padding:14px 16px;background:var(--grid);border-radius:4px;\
    font:13px/1.5 ui-monospace,"DejaVu Sans Mono",monospace;white-space:pre-wrap;\
    overflow-wrap:anywhere}
    footer{margin-top:64px;padding-top:16px;border-top:1px solid var(--grid);\
    color:var(--soft);font-size:13px}
    :focus-visible{outline:2px solid var(--c1);outline-offset:2px}
    @media screen and (max-width:640px){
    body{padding:0 16px 40px}
    header{padding-top:32px}
    h1{font-size:28px}h2{font-size:20px}.answer{font-size:22px}.lead{font-size:17px}
    nav ul{columns:1}nav li{padding:4px 0}
    .drawing.wide{display:none}.drawing.narrow{display:block}
    .drawing.narrow svg{max-width:480px}
    table{min-width:100%}
    }
    @page{size:A4;margin:18mm 17mm 20mm}
    @media print{
    html{font-size:10pt}
    body{max-width:none;padding:0;font-size:10.5pt;line-height:1.5}
    header{padding-top:0}
    h1{font-size:22pt}h2{font-size:14pt}h3{font-size:11.5pt;margin-top:14pt}
    .lead{font-size:11.5pt;margin-top:8pt}.answer{font-size:17pt;margin:4pt 0 8pt}
    #answer{margin-top:14pt;padding-top:12pt}
    figcaption .reading{margin-bottom:8pt}.note{margin:4pt 0;font-size:8.5pt}
    .drawing svg{width:92%}
    nav,.skip,details:not([open]){display:none}
    a{color:inherit;text-decoration:none}
    h1,h2,h3,caption{break-after:avoid}
    figure,tr,li{break-inside:avoid}
    figure,section{margin-top:26pt}
    section.scenario{break-before:page;margin-top:0;border-top:0}
    .scroll{overflow:visible}
    tr.group{break-after:avoid}
    footer{margin-top:18pt}
    th small,td small{font-size:8pt}
    table{font-size:9pt}th,td{padding:3pt 9pt 3pt 0}
    pre{border:.5pt solid var(--axis);background:none}
    }

    """
}
