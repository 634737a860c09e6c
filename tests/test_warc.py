"""WARC and WET files: what is a page, how it is unpacked, what damage costs."""

from __future__ import annotations

import gzip
import random
import zlib
from collections.abc import Iterator

import pytest

from extractnews.sources import Reading
from extractnews.sources.gzipped import members
from extractnews.sources.warc import read_warc

PAGE = b"<!DOCTYPE html><html><body><p>The tram is back.</p></body></html>"
LIMIT = 1 << 20


def record(
    payload: bytes, kind: str = "response", uri: str = "https://courier.example/tram", **more: str
) -> bytes:
    """One record as archives have it; `more` are further headers, "_" for "-"."""
    fields = {"WARC-Type": kind, "WARC-Target-URI": uri, "Content-Length": str(len(payload))}
    if kind == "response":
        fields["Content-Type"] = "application/http; msgtype=response"
    fields |= {name.replace("_", "-"): value for name, value in more.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value)
    return f"WARC/1.0\r\n{head}\r\n".encode() + payload + b"\r\n\r\n"


def response(body: bytes = PAGE, status: str = "200 OK", **headers: str) -> bytes:
    headers = {"Content_Type": "text/html", **headers}
    head = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body


def read(data: bytes, size: int = 1 << 18, limit: int = LIMIT) -> list[Reading]:
    """Read an archive that arrives `size` bytes at a time."""
    return list(read_warc(chunks(data, size), "crawl.warc", None, limit))


def read_gzip(data: bytes, size: int = 1 << 18) -> list[Reading]:
    return list(
        read_warc(
            members(chunks(data, size), "crawl.warc.gz"), "crawl.warc.gz", None, LIMIT, packed=True
        )
    )


def chunks(data: bytes, size: int) -> Iterator[bytes]:
    return (data[at : at + size] for at in range(0, len(data), size))


def bodies(readings: list[Reading]) -> list[bytes | str]:
    return [reading.page.data for reading in readings if reading.page]


def problems(readings: list[Reading]) -> list[str]:
    return [str(reading.error) for reading in readings if reading.error]


NOT_PAGES = [
    record(b"software: test\r\n", "warcinfo", ""),
    record(b"GET / HTTP/1.1\r\n\r\n", "request"),
    record(b"fetchTimeMs: 12", "metadata"),
    record(response(b"", "304 Not Modified"), "revisit"),
    record(response(status="404 Not Found")),
    record(response(status="301 Moved Permanently")),
    record(response(b"\x89PNG\r\n\x1a\n" + bytes(3000), Content_Type="image/png")),
    record(response(b"a { color: red }" * 500, Content_Type="text/css")),
    record(response(b"\0\1\2", Content_Type="application/octet-stream")),
    record(response(b"<?xml version='1.0'?><rss></rss>", Content_Type="text/xml")),
    record(
        b"-r https://courier.example",
        "resource",
        "metadata://wget/a.txt",
        Content_Type="text/plain",
    ),
    record(b"20200101 93.184.216.34", uri="dns:courier.example", Content_Type="text/dns"),
]


def test_pages_and_what_is_none() -> None:
    archive = b"".join(
        [
            *NOT_PAGES,
            record(response()),
            record(PAGE, "resource", "file:///tram.html", Content_Type="text/html"),
            record("Tram zurück\nFür alle".encode(), "conversion", Content_Type="text/plain"),
            record(response(Content_Type="application/octet-stream"), uri="<http://old.example/>"),
            *NOT_PAGES,
        ]
    )
    for size in (1 << 18, 1000, 7):
        readings = read(archive, size)
        assert problems(readings) == []
        assert bodies(readings) == [PAGE, PAGE, "Tram zurück\nFür alle".encode(), PAGE]
        pages = [reading.page for reading in readings if reading.page]
        assert [page.source for page in pages] == [
            "https://courier.example/tram",
            "file:///tram.html",
            "https://courier.example/tram",
            "http://old.example/",
        ]
        assert [page.url for page in pages] == [
            "https://courier.example/tram",
            None,
            "https://courier.example/tram",
            "http://old.example/",
        ]
        assert [page.input_format for page in pages] == ["auto", "auto", "text", "auto"]
    packed = b"".join(gzip.compress(part) for part in (*NOT_PAGES, record(response())))
    for size in (1 << 18, 100, 3):
        assert bodies(read_gzip(packed, size)) == [PAGE]


