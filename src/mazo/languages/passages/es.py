"""Spanish."""

from mazo.languages.passages import PassageWords, numbered
from mazo.text.numerals import NumberWords

_UNITS = numbered(
    "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis "
    "diecisiete dieciocho diecinueve veinte veintiuno/veintiun/veintiuna veintidos veintitres "
    "veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta",
    first=2,
)
_TENS = "cuarenta cincuenta sesenta setenta ochenta noventa"
_HUNDREDS = (
    "cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas "
    "quinientos/quinientas seiscientos/seiscientas setecientos/setecientas "
    "ochocientos/ochocientas novecientos/novecientas"
)
_ORDINALS = (
    "primer segund tercer cuart quint sext septim octav noven decim undecim/decimoprimer "
    "duodecim/decimosegund decimotercer decimocuart decimoquint decimosext decimoseptim "
    "decimoctav decimonoven vigesim"
)

NUMBERS = NumberWords(
    values={
        "cero": 0,
        **_UNITS,
        **{word: 10 * tens for word, tens in numbered(_TENS, first=4).items()},
        **{word: 100 * hundreds for word, hundreds in numbered(_HUNDREDS).items()},
    },
    scales={
        "mil": 1_000,
        "millar": 1_000,
        "millares": 1_000,
        "millon": 10**6,
        "millones": 10**6,
        "billon": 10**12,
        "billones": 10**12,
        "decena": 10,
        "decenas": 10,
        "docena": 12,
        "docenas": 12,
        "quincena": 15,
        "veintena": 20,
        "treintena": 30,
        "centenar": 100,
        "centenares": 100,
    },
    ordinals={
        "primer": 1,
        "tercer": 3,
        **{f"trigesim{ending}": 30 for ending in "oa"},
        **{
            f"{stem}{ending}": number
            for stem, number in numbered(_ORDINALS).items()
            for ending in ("o", "a", "os", "as")
        },
    },
    ones=frozenset(["un", "una", "uno"]),
    joins=frozenset(["y"]),
    halves=frozenset(["medio", "media"]),
)

WORDS = PassageWords(
    months=numbered(
        "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre/sept octubre "
        "noviembre diciembre"
    ),
    seasons=numbered("primavera verano otoño invierno", first=21),
    numbers=NUMBERS,
    forms=(
        r"\b(?:DAYS|(?P<first_day>uno))(?: de| del mes de)? MONTHOFYEAR",
        r"(?<![\w/.-])(?P<days>\d{1,2})[-/.](?P<roman_month>[ivx]{1,4})[-/.](?P<year>\d{4})(?!\w)",
        r"\bMONTHOFYEAR",
        r"\bSEASONOFYEAR",
        (
            r"\b(?:decadas? (?:de |del )(?:los )?(?:años? |anos? )?|(?:los )?anos )"
            r"['’]?(?P<decade>\d0|\d{2}\d0)(?!\w)(?: del siglo (?P<of_century>[ivxl]+)\b)?"
        ),
        r"\bsiglos? CENTURIES(?!\w)",
        r"\bs\. ?(?P<centuries>[ivxl]+)(?:,?\s?ERA)?(?!\w)",
    ),
    day_links="(?:y|e|o|u)(?: el)?|al?|hasta el|al? dia",
    of_year=r"(?:(?:,? (?:de|del)(?: ano)? )|, | (?=[12]\d{3}\b)|(?=['’]\d))",
    century_word="siglo|s\\.",
    centuries=r"(?:[ivxl]+|\d{1,2}º?)(?:(?:\s?[-–]\s?|,\s|\s(?:y|o|u|al?|e)\s(?:el\s)?)(?:[ivxl]+|\d{1,2}º?))*",
    before_christ=r"a\.?\s?(?:de\s)?(?:n\.?\s?e|e\.?\s?c|j\.?\s?c|c)\b\.?|antes de (?:cristo|jesucristo|nuestra era|la era comun)|aec\b\.?",
    after_christ=r"d\.?\s?(?:de\s)?(?:j\.?\s?c|c)\b\.?|despues de (?:cristo|jesucristo)|(?:de )?nuestra era|e\.\s?c\b\.?",
    sure_year=r"\bano ",
    short_year=r"\b(?:del|en el|ano) ",
    articles=r"(?:el|la|los|las|ano|dia|mes de|dia de|en) ?",
    between="entre",
    range_links="y|al?|hasta",
    choice_links="o|u",
    before=r"antes del?|(?:anterior(?:es)?|con anterioridad) al?|no mas tarde del?",
    after=r"despues del?|(?:posterior(?:es)?|con posterioridad) al?|pasad[oa]s?|tras",
    since=r"desde|a partir del?",
    until=r"hasta",
    by=r"para|a mas tardar en",
    or_before="o antes",
    or_after="o despues",
    about=r"hacia|sobre|circa|ca?\.|aproximadamente(?: en)?|alrededor del?|en torno al?",
    about_after="aproximadamente|aprox",
    prepositions=r"en|de|del|desde|hasta|hacia|entre|y|al?|para|por|ano|anos|tras",
    weekdays="lunes|martes|miercoles|jueves|viernes|sabado|domingo",
    no_noun="las|los|sus|unas|unos|ellas|ellos|nos|mas|pues|tras|tres|seis|dos|entonces|antes|despues|estas|estos|otras|otros|varias|varios|muchas|muchos|ambas|ambos|todas|todos",
    no_year=r"(?:total|ejercito|fuerza|grupo|poblacion|tripulacion|precio|altura) de|paginas?|pags?\.|articulos?|arts?\.|numeros?|num\.|n\.?º|capitulos?|versos?|versiculos?|tomos?|lineas?|apolo|salmos?|kilometros?|puntos?|leyes|ley",
    contrast="sino",
    neither=r"ni (?:en |el |en el )?",
    denial=r"no|nunca|jamas|nadie|ningun[oa]?|nada|tampoco|ni",
    doubt=r"quizas?|tal vez|acaso|probablemente|posiblemente|se cree que|parece que|puede que|pudo",
)
