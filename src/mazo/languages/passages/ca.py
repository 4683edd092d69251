"""Catalan."""

from mazo.languages.passages import NO_NUMBERS, ROMAN_CENTURIES, PassageWords, numbered

WORDS = PassageWords(
    months=numbered(
        "gener febrer març/marc abril maig juny juliol agost setembre octubre novembre desembre"
    ),
    seasons=numbered("primavera estiu tardor hivern", first=21),
    numbers=NO_NUMBERS,
    forms=(
        r"\b(?:DAYS) (?:de |d['’])MONTHOFYEAR",
        r"\bMONTHOFYEAR",
        r"\b(?:la |l['’])SEASONOFYEAR",
        r"\bsegles? CENTURIES(?!\w)",
        r"\b(?:decada (?:de|dels)|anys) ['’]?(?P<decade>\d0|\d{2}\d0)\b",
    ),
    day_links="i|o|al",
    of_year=r"(?: (?:de|del|de l['’]any) | (?=[12]\d{3}\b))",
    century_word="segle",
    centuries=ROMAN_CENTURIES.format(number="[ivxl]+", suffix="", links="i|o|al")
    + r"(?:,?\s?ERA)?",
    before_christ=r"a\.?\s?(?:de\s)?(?:n\.?\s?e|c)\b\.?|abans de crist",
    after_christ=r"d\.?\s?(?:de\s)?c\b\.?|despres de crist",
    sure_year=r"\bany ",
    short_year=r"(?!)",
    articles=r"(?:el|la|els|les|l['’]|any|dia) ?",
    between="entre",
    range_links="i|al?|fins al?",
    choice_links="o|o be",
    before=r"abans (?:de|del)",
    after=r"despres (?:de|del)",
    since=r"des (?:de|del)|a partir (?:de|del)",
    until=r"fins (?:a|al|el)",
    or_before="o abans",
    or_after="o despres",
    about=r"cap a(?:l)?|al voltant (?:de|del)|vers|circa|ca?\.",
    about_after="aproximadament",
    prepositions=r"en|el|de|del|des|fins|entre|i|al?|per|any|anys",
    weekdays="dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge",
    no_noun="les|els|dels|als|ells|mes|unes|uns|despres|abans",
)
