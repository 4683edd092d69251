// Holds Python and the application, in one tab at a time: the others wait for its lock, and ask through the channel.
// `make studio` puts a constant before it: SIZES, how many bytes each file has that is loaded here.
import { loadPyodide } from "./pyodide/pyodide.mjs";
import createModule from "./pyodide/pyodide.asm.mjs";

const scope = new URL(".", location).pathname;
const root = scope.slice(0, -1);
const channel = new BroadcastChannel(`mazo ${scope}`);
const decks = `/decks${scope}`;
const isoLanguages = navigator.languages.join(", ");
const LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
const suffix = () => [...crypto.getRandomValues(new Uint8Array(4))].map((number) => LETTERS[number % 32]).join("");
let isSaved = true;

async function fetched(name, done) {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  const counted = new TransformStream({ transform(chunk, out) { done(chunk.length); out.enqueue(chunk); } });
  const stream = response.body.pipeThrough(counted);
  const plain = name.endsWith(".gz") ? stream.pipeThrough(new DecompressionStream("gzip")) : stream;
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

async function started() {
  const all = Object.values(SIZES).reduce((sum, size) => sum + size);
  let bytes = 0;
  const done = (count) => channel.postMessage({ progress: Math.min((bytes += count) / all, 1) });
  const site = fetched("site.zip", done);
  const memory = fetched("python.snapshot.gz", done);
  const createPyodideModule = async (settings) => {
    const module = await createModule(settings);
    module.growMemory((await memory).length); // Pyodide expects no more than it begins with
    return module;
  };
  const python = await loadPyodide({ _loadSnapshot: memory, createPyodideModule });
  done(SIZES["pyodide/pyodide.asm.wasm"]);
  python.unpackArchive(await site, "zip", { extractDir: "/site" });
  python.FS.mkdirTree(decks);
  python.FS.mount(python.FS.filesystems.IDBFS, {}, decks);
  const synced = (isLoading) => new Promise((resolve, reject) => {
    python.FS.syncfs(isLoading, (error) => (error ? reject(error) : resolve()));
  });
  await synced(true);
  const answer = python.pyimport("mazo.studio.places.browser.tab").started(decks, root, () => Date.now() / 1000, suffix, () => { isSaved = false; });
  return async ({ method, target, headers, body }) => {
    const proxy = await answer(method, target, [...headers, ["accept-language", isoLanguages]], python.toPy(new Uint8Array(body)).tobytes());
    const [status, given, content] = proxy.toJs();
    proxy.destroy();
    if (!isSaved) { await synced(false); isSaved = true; }
    return { status, headers: given, body: content.buffer };
  };
}

navigator.locks.request(`mazo ${scope}`, async () => {
  let answer, turn = Promise.resolve();
  try {
    answer = await started();
  } catch (error) {
    channel.postMessage({ failed: String(error) });
    throw error;
  }
  channel.onmessage = ({ data: { ask } }) => {
    if (!ask) return;
    turn = turn.then(async () => {
      channel.postMessage({ begun: ask.id });
      let answered;
      try {
        answered = await answer(ask);
      } catch (error) {
        answered = { status: 500, headers: [["content-type", "text/plain"]], body: new TextEncoder().encode(String(error)).buffer };
      }
      channel.postMessage({ answer: ask.id, ...answered });
      if (ask.method !== "GET") channel.postMessage({ changed: ask.page });
    });
  };
  channel.postMessage({ ready: true });
  await new Promise(() => {}); // the lock is held until the tab is closed
});
