"""msal's idea of an HTTP client, over ours, through the bridge.

Answers that msal would trip over, remember or log are kept from it.
"""

import json
from collections.abc import Mapping
from typing import Any

from app.core.http.client import Http, Response
from app.core.sign_in import bridge
from app.core.sign_in.discovery import Discovery
from app.core.sign_in.failures import UnusableAnswer

_SECRET_FIELDS = ("refresh_token", "device_code", "code", "code_verifier")


class NeverCached(dict[str, Any]):
    """A place for msal's HTTP cache that keeps nothing.

    msal would answer a repeated request from memory, for 60 s after an HTTP 400 and as long as Retry-After says:
    "validate again" after a fix would show the old error. We wait by ourselves, on our own clock.
    """

    def __setitem__(self, key: str, value: Any) -> None:
        """Forget it."""


class MsalResponse:
    """The shape of an answer that msal reads (`msal.oauth2cli.http.Response`)."""

    def __init__(self, status_code: int, text: str, headers: Mapping[str, str]) -> None:
        self.status_code = status_code
        self.text = text
        self.headers = headers

    def raise_for_status(self) -> None:
        """Never wanted: what msal would raise on is raised by the transport first."""


class Endpoints:
    """What msal asks for when an application is made."""

    def __init__(self, discovery: Discovery | None = None) -> None:
        self.discovery = discovery

    def get(self, url: str, params: object = None, headers: object = None, **_: object) -> MsalResponse:
        """msal's only GET is for the OpenID configuration, which we have already."""
        found = self.discovery
        assert found is not None, f"msal asked for {url}"  # noqa: S101 the application is built after discovery
        document = {
            "issuer": found.issuer,
            "authorization_endpoint": found.authorization_endpoint,
            "token_endpoint": found.token_endpoint,
            "device_authorization_endpoint": found.device_authorization_endpoint,
        }
        return MsalResponse(200, json.dumps(document), {})


class Transport(Endpoints):
    """One application's way out. `last` is the latest answer, `secrets` what was sent that no error text may repeat."""

    def __init__(self, http: Http) -> None:
        super().__init__()
        self._http = http
        self.last: Response | None = None
        self.secrets: tuple[str, ...] = ()

    def forget(self) -> None:
        """Before a call: nothing was answered yet."""
        self.last, self.secrets = None, ()

    def post(
        self,
        url: str,
        params: Mapping[str, Any] | None = None,
        data: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        **_: object,
    ) -> MsalResponse:
        """Send a form.

        Raises:
            UnusableAnswer: throttled, a server's failure, or nothing that OAuth says.
            Unreachable, BadInput: from `HttpClient.request`.
        """
        form = {name: str(value) for name, value in (data or {}).items() if value is not None}
        self.secrets = tuple(form[name] for name in _SECRET_FIELDS if form.get(name))
        response = bridge.wait_for(self._http.request("POST", url, headers=headers, params=params, data=form))
        self.last = response
        if not _is_oauth(response):
            raise UnusableAnswer(response)
        return MsalResponse(response.status, response.text, response.headers)

    def close(self) -> None:
        """Nothing to do: the connections belong to the process."""


def _is_oauth(response: Response) -> bool:
    """Whether it is a token answer or an error (RFC 6749 sections 5.1 and 5.2)."""
    answer = response.json_object()
    if answer is None or response.status == 429 or response.status >= 500:
        return False
    return response.status == 200 or isinstance(answer.get("error"), str)
