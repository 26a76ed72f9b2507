// SPDX-License-Identifier: GPL-3.0-or-later

// The shown variant and what the server says about the file that it comes from.

import { call } from "./service.js?token=__TOKEN__";
import { current } from "./store.js?token=__TOKEN__";
import { currentLanguage } from "./words.js?token=__TOKEN__";

const PART = 5; // a slider goes to a fifth of what the region can absorb
const known = new Map(); // by language and document
const inAnyLanguage = new Map();

const keyOf = (base) => `${currentLanguage()} ${JSON.stringify(base)}`;

/** Asks for the levers of a document, once for each language. */
export async function learn(base) {
  const key = keyOf(base);
  if (!known.has(key)) remember(base, await call("POST", "scenario", {}, base));
  return known.get(key);
}

/** Keeps what was asked for already, such as a file that was opened. */
export function remember(base, scenario) {
  scenario.byName = new Map(scenario.parameters.map((one) => [one.name, one]));
  known.set(keyOf(base), scenario);
  inAnyLanguage.set(JSON.stringify(base), scenario);
}

export const model = {
  variant: current,
  scenario: () => known.get(keyOf(current().base)),
  /** For names and figures of a variant that may not have been asked for in this language. */
  scenarioOf: ({ base }) => known.get(keyOf(base)) ?? inAnyLanguage.get(JSON.stringify(base)),
  parameter: (name) => model.scenario().byName.get(name),
  /** The end of a slider for money: a round part of what the region can absorb. */
  spendingTop: () => round((model.scenario().absorbable ?? 800) / PART),
  /** The end of a slider for a plant. */
  plantTop: () => round((model.scenario().absorbable ?? 800) * 10),
};

/** The next of 1, 2 and 5 times a power of ten. */
function round(value) {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return power * [1, 2, 5, 10].find((factor) => factor * power >= value * 0.999);
}
