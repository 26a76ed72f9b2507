// SPDX-License-Identifier: GPL-3.0-or-later

// From a move to the picture: one request at a time, always for the newest state.

import { sent } from "./document.js?token=__TOKEN__";
import { showAnswer, showMissing } from "./answer.js?token=__TOKEN__";
import { drawBand, drawFigures, shareSize, wantedFigures } from "./figures.js?token=__TOKEN__";
import { clearMistakes, showMistakes } from "./messages.js?token=__TOKEN__";
import { Gone, Refusal, call } from "./service.js?token=__TOKEN__";
import { current } from "./store.js?token=__TOKEN__";
import { painted, takeMoment } from "./timings.js?token=__TOKEN__";

const QUIET = 60; // milliseconds without a move before the band is asked for
const BUSY = 503; // the status of a server with too much to do
let isRunning = false;
let isWanted = false;
let bandTimer = null;
let bandAbort = null;
let bandMoment = null;
let afterView = () => {};

/** Calls back after each picture of the central run. */
export function onView(action) {
  afterView = action;
}

/** Asks for the picture of the shown variant; a newer wish takes the place of an older one. */
export async function refresh() {
  isWanted = true;
  bandAbort?.abort();
  clearTimeout(bandTimer);
  if (isRunning) return;
  isRunning = true;
  try {
    while (isWanted) {
      isWanted = false;
      await view();
    }
  } finally {
    isRunning = false;
  }
}

async function view() {
  const variant = current();
  const moment = takeMoment();
  bandMoment = moment ?? bandMoment;
  const body = { scenario: sent(variant), reference: variant.base };
  const query = { figures: wantedFigures(), tables: "no" };
  try {
    const answer = await call("POST", "view", query, body);
    if (current()?.id !== variant.id) return;
    clearMistakes();
    showAnswer(answer, variant);
    drawFigures(answer);
    painted("view", moment);
    afterView(answer, variant);
    if (!isWanted) bandTimer = setTimeout(band, QUIET, variant, body);
  } catch (error) {
    if (error instanceof Gone) return;
    if (!(error instanceof Refusal)) throw error;
    if (error.status === BUSY) {
      await new Promise((done) => setTimeout(done, QUIET));
      isWanted = true;
      return;
    }
    showMissing();
    showMistakes(error);
  }
}

async function band(variant, body) {
  bandAbort = new AbortController();
  const moment = bandMoment;
  bandMoment = null;
  try {
    const answer = await call("POST", "band", { size: shareSize() }, body, bandAbort.signal);
    if (current()?.id !== variant.id) return;
    drawBand(answer);
    painted("band", moment);
  } catch (error) {
    if (error.name === "AbortError") bandMoment = moment;
    else if (error instanceof Refusal && error.status !== BUSY) showMistakes(error);
    else if (!(error instanceof Gone || error instanceof Refusal)) throw error;
  }
}
