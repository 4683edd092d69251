"""Ask real Anki about packages: import them into a scratch collection and look at what came.

Anki runs in a process of its own (`learner`), so that a crash of its backend is a report
too, and in a folder of its own, which is gone afterwards.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from mazo.anki import rules
from mazo.diagnostics import Diagnostic, MessageLanguage, Phrase, Reading, Rule, Text
from mazo.errors import MissingExtraError
from mazo.text.places import Place, TextFile

NEEDS_ANKI = Text("this needs Anki's library")

_RULES: Mapping[str, Rule] = {
    "not-imported": rules.NOT_IMPORTED,
    "conflicting": rules.CONFLICTING,
    "cardless": rules.CARDLESS,
    "empty-card": rules.EMPTY_CARD,
    "missing-media": rules.MISSING_MEDIA,
    "unsound": rules.UNSOUND,
    "cards-added": rules.UNSOUND,
    "template-error": rules.TEMPLATE_ERROR,
    "doubled-note": rules.DOUBLED_NOTE,
    "changed-by-reimport": rules.CHANGED_BY_REIMPORT,
    "schedule-changed": rules.LEARNER_LOSES,
    "edit-lost": rules.LEARNER_LOSES,
    "correction-lost": rules.CORRECTION_LOST,
    "full-sync": rules.FULL_SYNC,
}
_SECONDS = 600


class Verified(NamedTuple):
    """What Anki had after a package: its version, notes and cards."""

    package: Path
    version: str
    notes: int
    cards: int


class Story(NamedTuple):
    """What the learner does after each import but the last: study cards, edit notes, tag notes."""

    study: int = 0
    edit: bool = False
    tag: bool = False


NO_STORY = Story()


def require_anki() -> None:
    """Raise MissingExtraError where Anki's library is not installed."""
    if find_spec("anki") is None:
        raise MissingExtraError(NEEDS_ANKI, "verify")


def verify(
    packages: Sequence[Path], language: MessageLanguage, story: Story = NO_STORY
) -> Reading[tuple[Verified, ...]]:
    """Import `packages` in their order, as one learner; yield what Anki reports of each.

    In between the learner does what `story` has. Anki gives its own words in `language`.

    Raise MissingExtraError where Anki's library is not installed.
    """
    require_anki()
    names = [str(package) for package in packages]
    run = _run({"packages": names, "language": language, **story._asdict()})
    last = _place(packages[-1])
    if run.returncode:
        why = run.stderr.strip().splitlines()[-1:] or [f"exit status {run.returncode}"]
        yield rules.NOT_IMPORTED.at(last, reason=why[0])
        return ()
    report = json.loads(run.stdout)
    verified = []
    for package, each in zip(packages, report["imports"], strict=True):
        yield from _diagnostics(each["troubles"], _place(package))
        if each["counts"]:
            verified.append(Verified(package, report["version"], each["notes"], each["cards"]))
    yield from _diagnostics(report["troubles"], last)
    return tuple(verified)


def _run(request: Mapping[str, object]) -> subprocess.CompletedProcess[str]:
    """Run the learner in a process and a scratch folder of its own."""
    with TemporaryDirectory(prefix="mazo-") as folder:
        return subprocess.run(  # our own module, in our own Python
            # -P: nothing is imported from the folder that we are called in
            [sys.executable, "-P", "-m", "mazo.anki.learner"],
            input=json.dumps({"folder": folder, **request}),
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
        )


def _diagnostics(troubles: Sequence[Mapping[str, Any]], place: Place) -> Iterator[Diagnostic]:
    for trouble in troubles:
        names = ", ".join(trouble["names"])
        more = trouble["number"] - len(trouble["names"])
        names += f" + {more}" if names and more > 0 else ""
        added = Phrase(rules.CARDS_ADDED, {"count": trouble["number"]})
        yield _RULES[trouble["kind"]].at(
            place,
            count=trouble["number"],
            notes=names,
            files=names,
            reason=trouble["reason"],
            problems=trouble["reason"] or added,
            what=rules.LOST.get(trouble["kind"]),
        )


def _place(package: Path) -> Place:
    return Place(TextFile(package, ""), 0, 0)
