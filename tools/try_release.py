"""Try what a release publishes where nothing else is: wheel and source, in one Python.

    python tools/try_release.py BUILD

BUILD holds one wheel of Mazo and one source archive (`make wheel`). The wheel is installed beside
nothing but what it asks for, and a deck is made with it; then with the extras that need no Anki.
The source archive has to give the same wheel, byte for byte.
"""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path
from tempfile import TemporaryDirectory

TEXT = """\
# The fire

The fire began in Pudding Lane on 2 September 1666. A strong east wind drove it from house to house.
"""
NOTE = """
dates:
  - id: fire-begins
    question: When did the Great Fire of London begin?
    date: 2 September 1666
    quote: The fire began in Pudding Lane on 2 September 1666
"""
IN_WHEEL = """
import mazo
from importlib.resources import files
package = files("mazo")
assert package.joinpath("py.typed").is_file()
for name in ("mazo.mo", "click.mo"):
    assert package.joinpath("locale", "es", "LC_MESSAGES", name).is_file(), name
for folder in ("studio/templates", "studio/static", "site/templates", "site/static"):
    assert len([*package.joinpath(folder).iterdir()]) > 1, folder
project = mazo.open("fire")
assert not project.check().has_errors
print(mazo.__version__)
"""


def main() -> None:
    """Try the release in BUILD."""
    build = Path(sys.argv[1]).resolve()
    [wheel], [source] = build.glob("mazo-*.whl"), build.glob("mazo-*.tar.gz")
    with TemporaryDirectory() as name:
        folder, here = Path(name), Path.cwd()
        venv.create(folder / "env", with_pip=True)
        python = folder / "env" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
        pip = (python, "-m", "pip", "--quiet", "--disable-pip-version-check")
        run(here, *pip, "wheel", "--no-deps", "--wheel-dir", folder / "again", source)
        assert (folder / "again" / wheel.name).read_bytes() == wheel.read_bytes()
        run(here, *pip, "install", wheel)
        make_a_deck(folder, python)
        run(here, *pip, "install", f"{wheel}[documents,studio]")
        assert "index.html" in run(folder, python, "-m", "mazo", "site", "fire", "-o", "site")
        assert (folder / "site" / "index.html").is_file()
    print(f"{wheel.name} and {source.name}: tried with Python {sys.version.split()[0]}")  # noqa: T201  # its answer


def make_a_deck(folder: Path, python: Path) -> None:
    """Make a deck as its author would, and look at all that a wheel has to bring."""
    (folder / "fire.md").write_text(TEXT, "utf-8")
    mazo = (python, "-m", "mazo")
    run(folder, *mazo, "init", "fire", "--document", "fire.md")
    with (folder / "fire" / "fire.yaml").open("a", encoding="utf-8") as file:
        file.write(NOTE)
    version = run(folder, python, "-c", IN_WHEEL).strip()
    assert run(folder, python.with_name("mazo"), "--version") == f"mazo {version}\n"
    assert "1 nota en 1 tema: 0 errores" in run(folder, *mazo, "check", "--lang", "es", "fire")
    assert "usage" not in run(folder, *mazo, "--lang", "es", "--help").lower()
    run(folder, *mazo, "build", "fire")
    assert [*(folder / "fire" / "dist").glob("*.apkg")]


def run(folder: Path, *words: str | Path) -> str:
    """Return what a program writes that runs in a folder. Raise CalledProcessError if it fails."""
    done = subprocess.run(words, cwd=folder, check=True, stdout=subprocess.PIPE, encoding="utf-8")  # noqa: S603  # our own words
    return done.stdout


if __name__ == "__main__":
    main()
