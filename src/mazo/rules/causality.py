"""6xx, third part: events, and causes that come before their effects."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

EVENT_UNDECLARED = Rule(
    "I610",
    "event-undeclared",
    Text(
        en="the event `{event}` is not declared",
        es="el suceso `{event}` no está declarado",
    ),
    Text(
        en="to show its title on the card, write `events:` and below it `{event}: what happened`",
        es="para mostrar su título en la tarjeta, escribe `events:` y debajo `{event}: lo que pasó`",
    ),
    Text(
        en="An event that is only named orders the cards; one that is declared shows on them too.",
        es="Un suceso que solo se nombra sirve para ordenar las tarjetas; si se declara, además se ve.",
    ),
)

EVENT_MISSPELT = Rule(
    "W611",
    "event-misspelt",
    Text(
        en="the event `{event}` is not declared, but `{near}` is",
        es="el suceso `{event}` no está declarado, pero `{near}` sí",
    ),
    Text(
        en="write `{near}`, or declare `{event}` if it is another event",
        es="escribe `{near}`, o declara `{event}` si es otro suceso",
    ),
    Text(
        en="An event with a slip in its name is an event of its own, without causes and effects.",
        es="Un suceso con una errata en el nombre es otro suceso, sin causas ni consecuencias.",
    ),
    Text(en="declared here", es="declarado aquí"),
)

EVENT_UNUSED = Rule(
    "W612",
    "event-unused",
    Text(en="no note names the event `{event}`", es="ninguna nota nombra el suceso `{event}`"),
    Text(
        en="name it in an `event`, `cause`, `effect` or `because`, or take it out",
        es="nómbralo en un `event`, `cause`, `effect` o `because`, o quítalo",
    ),
    Text(
        en="An event that nothing names is often one that the notes spell otherwise.",
        es="Un suceso que nadie nombra suele ser uno que las notas escriben de otra manera.",
    ),
)

CYCLE = Rule(
    "E613",
    "cycle",
    Text(
        en="the events cause one another in a circle: {circle}",
        es="los sucesos se causan unos a otros en círculo: {circle}",
    ),
    Text(
        en="turn round the link that is wrong, or split the event into phases",
        es="dale la vuelta al enlace equivocado, o divide el suceso en fases",
    ),
    Text(
        en="Nothing comes before its own cause. Where two things feed one another, each phase is "
        "an event of its own.",
        es="Nada es anterior a su propia causa. Cuando dos cosas se alimentan una a otra, cada "
        "fase es un suceso.",
    ),
    Text(en="`{cause}` causes `{effect}` here", es="aquí `{cause}` causa `{effect}`"),
)

EFFECT_BEFORE_CAUSE = Rule(
    "E614",
    "effect-before-cause",
    Text(
        en="`{effect}` ({effect_date}) would come before its cause `{cause}` ({cause_date})",
        es="`{effect}` ({effect_date}) sería anterior a su causa `{cause}` ({cause_date})",
    ),
    Text(
        en="see which of the dates or links is wrong; what is no cause may be `role: purpose`",
        es="mira qué fecha o qué enlace está mal; lo que no es causa puede ser `role: purpose`",
    ),
    Text(
        en="A cause cannot begin after its effect has ended. Dates are carried along the links, "
        "through events that have none.",
        es="Una causa no puede empezar después de que acabe su efecto. Las fechas se llevan a lo "
        "largo de los enlaces, a través de los sucesos que no la tienen.",
    ),
    Text(en="the date of `{cause}`", es="la fecha de `{cause}`"),
)

EVENT_DATE_DIFFERS = Rule(
    "E615",
    "event-date-differs",
    Text(
        en="`{event}` is dated {date} here, and {other} elsewhere",
        es="`{event}` tiene aquí la fecha {date}, y en otro sitio {other}",
    ),
    Text(
        en="mend the wrong one; an event takes the date of its date note, so it needs none of its own",
        es="corrige la que esté mal; un suceso toma la fecha de su nota, así que no necesita otra",
    ),
    Text(
        en="One event has one date in the whole project.",
        es="Un suceso tiene una sola fecha en todo el proyecto.",
    ),
    Text(en="the other date", es="la otra fecha"),
)

OWN_CAUSE = Rule(
    "E617",
    "own-cause",
    Text(
        en="`{event}` is given as its own cause",
        es="`{event}` figura como causa de sí mismo",
    ),
    Text(
        en="`cause` and `effect` name two events",
        es="`cause` y `effect` nombran dos sucesos",
    ),
    Text(
        en="Nothing causes itself: one of the two names is a slip.",
        es="Nada se causa a sí mismo: uno de los dos nombres es un descuido.",
    ),
)
