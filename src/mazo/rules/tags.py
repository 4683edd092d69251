"""2xx, third part: tags."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

BAD_TAG = Rule(
    "E206",
    "bad-tag",
    Text("“{tag}” cannot be a tag: {reason}"),
    Text("write for example `{proposal}`"),
    Text("Anki separates tags by spaces and their levels by `::`."),
)
TAG_SPACE = Text("it has a space in it")
TAG_EMPTY_LEVEL = Text("there is nothing on one side of a `::`")
TAG_RESERVED = Text("Mazo and Anki set `{tag}` themselves")
TAG_COMMA = Text("it has a comma in it")
TAG_COLON = Text("it has one `:`, and levels are parted by two")
TAKE_TAG_OUT = Text("take it out, or write another: `{proposal}`")
TAG_SIGN = Text("the sign `{sign}` means something in Anki's searches")

REPEATED_TAG = Rule(
    "W207",
    "repeated-tag",
    Text("the tag `{tag}` is given twice"),
    Text("take one out"),
    Text("Anki does not tell capital from small letters in tags, and keeps one of the two."),
    Text("first given here"),
)

TAG_CASE = Rule(
    "W221",
    "tag-case",
    Text("the tag `{tag}` is written `{other}` elsewhere"),
    Text("write it `{other}` here too"),
    Text("Anki takes both for one tag, and shows whichever came first."),
    Text("written otherwise here"),
)
