"""Names of time zones, and languages told from text."""

from __future__ import annotations

from datetime import timedelta

import pytest

from extractnews.fields.language import choose, normal, script_of
from extractnews.fields.zones import offset_of, tzinfo


@pytest.mark.parametrize(
    ("name", "language", "country", "minutes"),
    [
        ("cet", "", "", 60), ("JST", "", "", 540), ("IST", "", "IN", 330), ("IST", "he", "", 120), ("IST", "en", "", None),
        ("CST", "en", "", -360), ("CST", "zh", "", 480), ("CST", "es", "AR", None), ("CST", "en", "AU", -360), ("XYZT", "en", "US", None),
        ("ET", "en", "US", None),
    ],
)  # fmt: skip
def test_offsets(name: str, language: str, country: str, minutes: int | None) -> None:
    assert offset_of(name, language, country) == minutes


@pytest.mark.parametrize(
    ("day", "minutes"),
    [
        ((2024, 1, 31), -300), ((2024, 3, 9), -300), ((2024, 3, 10), -240), ((2024, 7, 4), -240),
        ((2024, 11, 2), -240), ((2024, 11, 3), -300), ((2021, 3, 14), -240), ((2021, 3, 13), -300),
        ((2021, 11, 7), -300), ((2021, 11, 6), -240), ((2015, 11, 1), -300), ((2015, 3, 8), -240),
    ],
)  # fmt: skip
def test_zones_that_follow_the_season(day: tuple[int, int, int], minutes: int) -> None:
    assert offset_of("ET", "en", "US", day) == minutes


def test_what_dateutil_is_told() -> None:
    zone = tzinfo(None, 3600)
    assert zone is not None and zone.utcoffset(None) == timedelta(hours=1)
    named = tzinfo("JST", None)
    assert named is not None and named.utcoffset(None) == timedelta(hours=9)
    assert tzinfo("JST", 99 * 3600) == named  # no zone is so far off
    assert tzinfo("XYZT", None) is None and tzinfo(None, None) is None


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("EN_gb", "en-GB"),
        ("iw", "he"),
        ("zh-hans-cn", "zh-Hans-CN"),
        ("und", None),
        ("?", None),
        ("jpn", "ja"),
    ],
)
def test_tags_of_languages(tag: str, language: str | None) -> None:
    assert normal(tag) == language


@pytest.mark.parametrize(
    ("text", "script", "language"),
    [
        ("", "", None), ("12 34", "", None),
        ("The council of the town has said that it will not be in the way of those who want to go.", "latin", "en"),
        ("Der Rat der Stadt hat gesagt, dass er nicht im Weg stehen und die Bahn auch für die Stadt bauen wird.", "latin", "de"),
        ("新華社北京三月五日電，市議會星期二表決通過重建沿河電車線的計劃。", "han", "zh"),
        ("市議会は火曜日に川沿いの路面電車を再建することを決めました。", "kana", "ja"),
        ("시의회는 화요일 강변 전차 노선을 다시 짓기로 결정했다.", "hangul", "ko"),
        ("Городской совет во вторник решил восстановить трамвай, и это не все, что он сказал о том, как он будет.", "cyrillic", "ru"),
        ("Το δημοτικό συμβούλιο αποφάσισε να ξαναχτίσει το τραμ.", "greek", "el"),
        ("สภาเมืองลงมติเมื่อวันอังคาร", "thai", "th"),
    ],
)  # fmt: skip
def test_languages_told_from_text(text: str, script: str, language: str | None) -> None:
    assert (script_of(text), choose([""], text * 4)) == (script, language)
