"""What real Anki says of packages, and of a release over the one before."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from mazo.anki.verify import NO_STORY, Story, Verified, require_anki
from mazo.anki.verify import verify as ask_anki
from mazo.commands.build import Build
from mazo.diagnostics import Diagnostic, MessageLanguage, collect

__all__ = ["Answer", "Story", "require_anki", "verify", "verify_release"]

_LEARNER = Story(study=10, edit=True, tag=True)
"""What the learner does between the last release and the new one."""


class Answer(NamedTuple):
    """What Anki had after each package, and what is wrong.

    `story` is what the learner did in between.
    """

    verified: tuple[Verified, ...]
    diagnostics: tuple[Diagnostic, ...]
    story: Story = NO_STORY

    @property
    def is_proof(self) -> bool:
        """Return whether the learner had something to lose, and lost nothing."""
        return len(self.verified) > 1 and any(self.story) and not self.diagnostics


def verify(packages: Sequence[Path], language: MessageLanguage, story: Story = NO_STORY) -> Answer:
    """Import `packages` in their order, as one learner who does what `story` has in between.

    Anki gives its own words in `language`. Raise MazoError if Anki's library is not installed.
    """
    verified, found = collect(ask_anki(packages, language, story))
    return Answer(verified, tuple(found), story)


def verify_release(
    built: Build, before: Mapping[Path, bytes], language: MessageLanguage
) -> Iterator[Answer]:
    """Yield what Anki says of each package of a release, imported over the one `before`, if any."""
    with TemporaryDirectory(prefix="mazo-") as folder:
        for package in built.packages:
            packages: tuple[Path, ...] = (package.path,)
            if package.path in before:
                older = Path(folder) / package.path.name
                older.write_bytes(before[package.path])
                packages = (older, package.path)
            yield verify(packages, language, _LEARNER)
