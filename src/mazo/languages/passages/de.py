"""German."""

from mazo.languages.passages import NO_NUMBERS, PassageWords, numbered

WORDS = PassageWords(
    months=numbered(
        "Januar/Jänner Februar März/Marz April Mai Juni Juli August September Oktober November "
        "Dezember"
    ),
    seasons=numbered("Frühling/Frühjahr Sommer Herbst Winter", first=21),
    numbers=NO_NUMBERS,
    forms=(
        r"\b(?:DAYS) MONTHOFYEAR",
        r"\bMONTHOFYEAR",
        r"\bSEASONOFYEAR",
        (
            r"(?<![\w.])(?P<centuries>\d{1,2}\.(?:\s(?:und|oder|bis|bis zum)\s\d{1,2}\.)*)\s"
            r"(?:jahrhunderts?|jh\.?)(?:,?\s?ERA)?"
        ),
        r"\b(?P<decade>\d{2}\d0|\d0)er(?: jahren?)?\b",
    ),
    day_links="und|oder|bis|bis zum",
    of_year=r"(?: (?:des jahres )?(?=[12]\d{3}\b)| im jahre? )",
    century_word="jahrhundert|jh\\b",
    centuries=r"(?!)",
    before_christ=r"v\.?\s?(?:chr|u\.?\s?z)\b\.?|vor christus|vor christi geburt|vor unserer zeitrechnung",
    after_christ=r"n\.?\s?(?:chr|u\.?\s?z)\b\.?|nach christus|nach christi geburt|unserer zeitrechnung",
    sure_year=r"\bjahre? ",
    short_year=r"(?!)",
    articles=r"(?:dem|den|der|das|die|jahr|jahre) ?",
    between="zwischen",
    range_links="und|bis|bis zum",
    choice_links="oder",
    before=r"vor",
    after=r"(?<!sage )(?<!legende )(?<!uberlieferung )nach",
    since=r"seit|ab|von",
    until=r"bis(?: zum)?",
    or_before="oder fruher",
    or_after="oder spater",
    about=r"um|etwa|circa|ca?\.|gegen",
    about_after="etwa",
    prepositions=r"in|im|von|bis|seit|ab|um|nach|vor|und|zwischen|jahr|jahre",
    weekdays="montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag",
    no_noun="waren|wurden|haben|hatten|werden|einen|den|zwischen|gegen",
    plural="(?:en|er)",
)
