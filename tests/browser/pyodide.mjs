// Has the Python of a browser run a function: node pyodide.mjs SITE FUNCTION INPUT OUTPUT
// SITE holds Mazo and what it needs, as installed, and a module called as its FUNCTION; that gets the
// folders INPUT and OUTPUT.
import { loadPyodide } from "pyodide";

const [site, name, input, output] = process.argv.slice(2);
const python = await loadPyodide();
python.mountNodeFS("/site", site);
python.mountNodeFS("/input", input);
python.mountNodeFS("/output", output);
python.runPython(`
import sys
from pathlib import Path

sys.path.insert(0, "/site")
from ${name} import ${name}

${name}(Path("/input"), Path("/output"))
`);
