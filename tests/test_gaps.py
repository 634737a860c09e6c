"""What comes in because of what stands around it, and what goes because it stands there twice."""

from __future__ import annotations

import time

import pytest

from extractnews import blocks_html
from extractnews.doubles_html import without_doubles
from extractnews.gaps_html import closed
from extractnews.pipeline import examine
from extractnews.reasons import explain
from extractnews.spans_html import block_of
from extractnews.values import RawPage, Verdict

HERE = '<link rel="canonical" href="https://www.example.org/news/story">'


def kept(html: str, *judged: tuple[str, float]) -> list[str]:
    """The texts that are kept of a page.

    judged: the beginnings of the blocks that the labels have seen, each with its score; from 0.5 on
            it is kept, and what is not listed was held back by the gate
    """
    layout = blocks_html.read(HERE + html)
    rows = [
        (index, score)
        for index, text in enumerate(layout.text)
        for start, score in judged
        if text.startswith(start)
    ]
    verdict = Verdict(
        tuple(block_of(layout, index) for index, _ in rows),
        tuple(score for _, score in rows),
        tuple(row for row, (_, score) in enumerate(rows) if score >= 0.5),
        0.9,
    )
    found = closed(layout, verdict)
    return [found.blocks[row].text for row in found.kept]


ABOVE, BELOW = "<p>Above it.</p>", "<p>Below it.</p>"
SURE = (("Above", 0.9), ("Below", 0.9))

#: A paragraph that the labels are unsure of, of words enough to be one.
UNSURE = "Fares rise by ten pence in May, and the council pays for the two new stops itself."

