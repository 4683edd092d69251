// Has the Python of a browser build a class deck: node pyodide.mjs SITE CARDS OUTPUT
// SITE holds Mazo and what it needs, as installed; CARDS the project; OUTPUT gets the packages.
import { loadPyodide } from "pyodide";

const [site, cards, output] = process.argv.slice(2);
const python = await loadPyodide();
python.mountNodeFS("/site", site);
python.mountNodeFS("/cards", cards);
python.mountNodeFS("/output", output);
python.runPython(`
import sys
from pathlib import Path

sys.path.insert(0, "/site")
from compile_class_deck import compile_class_deck

compile_class_deck(Path("/cards"), Path("/output"))
`);
