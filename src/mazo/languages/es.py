"""Spanish."""

from mazo.languages.base import CardWords, Cue, DateWords, Language, WordingWords

_CENTURIES = r"(?P<a_century>[ivxlc]+|\d\d?) (?:{link}) (?:el )?(?P<b_century>[ivxlc]+|\d\d?)"


_ASKED = r"\b(?:que|cual(?:es)? (?:es|fue|era|son|fueron) (?:el|la|los|las)) "
"""Before what is asked: “¿qué año…?”, “¿cuál es el año…?”."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DATES = DateWords(
    months=(
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
    month_variants={
        "setiembre": 9,
        **{short: number for number, short in enumerate("ene feb mar abr may jun".split(), 1)},
        **{short: number for number, short in enumerate("jul ago sep oct nov dic".split(), 7)},
        "sept": 9,
        "set": 9,
    },
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    seasons=("primavera", "verano", "otoño", "invierno"),
    season_variants={},
    months_are_capitalised=False,
    points=(
        r"(?:el )?(?:dia )?(?P<day>\d\d?|primero)(?:\.?[oº°])?(?: de)? MONTH\.?(?:OF_YEAR)?",
        r"(?:el )?(?:mes de )?MONTH\.?(?:OF_YEAR)?",
        r"(?:el |la )?SEASON(?:OF_YEAR)?",
        r"(?:el )?(?:ano )?YEAR",
        r"(?:el )?(?:siglo|s\.) (?P<century>[ivxlc]+|\d\d?)(?: ERA)?",
        r"(?:la )?decada (?:de |del )(?:los )?(?:anos )?(?P<decade>'?\d{1,9}|TENS)",
        r"(?:los )?anos (?P<decade>'?\d{1,9}|TENS)",
        r"(?:el )?(?:dia )?(?P<day>\d\d?)(?:\.?[oº°])?",
    ),
    of_year=r"(?:,? (?:de|del))?(?: ano)? YEAR",
    leading=r"(?:en |durante )?(?:el |la |los )?",
    approximate=r"(?:hacia|alrededor de|en torno a|sobre|c\.? ?(?=\d)|ca?\.|ca(?= )|circa|aprox\.|aproximadamente(?: en)?|[~≈]) ?",
    approximate_after=r",? aprox\.?|,? aproximadamente| o asi",
    uncertain=r"(?:quiza|quizas|tal vez|acaso|posiblemente|probablemente)(?: en)? ",
    between=(
        rf"entre (?:los siglos|el siglo) {_CENTURIES.format(link='y')}(?: ERA)?",
        r"entre (?P<a>.+) y (?P<b>.+)",
        r"entre (?P<a>.+?) ?[-–—] ?(?P<b>.+)",
    ),
    lasted=(
        rf"(?:(?:de )?(?:los )?siglos|del siglo|desde el siglo) {_CENTURIES.format(link='al|a|y|hasta el')}(?: ERA)?",
        r"desde (?P<a>.+) hasta (?P<b>.+)",
        r"(?:del? )(?P<a>.+) al? (?P<b>.+)",
        r"(?P<a>.+?) ?[-–—] ?(?P<b>.+)",
    ),
    since=r"(?:desde|a partir de|a partir del) (?P<a>.+)",
    until=r"hasta (?P<b>.+)",
    before=r"(?:antes del?|no despues del?) (?P<b>.+)|(?P<b2>.+) o antes",
    after=r"(?:despues del?|no antes del?) (?P<a>.+)|(?P<a2>.+) o despues",
    vague=r"(?:a )?(principios|comienzos|inicios|mediados|fines|finales|finales|final|primeros|ultimos)\b.*",
    before_christ=r"a\. ?(?:de )?(?:c|e\. ?c|j\. ?c)\.?|antes de (?:cristo|nuestra era)|ac|aec",
    ordinals=(),
    tens=("veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"),
    day_said=r"\b(?:(\d\d?)(?: ?[-–—] ?| al? | y | o ))?(\d\d?)(?:\.?[oº°])? de MONTH\b",
    approximate_said=r"\b(?:hacia|circa|ca?\.|aproximadamente(?: en)?|alrededor de|en torno a)(?= ?(?:el |la )?(?:ano )?\d)",
    short_year=r"(?:\b(?:del|ano|en el|de|MONTH) |')(\d\d)\b(?![.,]?\d)(?! de )",
    century_said=r"\bsiglos? ([ivxl]+|\d\d?)\b",
    day="{day} de {month} de {year}",
    day_and_month="{day} de {month}",
    month="{month} de {year}",
    season="{season} de {year}",
    decade="década de {year}",
    century_decade="década de {year}",
    century="siglo {century}",
    roman_centuries=True,
    year_before_christ="{year} a. C.",
    early_year="{year} d. C.",
    approximately="hacia {date}",
    uncertainly="{date} (¿?)",
    from_to="de {a} a {b}",
    between_and="entre {a} y {b}",
    from_on="desde {a}",
    up_to="hasta {b}",
    or_later="{a} o después",
    or_earlier="{b} o antes",
    articles={"day": "el ", "season": "el ", "decade": "la ", "century": "el "},
    contractions=((" el primavera", " la primavera"), (" de el ", " del "), (" a el ", " al ")),
)

WORDING = WordingWords(
    stop=frozenset(
        "a al ante bajo cabe con contra de del desde durante e el ella ellas ellos en entre era "
        "es esa ese eso esta este esto fue fueron ha habia hasta hacia la las le les lo los mas mi "
        "muy ni no nos o para pero por porque que quien se segun ser si sin sobre su sus tambien "
        "texto tras tu un una unas uno unos y ya cual cuales como cuando donde cuanto cuantos "
        "quienes".split()
    ),
    question_words=frozenset(
        "que quien quienes cual cuales cuando donde adonde como cuanto cuanta cuantos cuantas".split()
    ),
    yes_no=frozenset("si no verdadero falso v f cierto".split()),
    opening_mark="¿",
    joins=frozenset("y e".split()),
    asks_list=Cue(
        _words("enumera menciona cita nombra lista cuales"),
        r"\b(enumera|menciona|cita|nombra|lista)\b|\bcuales (son|fueron|eran)\b",
    ),
    asks_twice=Cue(
        _words("y"),
        r"\by (?:(?:a|en|de|con|por|para|hasta|desde) )?"
        r"(?:por que|cuando|quien|quienes|donde|adonde|como|cual|cuales|cuant[oa]s?)\b"
        r"|\by (?:(?:a|en|de|con|por) )?que (?:ano|mes|dia|fecha|siglo|lugar|ciudad|pais|paises|rey"
        r"|reyes|general|batalla|tratado|paso|hizo|hicieron|consecuencia|consecuencias|causa|causas)\b",
    ),
    pronouns=frozenset(
        "esto eso ello aquello ellos ellas ese esa aquel aquella dicho dicha dichos dichas".split()
    ),
    relatives=frozenset(),
    pronoun_nouns=frozenset("texto documento pasaje".split()),
    negative=Cue(
        _words("no nunca jamas excepto salvo menos"),
        r"\bque (no|nunca|jamas) \w+|\b(excepto|salvo|menos)\b",
    ),
    vague=Cue(
        _words("paso ocurrio sucedio ocurre sucede pasa"),
        r"que (paso|ocurrio|sucedio|ocurre|sucede|pasa)\b",
    ),
    either_or=Cue(
        _words("o u"),
        r"\w+ [ou] (?!mas\b|menos\b|no\b|otr[oa]s?\b)\w+ ?\?",
    ),
    choice_words=frozenset(["entre"]),
    asks_cause=Cue(
        _words("por debio llevo impulso movio empujo causa causas motivo motivos consecuencia"),
        r"\bpor que\b|\ba que se debio\b|\bque (llevo|impulso|movio|empujo) a\b|(?<!\ba )\bcausas?\b|\ba causa de que\b|\bmotivos?\b"
        r"|\b(fue|es|era|como) consecuencia de\b|\bde que (fue|es|era) consecuencia\b",
    ),
    asks_consequence=Cue(
        _words("consecuencia consecuencias supuso reacciono efecto efectos resultado"),
        r"\bconsecuencias?\b|\bque supuso\b|\bcomo reacciono\b|\bque efectos?\b|\bque resultado\b",
    ),
    ambiguous_verb=Cue(
        _words(
            "provoco provocaron causo causaron origino originaron motivo motivaron produjo produjeron desencadeno desencadenaron determino determinaron"
        ),
        r"^\W*(?:segun el texto,? )?¿que "
        r"((?:provoc|caus|origin|motiv|produj|desencaden|determin)\w*) (?:el|la|los|las|un|una) [\w ]+\?$",
    ),
    hedge=r"\bsegun (el|la|este|esta|los|las)\b|\b(situa|dice|afirma|cuenta|pone|da|fecha|sostiene) (el|la) "
    r"(texto|documento|autor|autora|manual|fuente)\b|\borden del texto\b|\ben el (texto|documento)\b|\b(para|a juicio d)el "
    r"(texto|documento|autor)\b|\b(el|este) (texto|documento|pasaje)\b",
    asks_date=r"\bcuando\b|\bfechas?\b|\b(?:que|cual|cuales)(?: (?:es|fue|era|son|fueron) (?:el|la|los|las))?(?: \w+)?"
    r" (?:dias?|mes|meses|anos?|siglos?|decadas?|estacion|momento"
    r"|periodo|noche|madrugada|manana|tarde|semana|jornada|vispera|epoca|instante)\b|\bdias?\b.*\bmes\b",
    asked_unit={
        "day": Cue(_words("dia dias fecha"), rf"{_ASKED}(?:dos )?(?:dias?|fecha exacta)\b"),
        "month": Cue(_words("mes meses"), rf"{_ASKED}(?:dos |dia y )?mes(?:es)?\b"),
        "season": Cue(_words("estacion estaciones"), rf"{_ASKED}estacion(?:es)?(?: del ano)?\b"),
        "year": Cue(_words("ano anos"), rf"{_ASKED}(?:dos )?anos?\b"),
        "decade": Cue(_words("decada decadas"), rf"{_ASKED}(?:dos )?decadas?\b"),
        "century": Cue(_words("siglo siglos"), rf"{_ASKED}(?:dos )?siglos?\b"),
    },
)

CARDS = CardWords(
    labels={
        "date": "Fecha",
        "cause": "Causa",
        "consequence": "Consecuencia",
        "fact": "Dato",
        "hint": "Pista",
        "what-happened": "¿Qué ocurrió?",
        "which-term": "¿Cómo se llama?",
        "other-causes": "Otras causas",
        "error": "El texto se equivoca",
        "imprecise": "El texto es impreciso",
        "nuance": "Matiz",
        "accepted": "Lo que pasó:",
        "document-says": "Según el texto:",
        "source": "Fuente:",
        "trigger": "Detonante",
        "condition": "Condición",
        "agent": "Protagonista",
        "purpose": "Finalidad",
        "sequence": "Secuencia",
        "definition": "Definición",
        "example": "Ejemplo",
        "who": "Quién",
        "what": "Qué",
        "where": "Dónde",
        "meaning": "Significado",
    },
    retired="Esta tarjeta se ha retirado del mazo: ya no se corrige. Puedes suspenderla o borrarla.",
    release="Versión {number}, {date}",
    counts="{notes} notas, {cards} tarjetas",
    changes={
        "new": "Notas nuevas: {count}",
        "corrected": "corregidas: {count}",
        "moved": "en otro mazo: {count}",
        "retired": "retiradas: {count}",
        "revived": "recuperadas: {count}",
    },
    based="Mazo de clase hecho con «{title}»",
    sources="Fuente: {documents}",
    author="Autoría: {author}",
    licence="Licencia: {licence}",
    report="¿Has visto un error? Avisa en {report}",
    example_question="¿Qué palabras siguen en el texto a «{words}»?",
    find_retired="Tarjetas retiradas: {count}. Para encontrarlas, busca en Anki: {search}",
)

_ABBREVIATIONS = frozenset(
    "sr sra srta sres dr dra ee uu ff aa jj num pag pags cap art fig gral gen tte cnel cte av avda "
    "prof profa hnos vol ed eds cf ca aprox aprx dna excmo ilmo sto sta ej".split()
)

CALLED = ("español", "espanol", "castellano", "es-es", "spanish")

LANGUAGE = Language("es", "español", CALLED, _ABBREVIATIONS, DATES, WORDING, CARDS)
