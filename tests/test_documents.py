"""The documents are true where a machine can tell: links and pictures are there, and names, commands, settings, buttons
and walls are called as in the code.
"""

import argparse
import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import dev
from app import cli
from app.core.authentication_status.model import AuthenticationStatus
from app.core.settings.rules import RULES

ROOT = Path(__file__).resolve().parents[1]
if not (ROOT / "README.md").exists():
    pytest.skip("a package holds no documents", allow_module_level=True)

DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
COMMAND_LINE = ROOT / "docs" / "command-line.md"
ARCHITECTURE = ROOT / "docs" / "architecture.md"
RENEWING = ROOT / "docs" / "renewing.md"
FOR_PEOPLE = [ROOT / "README.md", RENEWING]

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)|(?:src|srcset)=\"([^\"]+)\"")
FENCE = re.compile(r"^( *)```.*?^\1```$", re.MULTILINE | re.DOTALL)
FOLDERS = ("app", "resources", "tests", "docs", "benchmarks", "requirements")
PATH = re.compile(rf"`((?:{'|'.join(FOLDERS)})/[\w./*-]*)`")


def text_of(document: Path) -> str:
    return document.read_text(encoding="utf-8")


def name_of(document: Path) -> str:
    return document.relative_to(ROOT).as_posix()