def test_heads_that_are_not_as_usual() -> None:
    archive = [
        record(response(), Content_Type=""),  # of no type
        record(
            b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + response()
        ),
        record(b"HTTP/2 103\nlink: x\n\nHTTP/2 200\ncontent-type: text/html\n\n" + PAGE),
        record(b":status: 200\r\n\r\n" + PAGE, Content_Type=""),
    ]
    found = bodies(read(b"".join(archive)))
    assert found == [PAGE, PAGE, PAGE, b":status: 200\r\n\r\n" + PAGE]
    assert bodies(read(record(b"HTTP/1.1 100 Continue\r\n\r\n"))) == []


def test_a_record_without_an_address_is_named_by_its_number() -> None:
    readings = read(record(b"", "warcinfo", "") + record(response(), uri=""))
    assert [(r.source, r.page and r.page.url) for r in readings] == [("crawl.warc:2", None)]


def test_names_are_fit_to_print() -> None:
    (reading,) = read(record(response(), uri="https://x.example/\x1b[31m"))
    assert reading.source == "https://x.example/\\x1b[31m"


def test_the_encoding_that_the_server_names() -> None:
    def encoding(value: str) -> str | None:
        (reading,) = read(record(response(Content_Type=value)))
        assert reading.page
        return reading.page.encoding

    assert encoding("text/html; charset=koi8-r") == "koi8-r"
    assert encoding("text/html;Charset = 'UTF-8'; x=y") == "UTF-8"
    assert encoding("text/html") is None
    readings = read_warc([record(response(Content_Type="text/html; charset=a"))], "x", "b", LIMIT)
    assert [reading.page and reading.page.encoding for reading in readings] == ["b"]


def chunked(body: bytes, size: int = 20) -> bytes:
    parts = [b"%x;ext=1\r\n%b\r\n" % (len(part), part) for part in chunks(body, size)]
    return b"".join(parts) + b"0\r\nTrailer: x\r\n\r\n"


def bare_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (chunked(PAGE), {"Transfer_Encoding": "chunked"}),
        (PAGE, {"Transfer_Encoding": "chunked"}),  # unpacked by the crawler, the header kept
        (gzip.compress(PAGE), {"Content_Encoding": "gzip"}),
        (PAGE, {"Content_Encoding": "gzip"}),
        (PAGE, {"Content_Encoding": "br"}),
        (PAGE, {"Content_Encoding": "deflate"}),
        (zlib.compress(PAGE), {"Content_Encoding": "deflate"}),
        (bare_deflate(PAGE), {"Content_Encoding": "Deflate"}),
        (gzip.compress(gzip.compress(PAGE)), {"Content_Encoding": "gzip, x-gzip"}),
        (
            chunked(gzip.compress(PAGE)),
            {"Content_Encoding": "gzip", "Transfer_Encoding": "Chunked"},
        ),
        (PAGE, {"Content_Encoding": "identity"}),
        (PAGE, {"Content_Type": "text/html\r\n  ; charset=utf-8"}),
    ],
)
def test_bodies_out_of_their_packing(body: bytes, headers: dict[str, str]) -> None:
    readings = read(record(response(body, **headers)))
    assert (bodies(readings), problems(readings)) == ([PAGE], [])


@pytest.mark.parametrize(
    ("body", "headers", "reason"),
    [
        (bytes(range(256)), {"Content_Encoding": "br"}, "packed with 'br'"),
        (gzip.compress(PAGE)[:-20], {"Content_Encoding": "gzip"}, "ends too early"),
        (gzip.compress(PAGE)[:-8] + bytes(8), {"Content_Encoding": "gzip"}, "damaged gzip"),
        (zlib.compress(PAGE)[:-20], {"Content_Encoding": "deflate"}, "ends too early"),
        (bytes(range(256)), {"Content_Encoding": "deflate"}, "damaged deflate"),
        (chunked(PAGE)[:40], {"Transfer_Encoding": "chunked"}, "HTTP chunks"),
        (gzip.compress(bytes(9 << 20)), {"Content_Encoding": "gzip"}, "over"),
        (zlib.compress(bytes(9 << 20), 9), {"Content_Encoding": "deflate"}, "over"),
    ],
)
def test_bodies_that_cannot_be_unpacked(body: bytes, headers: dict[str, str], reason: str) -> None:
    readings = read(record(response(body, **headers)) + record(response()))
    (problem,) = problems(readings)
    assert problem.startswith("https://courier.example/tram: ") and reason in problem
    assert bodies(readings) == [PAGE]


