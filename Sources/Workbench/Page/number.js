// SPDX-License-Identifier: GPL-3.0-or-later

// Numbers in fields: what is typed is what is kept, with the decimal sign of the language.

import { currentLanguage } from "./words.js?token=__TOKEN__";

const decimalSigns = { en: ".", fr: ",", vi: "," };

/** A number with the digits that it needs, twelve at most. */
export function plain(value) {
  const short = Number(value.toPrecision(12));
  const text = String(short);
  return text.includes("e") ? short.toFixed(12).replace(/\.?0+$/, "") : text;
}

/** A number as the language writes it. */
export function written(value) {
  return plain(value).replace(".", decimalSigns[currentLanguage()]).replace("-", "−");
}

/** What was typed, with a point or a comma for decimals, or `null`. */
export function typed(text) {
  const tidy = text.trim().replace("−", "-").replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(tidy) ? Number(tidy) : null;
}

/** A round step that divides a range into about a hundred. */
export function roundStep(low, high) {
  const rough = (high - low) / 100;
  if (!(rough > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * 0.999);
  return Number((factor * power).toPrecision(6));
}
