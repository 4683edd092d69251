"""English."""

from mazo.languages.base import CardWords, Cue, DateWords, Language, WordingWords

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
)


_CENTURIES = (
    r"(?P<a_century>\d\d?|ORDINAL)(?:st|nd|rd|th)? (?:{link}) (?:the )?"
    r"(?P<b_century>\d\d?|ORDINAL)(?:st|nd|rd|th)?[ -]centur(?:y|ies)"
)


_ASKED = r"\b(?:what|which)(?: (?:is|was|were|are) the)? "
"""Before what is asked: “what year…?”, “what was the year…?”."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DATES = DateWords(
    months=_MONTHS,
    month_variants={
        "sept": 9,
        **{name[:3].lower(): number for number, name in enumerate(_MONTHS, 1)},
    },
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    seasons=("spring", "summer", "autumn", "winter"),
    season_variants={"fall": 23},
    months_are_capitalised=True,
    points=(
        r"(?:the )?(?P<day>\d\d?)(?:st|nd|rd|th)?(?: of)? MONTH\.?(?:OF_YEAR)?",
        r"MONTH\.? (?:the )?(?P<day>\d\d?)(?:st|nd|rd|th)?(?:OF_YEAR)?",
        r"MONTH\.?(?:OF_YEAR)?",
        r"(?:the )?SEASON(?:OF_YEAR)?",
        r"(?:the )?(?:year )?YEAR",
        r"(?:the )?(?P<century>\d\d?|ORDINAL)(?:st|nd|rd|th)?[ -]century(?: ERA)?",
        r"(?:the )?(?P<decade>'?\d{1,9})'?s",
        r"(?:the )?decade (?:of|from) (?:the )?(?P<decade>\d{4})s?",
        r"(?:the )?(?P<decade>TENS)",
        r"(?:the )?(?P<day>\d\d?)(?:st|nd|rd|th)?",
    ),
    of_year=r",?(?: of)? YEAR",
    leading=r"(?:in|on|during|at) (?:the )?",
    approximate=r"(?:c\.? ?(?=\d)|ca?\.|ca(?= )|circa|about|around|approximately|roughly|[~≈]) ?",
    approximate_after=r" or so|,? approx\.?|,? approximately",
    uncertain=r"(?:perhaps|possibly|probably|maybe)(?: in| on)? ",
    between=(
        rf"(?:some time )?between the {_CENTURIES.format(link='and')}(?: ERA)?",
        r"(?:some time )?between (?P<a>.+) and (?P<b>.+)",
        r"(?:some time )?between (?P<a>.+?) ?[-–—] ?(?P<b>.+)",
    ),
    lasted=(
        rf"(?:from )?the {_CENTURIES.format(link='to|until|till|and')}(?: ERA)?",
        r"from (?P<a>.+) (?:to|until|till) (?P<b>.+)",
        r"(?P<a>.+?)(?: to | ?[-–—] ?)(?P<b>.+)",
        r"MONTH\.? (?P<a>\d\d?) ?[-–—] ?(?P<b>\d\d?)(?:OF_YEAR)",
    ),
    since=r"(?:since|from) (?P<a>.+)",
    until=r"(?:until|till|up to) (?P<b>.+)",
    before=r"(?:before|no later than|by) (?P<b>.+)|(?P<b2>.+) or earlier",
    after=r"(?:after|no earlier than) (?P<a>.+)|(?P<a2>.+) or later",
    vague=r"(?:the |in the )?(early|mid|middle|late|beginning|end)\b.*",
    before_christ=r"b\.? ?c\.?(?: ?e\.?)?",
    ordinals=tuple(_ORDINALS.split()),
    tens=(
        "twenties",
        "thirties",
        "forties",
        "fifties",
        "sixties",
        "seventies",
        "eighties",
        "nineties",
    ),
    day_said=r"\b(?:(\d\d?)(?:st|nd|rd|th)?(?: ?[-–—] ?| to | and | or ))?(\d\d?)(?:st|nd|rd|th)? (?:of )?MONTH\b"
    r"|\bMONTH (\d\d?)(?:st|nd|rd|th)?(?: ?[-–—] ?(\d\d?))?(?!\d)",
    approximate_said=r"\b(?:circa|ca?\.|about|around|approximately)(?= ?(?:the year )?\d)",
    short_year=r"'(\d\d)\b(?!s)",
    century_said=r"\b(\d\d?(?=st|nd|rd|th)|ORDINAL)(?:st|nd|rd|th)?[ -]centur(?:y|ies)\b",
    day="{day} {month} {year}",
    day_and_month="{day} {month}",
    month="{month} {year}",
    season="{season} {year}",
    decade="{year}s",
    century_decade="decade of {year}",
    century="{century} century",
    roman_centuries=False,
    year_before_christ="{year} BC",
    early_year="AD {year}",
    approximately="c. {date}",
    uncertainly="{date} (?)",
    from_to="from {a} to {b}",
    between_and="between {a} and {b}",
    from_on="from {a}",
    up_to="until {b}",
    or_later="{a} or later",
    or_earlier="{b} or earlier",
    articles={"decade": "the ", "century": "the "},
    contractions=(),
)

WORDING = WordingWords(
    stop=frozenset(
        "a an and are as at be been by did do does for from had has have how in into is it its of on "
        "or our the their them they this that those these to was were what when where which who whom "
        "whose why will with text according because".split()
    ),
    question_words=frozenset("what which who whom whose when where why how".split()),
    yes_no=frozenset("yes no true false t f".split()),
    opening_mark="",
    joins=frozenset(["and"]),
    asks_list=Cue(
        _words("list enumerate name what"),
        r"\b(list|enumerate|name (?:the |two|three|four|five|some))\b|\bwhat (are|were) the\b",
    ),
    asks_twice=Cue(
        _words("and"),
        r"\band (?:(?:in|on|at|of|to|from|by|with) )?(why|when|who|whom|where|how|what|which)\b",
    ),
    pronouns=frozenset("this that he she they it them these those him her".split()),
    relatives=frozenset(["that", "it"]),
    pronoun_nouns=frozenset("text document passage that".split()),  # “What was it that …?”
    negative=Cue(
        _words("not except never"),
        r"\b(not|except|never)\b",
    ),
    vague=Cue(
        _words("happened took occurred"),
        r"what (happened|took place|occurred)\b",
    ),
    either_or=Cue(
        _words("or"),
        r"\w+ or (?!more\b|less\b|not\b|so\b|other\b|another\b)\w+ ?\?",
    ),
    choice_words=frozenset(["between"]),
    asks_cause=Cue(
        _words(
            "why caused led made drove prompted triggered provoked cause causes reason reasons consequence result effect"
        ),
        r"\bwhy\b|\bwhat (caused|led to|made|drove|prompted|triggered|provoked)\b|\b(cause|reason)s?\b"
        r"|\b(consequence|result|effect) of (what|which|\W*$)|\bof what (was|were|is)\b",
    ),
    asks_consequence=Cue(
        _words(
            "consequence consequences effect effects result results outcome outcomes react respond did does do"
        ),
        r"\bconsequences?\b|\b(effect|result|outcome)s?\b|\bhow did \w+ (react|respond)\b|\bwhat (?:\w+ )?(?:did|does|do) .* "
        r"(lead to|cause|bring about|result in)\b",
    ),
    ambiguous_verb=None,
    hedge=r"\baccording to\b|\b(the|this) (text|document|passage|author|source)\b",
    asks_date=r"\bwhen\b|\bdates?\b|\b(?:what|which)(?: (?:is|was|were|are) the)?(?: \w+)?"
    r" (?:days?|months?|years?|century|centuries|decades?|seasons?|nights?|mornings?|afternoons?|evenings?|weeks?|weekends?)\b"
    r"|\bhow long\b",
    asked_unit={
        "day": Cue(_words("day days date"), rf"{_ASKED}(?:two )?(?:days?|exact date)\b"),
        "month": Cue(_words("month months"), rf"{_ASKED}(?:two )?months?\b"),
        "season": Cue(_words("season seasons"), rf"{_ASKED}(?:two )?seasons?\b"),
        "year": Cue(_words("year years"), rf"{_ASKED}(?:two )?years?\b"),
        "decade": Cue(_words("decade decades"), rf"{_ASKED}(?:two )?decades?\b"),
        "century": Cue(_words("century centuries"), rf"{_ASKED}(?:two )?centur(?:y|ies)\b"),
    },
)

CARDS = CardWords(
    labels={
        "date": "Date",
        "cause": "Cause",
        "consequence": "Consequence",
        "fact": "Fact",
        "hint": "Hint",
        "what-happened": "What happened?",
        "which-term": "What is this called?",
        "other-causes": "Other causes",
        "error": "The text is wrong",
        "imprecise": "The text is imprecise",
        "nuance": "To be exact",
        "accepted": "What happened:",
        "document-says": "According to the text:",
        "source": "Source:",
        "trigger": "Trigger",
        "condition": "Condition",
        "agent": "Agent",
        "purpose": "Purpose",
        "sequence": "Sequence",
        "definition": "Definition",
        "example": "Example",
        "who": "Who",
        "what": "What",
        "where": "Where",
        "meaning": "Meaning",
    },
    retired="This card was withdrawn from the deck and is no longer corrected. You can suspend or delete it.",
    release="Release {number}, {date}",
    counts="{notes} notes, {cards} cards",
    changes={
        "new": "New notes: {count}",
        "corrected": "corrected: {count}",
        "moved": "in another deck: {count}",
        "retired": "retired: {count}",
        "revived": "revived: {count}",
    },
    based="A class deck of “{title}”",
    sources="Source: {documents}",
    author="By {author}",
    licence="Licence: {licence}",
    report="Seen a mistake? Tell {report}",
    example_question="Which words follow “{words}” in the text?",
    find_retired="Withdrawn cards: {count}. To find them, search Anki for {search}",
)

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st gen col capt lt sgt rev hon no nos vol ed eds fig p pp ch cf ca vs etc "
    "jr sr co inc ltd mt ft".split()
)

CALLED = ("english", "en-gb", "en-us", "inglés", "ingles")

LANGUAGE = Language("en", "English", CALLED, _ABBREVIATIONS, DATES, WORDING, CARDS)
