"""What pages do while the studio is measured (`studio.py`): scripts, run in a browser."""

from __future__ import annotations

PLAIN = {
    "index.html": '<!doctype html><link rel="icon" href="data:,">'
    '<script type="module" src="page.js"></script>',
    "page.js": 'const worker = new Worker("worker.js", { type: "module" });\n'
    'worker.onmessage = () => { document.body.id = "ready"; };\n',
    "worker.js": 'import { loadPyodide } from "./pyodide/pyodide.mjs";\n'
    "await loadPyodide();\npostMessage(1);\n",
}
CHANGE = """async (on) => {
    const form = document.querySelector(".row form"), began = performance.now();
    await (await fetch(form.action, { method: "POST", body: new URLSearchParams({ on }),
        headers: { "HX-Request": "true", "HX-Current-URL": location.href } })).text();
    return performance.now() - began;
}"""
"""A change of a class deck: the milliseconds until all of the page that shows it is answered."""
WRITE = """async ([field, words]) => {
    const element = document.querySelector(field), began = performance.now();
    const settled = new Promise((good) => {
        addEventListener("htmx:after:settle", good, { once: true });
    });
    element.value = words;
    element.dispatchEvent(new Event(field === "#search" ? "input" : "change", { bubbles: true }));
    await settled;
    await new Promise((good) => requestAnimationFrame(() => setTimeout(good)));
    return performance.now() - began;
}"""
"""Words put into a field: the milliseconds until what they change is drawn."""
SEEN = """([field, words]) => {
    window.seen = (async () => {
        while (document.querySelector(field)?.value !== words) {
            await new Promise(requestAnimationFrame);
        }
        return performance.timeOrigin + performance.now();
    })();
}"""
"""Have a page note when a field of it has some words, in milliseconds since 1970."""
NOW = "performance.timeOrigin + performance.now()"
CHECKER = """async () => {
    window.checker = new Worker("check.js", { type: "module" });
    await new Promise((good) => { checker.onmessage = good; });
}"""
CHECKED = """async () => {
    checker.postMessage(1);
    return (await new Promise((good) => { checker.onmessage = good; })).data;
}"""
CHECK = """import { loadPyodide } from "./pyodide/pyodide.mjs";
const python = await loadPyodide();
const plain = (await fetch("site.files.gz")).body.pipeThrough(new DecompressionStream("gzip"));
const bytes = new Uint8Array(await new Response(plain).arrayBuffer());
let at = bytes.indexOf(10) + 1;
for (const [name, size] of JSON.parse(new TextDecoder().decode(bytes.subarray(0, at)))) {
    python.FS.mkdirTree(name.slice(0, name.lastIndexOf("/")));
    python.FS.writeFile(name, bytes.subarray(at, at += size));
}
python.globals.set("texts", python.toPy(await (await fetch("deck.json")).json()));
python.runPython(`
import base64, sys
sys.path.insert(0, "/site")
import mazo
files = {name: base64.b64decode(text) for name, text in texts.items()}
name = next(name for name in files if name.endswith(".yaml"))
mazo.open(files, name).check()`);
onmessage = () => {
    const began = performance.now();
    python.runPython("mazo.open(files, name).check(); None");
    postMessage(performance.now() - began);
};
postMessage(0);
"""
"""A worker that checks a class deck of the seed, newly opened, as often as it is asked."""
