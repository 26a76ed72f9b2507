// SPDX-License-Identifier: GPL-3.0-or-later

// What the visitor has made: the variants, which of them is shown, and the way back.

const DEPTH = 200; // moves that can be taken back
const ROOM = 30e6; // letters that they may take
const PAUSE = 800; // milliseconds that end a move of one lever

/**
 * A variant is `{id, file, base, document, saved}`: the document that it came from and as it is
 * now, and the text of the document that is on the disk.
 */
const state = { variants: [], current: 0, nextId: 1 };
const listeners = [];
let [past, future] = [[], []];
let lastLever = null;
let lastMoment = 0;
let place = null; // in the session's store

export const variants = () => state.variants;
export const currentIndex = () => state.current;
export const current = () => state.variants[state.current];
export const canUndo = () => past.length > 0;
export const canRedo = () => future.length > 0;

/** Whether a variant differs from what is on the disk. */
export const isChanged = (variant) =>
  JSON.stringify(variant.document) !== (variant.saved ?? JSON.stringify(variant.base));

/** Calls back after each change. */
export function subscribe(listener) {
  listeners.push(listener);
}

/** Changes the state; moves of one lever in a row count as one. */
export function change(lever, action) {
  const now = performance.now();
  const goesOn = lever !== null && lever === lastLever && now - lastMoment < PAUSE;
  if (!goesOn) {
    past.push(JSON.stringify(state));
    while (past.length > DEPTH || (past.length > 1 && size(past) > ROOM)) past.shift();
  }
  [lastLever, lastMoment] = [lever, now];
  future = [];
  action(state);
  announce();
}

/** Changes the shown variant. */
export function edit(lever, action) {
  change(lever, () => action(current()));
}

/** The end of a move: the next one is another. */
export function settle() {
  lastLever = null;
}

export function undo() {
  travel(past, future);
}

export function redo() {
  travel(future, past);
}

function travel(from, to) {
  if (from.length === 0) return;
  const saved = new Map(state.variants.map((variant) => [variant.id, variant]));
  to.push(JSON.stringify(state));
  Object.assign(state, JSON.parse(from.pop()));
  // What is on the disk does not travel.
  for (const variant of state.variants) {
    const known = saved.get(variant.id);
    if (known) [variant.saved, variant.file] = [known.saved, known.file];
  }
  lastLever = null;
  announce();
}

/** Adds a variant and shows it; without a `base` it is its own, an empty `saved` is no file. */
export function addVariant({ document, base = document, file = null, saved = null }) {
  change(null, () => {
    state.variants.push({
      id: state.nextId++, file, base: structuredClone(base), document: structuredClone(document),
      saved,
    });
    state.current = state.variants.length - 1;
  });
}

/** Puts a file in the place of the shown variant. */
export function replaceVariant({ document, file }) {
  change(null, () => {
    const made = { file, base: structuredClone(document), document: structuredClone(document) };
    Object.assign(state.variants[state.current], made, { saved: null });
  });
}

/** Shows another variant; no move that has to be taken back. */
export function show(index) {
  state.current = index;
  settle();
  announce();
}

/** Marks the shown variant as being on the disk. */
export function markSaved(variant, file, text) {
  [variant.file, variant.saved] = [file, text];
  announce();
}

const size = (texts) => texts.reduce((sum, text) => sum + text.length, 0);

/** Takes up the state that was kept under a name; `false` where there is none. */
export function restore(name) {
  place = `rollcast-workbench ${name}`;
  try {
    const kept = JSON.parse(sessionStorage.getItem(place));
    if (!kept?.variants?.length) return false;
    Object.assign(state, kept);
    return true;
  } catch {
    return false;
  }
}

/** Forgets the way back, as after the first file. */
export function forget() {
  [past, future] = [[], []];
  announce();
}

let writing = null;

function announce() {
  clearTimeout(writing);
  writing = setTimeout(keep, 200);
  for (const listener of listeners) listener();
}

/** Keeps the state for a reload. */
export function keep() {
  if (place === null) return;
  try {
    sessionStorage.setItem(place, JSON.stringify(state));
  } catch {
    // A full or forbidden store is no reason to stop.
  }
}
