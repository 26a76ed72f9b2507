// SPDX-License-Identifier: GPL-3.0-or-later

// Parameters of the catalogue as levers: those that matter most in groups, the others by a search.

import { parameterOf, setParameter } from "./document.js?token=__TOKEN__";
import { element, plainLetters, write } from "./element.js?token=__TOKEN__";
import { plain, roundStep, written } from "./number.js?token=__TOKEN__";
import { slider } from "./slider.js?token=__TOKEN__";
import { edit } from "./store.js?token=__TOKEN__";
import { word } from "./words.js?token=__TOKEN__";

/** The parameters in sight, with the short names of the page's words. */
export const groups = {
  pace: {
    "digitalisation.rate_services": "rate_services", "digitalisation.rate_industry": "rate_industry",
    "digitalisation.max_services": "max_services", "growth.ict": "ict",
    "digitalisation.initial_services": "initial_services",
    "digitalisation.initial_industry": "initial_industry",
  },
  costs: {
    "skills.cost_per_person": "skills_cost", "skills.loss": "skills_loss",
    "fibre.cost_per_home": "fibre_cost", "cloud.price_decline": "cloud_decline",
    "data_centre.external_demand": "external", "takeup.price_trend": "price",
  },
  economy: {
    "growth.services": "services", "growth.industry": "industry",
    "growth.fibre_effect": "fibre_effect", "growth.cloud_effect": "cloud_effect",
  },
};
const shown = new Set(Object.values(groups).flatMap(Object.keys));
const MOST = 8; // levers that a search shows at once

export function groupLevers(model, group) {
  return Object.entries(groups[group]).map(([name, short]) =>
    parameterLever(model, name, word(`lever_${short}`)));
}

/** Rates and shares are read and typed in per cent, and so they stand in the document. */
function display({ unit, unit_text: text, max }) {
  if (unit === "1/yr") return { factor: 100, unit: word("percentYear"), suffix: " %/yr" };
  if (unit === "1" && max !== null && max <= 1) {
    return { factor: 100, unit: word("percent"), suffix: " %" };
  }
  return { factor: 1, unit: unit === "1" ? "" : text };
}

function parameterLever(model, name, label) {
  const parameter = () => model.parameter(name);
  const info = parameter();
  const { factor, unit, suffix } = display(info);
  const shownValue = (value) => Number((value * factor).toPrecision(12));
  let [low, high] = [info.low, info.high].map(shownValue);
  if (low === high) [low, high] = [low / 2, low * 1.5 || 1];
  return slider({
    key: `parameters.${name}`, label: label ?? capital(info.meaning), unit, low, high,
    step: roundStep(low, high), documented: true,
    hint: `${written(low)}–${written(high)} ${unit} · ${word(`mark_${info.mark}`)}`,
    get: () => shownValue(parameterOf(model.variant(), parameter())),
    original: () => shownValue(parameter().value),
    set: (value, key) => edit(key, (variant) =>
      setParameter(variant, parameter(), suffix ? plain(value) + suffix : value)),
    about: about(info, shownValue, unit),
  });
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the catalogue says about a parameter, in paragraphs. */
function about(info, shownValue, unit) {
  const text = (value) => `${written(shownValue(value))} ${unit}`.trim();
  const rows = [
    capital(info.meaning),
    `${word("range", text(info.low), text(info.high))}; ${word("central", text(info.central))}.`,
    `${word("mark")}: ${word(`mark_${info.mark}`)}.`,
    info.source ? `${word("source")}: ${info.source}.` : null,
    info.influence?.text ? word("influence", info.influence.text) : null,
  ];
  const name = element("p", {}, element("code", { text: info.name }));
  return [...rows.filter(Boolean).map((row) => element("p", { text: row })), name];
}

/** A search over all parameters; without a word it shows those that matter most. */
export function searchLevers(model) {
  const field = element("input", {
    type: "search", id: "search", autocomplete: "off", "data-key": "search",
  });
  const status = element("p", { class: "note", role: "status" });
  const place = element("div", {});
  const root = element("div", { class: "search" },
    element("label", { for: "search", text: word("search") }), field, status, place);
  let levers = [];
  function find() {
    const wanted = plainLetters(field.value).split(/\s+/).filter(Boolean);
    const all = model.scenario().parameters;
    const found = wanted.length === 0
      ? all.filter(({ name }) => !shown.has(name))
        .sort((a, b) => (b.influence?.range ?? 0) - (a.influence?.range ?? 0)).slice(0, MOST)
      : all.filter((one) => {
        const text = plainLetters(`${one.name} ${one.meaning} ${one.group}`);
        return wanted.every((part) => text.includes(part));
      });
    const count = found.length === 0 ? word("foundNone") : word("found", found.length);
    const rest = found.length > MOST ? ` ${word("more", found.length - MOST)}` : "";
    write(status, wanted.length === 0 ? `${word("searchHint")} ${word("important")}` : count + rest);
    levers = found.slice(0, MOST).map(({ name }) => parameterLever(model, name));
    place.replaceChildren(...levers.map((lever) => lever.root));
  }
  field.addEventListener("input", find);
  find();
  return [{ root, refresh: () => levers.forEach((lever) => lever.refresh()) }];
}
