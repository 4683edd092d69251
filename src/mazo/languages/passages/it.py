"""Italian."""

from mazo.languages.passages import NO_NUMBERS, ROMAN_CENTURIES, PassageWords, numbered

WORDS = PassageWords(
    months=numbered(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
        "dicembre"
    ),
    seasons=numbered("primavera estate autunno inverno", first=21),
    numbers=NO_NUMBERS,
    forms=(
        r"\b(?:DAYS) MONTHOFYEAR",
        r"\bMONTHOFYEAR",
        r"\b(?:in |nella |nell['’]|della |dell['’])SEASONOFYEAR",
        r"\b(?:secol[oi]|sec\.)\s(?P<centuries>[ivxl]+)(?:,?\s?ERA)?(?!\w)",
        r"\bCENTURIES\s(?:secol[oi]|sec\.)(?:,?\s?ERA)?",
        r"\banni ['’]?(?P<decade>\d0|\d{2}\d0)\b",
    ),
    day_links="e|o|al",
    of_year=r"(?: del(?:l['’]anno)? | (?=[12]\d{3}\b))",
    century_word="secol|sec\\.",
    centuries=ROMAN_CENTURIES.format(number="[ivxl]+", suffix="[º°]?", links="e|o|al"),
    before_christ=r"a\.?\s?c\b\.?|avanti cristo|prima di cristo",
    after_christ=r"d\.?\s?c\b\.?|dopo cristo",
    sure_year=r"\banno ",
    short_year=r"(?!)",
    articles=r"(?:il|lo|la|l['’]|i|gli|anno) ?",
    between="tra|fra",
    range_links="e|al?|fino al",
    choice_links="o|oppure",
    before=r"prima del(?:l['’])?",
    after=r"dopo",
    since=r"dal|a partire dal",
    until=r"fino al",
    or_before="o prima",
    or_after="o dopo",
    about=r"verso|circa|intorno al|ca?\.",
    about_after="circa",
    prepositions=r"nel|del|dal|al|il|tra|fra|e|anno|verso|dopo|in",
    weekdays="lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica",
    no_noun="nei|dei|sui|gli|noi|poi|essi|loro",
    plural="i",
)