def test_a_page_that_the_crawler_cut_off_is_read_as_far_as_it_goes() -> None:
    cut = {"WARC_Truncated": "length"}
    for body, headers in (
        (PAGE, {}),
        (gzip.compress(PAGE * 50)[:-12], {"Content_Encoding": "gzip"}),
        (chunked(PAGE)[:-12], {"Transfer_Encoding": "chunked"}),
    ):
        (reading,) = read(record(response(body, **headers), **cut))
        assert reading.page and reading.page.warnings == ("truncated",)
        assert bytes(reading.page.data).startswith(PAGE[:50])  # type: ignore[arg-type]


def test_large_pages_are_refused_and_large_others_passed_over() -> None:
    large = response(b"<p>" + b"x" * 2000)
    picture = response(bytes(5000), Content_Type="image/png")
    readings = read(record(large) + record(picture) + record(response()), limit=1000)
    assert problems(readings) == ["https://courier.example/tram: over 1000 bytes; see --max-bytes"]
    assert bodies(readings) == [PAGE]


def test_what_is_held_does_not_grow_with_what_is_passed_over() -> None:
    import tracemalloc

    def archive() -> Iterator[bytes]:
        yield record(b"", "metadata", Content_Length=str(64 << 20))[:-4]
        for _ in range(256):
            yield bytes(1 << 18)
        yield b"\r\n\r\n" + record(response())

    tracemalloc.start()
    assert bodies(list(read_warc(archive(), "x", None, LIMIT))) == [PAGE]
    assert tracemalloc.get_traced_memory()[1] < 4 << 20
    tracemalloc.stop()


GOOD = record(response())


@pytest.mark.parametrize(
    ("damage", "reason", "pages"),
    [
        (b"garbage\r\nmore\r\n\r\n", "something else", 3),
        (b"WARC/x\r\n\r\n", "something else", 3),
        (GOOD.replace(b"Content-Length: ", b"Content-Length: x"), "without its length", 3),
        (GOOD.replace(b"Content-Length: ", b"Content-Length: -"), "without its length", 3),
        (record(PAGE, "resource", Content_Type="text/html", Content_Length="12"), "something", 4),
        (b"WARC/1.0\r\n" + b"x" * (1 << 17) + b"\r\n", "without an end", 3),
    ],
)
@pytest.mark.parametrize("size", [1 << 18, 50])
def test_damage_costs_its_record_only(damage: bytes, reason: str, pages: int, size: int) -> None:
    readings = read(GOOD + damage + GOOD + GOOD, size)
    (problem,) = problems(readings)
    assert reason in problem and problem.startswith("crawl.warc:")
    assert len(bodies(readings)) == pages
    readings = read(damage + GOOD, size)
    assert len(problems(readings)) == 1 and bodies(readings)[-1] == PAGE


def test_an_archive_that_ends_too_early() -> None:
    for cut in (len(GOOD) - len(PAGE), len(GOOD) - 10):
        readings = read(GOOD + GOOD[:cut])
        assert problems(readings) == ["crawl.warc:2: a WARC record that is cut off"]
        assert bodies(readings) == [PAGE]
    assert problems(read(GOOD[:30])) == ["crawl.warc:1: the head of a WARC record without an end"]
    assert problems(read(b"")) == ["crawl.warc: holds no WARC record"]
    assert problems(read(b"nothing of the kind")) == [
        "crawl.warc:1: something else where a WARC record should begin"
    ]


@pytest.mark.parametrize("size", [1 << 18, 60, 1])
def test_a_damaged_member_costs_its_record_only(size: int) -> None:
    noise = random.Random(3).randbytes(6000).hex().encode()
    member = gzip.compress(record(response(PAGE + noise)))
    good = gzip.compress(GOOD)
    half = len(member) // 2
    for damage in (
        member[:half] + b"\xff" * 50 + member[half + 50 :],
        member[:half],  # cut off: the next member begins in its middle
        b"\x1f\x8b\x08\x00" + bytes(30),
        b"no gzip at all",
        gzip.compress(record(response())[:-30]),
    ):
        readings = read_gzip(good + damage + good + good, size)
        assert len(problems(readings)) == 1, damage
        assert bodies(readings) == [PAGE] * 3
    bomb = gzip.compress(record(response(bytes(8 << 20))), 9)
    readings = read_gzip(good + bomb + good, size)
    assert len(problems(readings)) == 1 and bodies(readings) == [PAGE] * 2


def test_a_whole_archive_in_one_member() -> None:
    packed = gzip.compress(GOOD * 3)
    assert bodies(read_gzip(packed)) == [PAGE] * 3
    readings = read_gzip(packed[:-15])
    assert len(problems(readings)) == 1 and bodies(readings)[:1] == [PAGE]
