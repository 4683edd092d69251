"""Every rule, one module a stage; `table.RULES` finds a rule by its code.

A code is given once and never used for anything else. Its letter is its severity for
ever (E stops the build, W does not, I is a remark); its hundreds are the stage: 0
project, 1 YAML, 2 fields, 3 quotes, 4 identity and release, 5 class decks, 6 dates and
causality, 7 wording, 9 real Anki (DESIGN 6).

Every text stands here once in each language. To add a rule: a constant in the module of
its stage, a golden case, and the check that reports it.
"""
