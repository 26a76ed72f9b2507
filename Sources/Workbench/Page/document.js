// SPDX-License-Identifier: GPL-3.0-or-later

// Reading and changing a scenario document: the JSON form of a scenario file.
//
// A document says only what differs from the file that it extends. What it does not say stands in
// `scenario`, the same file with every name resolved by the server.

export const layers = [
  "fibre", "mobile_4g", "mobile_5g", "data_centre", "cloud", "skills", "platforms",
];
export const shares = ["population", "households", "equal", "need"];
const lists = ["investments", "anchors", "goals"];

export const isSame = (a, b) => JSON.stringify(a) === JSON.stringify(b);

export function range(first, last) {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
}

/** The shortest way to write years: `2024`, `"2024-2026"` or a list of these. */
export function yearsText(years) {
  const runs = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && run[1] === year - 1) run[1] = year;
    else runs.push([year, year]);
  }
  const parts = runs.map(([first, last]) => first === last ? first : `${first}-${last}`);
  return parts.length === 1 ? parts[0] : parts;
}

/** A variant's value for a key of the frame or one of its lists. */
export function valueOf({ document, base }, scenario, key) {
  return key in document && !isSame(document[key], base[key]) ? document[key] : scenario[key];
}

/** Gives a document a value; what the file says already is left out of it. */
export function setValue({ document, base }, scenario, key, value) {
  if (!isSame(value, scenario[key])) document[key] = value;
  else if (key in base) document[key] = structuredClone(base[key]);
  else delete document[key];
  if (lists.includes(key) && document.also) {
    if (isSame(value, scenario[key]) && base.also?.[key]) document.also[key] = base.also[key];
    else delete document.also[key];
  }
}

/** The number that a variant gives a parameter, in the catalogue's unit. */
export function parameterOf({ document, base }, parameter) {
  const given = document.parameters?.[parameter.name];
  if (given === undefined || given === base.parameters?.[parameter.name]) return parameter.value;
  return typeof given === "number" ? given : parseFloat(given) / 100;
}

/** Gives a parameter a number in the catalogue's unit, or a text in per cent. */
export function setParameter({ document, base }, parameter, value) {
  const number = typeof value === "number" ? value : parseFloat(value) / 100;
  document.parameters ??= {};
  if (Math.abs(number - parameter.value) > 1e-12 * Math.abs(number)) {
    document.parameters[parameter.name] = value;
  } else if (base.parameters && parameter.name in base.parameters) {
    document.parameters[parameter.name] = base.parameters[parameter.name];
  } else {
    delete document.parameters[parameter.name];
  }
  if (Object.keys(document.parameters).length === 0 && !base.parameters) delete document.parameters;
}

/** The document as it is sent and saved: without what comes after a last year brought forward. */
export function sent(variant) {
  const document = structuredClone(variant.document);
  const end = document.end;
  if (end === undefined) return document;
  if (document.investments && !isSame(document.investments, variant.base.investments)) {
    document.investments = document.investments
      .map((entry) => ({ ...entry, years: entry.years.filter((year) => year <= end) }))
      .filter((entry) => entry.years.length > 0);
  }
  if (document.anchors && !isSame(document.anchors, variant.base.anchors)) {
    document.anchors = document.anchors.filter(({ year }) => year < end + 1);
  }
  return document;
}

/** Whether a variant may give other figures than the file that it comes from. */
export function isOther({ document, base }) {
  const figures = ({ name, description, definition, ...rest }) => rest;
  return !isSame(figures(document), figures(base));
}
