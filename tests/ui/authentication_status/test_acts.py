"""Tags and reports of several tenants, by keyboard against the practice directory."""

import csv
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from app.core.tenants.model import Tenant
from app.ui.authentication_status.page import StatusPage
from app.ui.authentication_status.tag_dialog import TagDialog
from app.ui.moments import in_utc
from app.ui.widgets.banner import BannerKind
from tests.ui.german import german
from tests.ui.person import Person
from tests.ui.technician import Technician

__all__ = ["german"]

CHECKED, HALF, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked


def chooses_more(qtbot: QtBot, technician: Technician, page: StatusPage, text: str) -> None:
    """Open the menu of the button and take the entry of that text."""
    technician.tabs_to(page.more_button)
    menu: QMenu = page.more_button.menu()
    menu.aboutToShow.emit()
    action = next(action for action in menu.actions() if action.text() == text)
    assert action.isEnabled()
    action.trigger()


def selects_all(qtbot: QtBot, technician: Technician, page: StatusPage) -> None:
    technician.tabs_to(page.table)
    qtbot.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def test_tags_of_several_tenants(qtbot: QtBot, technician: Technician, tenants: dict[str, Tenant]) -> None:
    page = technician.opens_status()
    selects_all(qtbot, technician, page)
    chooses_more(qtbot, technician, page, "Edit &tags…")
    dialog = technician.sees_dialog(TagDialog)
    desk = Person(qtbot, dialog)
    assert dialog.item("gold").checkState() is HALF
    desk.types(dialog.new_tags, "EU, silver")
    desk.presses(dialog.buttons.button(dialog.buttons.StandardButton.Save))
    technician.sees(lambda: all({"EU", "silver"} <= set(row.tenant.tags) for row in page.model.rows))
    tags = {row.tenant.name: row.tenant.tags for row in page.model.rows}
    assert tags["Contoso Ltd"] == ("EU", "gold", "silver")
    assert tags["Fabrikam Inc"] == ("EU", "silver")


def test_a_tag_is_given_to_all_and_taken_from_all(
    qtbot: QtBot, technician: Technician, tenants: dict[str, Tenant]
) -> None:
    technician.practice.run(
        lambda services: services.tenants.change_tags([each.id for each in tenants.values()], add=["EU"])
    )
    page = technician.opens_status()
    technician.sees(lambda: all("EU" in row.tenant.tags for row in page.model.rows))
    selects_all(qtbot, technician, page)
    page.acts.edit_tags()
    dialog = technician.sees_dialog(TagDialog)
    technician.sees(lambda: dialog.tags.currentRow() == 0)
    assert dialog.item("EU").checkState() is CHECKED
    dialog.tags.setFocus()
    qtbot.keyClick(dialog.tags, Qt.Key.Key_Space)
    assert dialog.item("EU").checkState() is UNCHECKED
    qtbot.keyClick(dialog.tags, Qt.Key.Key_Down)
    while dialog.item("gold").checkState() is not CHECKED:
        qtbot.keyClick(dialog.tags, Qt.Key.Key_Space)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    technician.sees(lambda: all(row.tenant.tags == ("gold",) for row in page.model.rows))


def test_a_tag_that_will_not_do_is_refused_where_it_was_typed(
    qtbot: QtBot, technician: Technician, tenants: dict[str, Tenant]
) -> None:
    page = technician.opens_status()
    page.table.select(tenants["contoso"].id)
    page.acts.edit_tags()
    dialog = technician.sees_dialog(TagDialog)
    qtbot.keyClicks(dialog.new_tags, "x" * 41)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    technician.sees(dialog.refusal.isVisible)
    assert dialog.refusal.text().endswith("cannot be a tag. Use at most 40 ordinary characters.")
    dialog.reject()


def test_the_selected_tenants_are_exported(
    qtbot: QtBot, technician: Technician, tenants: dict[str, Tenant], tmp_path: Path
) -> None:
    page = technician.opens_status()
    page.table.select(tenants["contoso"].id)
    chooses_more(qtbot, technician, page, "&Export selected (1)…")
    file = tmp_path / "some.csv"
    saves(technician, file)
    technician.sees(technician.main_window.banner.isVisible)
    assert technician.main_window.banner.kind is BannerKind.INFO
    assert technician.main_window.banner.title == "1 tenant written to some.csv."
    with file.open(encoding="utf-8-sig") as stream:
        assert [row["name"] for row in csv.DictReader(stream)] == ["Contoso Ltd"]


def test_all_tenants_are_exported_in_the_format_of_the_name(
    qtbot: QtBot, technician: Technician, tenants: dict[str, Tenant], tmp_path: Path
) -> None:
    page = technician.opens_status()
    chooses_more(qtbot, technician, page, "Export &all…")
    file = tmp_path / "all.json"
    saves(technician, file)
    technician.sees(lambda: technician.main_window.banner.title == "3 tenants written to all.json.")
    assert len(json.loads(file.read_text("utf-8"))["tenants"]) == 3


@pytest.mark.usefixtures("german")
def test_a_page_is_in_the_windows_language_and_what_programs_read_is_not(
    technician: Technician, tenants: dict[str, Tenant], tmp_path: Path
) -> None:
    practice = technician.practice
    practice.apply("contoso.example", "revoked")
    practice.run(lambda services: services.status.validate(tenants["contoso"].id))
    page = technician.opens_status()
    for name in ("all.html", "all.csv"):
        page.acts.export_all()
        saves(technician, tmp_path / name)
        technician.sees((tmp_path / name).is_file)
    told = (tmp_path / "all.html").read_text("utf-8")
    assert '<html lang="de">' in told
    assert "Der Zugang wurde widerrufen." in told
    assert in_utc(practice.clock.now())[:8] in told  # the day, as 09.03.26
    with (tmp_path / "all.csv").open(encoding="utf-8-sig") as stream:
        rows = {row["name"]: row for row in csv.DictReader(stream)}
    assert rows["Contoso Ltd"]["title"] == "Access was revoked"


def test_the_name_ends_as_the_chosen_format_does(
    qtbot: QtBot, technician: Technician, tenants: dict[str, Tenant]
) -> None:
    page = technician.opens_status()
    page.acts.export_all()
    dialog = technician.sees_dialog(QFileDialog)
    for name_filter, name in zip(dialog.nameFilters(), ("csv", "html", "json"), strict=True):
        dialog.selectNameFilter(name_filter)
        dialog.filterSelected.emit(name_filter)
        assert Path(dialog.selectedFiles()[0]).name == f"authentication-status.{name}"
    dialog.reject()


def test_a_file_that_cannot_be_written_is_told(
    qtbot: QtBot, technician: Technician, tenants: dict[str, Tenant], tmp_path: Path
) -> None:
    page = technician.opens_status()
    chooses_more(qtbot, technician, page, "Export &all…")
    saves(technician, tmp_path / "nowhere" / "all.csv")
    technician.sees(lambda: technician.main_window.banner.title == "The report cannot be written")


def saves(technician: Technician, file: Path) -> None:
    """Type the file's name into the dialog that is up."""
    dialog = technician.sees_dialog(QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.reject()
