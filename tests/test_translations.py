"""The catalogues hold every text there is, in English and in German, and the window loads what they say."""

import re
import shutil
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pytest

from resources.translations import catalogue

LANGUAGES = pytest.mark.parametrize("language", catalogue.LANGUAGES)
MNEMONIC = re.compile(r"&(?=[^\s&])")


def messages(language: str) -> Iterator[tuple[str, str, ET.Element]]:
    """Context, source and translation of each text of a catalogue."""
    for context in ET.parse(catalogue.FOLDER / f"keyturn_{language}.ts").iterfind("context"):
        for message in context.iterfind("message"):
            translation = message.find("translation")
            assert translation is not None
            yield context.findtext("name", ""), message.findtext("source", ""), translation


def fields(text: str) -> list[tuple[str | None, str | None]]:
    """The placeholders with their forms. A text that is shown as it is may hold braces that are none."""
    try:
        return sorted((name, form) for _, name, form, _ in string.Formatter().parse(text) if name is not None)
    except ValueError:
        return sorted((braces, None) for braces in re.findall(r"\{[^}]*\}+", text))


@LANGUAGES
def test_every_text_of_the_sources_is_in_the_catalogue_and_no_other(language):
    said = {(context, text) for context, texts in catalogue.texts().items() for text in texts}

    assert {(context, source) for context, source, _ in messages(language)} == said, "python3 dev.py translations"


@LANGUAGES
def test_every_text_is_translated(language):
    open_ones = [
        source for _, source, translation in messages(language) if translation.get("type") or not translation.text
    ]

    assert open_ones == []


@LANGUAGES
def test_a_translation_has_the_placeholders_of_its_source(language):
    wrong = [source for _, source, into in messages(language) if fields(source) != fields(into.text or "")]

    assert wrong == []


@LANGUAGES
def test_what_has_a_mnemonic_has_one_in_every_language(language):
    def mnemonics(text: str) -> int:
        return len(MNEMONIC.findall(text))

    wrong = [source for _, source, into in messages(language) if mnemonics(source) != mnemonics(into.text or "")]

    assert wrong == []


@LANGUAGES
def test_the_window_loads_what_the_catalogue_says(language, tmp_path):
    compiled = tmp_path / "compiled.qm"

    catalogue.release(catalogue.FOLDER / f"keyturn_{language}.ts", compiled)

    assert compiled.read_bytes() == (catalogue.FOLDER / f"keyturn_{language}.qm").read_bytes()


def test_bringing_the_catalogues_up_to_date_changes_nothing(tmp_path):
    for file in catalogue.FOLDER.glob("keyturn_*"):
        shutil.copy(file, tmp_path)

    catalogue.update(tmp_path)

    for file in tmp_path.iterdir():
        assert file.read_bytes() == (catalogue.FOLDER / file.name).read_bytes(), file.name


def test_a_text_put_together_while_running_is_refused(tmp_path):
    module = tmp_path / "module.py"
    module.write_text('class Page:\n    def told(self, name):\n        return self.tr(f"Hello {name}")\n')

    with pytest.raises(catalogue.NotLiteral, match=r"module.py:3"):
        list(catalogue.of_module(module))


def test_a_text_said_by_anothers_tr_is_refused(tmp_path):
    module = tmp_path / "module.py"
    module.write_text('class Buttons:\n    def __init__(self, parent):\n        parent.tr("Remove")\n')

    with pytest.raises(catalogue.NotItsOwn, match=r"module.py:3"):
        list(catalogue.of_module(module))


def test_texts_are_found_wherever_they_are_said(tmp_path):
    module = tmp_path / "module.py"
    module.write_text(
        "class Page:\n"
        "    def told(self, one):\n"
        '        return self.tr("One " "tenant") if one else self.tr("Many" if one is None else "None")\n\n'
        'phrase("{host} is away.", host=host)\n'
        'QT_TRANSLATE_NOOP("Words", "Later")\n'
        '_tr("Near")\n\n'
        "def _tr(text):\n"
        '    return QCoreApplication.translate("Module", text)\n'
    )

    assert set(catalogue.of_module(module)) == {
        ("Page", "One tenant"),
        ("Page", "Many"),
        ("Page", "None"),
        ("Core", "{host} is away."),
        ("Words", "Later"),
        ("Module", "Near"),
    }
