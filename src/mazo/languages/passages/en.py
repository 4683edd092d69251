"""English."""

from mazo.languages.passages import PassageWords, numbered
from mazo.text.numerals import NumberWords

_UNITS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"

NUMBERS = NumberWords(
    values={
        "zero": 0,
        **numbered(_UNITS, first=2),
        **{word: 10 * tens for word, tens in numbered(_TENS, first=2).items()},
    },
    scales={"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "dozen": 12},
    ordinals={
        **numbered(_ORDINALS),
        **{word: 10 * tens for word, tens in numbered(_TENTHS, first=2).items()},
        "hundredth": 100,
    },
    ones=frozenset(["one", "a", "an"]),
    joins=frozenset(["and"]),
    halves=frozenset(["half"]),
    says_years_in_pairs=True,
)

WORDS = PassageWords(
    months=numbered(
        "January/Jan February/Feb March/Mar April/Apr May June/Jun July/Jul August/Aug September/Sept/Sep "
        "October/Oct November/Nov December/Dec"
    ),
    seasons=numbered("spring summer autumn/fall winter", first=21),
    numbers=NUMBERS,
    forms=(
        r"\b(?:DAYS)(?: day)?(?: of)? MONTHOFYEAR",
        r"\bMONTH,? (?:the )?DAYS(?:,? (?P<year>[12]\d{3})(?!\w)(?![.,/-]\d))?",
        r"\bMONTHOFYEAR",
        r"\bSEASONOFYEAR",
        r"\b(?:decade of (?:the )?)?['’]?(?P<decade>\d0|\d{2}\d0)['’]?s\b",
        r"\bdecade (?:of|from) (?P<decade>\d{2}\d0)\b",
        (
            r"\b(?:(?P<hundreds>1\d|20)[\s-])?(?P<decade_word>DECADES)\b"
            r"(?: of the (?P<of_century>\d{1,2})(?:º|st|nd|rd|th) century)?"
        ),
        r"\bCENTURIES",
    ),
    day_links="(?:and|or|to|until)(?: the| on)?",
    # Two digits are a year where the clause ends behind them: “on 9 June 68, …”.
    of_year=r"(?:,? (?:of|in)(?: the year)? |,? (?=[12]\d{3}\b)| (?=\d{3}\b)|,? (?=ad\b)| (?=['’]\d)| (?=\d\d(?:[,.;:)]|$| (?:in|at|the|and|by|when)\b)))",
    century_word="centur",
    centuries=r"\d{1,2}(?:º|st|nd|rd|th)(?:(?:\s?[-–]\s?|,\s|,?\s(?:and|to|or)\s(?:the\s)?)\d{1,2}(?:º|st|nd|rd|th))*[\s-]centur(?:y|ies)",
    before_christ=r"b\.?\s?c\.?(?:\s?e\b\.?)?|before christ|before the common era",
    after_christ=r"a\.?\s?d\b\.?|c\.?\s?e\b\.?|of the common era",
    sure_year=r"\byear ",
    short_year=r"(?!)",
    articles=r"(?:the|year|month of|summer of|early|late|in|on) ?",
    between="between",
    range_links="and|to|until|till|through",
    choice_links="or",
    before=r"before|earlier than|no later than|prior to",
    after=r"after|later than|no earlier than|following",
    since=r"since|from|as of",
    until=r"until|till|up to|through",
    by="by",
    or_before="or earlier",
    or_after="or later",
    about=r"circa|ca?\.|about|around|approximately|roughly",
    about_after="or so|approximately|approx",
    prepositions=r"in|of|by|from|to|until|till|since|and|between|before|after|around|about|during|year|circa|for|late|early|mid",
    weekdays="monday|tuesday|wednesday|thursday|friday|saturday|sunday",
    no_noun="was|his|its|this|has|as|is|thus|plus|across|always|perhaps|besides|hers|ours|yes",
    months_are_capitalised=True,
    has_either_order=True,
    no_year=r"(?:built|made|total|army|force|crew|fleet|group|population|height|cost) of|pages?|pp?\.|articles?|arts?\.|numbers?|nos?\.|chapters?|verses?|volumes?|lines?|apollo|psalms?|rooms?|flights?|sections?",
    contrast="but",
    neither=r"(?:neither|nor) (?:in |on )?",
    denial=r"no|not|never|nobody|none|nothing|neither|nor|n['’]t",
    doubt=r"perhaps|maybe|possibly|probably|presumably|it is believed|(?:may|_{3}) have|might have",
    decades={
        word: 10 * tens
        for word, tens in numbered(
            "twenties thirties forties fifties sixties seventies eighties nineties", first=2
        ).items()
    },
)