CASES = [
    ("a paragraph made like those around it", f"{ABOVE}<p>{UNSURE}</p>{BELOW}", f"Above it.|{UNSURE}|Below it.", (*SURE, ("Fares", 0.2))),
    ("a paragraph that is surely none", f"{ABOVE}<p>{UNSURE}</p>{BELOW}", "Above it.|Below it.", (*SURE, ("Fares", 0.05))),
    ("a paragraph of another make", f'{ABOVE}<p class="x">{UNSURE}</p>{BELOW}', "Above it.|Below it.", (*SURE, ("Fares", 0.4))),
    ("a paragraph below the last one", f"{ABOVE}{BELOW}<p>{UNSURE}</p>", "Above it.|Below it.", (*SURE, ("Fares", 0.4))),
    (
        "the linked titles of items whose text is kept",
        f'{ABOVE}<ul><li><p><a href="/a">One book</a></p><p>{UNSURE}</p></li><li><h3>Join us</h3></li><li><p><a href="/b">Two books</a></p><p>{UNSURE}</p></li></ul>{BELOW}',
        f"Above it.|One book|{UNSURE}|Two books|{UNSURE}|Below it.",
        (*SURE, ("Fares", 0.9)),
    ),
    (
        "one such title alone",
        f'{ABOVE}<ul><li><p><a href="/a">Listen now</a></p><p>{UNSURE}</p></li><li><h3>Join us</h3></li><li><p>{UNSURE}</p></li></ul>{BELOW}',
        f"Above it.|{UNSURE}|{UNSURE}|Below it.",
        (*SURE, ("Fares", 0.9)),
    ),
    ("a linked heading over kept text", f'{ABOVE}<h3><a href="https://a.test">A shop</a></h3>{BELOW}', "Above it.|A shop|Below it.", SURE),
    ("a price between the two", f'{ABOVE}<h3><a href="/a">A shop</a></h3><p>$ 5</p>{BELOW}', "Above it.|A shop|Below it.", SURE),
    ("a linked heading in a box of its own", f'{ABOVE}<aside><h3><a href="/a">Read on</a></h3></aside>{BELOW}', "Above it.|Below it.", SURE),
    ("a heading that the labels cut", f"{ABOVE}<h4>Two</h4>{BELOW}", "Above it.|Below it.", (*SURE, ("Two", 0.1))),
    ("a heading that they doubt, with text right above and below", f"{ABOVE}<h4>Two</h4>{BELOW}", "Above it.|Two|Below it.", (*SURE, ("Two", 0.2))),
    (
        "a heading that they doubt, like others but for an id of its own",
        f'{ABOVE}<h3 id="h-the-first-bus">The first bus</h3>{BELOW}<h3 id="h-the-next-bus">The next bus</h3><p>$ 5</p><p>$ 6</p>{BELOW}',
        "Above it.|The first bus|Below it.|The next bus|Below it.",
        (*SURE, ("The first", 0.9), ("The next", 0.1)),
    ),
    (
        "a bold line over text, like others but for an id of its own",
        "".join(f'<p class="p" id="v-{n}x{n}"><b>{word} bus</b></p>{below}' for n, (word, below) in enumerate((("First", ABOVE), ("Second", BELOW), ("Third", BELOW)))),
        "First bus|Above it.|Second bus|Below it.|Third bus|Below it.",
        (*SURE, ("First", 0.9), ("Second", 0.4), ("Third", 0.9)),
    ),
    ("a heading right over kept text that they are unsure of", f"{ABOVE}<h4>Two</h4>{BELOW}", "Above it.|Two|Below it.", (*SURE, ("Two", 0.4))),
    ("the same over what is cut", f"{ABOVE}<h4>Two</h4><p>Buy.</p>{BELOW}", "Above it.|Below it.", (*SURE, ("Two", 0.4), ("Buy", 0.1))),
    ("a row of headings over kept text", f"{ABOVE}<h4>One</h4>{BELOW}<h4>Two</h4>{BELOW}<h4>Three</h4>{BELOW}", "Above it.|One|Below it.|Two|Below it.|Three|Below it.", (*SURE, ("One", 0.2), ("Two", 0.2), ("Three", 0.2))),
    ("a row of linked headings that all have kept text below", ABOVE + "".join(f'<div><h3><a href="/{n}">Shop {n}</a></h3></div><p>Buy.</p>{BELOW}' for n in "ABC"), "Above it.|Shop A|Below it.|Shop B|Below it.|Shop C|Below it.", SURE),
    ("a row of teasers, one of them over the text", ABOVE + "".join(f'<div><h3><a href="/{n}">Story {n}</a></h3></div><p>Read.</p>' for n in "ABC") + BELOW, "Above it.|Below it.", SURE),
    ("a table of links right between", f'{ABOVE}<table><tr><td><a href="/a">A</a><td>7<tr><td><a href="/b">B</a><td>8</table>{BELOW}', "Above it.|A|7|B|8|Below it.", (*SURE, ("7", 0.02), ("8", 0.02))),
    ("a heading like others that are kept", f"{ABOVE}<h4>One</h4><p>Above too.</p><h4>Two</h4>{BELOW}", "Above it.|One|Above too.|Two|Below it.", (*SURE, ("One", 0.9), ("Two", 0.3))),
    ("a list of links to other sites", f'{ABOVE}<ul><li><a href="https://a.test/1">One</a><li><a href="//b.test">Two</a></ul>{BELOW}', "Above it.|One|Two|Below it.", SURE),
    ("a list of links to the site itself", f'{ABOVE}<ul><li><a href="https://m.example.org/1">One</a><li><a href="/2">Two</a></ul>{BELOW}', "Above it.|Below it.", SURE),
    ("the same, announced", f'<p>Above it:</p><ul><li><a href="/1">One</a><li><a href="/2">Two</a></ul>{BELOW}', "Above it:|One|Two|Below it.", SURE),
    ("the same in boxes of their own", f'<div><div><p>Above it:</p></div><div><ul><li><a href="/1">One</a><li><a href="/2">Two</a></ul></div></div>{BELOW}', "Above it:|One|Two|Below it.", SURE),
    ("the same over a heading", f'<p>Above it:</p><ul><li><a href="/1">One</a><li><a href="/2">Two</a></ul><h2>Next</h2>{BELOW}', "Above it:|One|Two|Next|Below it.", (*SURE, ("Next", 0.9))),
    ("announced by a line that the labels are unsure of", f'{ABOVE}<p>They are:</p><ul><li><a href="/1">One</a><li><a href="/2">Two</a></ul>{BELOW}', "Above it.|They are:|One|Two|Below it.", (*SURE, ("They", 0.3))),
    ("announced by a line that they cut", f'{ABOVE}<p>They are:</p><ul><li><a href="/1">One</a><li><a href="/2">Two</a></ul>{BELOW}', "Above it.|Below it.", (*SURE, ("They", 0.1))),
    ("a list of text that they cut", f"<p>Above it:</p><ul><li>One<li>Two</ul>{BELOW}", "Above it:|Below it.", (*SURE, ("One", 0.2), ("Two", 0.2))),
    ("a list of text that they are unsure of", f"{ABOVE}<ul><li>One<li>Two</ul>{BELOW}", "Above it.|One|Two|Below it.", (*SURE, ("One", 0.4), ("Two", 0.4))),
    ("a list of what else to read", f'<p>Above it: check out these guides:</p><ul><li><a href="/1">One</a><li><a href="/2">Two</a></ul>{BELOW}', "Above it: check out these guides:|Below it.", SURE),
    ("boxes with titles", f'<p>Above it:</p><ul><li><h3><a href="/1">One</a></h3><p>Buy.</p></ul>{BELOW}', "Above it:|Below it.", SURE),
    ("sources before a box about the author", f'{ABOVE}<h2>Sources</h2><ul><li><a href="https://a.test/1">One</a><li><a href="//b.test">Two</a></ul><p>Ann writes.</p>{BELOW}', "Above it.|Sources|One|Two|Below it.", (*SURE, ("Sources", 0.6))),
    ("a list like others that are kept", f'{ABOVE}' + "".join(f"<h3>Part {n}</h3><ul><li>Above {n}<li>Above all</ul>" for n in "ABC") + f'<h3>Part D</h3><ul><li><a href="/1">One</a><li><a href="/2">Two</a></ul>{BELOW}', "Above it.|Part A|Above A|Above all|Part B|Above B|Above all|Part C|Above C|Above all|Part D|One|Two|Below it.", (*SURE, ("Part", 0.9))),
    ("such a list that only leads to places of the page", f'{ABOVE}' + "".join(f"<h3>Part {n}</h3><ul><li>Above {n}<li>Above all</ul>" for n in "ABC") + f'<h3>Part D</h3><ul><li><a href="#1">One</a><li><a href="#2">Two</a></ul>{BELOW}', "Above it.|Part A|Above A|Above all|Part B|Above B|Above all|Part C|Above C|Above all|Part D|Below it.", (*SURE, ("Part", 0.9))),
    ("a bold line over text, like others", "".join(f"<p><b>{n}</b></p>{BELOW}" for n in ("Above A", "Above B", "Three")) + BELOW, "Above A|Below it.|Above B|Below it.|Three|Below it.|Below it.", (*SURE, ("Three", 0.4))),
    ("a bold line alone", f"{ABOVE}<p><b>Three</b></p>{BELOW}", "Above it.|Below it.", (*SURE, ("Three", 0.4))),
    ("links to other sites at the end", f'{ABOVE}{BELOW}<ul><li><a href="https://a.test/1">One</a><li><a href="//b.test">Two</a></ul>', "Above it.|Below it.", SURE),
    ("sources below a heading", f'{ABOVE}{BELOW}<h2>Sources</h2><ul><li><a href="https://a.test/1">One</a><li><a href="//b.test">Two</a></ul>', "Above it.|Below it.|Sources|One|Two", (*SURE, ("Sources", 0.6))),
    ("more of the site below a heading", f'{ABOVE}{BELOW}<h2>More</h2><ul><li><a href="/1">One</a><li><a href="/2">Two</a></ul>', "Above it.|Below it.|More", (*SURE, ("More", 0.6))),
    ("a list kept in part among kept text", f"{ABOVE}<ul><li>One<li>Two</ul>{BELOW}", "Above it.|One|Two|Below it.", (*SURE, ("One", 0.6), ("Two", 0.1))),
    ("a third of a list in a box of its own", f"{ABOVE}<div><ul><li>One<li>Two<li>Three</ul></div>{BELOW}", "Above it.|One|Below it.", (*SURE, ("One", 0.6), ("Two", 0.1), ("Three", 0.1))),
    ("half of such a list", f"{ABOVE}<div><ul><li>One<li>Two</ul></div>{BELOW}", "Above it.|One|Two|Below it.", (*SURE, ("One", 0.6), ("Two", 0.1))),
    ("a quote among kept text", f"{ABOVE}<div><blockquote>It will take a year or more to mend.</blockquote></div>{BELOW}", "Above it.|It will take a year or more to mend.|Below it.", (*SURE, ("It will", 0.3))),
    ("a quote that the text says too", f"{ABOVE}<blockquote>A year or more, it will take to mend</blockquote><p>Below it. “A year or more, it will take to mend!”</p>", "Above it.|Below it. “A year or more, it will take to mend!”", (*SURE, ("A year", 0.3))),
    ("a quote that is a link", f'{ABOVE}<blockquote>Read: <a href="/x">it will take a year or more to mend</a></blockquote>{BELOW}', "Above it.|Below it.", (*SURE, ("Read", 0.3))),
    ("a post of another site, to be drawn", f"{ABOVE}<blockquote>View this post and those that follow on some site</blockquote>{BELOW}", "Above it.|Below it.", (*SURE, ("View", 0.05))),
]  # fmt: skip


