"""The descriptions of decks, which Anki shows on a deck's page.

A topic's description depends on that topic alone, so that its package stays the same
bytes while others change. Text that the author wrote is escaped; only plain web
addresses become links.
"""

from collections.abc import Iterable

from mazo.languages import CardWords, language
from mazo.model.lock import Header, Line
from mazo.model.note import Project
from mazo.notetypes import MODIFIED, NOTE_TYPES
from mazo.notetypes.style import css
from mazo.releases.inheritance import RETIRED_TAG
from mazo.releases.lock_file import iso
from mazo.releases.plan import cards
from mazo.text.html import escaped
from mazo.text.patterns import lazy

_WEB = lazy(r"https?://[^\s\"<>]+")


def whole(project: Project, header: Header) -> str:
    """Return the description of the whole deck: the release, its counts, where it comes from."""
    words = language(project.language).cards
    lines = [
        escaped(project.title),
        words.release.format(number=header.release, date=iso(header.date)[:10]),
        words.counts.format(notes=header.notes, cards=header.cards),
        *_changes(header, words),
        *_origin(project, words),
    ]
    if header.retired:
        search = f'"tag:{RETIRED_TAG}"'
        lines.append(words.find_retired.format(count=header.retired, search=search))
    return "<br>".join(lines)


def outside_notes(project: Project) -> tuple[str, str]:
    """Return the parts of packages besides notes, to be compared: templates, descriptions.

    Figures of the release are left out of it: what is looked for is whether somebody changed
    something.
    """
    templates = [
        (template.id, template.name, template.front, template.back)
        for note_type in NOTE_TYPES.values()
        for template in note_type.templates
    ]
    described = whole(project, Header(project.id, 0, 0, "", 0, 0, 0))
    return repr((MODIFIED, templates, css())), repr((project.deck, described))


def topic(project: Project, lines: Iterable[Line]) -> str:
    """Return the description of one topic's deck."""
    words = language(project.language).cards
    live = [line for line in lines if line.state == "live"]
    return words.counts.format(notes=len(live), cards=sum(map(cards, live)))


def _changes(header: Header, words: CardWords) -> list[str]:
    """Return a line on what the release changed; a first release changed nothing."""
    counts = [
        words.changes[kind].format(count=count)
        for kind, count in header.changes.items()
        if header.release > 1 and kind in words.changes
    ]
    return [", ".join(counts)] if counts else []


def _origin(project: Project, words: CardWords) -> list[str]:
    titles = ", ".join(escaped(entry.title) for entry in project.documents.values())
    base = project.base_title
    sentences = [words.based.format(title=escaped(base))] if base else []
    sentences.append(words.sources.format(documents=titles))
    for template, value in (
        (words.author.replace("{author}", "{0}"), project.author),
        (words.licence.replace("{licence}", "{0}"), project.licence),
        ("{0}", project.url),
        (words.report.replace("{report}", "{0}"), project.report),
    ):
        if value:
            sentences.append(template.format(_linked(value)))
    return sentences


def _linked(value: str) -> str:
    if _WEB.fullmatch(value):
        return f'<a href="{escaped(value)}">{escaped(value)}</a>'
    return escaped(value)
