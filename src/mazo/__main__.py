"""`python -m mazo`, and the program `mazo`.

`mazo --version` is answered before anything is imported, since shells and editors ask
for it. The garbage collector is off: a check makes a million small values that all
live to its end, and a run is over before any of them would be worth collecting.
"""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    """Run the program with the words of the command line."""
    if sys.argv[1:] == ["--version"]:
        from mazo import __version__  # noqa: PLC0415  # before anything else is imported

        sys.stdout.write(f"mazo {__version__}\n")
        return
    gc.disable()
    from mazo.cli import run  # noqa: PLC0415  # Click alone takes twice as long as the answer above

    try:
        run()
    except SystemExit as end:
        _leave(end.code)
        raise


def _leave(code: str | int | None) -> None:
    """End the process at once: taking millions of values apart would take a tenth of the run."""
    if not isinstance(code, int | None):
        return
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code or 0)


if __name__ == "__main__":
    main()
