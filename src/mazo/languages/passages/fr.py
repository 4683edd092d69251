"""French."""

from mazo.languages.passages import NO_NUMBERS, ROMAN_CENTURIES, PassageWords, numbered

WORDS = PassageWords(
    months=numbered(
        "janvier février/fevrier mars avril mai juin juillet août/aout septembre octobre "
        "novembre décembre/decembre"
    ),
    seasons=numbered("printemps été/ete automne hiver", first=21),
    numbers=NO_NUMBERS,
    forms=(
        r"\b(?:DAYS) MONTHOFYEAR",
        r"\bMONTHOFYEAR",
        r"\b(?:au |en |l['’])SEASONOFYEAR",
        r"\bCENTURIES\s(?:siecles?|s\.)(?:,?\s?ERA)?",
        r"\b(?:annees|decennie) (?P<decade>\d0|\d{2}\d0)\b",
    ),
    day_links="et|ou|au",
    of_year=r"(?: de l['’]an(?:nee)? | (?=[12]\d{3}\b)|,? (?:de |en )(?=\d{3,4}\b))",
    century_word="siecle",
    centuries=ROMAN_CENTURIES.format(
        number=r"(?:[ivxl]+|\d{1,2}(?=[eᵉ]))", suffix="(?:er|e|eme|ᵉʳ?)?", links="et|ou|au"
    ),
    before_christ=r"av(?:ant|\.)?\s?(?:j(?:esus)?\.?[-\s]?c(?:hrist)?\.?|notre ere|l['’]ere commune)",
    after_christ=r"ap(?:res|r?\.)?\s?j(?:esus)?\.?[-\s]?c(?:hrist)?\.?|de notre ere",
    sure_year=r"\ban(?:nee)? ",
    short_year=r"\ben ",
    articles=r"(?:le|la|les|l['’]|an|annee) ?",
    between="entre",
    range_links="et|au?|jusqu['’]en|jusqu['’]au",
    choice_links="ou",
    before=r"avant",
    after=r"apres",
    since=r"depuis|des|a partir (?:de|du)",
    until=r"jusqu['’](?:en|au|a)",
    or_before="ou avant",
    or_after="ou apres",
    about=r"vers|environ|autour de|circa|ca?\.",
    about_after="environ",
    prepositions=r"en|de|du|des|depuis|vers|entre|et|au?|pour|an|annee|avant|apres|jusqu['’]en",
    weekdays="lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    no_noun="les|des|nous|vous|tous|sans|dans|ils|elles|plus|leurs|ses|ces|mais|puis|alors",
)
