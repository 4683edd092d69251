"""Mazo compiles a document, and cards tied to its passages, into Anki decks.

The pipeline, in order; `compiler` is the one module that shows it as code::

    project, document, parse  ->  anchor  ->  checks  ->  fields, order, release  ->  apkg

The layers, lowest first (a module imports its own layer or a lower one, and
`tests/architecture/test_layers.py` keeps it so)::

    0 ground      errors, text, diagnostics, rules
    1 vocabulary  edtf, languages, markup, flow, selectors, notetypes, model, identity
    2 readers     yamltree, document, shape, parse, project, lock, files, edit
    3 passes      anchor, checks, fields, order, release, changes
    4 pipeline    compiler, assemble
    5 backends    apkg, commit, scaffold, rename, verify, learner
    6 front       publish, releasenotes, report, cli
"""

__version__ = "0.1.0"
