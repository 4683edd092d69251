"""Portuguese."""

from mazo.languages.passages import NO_NUMBERS, ROMAN_CENTURIES, PassageWords, numbered

WORDS = PassageWords(
    months=numbered(
        "janeiro fevereiro março/marco abril maio junho julho agosto setembro outubro novembro "
        "dezembro"
    ),
    seasons=numbered("primavera verão outono inverno", first=21),
    numbers=NO_NUMBERS,
    forms=(
        r"\b(?:DAYS)(?: de)? MONTHOFYEAR",
        r"(?<!rio de )\bMONTHOFYEAR",
        r"\bSEASONOFYEAR",
        r"\bseculos? CENTURIES(?!\w)",
        r"\b(?:decadas? de|anos) ['’]?(?P<decade>\d0|\d{2}\d0)\b",
    ),
    day_links="e|ou|al?|ao?",
    of_year=r"(?:,? (?:de|do)(?: ano)?(?: de)? | (?=[12]\d{3}\b))",
    century_word="seculo",
    centuries=ROMAN_CENTURIES.format(number="[ivxl]+", suffix="", links="e|ou|ao?")
    + r"(?:,?\s?ERA)?",
    before_christ=r"a\.?\s?(?:de\s)?(?:e\.?\s?c|c)\b\.?|antes de cristo",
    after_christ=r"d\.?\s?(?:de\s)?c\b\.?|depois de cristo|e\.\s?c\b\.?",
    sure_year=r"\bano (?:de )?",
    short_year=r"(?!)",
    articles=r"(?:o|a|os|as|ano|dia) ?",
    between="entre",
    range_links="e|ao?|ate",
    choice_links="ou",
    before=r"antes (?:de|do)",
    after=r"depois (?:de|do)|apos",
    since=r"desde|a partir (?:de|do)",
    until=r"ate",
    or_before="ou antes",
    or_after="ou depois",
    about=r"cerca de|por volta de|circa|ca?\.",
    about_after="aproximadamente",
    prepositions=r"em|de|do|desde|ate|entre|e|ao?|para|por|ano|anos|apos",
    weekdays="(?:segunda|terca|quarta|quinta|sexta)(?:-feira)?|sabado|domingo",
    no_noun="nas|nos|dos|das|sus|eles|elas|mas|mais|pois|depois|antes",
)
