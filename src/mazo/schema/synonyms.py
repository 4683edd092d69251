"""Which of the words that Mazo knows an author meant by another."""

from collections.abc import Collection

from mazo.text.comparison import fold

_OTHER_WORDS = """
pregunta=question front=question respuesta=answer back=answer cita=quote texto=exact fecha=date
fechas=dates hechos=facts datos=facts causa=cause causas=causes efecto=effect consecuencia=effect
consecuencias=consequences suceso=event evento=event sucesos=events eventos=events porque=because
pista=hint detalle=extra etiquetas=tags papel=role inversa=reverse imagen=image sonido=audio
titulo=title título=title documento=document documentos=documents apartado=section
sección=section seccion=section apartados=sections errata=erratum tipo=kind tipos=types nota=note
fuente=source imprecisa=imprecise inexacta=imprecise matiz=nuance desencadenante=trigger
condición=condition condicion=condition protagonista=who agente=who agent=who
quién=who quien=who qué=what dónde=where donde=where término=term termino=term finalidad=purpose
propósito=purpose secuencia=sequence definición=meaning definicion=meaning definition=meaning
significado=meaning ejemplo=example
proyecto=project lengua=language idioma=language mazo=deck temas=topics autor=author autora=author
licencia=licence license=licence ruta=path clase=class quitar=remove cambiar=change añadir=add
incluir=include antes=was ahora=now desde=from hasta=to precisión=precision precision=precision
"""
_MEANT = {word: key for word, _, key in (pair.partition("=") for pair in _OTHER_WORDS.split())}
"""What people write for a key or a word: its Spanish name, or another tool's."""


def nearest(word: str, known: Collection[str]) -> str:
    """Return which of the `known` words was meant by `word`, or "" if that is not plain."""
    word = word.strip("\u00a0 :").lower()
    if _MEANT.get(word) in known:
        return _MEANT[word]
    by_letters = {fold(each): each for each in sorted(known)}
    if fold(word) in by_letters:
        return by_letters[fold(word)]
    from difflib import get_close_matches  # noqa: PLC0415  # only after a mistake

    close = get_close_matches(fold(word), by_letters, n=1, cutoff=0.6)
    return by_letters[close[0]] if close else ""


def is_plain(word: str, near: str, known: Collection[str]) -> bool:
    """Return whether `word` can only mean `near`: as its other name, or since no other is alike."""
    word = word.strip("\u00a0 :").lower()
    if _MEANT.get(word) == near or fold(word) == fold(near):
        return True
    from difflib import get_close_matches  # noqa: PLC0415  # as above

    return len(get_close_matches(fold(word), [*map(fold, known)], n=2, cutoff=0.75)) == 1
