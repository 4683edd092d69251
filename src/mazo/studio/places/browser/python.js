// Holds Python and the application, in one tab at a time: the others wait for its lock, and ask through the channel.
// `make studio` puts a constant before it: SIZES, how many bytes each file has that is loaded here.
import { loadPyodide } from "./pyodide/pyodide.mjs";
import createModule from "./pyodide/pyodide.asm.mjs";

const scope = new URL(".", location).pathname;
const root = scope.slice(0, -1);
const channel = new BroadcastChannel(`mazo ${scope}`);
const decks = `/decks${scope}`;
const LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
const suffix = () => [...crypto.getRandomValues(new Uint8Array(4))].map((number) => LETTERS[number % 32]).join("");
let isSaved = true;

async function fetched(name, done) {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  const counted = new TransformStream({ transform(chunk, out) { done(chunk.length); out.enqueue(chunk); } });
  const plain = response.body.pipeThrough(counted).pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

function unpack(files, bytes) {
  let at = bytes.indexOf(10) + 1;
  for (const [name, size] of JSON.parse(new TextDecoder().decode(bytes.subarray(0, at)))) {
    files.mkdirTree(name.slice(0, name.lastIndexOf("/")));
    files.writeFile(name, bytes.subarray(at, at += size));
  }
}

async function started() {
  const all = Object.values(SIZES).reduce((sum, size) => sum + size);
  let bytes = 0;
  const done = (count) => channel.postMessage({ progress: Math.min((bytes += count) / all, 1) });
  const site = fetched("site.files.gz", done);
  const memory = fetched("python.snapshot.gz", done);
  const createPyodideModule = async (settings) => {
    const module = await createModule(settings);
    module.growMemory((await memory).length); // Pyodide expects no more than it begins with
    // How Python calls C differs on an iPad and in Safari from Node, where the memory is from: the browser's own way is kept.
    const { API, HEAP32, __PyRuntime, __PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET: offset } = module, restore = API.restoreSnapshot;
    const at = (__PyRuntime + HEAP32[offset / 4]) / 4, way = module.HEAP32[at];
    API.restoreSnapshot = (bytes) => { const state = restore(bytes); module.HEAP32[at] = way; return state; };
    return module;
  };
  const python = await loadPyodide({ _loadSnapshot: memory, createPyodideModule });
  done(SIZES["pyodide/pyodide.asm.wasm"]);
  unpack(python.FS, await site);
  python.FS.mkdirTree(decks);
  python.FS.mount(python.FS.filesystems.IDBFS, {}, decks);
  const synced = (isLoading) => new Promise((good, bad) => python.FS.syncfs(isLoading, (error) => (error ? bad(error) : good())));
  await synced(true);
  const answer = python.globals.get("studio").started(decks, root, () => Date.now() / 1000, suffix, () => { isSaved = false; });
  return async ({ method, target, headers, body }) => {
    const proxy = await answer(method, target, [...headers, ["accept-language", navigator.languages.join()]], python.toPy(new Uint8Array(body)).tobytes());
    const [status, given, content] = proxy.toJs();
    proxy.destroy();
    if (!isSaved) { await synced(false); isSaved = true; }
    return { status, headers: given, body: content.buffer };
  };
}

navigator.locks.request(`mazo ${scope}`, async () => {
  let turn = Promise.resolve();
  const answer = await started().catch((error) => channel.postMessage({ failed: String(error) }));
  channel.onmessage = ({ data: { ask } }) => {
    if (ask) turn = turn.then(async () => {
      channel.postMessage({ begun: ask.id });
      const failed = (error) => ({ status: 500, headers: [["content-type", "text/plain"]], body: String(error) });
      channel.postMessage({ answer: ask.id, ...await answer(ask).catch(failed) });
      if (ask.method !== "GET") channel.postMessage({ changed: ask.page });
    });
  };
  if (answer) channel.postMessage({ ready: true });
  await new Promise(() => {}); // the lock is held until the tab is closed
});
