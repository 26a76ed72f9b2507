// SPDX-License-Identifier: GPL-3.0-or-later

// The forms of the searches, and the plan documents that they ask for.

import { layers, range, valueOf } from "./document.js?token=__TOKEN__";
import { element, labelled, options, tick, withUnit } from "./element.js?token=__TOKEN__";
import { typed, written } from "./number.js?token=__TOKEN__";
import { groups } from "./parameters.js?token=__TOKEN__";
import { word } from "./words.js?token=__TOKEN__";

const number = (value, id) => element("input", {
  type: "text", inputmode: "decimal", size: 8, value: written(value), id,
});
const end = (model) => valueOf(model.variant(), model.scenario(), "end");

function choice(list, chosen, id) {
  const select = element("select", { id });
  options(select, list, chosen);
  return select;
}

/** The value of a field; one that is no number is marked. */
function read(field) {
  const value = typed(field.value);
  field.setAttribute("aria-invalid", String(value === null));
  if (value === null) field.focus();
  return value;
}

function yearFields(model) {
  const years = range(model.scenario().start + 1, end(model));
  const list = years.map((value) => ({ value, text: value }));
  return [choice(list, list[0].value), choice(list, list.at(-1).value)];
}

function yearsOf(fields) {
  const [first, last] = fields.map(({ value }) => Number(value));
  return range(first, Math.max(first, last));
}

/** How to spend a budget best. */
export function optimiseForm(model) {
  const year = end(model);
  const budget = number(120, "job-budget");
  const years = yearFields(model);
  const aims = {
    share: `digital_share@${year}`, mean: { mean: "digital_share" },
    lowest: { lowest: `fibre_coverage@${year}` },
  };
  const named = Object.keys(aims).map((value) => ({ value, text: word(`aim_${value}`, year) }));
  const aim = choice(named, "share", "job-aim");
  const boxes = layers.map((layer) => {
    const box = element("input", { type: "checkbox", value: layer, checked: true });
    return { box, root: tick(box, word(`layer_${layer}`)) };
  });
  const root = element("div", { class: "question" },
    labelled(word("budget"), withUnit(budget, word("billion"))),
    element("div", { class: "pair" }, labelled(word("firstYear"), years[0]),
      labelled(word("lastYear"), years[1])),
    labelled(word("aim"), aim),
    element("fieldset", { class: "places" }, element("legend", { text: word("layers") }),
      ...boxes.map((one) => one.root)));
  function question() {
    const amount = read(budget);
    const chosen = boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
    if (amount === null || chosen.length === 0) return null;
    return { years: yearsOf(years), budget: amount, layers: chosen, maximise: aims[aim.value] };
  }
  return { root, question };
}

/** What a goal takes: money, a plant, or one parameter. */
export function targetForm(model) {
  const year = end(model);
  const scenario = model.scenario();
  const figures = ["digital_share", "fibre_coverage", "mobile_5g_coverage", "digital_skills"];
  const named = figures.map((value) => ({ value, text: word(`figure_${value}`, year) }));
  const figure = choice(named, figures[0], "job-figure");
  const bound = number(8, "job-bound");
  const levers = leverChoices(model);
  const lever = choice(levers.map(({ name, text }) => ({ value: name, text })), "budget", "job-lever");
  const [low, high] = [number(0, "job-low"), number(0, "job-high")];
  const unit = element("span", { class: "unit" });
  function adopt() {
    const chosen = levers.find(({ name }) => name === lever.value);
    [low.value, high.value] = [written(chosen.low), written(chosen.high)];
    unit.textContent = chosen.unit;
  }
  lever.addEventListener("change", adopt);
  adopt();
  const root = element("div", { class: "question" },
    labelled(word("goal"), figure), labelled(word("atLeast"), withUnit(bound, "%")),
    labelled(word("lever"), lever),
    element("div", { class: "pair" }, labelled(word("low"), low),
      labelled(word("high"), element("span", { class: "entry" }, high, unit))));
  function question() {
    const [percent, lowest, highest] = [bound, low, high].map(read);
    if ([percent, lowest, highest].includes(null)) return null;
    const reach = [{ indicator: `${figure.value}@${year}`, at_least: `${percent} %` }];
    const years = lever.value === "budget" ? { years: range(scenario.start + 1, year) } : {};
    return { ...years, lever: lever.value, low: lowest, high: highest, reach };
  }
  return { root, question };
}

function leverChoices(model) {
  const scenario = model.scenario();
  const plants = valueOf(model.variant(), scenario, "anchors").map(({ name }) => ({
    name: `anchors.${name}.value_added`, text: `${word("valueAdded")}: ${name}`, low: 0,
    high: model.plantTop() * 5, unit: word("billion"),
  }));
  const parameters = Object.values(groups).flatMap(Object.entries).map(([name, short]) => {
    const { low, high, unit_text: unit } = model.parameter(name);
    return { name, text: word(`lever_${short}`), low, high, unit };
  });
  const money = {
    name: "budget", text: word("lever_spending"), low: 0, high: model.spendingTop() * 4,
    unit: word("billion"),
  };
  return [money, ...plants, ...parameters];
}
