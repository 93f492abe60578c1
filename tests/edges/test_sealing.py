import base64
import os
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot.storage.keyfile import KeyFileError
from bot.storage.sealing import (
    KeyRing,
    SealError,
    new_data_key,
    open_sealed,
    seal,
)

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)
places = st.tuples(
    st.sampled_from(["check_in", "outbox", "check"]),
    st.integers(-(2**63), 2**63),
    st.integers(0, 2**40) | st.text(max_size=12),
)
Place = tuple[str, int, str | int]

RING = KeyRing({"new": bytes(range(32)), "old": bytes(32)})
OLDER = KeyRing({"old": bytes(32)})
KEY = new_data_key()


def test_data_keys_are_256_bits_and_never_the_same() -> None:
    assert len({new_data_key() for _ in range(50)}) == 50
    assert {len(new_data_key()) for _ in range(5)} == {32}


@given(json_values, places)
def test_what_is_sealed_opens_at_its_place(value: object, place: Place) -> None:
    table, person, row = place
    sealed = seal(KEY, value, table=table, person=person, row=row)
    assert open_sealed(KEY, sealed, table=table, person=person, row=row) == value
    sealed = RING.instance_seal(value, table=table, person=person, row=row)
    assert RING.instance_open(sealed, table=table, person=person, row=row) == value


@given(places, places)
def test_a_seal_opens_at_no_other_place(here: Place, there: Place) -> None:
    assume(here != there)
    table, person, row = there
    sealed = seal(KEY, "words", table=here[0], person=here[1], row=here[2])
    with pytest.raises(SealError):
        open_sealed(KEY, sealed, table=table, person=person, row=row)
    sealed = RING.instance_seal("words", table=here[0], person=here[1], row=here[2])
    with pytest.raises(SealError):
        RING.instance_open(sealed, table=table, person=person, row=row)


def test_a_number_and_its_digits_are_different_rows() -> None:
    sealed = seal(KEY, "words", table="a", person=1, row=1)
    with pytest.raises(SealError):
        open_sealed(KEY, sealed, table="a", person=1, row="1")


def each_kind() -> list[tuple[bytes, Callable[[bytes], object]]]:
    """Return one of everything that can be sealed, with the way to open it."""
    return [
        (
            seal(KEY, 7, table="a", person=1, row=1),
            lambda sealed: open_sealed(KEY, sealed, table="a", person=1, row=1),
        ),
        (
            RING.instance_seal(7, table="a", person=1, row=1),
            lambda sealed: RING.instance_open(sealed, table="a", person=1, row=1),
        ),
        (RING.wrap(KEY, chat_id=1), lambda wrapped: RING.unwrap(wrapped, chat_id=1)),
    ]


@given(st.integers(0, 200), st.integers(0, 7))
def test_one_flipped_bit_anywhere_and_nothing_opens(at: int, bit: int) -> None:
    for sealed, opens in each_kind():
        opens(sealed)
        changed = bytearray(sealed)
        changed[at % len(sealed)] ^= 1 << bit
        with pytest.raises(SealError):
            opens(bytes(changed))


def test_cut_off_anywhere_and_nothing_opens() -> None:
    for sealed, opens in each_kind():
        for length in range(len(sealed)):
            with pytest.raises(SealError):
                opens(sealed[:length])


@given(st.binary(max_size=120))
def test_noise_opens_as_nothing(noise: bytes) -> None:
    for _, opens in each_kind():
        with pytest.raises(SealError):
            opens(noise)


def test_another_key_opens_nothing() -> None:
    sealed = seal(KEY, "words", table="a", person=1, row=1)
    with pytest.raises(SealError):
        open_sealed(new_data_key(), sealed, table="a", person=1, row=1)
    with pytest.raises(SealError):
        KeyRing({"new": bytes(32)}).unwrap(RING.wrap(KEY, chat_id=1), chat_id=1)


def test_the_same_words_never_look_the_same_and_their_length_is_blurred() -> None:
    sealed = [seal(KEY, "x" * n, table="a", person=1, row=1) for n in (1, 1, 2, 40)]
    assert len(set(sealed)) == 4
    assert len({len(each) for each in sealed}) == 1
    assert b"x" * 8 not in sealed[-1]


def test_a_wrapped_key_is_for_one_person_only() -> None:
    wrapped = RING.wrap(KEY, chat_id=1)
    assert KEY not in wrapped
    assert RING.unwrap(wrapped, chat_id=1) == KEY
    with pytest.raises(SealError):
        RING.unwrap(wrapped, chat_id=2)


