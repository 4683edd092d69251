// Answers requests below its folder: files from its cache, pages of the application (app/…) from Python in a tab.
// `make studio` puts two constants before it: VERSION, and FILES, all that works offline.
const scope = new URL(registration.scope).pathname;
const name = `mazo ${scope}`;
const channel = new BroadcastChannel(name);
const waiting = new Map();
const GONE = "The tab that held this deck was closed before it had finished. Reload, and look whether the change is there.";

addEventListener("install", (event) => event.waitUntil((async () => {
  const cache = await caches.open(`${name} ${VERSION}`);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: "no-cache" })));
})()));

addEventListener("activate", (event) => event.waitUntil((async () => {
  const old = (await caches.keys()).filter((key) => key.startsWith(`${name} `) && !key.endsWith(VERSION));
  await Promise.all(old.map((key) => caches.delete(key)));
  await clients.claim();
})()));

addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (origin !== location.origin) return;
  const path = pathname.slice(scope.length);
  const isFile = path.startsWith("app/static/") || (path === "" ? event.request.mode === "navigate" : !path.startsWith("app/"));
  event.respondWith(isFile ? cached(event.request) : asked(event.request, path || "app/"));
});

async function cached(request) {
  const cache = await caches.open(`${name} ${VERSION}`);
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
}

async function isHeld() {
  return (await navigator.locks.query()).held.some((lock) => lock.name === name);
}

async function asked(request, path) {
  const to = path + new URL(request.url).search;
  if (request.mode === "navigate" && !(await isHeld())) { // Python is in no tab
    return Response.redirect(`${scope}?to=${encodeURIComponent(to)}`, 302);
  }
  const ask = {
    id: crypto.randomUUID(),
    method: request.method,
    target: scope + to,
    headers: [...request.headers],
    page: request.headers.get("x-page"),
    body: await request.arrayBuffer(),
  };
  const answer = await new Promise((resolve) => {
    waiting.set(ask.id, { ask, resolve });
    channel.postMessage({ ask });
  });
  waiting.delete(ask.id);
  const headers = new Headers(answer.headers);
  if (headers.has("location")) headers.set("location", new URL(headers.get("location"), request.url).href);
  const isEmpty = [204, 205, 304].includes(answer.status) || request.method === "HEAD";
  return new Response(isEmpty ? null : answer.body, { status: answer.status, headers });
}

channel.onmessage = ({ data }) => {
  if (data.ready) waiting.forEach(again);
  if (data.begun && waiting.has(data.begun)) waiting.get(data.begun).isBegun = true;
  if (data.answer) waiting.get(data.answer)?.resolve(data);
};

// Python has come to another tab: what the last one did not begin is asked again, and what only reads.
function again({ ask, resolve, isBegun }) {
  if (!isBegun || ask.method === "GET") channel.postMessage({ ask });
  else resolve({ status: 503, headers: [["content-type", "text/plain"]], body: GONE });
}
