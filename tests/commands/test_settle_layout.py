"""`mazo settle` keeps a file's layout: style, comments, line ends; what it cannot keep, it refuses."""

from __future__ import annotations

import pytest

from mazo.errors import CannotEditError
from tests.support.class_deck import ClassDeckBesideBase
from tests.support.project import QUESTION

CHANGE = "change:\n  fleet-leaves:\n"


def test_a_plain_change_gets_what_the_base_says_beside_it(class_deck: ClassDeckBesideBase) -> None:
    """
    In block style the value moves into `now`, with its comment.
    """
    class_deck.write(
        f"{CHANGE}    question: When did the fleet leave the harbour?   # shorter\n    # end\n"
    )
    assert class_deck.codes() == ["I533"]

    (done,) = class_deck.settle()

    assert (done.did, done.id, done.key) == ("noted", "fleet-leaves", "question")
    assert class_deck.codes() == []
    assert class_deck.read() == (
        f"{CHANGE}    question:\n"
        f'      was: "{QUESTION}"\n'
        "      now: When did the fleet leave the harbour?   # shorter\n"
        "    # end\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "  fleet-leaves: {hint: Mind, extra: 'a, b'}  # c\n",
            '  fleet-leaves: {hint: {was: "", now: Mind}, extra: {was: "", now: \'a, b\'}}  # c\n',
        ),
        (
            "  fleet-leaves:\n    hint: >-  # c\n      Mind\n\n      the tide\n",
            '  fleet-leaves:\n    hint:\n      was: ""\n      now: >-  # c\n        Mind\n\n        the tide\n',
        ),
        (
            "  fleet-leaves:\n    hint: |2\n        Mind\n      the tide\n",
            '  fleet-leaves:\n    hint:\n      was: ""\n      now: |2\n          Mind\n        the tide\n',
        ),
        (
            "  fleet-leaves:\n    hint: Mind\n     the tide\n",
            '  fleet-leaves:\n    hint:\n      was: ""\n      now: Mind\n       the tide\n',
        ),
        (
            "  fleet-leaves:\n    hint:  # hint\n      Mind\n",
            '  fleet-leaves:\n    hint:\n      was: ""\n      now:  # hint\n        Mind\n',
        ),
        (
            "  fleet-leaves:\n    hint:\n      now: Mind\n",
            '  fleet-leaves:\n    hint:\n      was: ""\n      now: Mind\n',
        ),
        (
            "  fleet-leaves:\n    hint: {now: Mind}\n",
            '  fleet-leaves:\n    hint: {was: "", now: Mind}\n',
        ),
        (
            '    "fleet-leaves":\n        "hint": "Mind # the: tide"\n',
            '    "fleet-leaves":\n        "hint":\n            was: ""\n            now: "Mind # the: tide"\n',
        ),
        (
            "  why-lifted:\n    image:\n      # its words\n      alt: Ships\n",
            '  why-lifted:\n    image:\n      was: {alt: "Ships in a storm"}\n      now:\n        # its words\n        alt: Ships\n',
        ),
        (
            "  fleet-leaves: {\n    hint: Mind,  # c\n    extra: Tide}\n",
            '  fleet-leaves: {\n    hint: {was: "", now: Mind},  # c\n    extra: {was: "", now: Tide}}\n',
        ),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_every_style_is_kept(
    class_deck: ClassDeckBesideBase, before: str, after: str, newline: str, bom: bytes
) -> None:
    """
    The author's own text stays as it was written, under any line ends.
    """
    text = f"{class_deck.head}change:\n{before}".replace("\n", newline)
    class_deck.path.write_bytes(bom + text.encode())

    class_deck.settle()

    expected = f"{class_deck.head}change:\n{after}".replace("\n", newline)
    assert class_deck.path.read_bytes() == bom + expected.encode()
    assert class_deck.settle() == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# a\n  fleet-leaves:  # b\n    hint: Look at the sea  # c\n", "# a\n  # b\n  # c\n"),
        (
            "  fleet-leaves:\n    hint: Look at\n      the sea\n    extra: {was: '', now: Old}\n",
            "  fleet-leaves:\n    extra: {was: '', now: Old}\n",
        ),
        (
            "  fleet-leaves:\n    # a\n    hint: >-  # b\n      Look at the sea\n\n    # c\n    extra: {was: '', now: Old}\n",
            "  fleet-leaves:\n    # a\n    # b\n\n    # c\n    extra: {was: '', now: Old}\n",
        ),
        (
            "  fleet-leaves: {hint: Look at the sea, extra: {was: '', now: Old}}\n",
            "  fleet-leaves: {extra: {was: '', now: Old}}\n",
        ),
        (
            "  fleet-leaves: {extra: {was: '', now: Old}, hint: Look at the sea}\n",
            "  fleet-leaves: {extra: {was: '', now: Old}}\n",
        ),
        (
            "  fleet-leaves: {\n    extra: {was: '', now: Old},  # a\n    hint: Look at the sea,  # b\n  }\n",
            "  fleet-leaves: {\n    extra: {was: '', now: Old},  # a\n    # b\n  }\n",
        ),
        (
            "  fleet-leaves: { # a\n    hint: Look at the sea, extra: {was: '', now: Old}}\n",
            "  fleet-leaves: { # a\n    extra: {was: '', now: Old}}\n",
        ),
        (
            "  fleet-leaves: {extra: {was: '', now: Old}, # a\n    hint: Look at the sea}\n",
            "  fleet-leaves: {extra: {was: '', now: Old} # a\n    }\n",
        ),
    ],
)
def test_what_the_base_says_by_now_goes(
    class_deck: ClassDeckBesideBase, before: str, after: str
) -> None:
    """
    Its lines go, an emptied note too; comments stay, each on a line of its own.
    """
    class_deck.project.hint("Look at the sea")
    class_deck.project.release(1)
    class_deck.write(f"change:\n{before}")

    done = class_deck.settle()

    assert [each.did for each in done] == ["same"]
    assert class_deck.read() == f"change:\n{after}"
    assert class_deck.codes() == []
    assert class_deck.settle() == ()


