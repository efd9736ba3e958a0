"""The wizard's longer texts, from the domain's own words: for the screen, for the customer, for a ticket."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QUrl

from app.core.authentication_status.model import Evidence, Failure, TokenState
from app.core.renewal.flow import ConsentOutlook, Renewal
from app.core.sign_in.model import Code
from app.core.tenants.model import Tenant
from app.ui.diagnosis.words import who_acts_text
from app.ui.numbers import figures
from app.ui.shown import shown


def _tr(text: str) -> str:
    return QCoreApplication.translate("renewal", text)


def grouped(user_code: str) -> str:
    """The code in groups for reading aloud: threes for Microsoft's nine letters, fours for eight; others stay whole."""
    size = {6: 3, 8: 4, 9: 3, 12: 4}.get(len(user_code), 0) if user_code.isalnum() else 0
    return " ".join(user_code[at : at + size] for at in range(0, len(user_code), size)) if size else user_code


def spelt(user_code: str) -> str:
    """The code letter by letter, for a screen reader."""
    return ", ".join(user_code)


def short_address(address: str) -> str:
    """The address as people say it: without scheme and `www.`."""
    url = QUrl(address)
    host = url.host().removeprefix("www.")
    port = f":{url.port()}" if url.port() > 0 else ""
    return f"{host}{port}{url.path()}".removesuffix("/")


def clock_time(moment: datetime) -> str:
    """The local time of day, such as 14:32."""
    return f"{moment.astimezone():%H:%M}"


def clock_time_with_zone(moment: datetime) -> str:
    """The local time of day with its distance from UTC, for readers elsewhere: 14:32 (UTC+01:00)."""
    offset = f"{moment.astimezone():%z}"
    return f"{clock_time(moment)} (UTC{offset[:3]}:{offset[3:5]})"


def outlook_text(outlook: ConsentOutlook) -> str:
    """What the customer will see, in a sentence or two."""
    match outlook:
        case ConsentOutlook.SIGN_IN_ONLY:
            return _tr("The customer will only be asked to sign in: the enterprise application is still there.")
        case ConsentOutlook.PERMISSIONS_REQUEST:
            return _tr(
                "The customer will see a permissions request. A Global Administrator must sign in and tick "
                "“Consent on behalf of your organization”. The role can be removed afterwards."
            )
        case ConsentOutlook.UNKNOWN:
            return _tr(
                "The customer will be asked to sign in. If the enterprise application is not in their tenant, a "
                "permissions request follows: then a Global Administrator must sign in and tick "
                "“Consent on behalf of your organization”."
            )


def customer_message(renewal: Renewal, tenant: Tenant, code: Code) -> str:
    """What the technician pastes to the customer: who asks, where to go, the code, the account, until when."""
    lines = [
        _tr("Sign in to Microsoft 365 for {tenant}").format(tenant=tenant.name),
        "",
        _tr("{who} asks you to sign in so that access to your Microsoft 365 can be renewed.").format(
            who=renewal.invitation.created_by
        ),
        "",
        _tr("1. Open this page in a private (incognito) window: {address}").format(address=code.verification_uri),
        _tr("2. Enter this code: {code}").format(code=code.user_code),
        _tr("3. Sign in as {account}").format(account=renewal.invitation.admin_username),
    ]
    if renewal.outlook is not ConsentOutlook.SIGN_IN_ONLY:
        lines.append(
            _tr("4. If permissions are requested, tick “Consent on behalf of your organization” and press Accept.")
        )
    lines += [
        "",
        _tr("The code works until {time}.").format(time=clock_time_with_zone(code.expires_at)),
        _tr("If you did not expect this, do not enter the code, and call us on the number you know."),
    ]
    return "\n".join(lines)


def authenticated_text(tenant: Tenant) -> str:
    """The title of the green banner."""
    return _tr("{tenant} is authenticated.").format(tenant=tenant.name)


def tokens_text(count: int, account: str, validated_at: datetime | None) -> str:
    """The green banner's second line: how many tokens, whose, and when they were proven."""
    text = _tr("1 token acquired as {account}.") if count == 1 else _tr("{count} tokens acquired as {account}.")
    if validated_at is not None:
        text = (
            _tr("1 token acquired as {account}, validated {time}.")
            if count == 1
            else _tr("{count} tokens acquired as {account}, validated {time}.")
        )
    time = clock_time(validated_at) if validated_at is not None else ""
    return text.format(count=figures(count), account=account, time=time)


def success_text(renewal: Renewal, evidence: Evidence) -> str:
    """All of the green banner's second line for a renewal that is completed."""
    acquired = sum(token.state is TokenState.ACQUIRED for token in renewal.resources)
    account = evidence.account or renewal.invitation.admin_username
    tokens = tokens_text(acquired, account, evidence.validated_at)
    return " ".join(filter(None, (tokens, role_text(evidence.global_administrator))))


def role_text(global_administrator: bool | None) -> str:
    """What to do about the Global Administrator role: it is needed for consent only."""
    return _tr("The Global Administrator role can be removed now.") if global_administrator else ""


def failure_text(failure: Failure) -> str:
    """What happened, then the way out, in that order."""
    return shown(failure.message, failure.next_step)


def verdict_text(failure: Failure) -> str:
    """As `failure_text`, and who must act."""
    return f"{failure_text(failure)}\n{who_acts_text(failure)}"
