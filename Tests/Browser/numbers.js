// SPDX-License-Identifier: GPL-3.0-or-later

// The numbers of the report that is open, with what each of them is.
[...document.querySelectorAll("td[data-value]")].map((cell) => {
  const row = cell.closest("tr");
  const section = cell.closest("section.scenario")?.id;
  return {
    text: cell.textContent,
    value: cell.dataset.value,
    figure: cell.dataset.figure ?? row.dataset.figure ?? null,
    year: cell.dataset.year ?? row.dataset.year ?? null,
    place: row.dataset.place ?? null,
    outcome: cell.dataset.outcome ?? null,
    quantile: cell.dataset.quantile ?? null,
    plan: cell.dataset.plan ?? null,
    measure: row.dataset.measure ?? null,
    scenario: Number(cell.dataset.scenario ?? (section ? section.split("-")[1] - 1 : 0)),
  };
});
