"""A renewal in the window, by keyboard, against the practice directory: every turn that it can take."""

from app.core.renewal.flow import Step
from app.ui.renewal.step_trail import Stage
from app.ui.widgets.banner import BannerKind
from tests.ui.renewal.conftest import Technician


def test_success_ends_with_the_green_banner(technician: Technician) -> None:
    wizard = technician.wizard
    code = technician.starts()
    assert wizard.stage is Stage.SIGN_IN
    technician.practice.customer_signs_in(code)
    technician.sees_step(Step.COMPLETED)
    banner = wizard.validate_page.banner
    technician.sees(banner.isVisible)
    assert wizard.stage is Stage.VALIDATE
    assert banner.kind is BannerKind.SUCCESS
    assert banner.title == "Contoso Ltd is authenticated."
    assert banner.text.startswith("2 tokens acquired as admin@contoso.example, validated ")
    assert banner.text.endswith("The Global Administrator role can be removed now.")
    technician.presses(wizard.validate_page.done_button)
    technician.sees(lambda: not wizard.isVisible())
