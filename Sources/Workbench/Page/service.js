// SPDX-License-Identifier: GPL-3.0-or-later

// The calls to the server. None of them leaves the machine.

import { lines } from "./lines.js?token=__TOKEN__";
import { currentLanguage } from "./words.js?token=__TOKEN__";

const token = "__TOKEN__";
const watchers = [];
let isGone = false;

/** What the server says when it does not do what it was asked. */
export class Refusal extends Error {
  constructor(status, errors, paths = []) {
    super(errors.map(({ message }) => message).join("\n"));
    this.status = status;
    this.errors = errors.map((error) => ({
      ...error, path: error.file === "" || !error.file ? paths[error.line - 1] ?? "" : "",
    }));
  }
}

/** Calls back with `true` when the server stops to answer, and with `false` when it is back. */
export function watchConnection(watcher) {
  watchers.push(watcher);
}

/** Sends a call and gives its answer, read as JSON where it is. */
export async function call(method, path, query = {}, body = undefined, signal = undefined) {
  const given = { language: currentLanguage(), ...query };
  const search = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== undefined));
  const isDocument = body !== undefined && typeof body !== "string";
  const source = isDocument ? lines(body) : { text: body, paths: [] };
  let answer, content;
  try {
    answer = await fetch(`/api/${path}?${search}`, {
      method, signal, body: source.text, cache: "no-store",
      headers: { "X-Rollcast-Token": token, "Content-Type": "application/json" },
    });
    const isJSON = answer.headers.get("Content-Type")?.includes("json");
    content = isJSON ? await answer.json() : await answer.text();
  } catch (error) {
    if (error.name === "AbortError") throw error;
    lose();
    throw new Gone();
  }
  if (answer.ok) return content;
  const errors = content.errors ?? [{ message: String(content) || answer.statusText, line: 0 }];
  throw new Refusal(answer.status, errors, source.paths);
}

/** The server does not answer. */
export class Gone extends Error {}

/** Asks once a second until the server answers again. */
function lose() {
  if (isGone) return;
  isGone = true;
  watchers.forEach((watcher) => watcher(true));
  const timer = setInterval(async () => {
    try {
      const answer = await fetch("/api/files", { headers: { "X-Rollcast-Token": token } });
      // Another server has another token, which is said by the next call.
      if (!answer.ok && answer.status !== 401) return;
    } catch {
      return;
    }
    clearInterval(timer);
    isGone = false;
    watchers.forEach((watcher) => watcher(false));
  }, 1000);
}

/** Listens to a search; `told` gets each state of the job. Gives a function that stops listening. */
export function listen(id, told) {
  const search = new URLSearchParams({ token, language: currentLanguage() });
  const source = new EventSource(`/api/jobs/${id}/events?${search}`);
  source.addEventListener("progress", (event) => told(JSON.parse(event.data)));
  source.addEventListener("end", (event) => {
    source.close();
    told(JSON.parse(event.data));
  });
  return () => source.close();
}
