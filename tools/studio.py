"""Put the studio together that runs in a browser, without a server: a folder for any static host.

    python tools/studio.py NODE_MODULES OUTPUT

NODE_MODULES has Pyodide, as npm installs it; packages come from this Python's environment. All that
a browser asks for is in OUTPUT then, and nothing is ever asked for elsewhere.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path
from tempfile import TemporaryDirectory

from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
from hatch_build import compile_messages  # noqa: E402  # the root is no package
from mazo.locale import SOURCE_LANGUAGE, languages  # noqa: E402
from mazo.studio.places.browser import first_page  # noqa: E402

SOURCE = ROOT / "src" / "mazo"
STATIC = SOURCE / "studio" / "static"
BROWSER = SOURCE / "studio" / "places" / "browser"
PYODIDE = (
    *("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm"),
    *("python_stdlib.zip", "pyodide-lock.json"),
)
LOADED = ("pyodide/pyodide.asm.wasm", "python.snapshot.gz", "site.files.gz")
"""What a page waits for at the start."""
EXTRAS = ("documents", "studio")
ELSEWHERE = {"click", "uvicorn", "watchfiles"}
"""What Mazo needs on a machine only."""


def main() -> None:
    """Put the folder together anew."""
    modules, output = (Path(word) for word in sys.argv[1:])
    shutil.rmtree(output, ignore_errors=True)
    (output / "pyodide").mkdir(parents=True)
    for name in PYODIDE:
        shutil.copy(modules / "pyodide" / name, output / "pyodide")
    with TemporaryDirectory() as folder:
        site = Path(folder, "site")
        collect(site, output / "licences")
        archive = shutil.make_archive(str(site), "zip", site)
        prepare(modules / "pyodide", archive, output)
    place(output)


def needed(requirements: Iterable[str]) -> Iterator[Distribution]:
    """Yield the distributions that are required, and those that these need."""
    for requirement in map(Requirement, requirements):
        is_asked = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        if is_asked and requirement.name not in ELSEWHERE:
            yield (found := distribution(requirement.name))
            yield from needed(found.requires or ())


def collect(site: Path, licences: Path) -> None:
    """Copy Mazo, and what it needs without what is compiled, to `site`, and their licences."""
    compile_messages(ROOT)
    shutil.copytree(SOURCE, site / "mazo", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.rmtree(site / "mazo" / "cli")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    optional = (project["optional-dependencies"][extra] for extra in EXTRAS)
    required = sum(optional, project["dependencies"])
    for each in {found.name: found for found in needed(required)}.values():
        for file in each.files or ():
            is_licence = ".dist-info" in file.parts[0] and "licen" in file.as_posix().lower()
            if is_licence or (file.suffix == ".py" and ".." not in file.parts):
                target = licences / each.name / file.name if is_licence else site / file
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(file.locate(), target)


def prepare(pyodide: Path, archive: str, output: Path) -> None:
    """Have Python, as a browser has it, compile and load the modules in an archive."""
    places = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    node = shutil.which("node", path=places) or "node"
    script = Path(__file__).with_suffix(".mjs")
    subprocess.run([node, script, pyodide, archive, output], check=True)  # noqa: S603  # our own


def place(output: Path) -> None:
    """Write what a browser loads beside Python: scripts, styles, the page of the beginning."""
    static = output / "app" / "static"
    shutil.copytree(STATIC, static)
    shutil.copy(BROWSER / "place.js", static)
    for language in languages():
        name = "index" if language == SOURCE_LANGUAGE else language
        (output / f"{name}.html").write_text(first_page.page(language), "utf-8")
    sizes = {name: (output / name).stat().st_size for name in LOADED}
    script(BROWSER / "python.js", output, SIZES=sizes)
    files = [each for each in sorted(output.rglob("*")) if each.is_file()]
    used = [each for each in files if "licences" not in each.parts]
    digests = (hashlib.sha256(each.read_bytes()).digest() for each in used)
    version = hashlib.sha256(b"".join(digests)).hexdigest()[:16]
    names = ["./", *(each.relative_to(output).as_posix() for each in used)]
    script(BROWSER / "service.js", output, VERSION=version, FILES=names)


def script(path: Path, output: Path, **constants: object) -> None:
    """Write a script to the folder, with constants before it."""
    lines = (f"const {name} = {json.dumps(value)};\n" for name, value in constants.items())
    (output / path.name).write_text("".join((*lines, path.read_text("utf-8"))), "utf-8")


if __name__ == "__main__":
    main()
