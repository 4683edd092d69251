"""English."""

from mazo.languages.claims import ClaimWords, measuring
from mazo.languages.passages.en import NUMBERS
from mazo.text.quantities import QuantityWords, number_words

_PARTS = {
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourths": 4,
    "fifths": 5,
    "sixths": 6,
    "sevenths": 7,
    "eighths": 8,
    "ninths": 9,
    "tenths": 10,
    "twelfths": 12,
    "hundredths": 100,
}

QUANTITIES = QuantityWords(
    numbers=NUMBERS,
    decimal=".",
    percent=r"%|per ?cent\b",
    parts=_PARTS,
    part=r"(?:(?<=a \dº)|(?<=one \dº)|(?<=a \d\dº)|(?<=one \d\dº))(?=\sof\b|\W*$)",
    half=r"(?<!first )(?<!second )(?<!other )(?<!1º )(?<!2º )\bhalf(?=\s(?:of|the|its|their|his|her|all)\b|\W*$)",
    each=r"out of(?: every)?|of every|in every",
    rank_words=r"\bchapter |\bvolume |\bbook |\bact |\bwar |\bcentury ",
    of="of|degrees(?= celsius| fahrenheit| centigrade)",
    about=r"about|around|some|roughly|approximately|circa",
    above=r"more than|over|at least|no fewer than|no less than|above|upwards of|exceeding",
    below=r"nearly|almost|less than|fewer than|under|up to|at most|no more than|below|barely",
    units={
        form: unit
        for unit, forms in {
            "year": "year years",
            "month": "month months",
            "week": "week weeks",
            "day": "day days",
            "hour": "hour hours",
            "minute": "minute minutes",
            "second": "second seconds",
            "century": "century centuries",
            "decade": "decade decades",
            "km": "km kilometre kilometres kilometer kilometers",
            "m": "m metre metres meter meters",
            "cm": "cm centimetre centimetres centimeter centimeters",
            "mm": "mm millimetre millimetres millimeter millimeters",
            "mile": "mile miles",
            "foot": "foot feet ft",
            "inch": "inch inches",
            "yard": "yard yards",
            "acre": "acre acres",
            "hectare": "hectare hectares",
            "kg": "kg kilo kilos kilogram kilograms",
            "g": "g gram grams gramme grammes",
            "mg": "mg milligram milligrams",
            "ounce": "ounce ounces",
            "ton": "ton tons tonne tonnes",
            "pound": "pound pounds £",
            "shilling": "shilling shillings",
            "dollar": "dollar dollars $",
            "euro": "euro euros €",
            "franc": "franc francs",
            "mark": "mark marks",
            "litre": "litre litres liter liters",
            "ml": "ml millilitre millilitres milliliter milliliters",
            "gallon": "gallon gallons",
            "pint": "pint pints",
            "celsius": "°c celsius centigrade",
            "fahrenheit": "°f fahrenheit",
        }.items()
        for form in forms.split()
    },
    said_by=number_words(NUMBERS, "half", *_PARTS),
)

_PASTS = tuple(
    tuple(pair.split("-"))
    for pair in (
        "arise-arose bear-bore become-became begin-began bind-bound break-broke bring-brought buy-bought catch-caught "
        "choose-chose come-came deal-dealt draw-drew drink-drank drive-drove eat-ate fall-fell feed-fed feel-felt "
        "fight-fought find-found flee-fled fly-flew forget-forgot freeze-froze get-got give-gave go-went grow-grew "
        "hold-held keep-kept know-knew lead-led leave-left lend-lent lie-lay lose-lost make-made mean-meant meet-met "
        "overthrow-overthrew pay-paid ride-rode ring-rang rise-rose run-ran say-said see-saw seek-sought "
        "sell-sold send-sent shake-shook shine-shone shoot-shot sing-sang sink-sank sit-sat sleep-slept "
        "speak-spoke spend-spent spring-sprang stand-stood steal-stole strike-struck swear-swore sweep-swept swim-swam "
        "take-took teach-taught tear-tore tell-told think-thought throw-threw undergo-underwent wear-wore weave-wove "
        "win-won write-wrote".split()
    )
)
"""Those of verbs that are not just longer in the past."""

