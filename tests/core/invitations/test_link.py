"""A link is 256 bits in 43 characters, and nothing else is spelt like one."""

from hypothesis import given
from hypothesis import strategies as st

from app.core.invitations.link import is_link, new_link, sha256_of


def test_a_new_link_is_spelt_like_one_and_never_comes_twice():
    links = {new_link() for _ in range(1000)}
    assert len(links) == 1000
    assert all(map(is_link, links))
    assert len({sha256_of(link) for link in links}) == 1000


@given(text=st.text(max_size=60))
def test_whatever_comes_along_has_a_hash_and_is_hardly_ever_a_link(text: str):
    assert len(sha256_of(text)) == 64
    assert not is_link(text) or len(text) == 43


def test_the_last_character_cannot_carry_more_than_its_four_bits():
    link = new_link()
    assert not is_link(f"{link[:-1]}B")
    assert not is_link(f"{link}\n")
    assert not is_link(f"{link}=")
