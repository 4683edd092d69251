"""Signs that are not words of a text: marks of notes, of tasks, of an encyclopedia's editors."""

import re
from bisect import bisect_right

from mazo.documents.read_text import ReadText
from mazo.text.patterns import compiled

_EDITORS = (
    r"edit(?: source)?|citation needed|(?:when|who|where|which|what|why|how|whose|by whom)\?"
    r"|according to whom\?|(?:full |better )?(?:citation|source|quotation|clarification) needed"
    r"|(?:page|verification|attribution) needed|failed verification|original research\?"
    r"|dubious(?: [–-] discuss)?|needs update|non-primary source needed"
    r"|editar(?: \| editar código)?(?: (?:código|la fuente|datos en wikidata))?"
    r"|(?:cita|referencia|fuente|aclaración|página|verificación) (?:requerida|necesaria)"
    r"|¿(?:cuándo|quién|dónde|cuál|cuáles|qué|por qué|por quién|según quién|cómo)\?"
    r"|sin referencias|editar código-fonte|carece de fontes|citação necessária"
    r"|modifier(?: \| modifier le code)?|modifier le code|(?:réf\.|citation) nécessaire"
    r"|bearbeiten(?: \| quelltext bearbeiten)?|quelltext bearbeiten|beleg\?"
    r"|modifica(?: \| modifica wikitesto)?|modifica wikitesto|senza fonte|cal citació"
).replace(" ", r"\ ")
_NUMBER = r"[\d⁰¹²³⁴-⁹₀-₉]{1,3}"
_NOTE = rf"(?:{_NUMBER}|(?:nota|note|notes|nt|n|nb|lower-alpha)[ .\u00a0]*{_NUMBER})"
_MARKER = rf"""
    [ \u00a0]?\[\^[^\[\]\s]+\]                          # a note that the text does not have
  | [ \u00a0]?\[(?:{_EDITORS})\]
  | (?<=[^\s\[(])\[(?:{_NOTE}|[a-z](?=\](?!\w)))\]      # right behind a word
  | [ \u00a0]\[{_NOTE}\](?=\[|[.,;:!?)»”]|\n\n|\Z)       # or behind a space, at an end
  | (?:(?<=\n\n)|\A)\[(?:[ xX]\][ \t]+|!\w+\]\s*)        # a task, an alert
"""


def without_markers(read: ReadText) -> ReadText:
    """Return a text without such signs; formulas are left alone."""
    if "[" not in read.text:
        return read
    formulas = [look for look in read.looks if look.kind == "math"]
    starts = [formula.start for formula in formulas]
    spans = []
    for found in compiled(_MARKER, re.VERBOSE | re.IGNORECASE).finditer(read.text):
        index = bisect_right(starts, found.start()) - 1
        if index < 0 or formulas[index].end <= found.start():
            spans.append(found.span())
    return read.without(spans)
