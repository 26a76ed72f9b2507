// SPDX-License-Identifier: GPL-3.0-or-later

// Looks at the layout of the workbench and returns what is wrong with it.
(() => {
  const problems = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth + 1) {
    problems.push(`the page is ${root.scrollWidth} wide and the window ${root.clientWidth}`);
  }
  if (root.clientWidth > 680 && root.scrollHeight > root.clientHeight + 1) {
    problems.push(`the page is ${root.scrollHeight} high and the window ${root.clientHeight}`);
  }
  const isVisible = (node) => node.checkVisibility() && node.getClientRects().length > 0;
  for (const node of document.querySelectorAll("button, label, h2, h3, .lever-note, #value, #sentence")) {
    if (!isVisible(node) || node.closest(".unseen, .tab") || node.classList.contains("unseen")) continue;
    if (node.scrollWidth > node.clientWidth + 2 && node.clientWidth > 0) {
      problems.push(`'${node.textContent.trim().slice(0, 30)}' does not fit`);
    }
  }
  for (const svg of document.querySelectorAll("figure svg")) {
    if (!isVisible(svg)) continue;
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    if (scale * 12 < 9.5) problems.push(`${svg.closest("figure").id}: drawn ${scale.toFixed(2)} of its size`);
    for (const id of svg.getAttribute("aria-labelledby").split(" ")) {
      if (!document.getElementById(id)?.textContent) problems.push(`no text for ${id}`);
    }
  }
  const ids = [...document.querySelectorAll("[id]")].map((node) => node.id);
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) problems.push(`id twice: ${id}`);
  return problems;
})();