def test_an_emptied_key_goes(class_deck: ClassDeckBesideBase) -> None:
    """
    Under `change`, `events` and `topics` nothing is left, so that they go; others stay.
    """
    head = "include: {topics: [siege]}\n"
    class_deck.write(
        f"{head}events:\n  storm: A storm scatters the ships\n{CHANGE}    question: {QUESTION}\n"
        'topics: {siege: "1: The siege"}\nremove: []\n'
    )

    assert {each.did for each in class_deck.settle()} == {"same"}
    assert class_deck.read() == f"{head}remove: []\n"


def test_a_key_over_comments_stays(class_deck: ClassDeckBesideBase) -> None:
    """
    Examples that wait below `change:` can still be used.
    """
    rest = "  # why-lifted:\n  #   question: …\n"
    class_deck.write(f"{CHANGE}    question: {QUESTION}\n{rest}")

    class_deck.settle()

    assert class_deck.read() == f"change:\n{rest}"
    assert class_deck.codes() == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[gone, why-lifted]", "[why-lifted]"),
        ("[why-lifted, gone]", "[why-lifted]"),
        ("[why-lifted, gone, peace-signed]", "[why-lifted, peace-signed]"),
        ("\n  - gone  # a\n  - why-lifted", "\n  # a\n  - why-lifted"),
        ("\n- why-lifted\n- gone", "\n- why-lifted"),
    ],
)
def test_what_is_removed_already_goes(
    class_deck: ClassDeckBesideBase, before: str, after: str
) -> None:
    """
    From a list in any style.
    """
    class_deck.project.take_out("siege.yaml", "fleet-leaves")
    class_deck.project.release(1)
    class_deck.write(f"remove: {before}\n".replace("gone", "fleet-leaves"))

    assert [each.did for each in class_deck.settle()] == ["removed"]
    assert class_deck.read() == f"remove: {after}\n"


def test_what_does_not_read_as_meant_is_not_written(
    class_deck: ClassDeckBesideBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    A mistake of ours costs no file of hers.
    """
    from mazo.text.edit import Splice
    from mazo.yamlfiles import rewrite as yamlrewrite

    monkeypatch.setattr(yamlrewrite.Rewriter, "_set", lambda *_: Splice(0, 0, ""))
    class_deck.write(f"{CHANGE}    hint: Mind\n")

    with pytest.raises(CannotEditError):
        class_deck.settle()
    assert class_deck.read() == f"{CHANGE}    hint: Mind\n"


@pytest.mark.parametrize("odd", ["  ? fleet-leaves\n  : hint: Mind\n"])
def test_an_odd_style_is_left_to_its_author(class_deck: ClassDeckBesideBase, odd: str) -> None:
    """
    What cannot be changed for sure is refused.
    """
    class_deck.write(f"change:\n{odd}")

    with pytest.raises(CannotEditError):
        class_deck.settle()
    assert class_deck.read() == f"change:\n{odd}"