@pytest.mark.parametrize(
    ("html", "want", "judged"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_gaps(html: str, want: str, judged: tuple[tuple[str, float], ...]) -> None:
    assert "|".join(kept(html, *judged)) == want


def test_who_does_not_say_where_it_stands_has_no_other_sites() -> None:
    html = f'{ABOVE}<ul><li><a href="https://a.test/1">One</a><li><a href="//b.test">Two</a></ul>{BELOW}'
    layout = blocks_html.read(html)
    rows = [index for index, text in enumerate(layout.text) if text.endswith("it.")]
    blocks = tuple(block_of(layout, index) for index in rows)
    verdict = Verdict(blocks, (0.9, 0.9), (0, 1), 0.9)
    assert closed(layout, verdict) == verdict


def of_texts(texts: list[str], tag: str = "p") -> Verdict:
    layout = blocks_html.read("".join(f"<{tag}>{text}</{tag}>" for text in texts))
    blocks = tuple(block_of(layout, index) for index in range(len(layout.text)))
    return Verdict(blocks, (0.9,) * len(blocks), tuple(range(len(blocks))), 0.9)


def left(texts: list[str], tag: str = "p") -> list[str]:
    verdict = without_doubles(of_texts(texts, tag))
    return [verdict.blocks[row].text for row in verdict.kept]


LINES = [
    f"Line {number} of a report that is long enough to be told from all others."
    for number in range(6)
]


def test_the_second_copy_goes_with_its_short_lines() -> None:
    story = ["Act one", *LINES[:3], "Act two", *LINES[3:]]
    assert left([*story, *story]) == story
    assert left([*story, "By the way", *story]) == [*story, "By the way"]


@pytest.mark.parametrize(
    "texts",
    [
        [*LINES, *LINES[:4]],  # a few lines said again
        LINES[:1] * 30,  # one line said again and again
        [*LINES, *reversed(LINES)],
        ["short"] * 30,
    ],
)
def test_what_is_said_again_is_no_copy(texts: list[str]) -> None:
    assert left(texts) == texts


def test_the_whole_text_run_together_is_a_copy() -> None:
    story = [
        f"{line} {' '.join([word] * 200)}." for line, word in zip(LINES, "abcdef", strict=True)
    ]
    story = [*story, *(f"{text} And so on." for text in story)]
    assert left([*story, "".join(story)]) == story


def test_a_long_text_of_which_others_say_a_part_stays() -> None:
    whole = " ".join(
        f"Sentence {number} of a text that is told in one piece." for number in range(90)
    )
    texts = [*LINES, " ".join([*LINES, whole])]
    assert left(texts) == texts


def test_code_may_repeat() -> None:
    assert left([*LINES, *LINES], "pre") == [*LINES, *LINES]


def test_a_page_of_repeats_takes_no_longer_than_others() -> None:
    verdict = of_texts([LINES[number % 4] for number in range(20_000)])
    start = time.process_time()
    without_doubles(verdict)
    assert time.process_time() - start < 1


def story(names: list[str]) -> str:
    """A page about some shops, each with a heading that is a link to it."""
    parts = "".join(
        f'<h3><a href="https://{name.lower()}.test/">{name}</a></h3><p>{name} opened its doors on the '
        f"market square in spring, and sells bread, cheese and wine to all who walk past it.</p>"
        for name in names
    )
    return (
        "<article><h1>Shops that opened this year</h1><p>The market square has changed more in a year "
        f"than in the ten before, as a walk around it on any morning of the week will show.</p>{parts}"
        "<p>All of them are closed on Mondays, when the square belongs to those who live there.</p></article>"
    )


SHOPS = ["Anker", "Bellows", "Crane", "Dory", "Eddy"]


def test_the_body_has_them_and_the_reasons_say_why() -> None:
    page = f"<title>Shops that opened this year</title>{story(SHOPS)}{story(SHOPS)}"
    seen = examine(RawPage(page))
    assert seen.article.body is not None
    assert [seen.article.body.count(f"\n\n{name}\n\n") for name in SHOPS] == [1] * 5
    assert seen.article.body.count("All of them are closed") == 1
    reasons = [block.reason for block in explain(seen).blocks]
    assert reasons.count("belongs to the text around it") >= 5
    assert reasons.count("a copy of what stands above") >= 5
