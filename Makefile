# `make decks` compiles the decks, `make test` passes the tests; each sets up all it needs in
# .venv first. Needed beforehand: Python 3.11 or later (with venv), make and git.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: decks test golden lint docs bench wheel clean

decks: $(VENV)/with-mazo  ## compile cards/ and its class decks into dist/
	$(BIN)/mazo build cards
	for deck in cards/classes/*.yaml; do $(BIN)/mazo build $$deck || exit 1; done

test: $(VENV)/with-dev  ## run every test, real Anki's backend included
	$(BIN)/pytest

golden: $(VENV)/with-dev  ## write the golden reports anew, and what is published of them
	$(BIN)/pytest -q tests/golden --update-golden

lint: $(VENV)/with-dev  ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

docs: $(VENV)/with-docs  ## build the site of docs/ into build/docs; a broken link is an error
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict

bench: $(VENV)/with-dev  ## measure speed and memory, as ratios to a floor in the same run
	$(BIN)/python bench/run.py

wheel: $(VENV)/with-dev  ## build a wheel; dist/ is for decks
	$(BIN)/pip wheel --quiet --no-deps --wheel-dir build .

clean:  ## take away what make has set up
	rm -rf $(VENV) .venv-anki .venv-app build

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Mazo needs Python 3.11 or later: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/with-mazo: $(VENV)/bin/python pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/with-dev: $(VENV)/bin/python pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@ $(VENV)/with-mazo

$(VENV)/with-docs: $(VENV)/bin/python pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[docs]'
	touch $@ $(VENV)/with-mazo

# --- real Anki, in the versions that learners have; outside `make test`, for it takes long

ANKI_VERSIONS := 23.10.1 24.6.3 24.11 25.2.7 25.9.5 26.9.3

.PHONY: test-anki-versions test-anki-app

test-anki-versions: $(VENV)/with-dev $(ANKI_VERSIONS:%=.venv-anki/%/with-anki)  ## releases in old and new Anki
	$(BIN)/python tests/versions/run.py $(if $(WRITE),--write) $(ANKI_VERSIONS)

.venv-anki/%/with-anki:
	$(PYTHON) -m venv .venv-anki/$*
	.venv-anki/$*/bin/pip install --quiet --disable-pip-version-check anki==$*
	touch $@

test-anki-app: .venv-app/with-aqt  ## every card in the desktop program, without a display; pictures in build/anki-app
	.venv-app/bin/python tests/app/run.py $(sort $(wildcard dist/*.apkg))

.venv-app/with-aqt:
	$(PYTHON) -m venv .venv-app
	.venv-app/bin/pip install --quiet --disable-pip-version-check aqt==$(lastword $(ANKI_VERSIONS))
	touch $@
