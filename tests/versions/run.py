"""Take releases through the versions of Anki that learners have, and report what holds where.

    python tests/versions/run.py [--write] VERSION...

Each version stands in an environment of its own, `.venv-anki/VERSION`, which
`make test-anki-versions` sets up. Prints the table of `docs/anki-versions.md`, and fails where
something that must hold does not, or where the page has another table; `--write` corrects the page.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory

from tests.support.paths import ROOT

sys.path.insert(0, str(ROOT))  # for `tests.support`

import releases
import table

PAGE = ROOT / "docs" / "anki-versions.md"
_SECONDS = 300


def main() -> int:
    """Measure all versions; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("versions", nargs="+")
    parser.add_argument("--write", action="store_true", help="write the table into the page")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="mazo-") as folder:
        releases.make(Path(folder))
        measured = {each: _measured(each, Path(folder)) for each in options.versions}
    text = table.markdown(measured, options.versions)
    print(text)  # noqa: T201
    wrong = [each for version in measured for each in table.mistakes(version, measured[version])]
    if options.write and not wrong:
        table.write(text, PAGE)
    elif not table.is_written(text, PAGE):
        wrong.append(f"{PAGE.name} has another table: run.py --write corrects it")
    print(  # noqa: T201
        "",
        *wrong,
        f"{len(measured)} versions, {len(table.ROWS)} rows, {len(wrong)} mistakes",
        sep="\n",
    )
    return 1 if wrong else 0


def _measured(version: str, folder: Path) -> table.Found:
    """Let the learners of a version live, in a process of their own."""
    program = [
        ROOT / ".venv-anki" / version / "bin" / "python",
        Path(__file__).parent / "learners.py",
    ]
    paths = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
    done = run(
        [*program, folder],
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        timeout=_SECONDS,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{version}: {done.stderr}")
    return {row: seen for row, _, seen in json.loads(done.stdout)["found"]}


if __name__ == "__main__":
    sys.exit(main())