WORDS = ClaimWords(
    quantities=QUANTITIES,
    asks_how_many=r"\bhow (?:many|much|long|old|far|often)\b",
    of_whole=r"\b(?:of (?:the|its|his|her|their|these|those|\w+['’]s)|out of(?: the| a total of)?)",
    asks_whole=r"\bof how many\b|\bin (?:all|total)\b|\baltogether\b",
    times={"once": 1, "twice": 2, "thrice": 3},
    ones=frozenset("one a an single sole only".split()),
    implied={
        **dict.fromkeys("both pair couple twins twice".split(), 2),
        **dict.fromkeys("trio triple thrice".split(), 3),
        "once": 1,
        "decade": 10,
        "fortnight": 14,
        "score": 20,
        "century": 100,
        "centenary": 100,
        "millennium": 1000,
        "half": 6,
    },
    vague_noun=frozenset(
        "of the a an and or to from in on at by for with were was had have has who that which when "
        "until more less as but his her its their than is are after before".split()
    ),
    denials=frozenset(
        "no not never nobody nothing none without nor neither cannot didn wasn weren couldn "
        "wouldn hadn doesn isn aren hasn haven don".split()
    ),
    no_denials=(
        measuring("hardly|scarcely|barely", QUANTITIES)
        + r"|\b(?:hardly|scarcely|barely) had\b|\b(?:hardly|scarcely|barely)(?= (?:\w+ ){1,6}(?:when|before)\b)"
        r"|\b(?:no|none|nobody|nothing)(?: \w+){1,5} (?:\w+er|more(?: \w+)?) than\b"
        r"|\bnot (?:only|just|merely|simply|least|to mention|surprisingly|long after|far from|until)\b|\bno (?:doubt|sooner|less|fewer|more"
        r"|longer than|later than|wonder)\b|\bnone other\b|\bnever before\b|\bwithout (?:doubt|delay|question|precedent)\b"
        r"|\bnothing (?:but|less)\b|\bno matter\b|\bnone the less\b|\bcould not (?:but|help|prevent|avoid)\b|\bdon\b(?! t\b)"
    ),
    deny=r"(?:refus|reject|declin|lack|absen|avoid|prevent|fail|unable|stopped|forb)\w*",
    reaching_verbs=frozenset("no neither nor hardly scarcely barely".split()),
    articles=frozenset("the a an his her its their this that".split()),
    contrasts=(
        r"\b(?:unlike|far from|instead of|rather than|in contrast (?:to|with)|as opposed to"
        r"|stopped(?= \w+ing\b)|ceased to)\b"
    ),
    contrast_words=frozenset("unlike far instead rather contrast opposed stopped ceased".split()),
    chained=frozenset(["neither", "nor"]),
    reaching=frozenset("no none nobody neither nor".split()),
    between=frozenset(
        "t be been being have has had to a an the any ever yet even quite in at by of did do does "
        "was were is are could would should will can may might it them him her that so".split()
    ),
    halfway=frozenset(
        "able manage managed want wanted wish wished succeed succeeded going try tried".split()
    ),
    doubling=frozenset(["without"]),
    vague=frozenset("only some part both them there left".split()),
    exceptions=frozenset(
        "except excepting excluding hardly scarcely barely rarely seldom refused refuses lacked lacks failed".split()
    ),
    exceptive=r"\b(?:except(?:ing)?(?: for)?|excluding|unless|with the exception of|apart from"
    r"|all but(?! \w+(?:ed|ing)\b)|all (?:the )?\w+s but(?= (?:the )?\w+ (?:are|were|have|had|can|could|do|did)\b))\b",
    exceptive_words=frozenset("except excepting excluding unless exception apart".split()),
    wholes=frozenset(["all"]),
    case=frozenset("case cases condition conditions circumstances".split()),
    subordinates=frozenset(
        "that which who whom whose although because when where while but if as and or since "
        "though so".split()
    ),
    that=frozenset(["that"]),
    causal=frozenset("because since".split()),
    beside=frozenset("and but while whereas against than".split()),
    objects=frozenset("it him them".split()),
    contrasting=frozenset("but while whereas".split()),
    within=frozenset("of in".split()),
    before_years=frozenset("around by in".split()),
    prepositions={
        **{each: each for each in "of in to from by with into for against under".split()},
        **dict.fromkeys("at on".split(), "in"),  # “rises in Spain and reaches the sea at Porto”
    },
    forms={one: other for pair in _PASTS for one, other in (pair, pair[::-1])},
    relations=frozenset(
        "before after north south east west northern southern eastern western".split()
    ),
    relating=r"\b(?:before|after|(?:north|south|east|west)(?= of )|(?:north|south|east|west)ern)\b",
    comparing=frozenset(["than"]),
    than="than",
    compared=r"\b(?!other|rather)(?P<word>\w+er) than (?P<other>[^.,:;!?]+)",
    leaving=frozenset(["from"]),
    way=r"\bfrom (?:the |its |his |her )?(\w+) to (?:the |its |his |her )?(\w+)",
    respectively=r"\brespectively\b",
    instead=(
        r"\s+but\b|,?\s+but (?:rather|instead|in|at|by|on|from|because|through|with|to|for|as)\b"
        r"|,?\s+(?:rather|instead)\b"
    ),
    corrections=frozenset(["but"]),
    corrected=r"but (?:rather|instead|in|at|by|on|from|because|through|with|to|for|as) ",
    until=frozenset(["until", "till"]),
    undoing=r"(?:un|in|im|i(?=rr|ll)|dis|de|non)([a-z]{5})",
    refusing=(
        r"\b(?:refus|reject|declin|lack|avoid|prevent|fail\w* to|unable|stop|forb|exempt|excep|against|kept"
        r"|hardly|scarcely|barely|rare|seldom|little|few|stay\w* out|ga?ve up|out of)\w*"
    ),
    wanting=r"\b(?:need|want|demand|wish|ask)\w*",
    unlike=(
        r"(?:refus|reject|declin|lack|absen|avoid|prevent|fail|forbid|forbad|prohib|differ|contrast|compar|stop|ceas|abandon"
        r"|against|last|except|unable|impos|inab|unknown|neutral|lost|los|end|empty|only|abolish|suppress"
        r"|oppos|renounc|hardly|scarcely|barely|rare|seldom|few|little|less|short|depriv|exempt|difficult|resist|kept out|out"
        r"|stay|den|withdr|hes|zero|ban|banned|un\w{4}|dis\w{4})\w*"
    ),
)