def anchors(document: Path) -> set[str]:
    """Its headings, as GitHub makes anchors of them."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", text_of(document)), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def rows(text: str) -> Iterator[list[str]]:
    """The cells of each line of its tables."""
    for line in text.splitlines():
        if line.startswith("| "):
            yield [cell.strip() for cell in line.strip("|").split("|")]


# --- links, pictures, files ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_link_leads_somewhere(document):
    links = [one or other for one, other in LINK.findall(FENCE.sub("", text_of(document)))]
    for link in links:
        if "://" in link:
            assert link.startswith("https://"), link
            continue
        path, _, anchor = link.partition("#")
        target = (document.parent / path).resolve() if path else document
        assert target.is_file(), link
        assert not anchor or anchor in anchors(target), link


def test_every_document_is_reached_from_the_readme():
    reached, todo = set(), [ROOT / "README.md"]
    while todo:
        document = todo.pop()
        if document in reached:
            continue
        reached.add(document)
        links = {(one or other).partition("#")[0] for one, other in LINK.findall(text_of(document))}
        todo += [(document.parent / link).resolve() for link in links if link.endswith(".md") and "://" not in link]
    assert set(DOCUMENTS) <= reached


def test_every_picture_is_there_in_light_and_dark():
    pictures = {picture.stem for picture in (ROOT / "docs").glob("*.png")}
    light = {picture for picture in pictures if not picture.endswith("-dark")}
    assert pictures == light | {f"{picture}-dark" for picture in light}


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_file_that_is_named_is_there(document):
    for path in PATH.findall(text_of(document)):
        assert list(ROOT.glob(path.rstrip("/"))), path


# --- the command line ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Command:
    """A command as it can be typed: its words, its options, and its other arguments as the help calls them."""

    words: str
    options: frozenset[str]
    arguments: frozenset[str]


def everywhere() -> frozenset[str]:
    return frozenset(option for action in cli._everywhere()._actions for option in action.option_strings)


def commands() -> dict[str, Command]:
    """Those of the parser, by their words."""
    found: dict[str, Command] = {}

    def collect(parser: argparse.ArgumentParser, words: tuple[str, ...]) -> None:
        options, arguments = set(), set()
        for action in parser._actions:
            if isinstance(action, argparse._SubParsersAction):
                for name, inner in action.choices.items():
                    collect(inner, (*words, name))
            elif action.option_strings:
                options |= {*action.option_strings} - everywhere() - {"-h", "--help", "--version"}
            else:
                arguments.add(str(action.metavar or action.dest.upper()))
        if "command" in parser._defaults:
            found[" ".join(words)] = Command(" ".join(words), frozenset(options), frozenset(arguments))

    collect(cli._parser(cli._everywhere()), ())
    return found


def documented_commands() -> dict[str, Command]:
    """Those of the document: the first cell of a line, such as `renew TENANT [--timeout SECONDS]`."""
    found = {}
    for cells in rows(text_of(COMMAND_LINE).partition("## Commands")[2].partition("## Failure fields")[0]):
        typed = re.fullmatch(r"`(.+)`", cells[0])
        if typed is None:
            continue
        parts = re.sub(r"[\[\]]|\.\.\.", "", typed[1]).split()
        words = " ".join(part for part in parts if re.fullmatch(r"[a-z-]+", part) and not part.startswith("-"))
        options = [place for place, part in enumerate(parts) if part.startswith("--")]
        values = {place + 1 for place in options}
        arguments = {part for place, part in enumerate(parts) if part.isupper() and place not in values}
        found[words] = Command(words, frozenset(parts[place] for place in options), frozenset(arguments))
    return found


def test_the_document_has_every_command_with_every_option():
    documented, real = documented_commands(), commands()
    assert documented.keys() == real.keys()
    for words, command in real.items():
        assert documented[words].options == command.options, words
        flags = {part for part in documented[words].arguments if part not in command.arguments}
        assert command.arguments <= documented[words].arguments, words
        assert not flags, words


def test_the_options_for_every_command_are_in_the_document():
    text = text_of(COMMAND_LINE).partition("## Exit codes")[0]
    assert everywhere() <= set(re.findall(r"--[a-z-]+", text))


def test_the_exit_codes_are_in_the_document():
    text = text_of(COMMAND_LINE).partition("## Exit codes")[2].partition("## Commands")[0]
    assert {cells[0] for cells in rows(text)} >= {str(int(code)) for code in cli.Exit}


def test_the_events_of_the_document_are_those_of_the_commands():
    published = set()
    for file in (ROOT / "app" / "commands").glob("*.py"):
        for node in ast.walk(ast.parse(text_of(file))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "event":
                texts = [part for part in ast.walk(node.args[0]) if isinstance(part, ast.Constant)]
                published |= {part.value for part in texts if isinstance(part.value, str)}
    text = text_of(COMMAND_LINE).partition("## Exit codes")[2].partition("## Failure fields")[0]
    assert published == {event for event in re.findall(r"`([a-z_]+)`", text) if event in published}


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_a_command_that_is_shown_can_be_typed(document):
    """Lines of a document that begin with `keyturn`, with what follows as an example."""
    parser = cli._parser(cli._everywhere())
    lines = [line for block in FENCE.finditer(text_of(document)) for line in block[0].splitlines()]
    for line in lines:
        typed = line.strip().partition(" # ")[0].split()
        if typed[:1] == ["keyturn"] and len(typed) > 1 and "COMMAND" not in typed:
            parser.parse_args([part.strip('"') for part in _joined(typed[1:])])


def _joined(parts: list[str]) -> list[str]:
    """Words between double quotes are one argument."""
    found: list[str] = []
    for part in parts:
        if found and found[-1].count('"') == 1:
            found[-1] += f" {part}"
        else:
            found.append(part)
    return found


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_command_of_dev_is_one(document):
    named = set(re.findall(r"(?:python3|py) dev\.py ([a-z]+)", text_of(document)))
    assert named <= dev.COMMANDS.keys()


def test_every_command_of_dev_is_told():
    assert all(f"python3 dev.py {name}" in text_of(ROOT / "CONTRIBUTING.md") for name in dev.COMMANDS)


# --- settings --------------------------------------------------------------------------------------------------------


def test_every_setting_is_in_the_document_with_its_default():
    text = text_of(COMMAND_LINE).partition("## All settings")[2]
    defaults = {cells[0].strip("`"): cells[1] for cells in rows(text) if "." in cells[0]}
    assert defaults.keys() == {rule.key for rule in RULES}
    for rule in RULES:
        assert defaults[rule.key].endswith(f"`{rule.default}`" if rule.default else ("", "`.default`")), rule.key


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_a_setting_that_is_named_is_one(document):
    groups = sorted({rule.key.partition(".")[0] for rule in RULES})
    named = re.findall(rf"(?:`|settings set )((?:{'|'.join(groups)})\.[a-z_.A-Z]+[a-zA-Z])(?=[`\s])", text_of(document))
    for key in named:
        assert key.endswith(".py") or any(rule.matches(key) or rule.key == key for rule in RULES), key


# --- what is on the screen -------------------------------------------------------------------------------------------


def screen_texts() -> set[str]:
    """The literals of the window and of the customer's page, without mnemonics."""
    found: set[str] = set()
    for file in (ROOT / "app" / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(text_of(file))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value.replace("&", "").rstrip("…"))
    english = tomllib.loads(text_of(ROOT / "resources" / "onboarding" / "languages" / "en.toml"))
    for section in english.values():
        found |= {text for text in section.values() if isinstance(text, str)}
    return found


