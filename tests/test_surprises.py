"""A test fails on what nobody expected: a warning, a log line, a word from Qt; and never meets the user's own data."""

import pytest

pytest_plugins = ["pytester"]


@pytest.fixture
def project(pytester: pytest.Pytester, request: pytest.FixtureRequest) -> pytest.Pytester:
    """An empty project with this one's pytest configuration and conftest."""
    for name in ("pyproject.toml", "tests/conftest.py"):
        text = (request.config.rootpath / name).read_text(encoding="utf-8")
        pytester.path.joinpath(name.removeprefix("tests/")).write_text(text, encoding="utf-8")
    return pytester


def outcomes(project: pytest.Pytester, test: str) -> dict[str, int]:
    project.makepyfile(test_it=test)
    return project.runpytest_subprocess("-p", "no:cacheprovider", "test_it.py").parseoutcomes()


def test_a_warning_fails_the_test(project):
    assert outcomes(project, "import warnings\ndef test(): warnings.warn('old', DeprecationWarning)") == {"failed": 1}


def test_a_log_line_at_warning_fails_the_test(project):
    test = "import logging\ndef test(): logging.getLogger('app').warning('disk is slow')"
    assert outcomes(project, test) == {"passed": 1, "errors": 1}


def test_an_expected_log_line_is_no_surprise(project):
    test = """
        import logging, pytest
        @pytest.mark.expects_log("disk is slow")
        def test(): logging.getLogger("app").warning("disk is slow")
    """
    assert outcomes(project, test) == {"passed": 1}


def test_an_expected_log_line_that_never_comes_fails_the_test(project):
    test = "import pytest\n@pytest.mark.expects_log('disk is slow')\ndef test(): pass"
    assert outcomes(project, test) == {"passed": 1, "errors": 1}


def test_a_message_of_qt_fails_the_test(project):
    assert outcomes(project, "from PySide6.QtCore import qWarning\ndef test(qapp): qWarning('odd')") == {"failed": 1}


def test_showing_a_window_is_no_surprise(project):
    test = """
        from PySide6.QtWidgets import QLabel
        def test(qtbot):
            label = QLabel("Contoso")
            qtbot.addWidget(label)
            with qtbot.waitExposed(label):
                label.show()
    """
    assert outcomes(project, test) == {"passed": 1}


def test_a_test_sees_neither_the_users_home_nor_settings_nor_proxy(project, monkeypatch):
    monkeypatch.setenv("KEYTURN_DATA_DIR", "/users/own")
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/users/bus")
    test = f"""
        import os
        from pathlib import Path
        import keyring, platformdirs
        from PySide6.QtCore import QSettings
        def test(home, tmp_path):
            assert not {{"KEYTURN_DATA_DIR", "HTTPS_PROXY", "DBUS_SESSION_BUS_ADDRESS"}} & os.environ.keys()
            assert Path.home() == home != Path({str(project.path)!r})
            assert Path(platformdirs.user_data_dir("Keyturn")).is_relative_to(home)
            assert type(keyring.get_keyring()).__module__ == "keyring.backends.fail"
            assert Path(QSettings("Keyturn", "Keyturn").fileName()).is_relative_to(home)
    """
    assert outcomes(project, test) == {"passed": 1}