def test_a_ring_with_a_newer_key_opens_the_old_and_not_the_other_way_round() -> None:
    assert RING.unwrap(OLDER.wrap(KEY, chat_id=1), chat_id=1) == KEY
    sealed = OLDER.instance_seal("words", table="a", person=1, row=1)
    assert RING.instance_open(sealed, table="a", person=1, row=1) == "words"
    with pytest.raises(SealError, match="not among"):
        OLDER.unwrap(RING.wrap(KEY, chat_id=1), chat_id=1)


def test_what_the_instance_sealed_is_not_a_wrapped_key() -> None:
    sealed = RING.instance_seal("words", table="data key", person=1, row=0)
    with pytest.raises(SealError):
        RING.unwrap(sealed, chat_id=1)


def test_a_ring_shows_no_key() -> None:
    assert "\\x" not in repr(RING)
    assert not hasattr(RING, "__dict__")


def test_first_start_makes_a_private_file_and_the_next_one_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "config" / "surefoot" / "keys"
    ring, created = KeyRing.open_file(path)
    again, created_again = KeyRing.open_file(path)
    assert (created, created_again) == (True, False)
    assert again.unwrap(ring.wrap(KEY, chat_id=1), chat_id=1) == KEY
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert list(path.parent.iterdir()) == [path]


def test_two_instances_have_different_keys(tmp_path: Path) -> None:
    one, _ = KeyRing.open_file(tmp_path / "one")
    other, _ = KeyRing.open_file(tmp_path / "other")
    with pytest.raises(SealError):
        other.unwrap(one.wrap(KEY, chat_id=1), chat_id=1)


def test_many_first_starts_at_once_agree_on_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        opened = list(pool.map(KeyRing.open_file, [tmp_path / "keys"] * 32))
    assert sum(created for _, created in opened) == 1
    wrapped = opened[0][0].wrap(KEY, chat_id=1)
    assert all(ring.unwrap(wrapped, chat_id=1) == KEY for ring, _ in opened)


def test_a_file_others_can_read_is_used_but_complained_about(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    KeyRing.open_file(path)
    path.chmod(0o640)
    with capture_logs() as lines:
        KeyRing.open_file(path)
    assert [(line["log_level"], line["path"]) for line in lines] == [("error", str(path))]
    path.chmod(0o600)
    with capture_logs() as lines:
        KeyRing.open_file(path)
    assert lines == []


NEW = base64.urlsafe_b64encode(bytes(range(32))).decode()
OLD = base64.urlsafe_b64encode(bytes(32)).decode()


@pytest.mark.parametrize(
    "text",
    [
        f"new:{NEW},old:{OLD}",
        f"new:{NEW} old:{OLD}",
        f"# newest first\nnew:{NEW.rstrip('=')}  # since May\n\n old:{OLD}\n",
    ],
)
def test_keys_as_people_write_them_newest_first(text: str) -> None:
    ring = KeyRing.parse(text)
    assert RING.unwrap(ring.wrap(KEY, chat_id=1), chat_id=1) == KEY
    assert ring.unwrap(OLDER.wrap(KEY, chat_id=1), chat_id=1) == KEY
    with pytest.raises(SealError):
        OLDER.unwrap(ring.wrap(KEY, chat_id=1), chat_id=1)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "no key"),
        ("# nothing\n", "no key"),
        (NEW, "entry 1 is not id:key"),
        (f"new:{NEW},old", "entry 2 is not id:key"),
        (f"new:{NEW[:-5]}", "entry 1 is not id:key"),
        (f"new:{NEW.replace('A', '!')}", "entry 1 is not id:key"),
        (f"NEW KEY:{NEW}", "entry 1 is not id:key"),
        (f"new:{NEW},new:{OLD}", "entry 2 has an id used before"),
    ],
)
def test_malformed_keys_are_told_in_one_line_without_the_key(
    text: str, complaint: str, tmp_path: Path
) -> None:
    path = tmp_path / "keys"
    path.write_text(text)
    with pytest.raises(KeyFileError) as caught:
        KeyRing.open_file(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert complaint in str(caught.value)
    assert NEW[:20] not in str(caught.value)
    with pytest.raises(KeyFileError, match="SUREFOOT_KEYS: "):
        KeyRing.parse(text)


def test_a_file_that_cannot_be_read_or_made_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(KeyFileError, match="Is a directory"):
        KeyRing.open_file(tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(KeyFileError, match=r"Not a directory|File exists"):
        KeyRing.open_file(tmp_path / "file" / "keys")
    (tmp_path / "binary").write_bytes(os.urandom(8) + b"\xff")
    with pytest.raises(KeyFileError, match="not a text file"):
        KeyRing.open_file(tmp_path / "binary")