def test_what_the_documents_press_is_on_the_screen():
    texts = screen_texts()
    for document in FOR_PEOPLE:
        for bold in re.findall(r"\*\*([^*]+)\*\*", text_of(document)):
            pressed = " ".join(bold.split())
            assert pressed in texts or pressed.endswith("."), f"{name_of(document)}: {pressed}"


def test_the_failures_that_are_explained_are_those_of_the_table():
    remedies = tomllib.loads(text_of(ROOT / "resources" / "aadsts.toml"))["remedy"]
    text = text_of(RENEWING).partition("## When it does not work")[2].partition("**Sign in")[0]
    named = [title for cells in rows(text) for title in cells[0].split("; ")][1:]
    assert named
    assert set(named) <= {remedy["title"] for remedy in remedies}


def test_every_status_is_explained():
    statuses = [cells[0].lower() for cells in rows(text_of(RENEWING).partition("## What the list says")[2])]
    assert statuses == ["status", *AuthenticationStatus]


# --- the house -------------------------------------------------------------------------------------------------------


def contracts() -> list[dict[str, object]]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found: list[dict[str, object]] = project["tool"]["importlinter"]["contracts"]
    return found


def layers() -> list[set[str]]:
    """The parts of the app on each layer of the contract, from the top; a place that is kept free is none."""
    found = next(contract["layers"] for contract in contracts() if contract["type"] == "layers")
    assert isinstance(found, list)
    there = {path.stem for path in (ROOT / "app").iterdir()}
    return [set(re.findall(r"\w+", str(layer))) & there for layer in found]


def drawing() -> str:
    """The drawing of the house, without its decoration."""
    found = re.search(r"```mermaid\n(.*?)```", text_of(ARCHITECTURE), re.DOTALL)
    assert found
    return found[1]


def imports() -> set[tuple[str, str]]:
    """Which part of the app imports which other one, anywhere."""
    found = set()
    for file in (ROOT / "app").rglob("*.py"):
        part = file.relative_to(ROOT / "app").parts[0].removesuffix(".py")
        for node in ast.walk(ast.parse(text_of(file))):
            named = [node.module] if isinstance(node, ast.ImportFrom) else []
            named += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            found |= {(part, name.split(".")[1]) for name in named if name and name.startswith("app.")}
    return {(above, below) for above, below in found if above != below}


def test_the_drawing_has_the_layers_of_the_contract():
    storeys = re.findall(r"subgraph [^\n]+\n(.*?)\n\s*end", drawing(), re.DOTALL)
    assert [set(re.findall(r"^\s*(\w+)\[", storey, re.MULTILINE)) for storey in storeys] == layers()


def test_the_arrows_of_the_drawing_are_the_imports():
    assert set(re.findall(r"^\s*(\w+) --> (\w+)$", drawing(), re.MULTILINE)) == imports()


def test_every_wall_has_its_line():
    """Each forbidden library, with the one package that may import it, is a line of the table."""
    lines = {cells[0]: cells[1] for cells in rows(text_of(ARCHITECTURE)) if len(cells) > 1}
    for contract in contracts():
        if contract["type"] != "forbidden" or "ignore_imports" not in contract:
            continue
        ignored, forbidden = contract["ignore_imports"], contract["forbidden_modules"]
        assert isinstance(ignored, list)
        assert isinstance(forbidden, list)
        home = str(ignored[0]).partition(" ")[0]
        for library in forbidden:
            assert f"`{library}`" in lines, library
            assert lines[f"`{library}`"] == f"`{home}`", library
