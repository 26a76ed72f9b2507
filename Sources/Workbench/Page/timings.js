// SPDX-License-Identifier: GPL-3.0-or-later

// How long the page takes from a move of a lever to the next picture on the screen.

/** Milliseconds of each move: `view` for the central run, `band` for the range of many runs. */
export const timings = { view: [], band: [] };
window.rollcastTimings = timings;

const KEPT = 500;
let moved = null;

/** A lever moves now; without an event, as after a change of the language, nothing is timed. */
export function begin(event) {
  moved = event?.timeStamp ?? performance.now();
}

/** The moment of the last move, which is then forgotten. */
export function takeMoment() {
  const moment = moved;
  moved = null;
  return moment;
}

/** Notes the time when what has just been drawn stands on the screen. */
export function painted(kind, moment, done = () => {}) {
  if (moment === null) return;
  // A message posted within a frame comes after its picture.
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      timings[kind].push(performance.now() - moment);
      if (timings[kind].length > KEPT) timings[kind].shift();
      done();
    };
    channel.port2.postMessage(null);
  });
}
