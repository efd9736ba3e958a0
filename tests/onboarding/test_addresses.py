"""Which names and origins are the page's own, and whose request it is: forged headers move neither."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.settings.onboarding import Onboarding
from app.onboarding.addresses import Addresses


def addresses(public_url: str = "", host: str = "127.0.0.1", proxies: str = "") -> Addresses:
    networks = tuple(map(ipaddress.ip_network, proxies.split()))
    return Addresses(Onboarding(public_url, host, 8484, networks, "", ""), host, 8484)


PUBLIC = addresses("https://renew.example/start")


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8484", "localhost:8484", "[::1]:8484", "renew.example", "RENEW.example:443"]
)
def test_names_of_ours(host):
    assert PUBLIC.are_asked_for(host)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "evil.example",
        "evil.example:8484",
        "127.0.0.1",
        "127.0.0.1:80",
        "renew.example:8484",
        "renew.example.evil",
        "renew.example@evil.example",
        "renew.example/x",
        "[::1",
        "192.168.1.5:8484",
        "renew.example:x",
        "a b",
    ],
)
def test_names_of_strangers_lead_nowhere(host):
    assert not PUBLIC.are_asked_for(host)


def test_a_page_for_every_interface_is_also_asked_for_by_address_but_not_by_a_strangers_name():
    everywhere = addresses("https://renew.example", host="0.0.0.0")
    assert everywhere.are_asked_for("192.168.1.5:8484")
    assert not everywhere.are_asked_for("evil.example:8484")
    assert everywhere.sent("http://192.168.1.5:8484")
    assert not everywhere.sent("https://evil.example")


@pytest.mark.parametrize("origin", ["https://renew.example", "http://127.0.0.1:8484", "http://localhost:8484"])
def test_origins_of_ours(origin):
    assert PUBLIC.sent(origin)


@pytest.mark.parametrize(
    "origin",
    [
        "http://renew.example",
        "https://renew.example:8443",
        "https://evil.example",
        "null",
        "",
        "https://127.0.0.1:8484",
        "https://renew.example.evil",
        "https://renew.example@evil",
        "x",
        "http://[",
        "file://",
    ],
)
def test_origins_of_strangers(origin):
    assert not PUBLIC.sent(origin)


def test_the_cookies_path_has_the_public_prefix_where_that_was_used():
    assert PUBLIC.cookie_prefix("renew.example") == "/start"
    assert PUBLIC.cookie_prefix("127.0.0.1:8484") == ""
    assert addresses().cookie_prefix("127.0.0.1:8484") == ""


def test_without_a_trusted_proxy_nobody_may_speak_for_others():
    visitor = addresses().visitor("203.0.113.9", ["198.51.100.1"], "https")
    assert (visitor.address, visitor.scheme) == ("203.0.113.9", "http")


@pytest.mark.parametrize(
    ("headers", "address"),
    [
        (["198.51.100.1"], "198.51.100.1"),
        (["6.6.6.6, 198.51.100.1"], "198.51.100.1"),  # what stands before, the visitor may have written
        (["6.6.6.6", "198.51.100.1"], "198.51.100.1"),
        (["6.6.6.6, 198.51.100.1, 10.1.2.3"], "198.51.100.1"),  # through two of our own
        (["nonsense"], "127.0.0.1"),
        (["198.51.100.1, nonsense"], "127.0.0.1"),
        ([], "127.0.0.1"),
        (["10.1.2.3"], "10.1.2.3"),
    ],
)
def test_a_trusted_proxy_says_who_it_is(headers, address):
    behind = addresses("https://renew.example", proxies="127.0.0.1 10.0.0.0/8")
    visitor = behind.visitor("127.0.0.1", headers, "https")
    assert (visitor.address, visitor.scheme) == (address, "https")


def test_an_ipv6_visitor_counts_by_the_network_and_ipv4_is_ipv4_however_it_is_written():
    behind = addresses(proxies="127.0.0.1 ::1")
    assert behind.visitor("::ffff:127.0.0.1", ["2001:db8:1:2:3::4"], "").address == "2001:db8:1:2::/64"
    assert behind.visitor("::1", ["2001:db8:1:2:ffff::1"], "").address == "2001:db8:1:2::/64"
    assert behind.visitor("::1", ["::ffff:198.51.100.7"], "").address == "198.51.100.7"


@given(st.text(max_size=60), st.lists(st.text(max_size=60), max_size=4), st.text(max_size=10))
def test_whatever_is_sent_has_an_answer(host, forwarded, proto):
    behind = addresses("https://renew.example", proxies="127.0.0.1")
    behind.are_asked_for(host)
    behind.sent(host)
    behind.cookie_prefix(host)
    assert behind.visitor("127.0.0.1", forwarded, proto).address
    assert behind.visitor("203.0.113.9", forwarded, proto).address == "203.0.113.9"
