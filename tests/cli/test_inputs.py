"""Every way in: files, standard input, lists of names, directories, gzip, NDJSON."""

from __future__ import annotations

import base64
import gzip
import json
import lzma
import os
import re
import subprocess
from pathlib import Path

import pytest
import zstandard

from .running import COMMAND, EMPTY_PAGE, environment, page, run


def records(output: bytes) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.decode().splitlines()]


def sources(output: bytes) -> list[object]:
    return [record["source"] for record in records(output)]


def ndjson(*lines: object) -> str:
    return "".join(f"{json.dumps(line)}\n" for line in lines)


def test_standard_input_by_default_and_by_name() -> None:
    for arguments in ((), ("-",), ("--", "-")):
        done = run(*arguments, stdin=page())
        assert (done.returncode, done.stderr) == (0, b"")
        (record,) = records(done.stdout)
        assert record["source"] == "-"
        assert record["title"] == "Council votes for the tram"
        assert str(record["body"]).startswith("The city council of Marlow")


def test_files_in_the_order_given(tmp_path: Path) -> None:
    for name in ("b.html", "a.html"):
        (tmp_path / name).write_text(page())
    done = run("b.html", "-", "a.html", stdin=page(), cwd=tmp_path)
    assert sources(done.stdout) == ["b.html", "-", "a.html"]
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("name", "source"),
    [
        (b"two words.html", "two words.html"),
        (b"-rf.html", "-rf.html"),
        (b"line\nend.html", "line\nend.html"),
        (b"not \xff utf-8.html", "not \\xff utf-8.html"),
        (b"esc\x1b[31m.html", "esc\\x1b[31m.html"),
        ("größe [red] :smile:.html".encode(), "größe [red] :smile:.html"),
    ],
)
def test_names_that_hold_anything(tmp_path: Path, name: bytes, source: str) -> None:
    Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name))).write_text(page())
    done = run("--", name, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert sources(done.stdout) == [source]
    by_list = run("-0", "--files-from", "-", stdin=name + b"\0", cwd=tmp_path)
    assert by_list.stdout == done.stdout


def test_missing_odd_names_are_printed_on_one_clean_line(tmp_path: Path) -> None:
    done = run("--", b"no\n\x1b[31m\xff", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr == b"extractnews: no\\n\\x1b[31m\\xff: No such file or directory\n"


def test_names_from_a_list(tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(page())
    (tmp_path / "names").write_text("b.html\n\na.html")
    assert sources(run("--files-from", "names", cwd=tmp_path).stdout) == ["b.html", "a.html"]
    done = run("--files-from", "-", "-0", stdin=b"a.html\0b.html\0", cwd=tmp_path)
    assert sources(done.stdout) == ["a.html", "b.html"]
    assert run("--files-from", "-", stdin=b"", cwd=tmp_path).returncode == 0
    done = run("--files-from", "none", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"extractnews: none: ")


def test_standard_input_is_read_once(tmp_path: Path) -> None:
    done = run("-", "-", stdin=page())
    assert (done.returncode, len(records(done.stdout))) == (2, 1)
    assert done.stderr == b"extractnews: -: standard input was read already\n"
    done = run("--files-from", "-", stdin=b"-\n")
    assert (done.returncode, done.stdout) == (2, b"")


def test_directories(tmp_path: Path) -> None:
    (tmp_path / "d" / "sub").mkdir(parents=True)
    for name in ("d/b.html", "d/a.html", "d/sub/c.html"):
        (tmp_path / name).write_text(page())
    (tmp_path / "d" / "loop").symlink_to("..")
    done = run("d", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr == b"extractnews: d: is a directory; use -r to read what is in it\n"
    done = run("-r", "d", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert sources(done.stdout) == ["d/a.html", "d/b.html", "d/sub/c.html"]


def test_what_is_no_page_in_a_directory(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page())
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "nowhere").symlink_to("gone")
    (tmp_path / "link.html").symlink_to("a.html")
    done = run("-r", ".", cwd=tmp_path)
    assert sources(done.stdout) == ["./a.html", "./link.html"]
    assert done.stderr.decode().splitlines() == [
        "extractnews: ./nowhere: No such file or directory",
        "extractnews: ./pipe: is neither a file nor a directory",
    ]
    (tmp_path / "empty").mkdir()
    assert run("-r", "empty", cwd=tmp_path).returncode == 0


def test_a_run_does_not_read_what_it_writes(tmp_path: Path) -> None:
    for name in ("a.html", "z.html"):
        (tmp_path / name).write_text(page())
    for again in range(2):
        assert run("-r", "-o", "news.jsonl", ".", cwd=tmp_path).returncode == 0
        assert sources((tmp_path / "news.jsonl").read_bytes()) == ["./a.html", "./z.html"], again
    (tmp_path / "news.jsonl").unlink()
    for again in range(2):
        done = run("-r", "--learn", "memory", "--fields", "source", ".", cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, b""), again
    (tmp_path / "memory").unlink()
    for again in range(2):
        with (tmp_path / "news").open("wb") as output:
            subprocess.run(
                [*COMMAND, "-r", "."], cwd=tmp_path, stdout=output, env=environment(), check=True
            )
        assert sources((tmp_path / "news").read_bytes()) == ["./a.html", "./z.html"], again
    (tmp_path / "news").unlink()
    for again in range(2):
        done = run("-r", "-f", "markdown", "--force", "-o", "out", ".", cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, b""), again
        assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.md", "z.md"]


def test_gzip_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    packed = gzip.compress(page().encode())
    (tmp_path / "wrong.html").write_bytes(packed)
    assert run("wrong.html", cwd=tmp_path).returncode == 0
    assert run(stdin=packed).returncode == 0
    two = gzip.compress(page()[:300].encode()) + gzip.compress(page()[300:].encode()) + bytes(9)
    assert run(stdin=two).stdout == run(stdin=page()).stdout
    for broken in (packed[:100], packed[:20] + b"\0\0\0" + packed[23:], b"\x1f\x8b"):
        done = run(stdin=broken)
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"gzip data" in done.stderr


def archive(*uris: str) -> list[bytes]:
    """The records of a WARC file: one that is no page, then a page for each address."""
    records = [b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 2\r\n\r\nx\n\r\n\r\n"]
    for uri in uris:
        served = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page()
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {uri}\r\n"
            f"Content-Type: application/http\r\nContent-Length: {len(served.encode())}\r\n\r\n"
        )
        records.append((head + served + "\r\n\r\n").encode())
    return records


def test_warc_is_known_by_its_content(tmp_path: Path) -> None:
    uris = [f"https://courier.example/{number}" for number in range(3)]
    records_of = archive(*uris)
    plain = b"".join(records_of)
    packed = b"".join(map(gzip.compress, records_of))
    for data in (plain, packed, gzip.compress(plain), zstandard.compress(plain)):
        (tmp_path / "page.html").write_bytes(data)
        for done in (run("page.html", cwd=tmp_path), run(stdin=data)):
            assert (done.returncode, done.stderr) == (0, b"")
            assert sources(done.stdout) == uris
            assert [record["url"] for record in records(done.stdout)] == uris
    done = run("--input-format", "warc", stdin=page())
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"WARC record" in done.stderr
    assert run(stdin="WARC/ISO 28500 is a format\n" + page()).returncode == 0


def test_damage_in_an_archive_costs_its_record_only() -> None:
    records_of = archive("https://a.example/", "https://b.example/", "https://c.example/")
    packed = [gzip.compress(record) for record in records_of]
    packed[2] = packed[2][:200]
    done = run("--errors", "record", stdin=b"".join(packed))
    assert done.returncode == 2
    assert sources(done.stdout) == ["https://a.example/", "-:3", "https://c.example/"]


def test_each_page_of_an_archive_leaves_before_the_next_arrives() -> None:
    for pack in (bytes, gzip.compress):
        with subprocess.Popen(
            COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment()
        ) as process:
            assert process.stdin and process.stdout
            info, *pages = archive("https://a.example/", "https://b.example/")
            process.stdin.write(pack(info))
            for record in pages:
                process.stdin.write(pack(record))
                process.stdin.flush()
                assert json.loads(process.stdout.readline())["title"]
            process.stdin.close()
            assert process.wait() == 0


def test_zstd_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    packed = zstandard.compress(page().encode())
    (tmp_path / "a.html").write_bytes(packed)
    assert sources(run("a.html", cwd=tmp_path).stdout) == ["a.html"]
    lines = ndjson({"html": page()}, {"html": page()}).encode()
    assert sources(run(stdin=zstandard.compress(lines)).stdout) == ["-:1", "-:2"]
    for broken in (packed[:-9], packed[:9] + b"\xff" * 9 + packed[18:], packed[:4]):
        done = run(stdin=broken)
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"zstd data" in done.stderr
    done = run(stdin=zstandard.compress(bytes(300 << 20)))
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"times its size" in done.stderr


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    done = run(stdin=gzip.compress(bytes(200 << 20), 9))
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"times its size" in done.stderr or b"--max-bytes" in done.stderr


def test_size_limit(tmp_path: Path) -> None:
    (tmp_path / "big.html").write_text(page())
    size = len(page().encode())
    assert run("--max-bytes", str(size), "big.html", cwd=tmp_path).returncode == 0
    done = run("--max-bytes", str(size - 1), "big.html", "-", stdin=page()[:900], cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith(b"extractnews: big.html: over ")
    assert run("--max-bytes=1M", "big.html", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(50), b"a PNG image"),
        (b"MZ" + bytes(9), b"a Windows program"),
        (b"page.html" + bytes(248) + b"ustar\x0000" + bytes(248) + b"<p>", b"a tar archive"),
    ],
)
def test_binary_is_refused_by_name(data: bytes, kind: bytes) -> None:
    done = run(stdin=data)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"extractnews: -: this is " + kind + b", not text\n"


def test_what_text_can_be_made_of_is_refused_with_the_way(tmp_path: Path) -> None:
    (tmp_path / "page.xz").write_bytes(lzma.compress(page().encode()))
    done = run("page.xz", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    said = b"extractnews: page.xz: this is xz data, not text; try xz -dc FILE | extractnews\n"
    assert done.stderr == said


def test_encoding_and_url_from_the_caller() -> None:
    text = page("Café crème brûlée prices rise")
    raw = text.replace('<meta charset="utf-8">', "").encode("cp1252")
    done = run("--encoding", "latin1", "--url", "https://courier.example/a/b?x=1", stdin=raw)
    (record,) = records(done.stdout)
    assert record["title"] == "Café crème brûlée prices rise"
    assert record["url"] == "https://courier.example/a/b?x=1"
    assert record["warnings"] == []
    assert run("--encoding", "rot13", stdin=raw).returncode == 2


def test_one_line_in_one_line_out(tmp_path: Path) -> None:
    packed = base64.b64encode(page().encode()).decode()
    lines = ndjson(
        {"html": page(), "source": "first", "url": "https://courier.example/first"},
        {"html_base64": packed, "id": 7, "deep": {"a": [1, None]}},
        {"html": EMPTY_PAGE, "source": "empty"},
        {"text": None, "other": "x"},
    )
    lines += "\nnot json\n[1]\n" + ndjson({"html": 5}) + '{"html": "cut'
    done = run("--input-format", "ndjson", "--errors", "record", stdin=lines)
    found = records(done.stdout)
    assert sources(done.stdout) == ["first", "-:2", "empty", *(f"-:{n}" for n in range(4, 10))]
    assert [record.get("title") is not None for record in found] == [True, True] + [False] * 7
    codes = [record["error"]["code"] for record in found[2:]]  # type: ignore[index]
    assert codes == ["no_article"] + ["bad_record"] * 6
    assert done.returncode == 2
    assert found[0]["url"] == "https://courier.example/first"
    assert "extra" not in found[1]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"html_base64": "PGh0bWw-_w=="}', "'html_base64' is no base64"),
        ('{"html_base64": "!!!!"}', "'html_base64' is no base64"),
        ('{"html_base64": "PGh0b"}', "'html_base64' is no base64"),
        ('{"html": null, "id": 7}', "'html' is no string"),
        ('{"text": 5}', "'text' is no string"),
        ('{"html": "x", "n": %s}' % ("9" * 400), "not JSON: a number that is too large"),
        ('{"html": "x", "n": -%s}' % ("9" * 5000), "not JSON: a number that is too large"),
        ('{"html": "x", "n": 1e400}', "not JSON: a number that is too large"),
    ],
)
def test_lines_that_hold_no_page(line: str, reason: str) -> None:
    done = run("--input-format", "ndjson", "--errors", "record", stdin=line)
    (record,) = records(done.stdout)
    assert record["error"] == {"code": "bad_record", "message": reason}


def test_base64_may_be_folded_and_numbers_long() -> None:
    folded = base64.encodebytes(page().encode()).decode()
    numbers = {"n": 10**307, "m": -(10**307), "z": 0}
    line = json.dumps({"html_base64": folded, **numbers})
    (record,) = records(run("--pass-through", stdin=line).stdout)
    assert (record["title"], record["extra"]) == ("Council votes for the tram", numbers)


def test_pass_through() -> None:
    lines = ndjson(
        {"html": page(), "id": 7, "deep": {"a": [1, None]}, "fetched": "2024"},
        {"html": page(), "c1": "\x9b31m", "half": "\ud83d"},
        {"html": EMPTY_PAGE, "id": 8},
        {"id": 9},
    )
    done = run("--pass-through", "--errors", "record", "--fields", "source", stdin=lines)
    found = records(done.stdout)
    assert found[0] == {"source": "-:1", "extra": {"id": 7, "deep": {"a": [1, None]}}}
    assert found[1]["extra"] == {"c1": "\x9b31m", "half": "\ufffd"}
    assert b"\xc2\x9b" not in done.stdout
    assert [record["extra"] for record in found[2:]] == [{"id": 8}, {"id": 9}]


def test_ndjson_is_known_by_its_first_line(tmp_path: Path) -> None:
    lines = ndjson({"html": page()}, {"html": page()})
    (tmp_path / "pages.txt").write_bytes(gzip.compress(lines.encode()))
    assert sources(run("pages.txt", cwd=tmp_path).stdout) == ["pages.txt:1", "pages.txt:2"]
    assert sources(run(stdin="\ufeff" + lines).stdout) == ["-:1", "-:2"]


@pytest.mark.parametrize(
    ("first", "reason"),
    [
        ("", "not JSON: "),
        ('{"source": "x", "html": null}', "'html' is no string"),
        ('{"source": "x", "error": "no answer"}', "expected a string under "),
        ('{"html": "x", "score": NaN}', "not JSON: NaN"),
        ('{"html": "cut', "not JSON: "),
        ('{"html": "caf\udce9"}', "not JSON: "),
        ('{"html": "%s"}' % ("x" * 400_000), "a line of over 307200 bytes"),
    ],
)
def test_a_first_line_without_a_page_costs_itself_only(first: str, reason: str) -> None:
    lines = first.encode("utf-8", "surrogateescape") + b"\n"
    done = run("--max-bytes", "300K", stdin=lines + ndjson({"html": page()}).encode() * 2)
    assert sources(done.stdout) == ["-:2", "-:3"]
    assert done.stderr.count(b"\n") == 1 and reason.encode() in done.stderr
    assert done.returncode == 2


def test_objects_of_which_none_has_a_page_are_no_page() -> None:
    done = run(stdin='{"content": "x"}\n{"content": "y"}\n')
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.count(b"found content\n") == 2


def test_a_text_may_begin_with_an_object(tmp_path: Path) -> None:
    story = re.sub("<[^>]*>", "", page())
    for start in (
        '{"@type": "NewsArticle"}',
        '{\n"@type":\n "NewsArticle"\n}',
        "{ margin: 0 }",
        "[1]",
    ):
        done = run("--fields", "input_format", stdin=f"{start}\n{story}")
        assert done.stdout == b'{"input_format":"text"}\n'


@pytest.mark.parametrize(("jobs", "indent"), [("-j1", None), ("-j1", 2), ("-j2", 2)])
def test_json_that_is_no_ndjson_is_refused_with_the_way(
    tmp_path: Path, jobs: str, indent: int | None
) -> None:
    line = {"html": page()}
    (tmp_path / "list").write_text(json.dumps([line, line], indent=indent))
    (tmp_path / "objects").write_text(json.dumps(line, indent=2) * 2)
    done = run(jobs, "list", "objects", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == (
        "extractnews: list: this is JSON, not a page; try jq -c '.[]' FILE | extractnews\n"
        "extractnews: objects: this is JSON, not a page; try jq -c . FILE | extractnews\n"
    )


def test_a_line_nested_too_deeply_keeps_its_name() -> None:
    line = '{"source": "deep", "html": "x", "k": ' + "[" * 600 + "]" * 600 + "}"
    done = run("--input-format", "ndjson", "--errors", "record", "--pass-through", stdin=line)
    (record,) = records(done.stdout)
    assert record["source"] == "deep"
    assert record["error"] == {"code": "bad_record", "message": "not JSON: nested too deeply"}


def test_a_long_line_costs_itself_only() -> None:
    lines = ndjson({"html": "x" * 90_000}, {"html": page()})
    done = run("--max-bytes", "50K", "--input-format", "ndjson", stdin=lines)
    assert sources(done.stdout) == ["-:2"]
    assert done.stderr.startswith(b"extractnews: -:1: a line of over 51200 bytes")


@pytest.mark.parametrize("arguments", [(), ("--input-format", "ndjson")])
def test_each_record_leaves_before_the_next_page_arrives(arguments: tuple[str, ...]) -> None:
    with subprocess.Popen(
        [*COMMAND, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdin and process.stdout
        for number in range(3):
            process.stdin.write(ndjson({"html": page(), "source": str(number)}).encode())
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["source"] == str(number)
        process.stdin.close()
        assert process.wait() == 0


def test_a_line_without_an_end_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page())
    done = run("--site-memory", "/dev/zero", "a.html", cwd=tmp_path, timeout=30)
    assert done.returncode == 2
    assert done.stderr == b"extractnews: /dev/zero: a line of over 1048576 bytes\n"
