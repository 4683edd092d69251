"""`python -m mazo`, and the program `mazo`."""

from __future__ import annotations

import signal

if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends us at once until a command runs

import gc
import sys


def main() -> None:
    """Run the program with the words of the command line.

    `mazo --version` is answered before anything else is imported, since shells and editors ask
    for it. The garbage collector is off during a run, and has nothing to look through at its end:
    that took 4 % of a check.
    """
    if sys.argv[1:] == ["--version"]:
        from mazo import __version__  # noqa: PLC0415  # before anything else is imported

        sys.stdout.write(f"mazo {__version__}\n")
        return
    gc.disable()
    try:
        from mazo.cli import run  # noqa: PLC0415  # Click alone takes twice as long as the answer above

        run()
    finally:
        gc.freeze()
        gc.enable()


if __name__ == "__main__":
    main()
