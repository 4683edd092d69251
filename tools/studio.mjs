// Prepares Python for the studio: node studio.mjs PYODIDE SITE OUTPUT
// SITE is a zip of modules; OUTPUT gets `site.files.gz`, the same compiled (a line with the names and sizes of the files,
// then their bytes), and `python.snapshot.gz`, the memory of a Python that has loaded them.
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

process.on("uncaughtException", (error) => { // Node would show the line, which is a megabyte
  console.error(error.message);
  process.exit(1);
});
const [pyodide, site, output] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(resolve(pyodide, "pyodide.mjs")));
const unpack = (python, archive) => {
  python.unpackArchive(archive, "zip", { extractDir: "/site" });
  python.runPython("import sys; sys.path.insert(0, '/site')");
};

const compiler = await loadPyodide();
unpack(compiler, new Uint8Array(await readFile(site)));
compiler.runPython(`
import compileall
import json
import shutil
from pathlib import Path
from py_compile import PycInvalidationMode

compileall.compile_dir("/site", quiet=1, legacy=True, invalidation_mode=PycInvalidationMode.UNCHECKED_HASH)
for each in Path("/site").rglob("*.py"):
    each.unlink()
files = {path.as_posix(): path.read_bytes() for path in sorted(Path("/site").rglob("*")) if path.is_file()}
Path("/site.files").write_bytes(
    json.dumps([[name, len(content)] for name, content in files.items()]).encode() + b"\\n" + b"".join(files.values())
)
shutil.make_archive("/compiled", "zip", "/site")
`);
await writeFile(`${output}/site.files.gz`, gzipSync(compiler.FS.readFile("/site.files"), { level: 9 }));

const python = await loadPyodide({ _makeSnapshot: true });
unpack(python, compiler.FS.readFile("/compiled.zip"));
python.runPython(`
from mazo.studio.places.browser.prepare import prepare

studio = prepare()
`);
await writeFile(`${output}/python.snapshot.gz`, gzipSync(python.makeMemorySnapshot({}), { level: 9 }));
