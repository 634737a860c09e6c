"""Why blocks were kept or cut: what is said must be what the labeller went by."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from extractnews import charset, label
from extractnews.cleaning import clean_line
from extractnews.pipeline import examine
from extractnews.reasons import Explanation, Label, LabelledBlock, explain
from extractnews.reasons.elsewhere import Record
from extractnews.reasons.influence import Evidence, Values, tell, weigh
from extractnews.reasons.labels import Judged
from extractnews.repeats import SiteMemory, page_print
from extractnews.values import CAPTION, HEADING, PARAGRAPH, Block, RawPage

from .cli.running import SEED, page
from .pages import GOLDEN

PAGES = [SEED, *sorted(GOLDEN.glob("*/page.*"))]


def explained(path: Path) -> Explanation:
    return explain(examine(RawPage(path.read_bytes(), path.name)))


def block(explanation: Explanation, start: str) -> LabelledBlock:
    """The one block whose text begins so."""
    found = [b for b in explanation.blocks if b.block.text.startswith(start)]
    assert len(found) == 1, [b.block.text for b in found]
    return found[0]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_every_block_has_its_label_and_reason(path: Path) -> None:
    seen = examine(RawPage(path.read_bytes(), path.name))
    explanation = explain(seen)
    assert [b.block.place for b in explanation.blocks] == list(range(len(explanation.blocks)))
    assert all(b.reason and len(b.reason) < 90 for b in explanation.blocks)
    kept = [clean_line(b.block.text) for b in explanation.blocks if b.kept]
    body = [clean_line(b.text) for b in seen.article.content]
    assert kept == body
    scores = [b.score for b in explanation.blocks if b.score is not None]
    assert set(scores) <= set(seen.verdict.scores)
    for story in explanation.fields:
        assert story.value == getattr(seen.article, story.field)


@pytest.mark.parametrize("path", PAGES[::4], ids=lambda path: path.parent.name)
def test_the_way_gone_again_is_the_way_that_was_gone(path: Path) -> None:
    from extractnews.reasons import of_layout

    seen = examine(RawPage(path.read_bytes(), path.name))
    if seen.page.input_format == "html":
        steps = of_layout.retrace(seen, seen.shape)  # type: ignore[arg-type]
        assert steps.told == steps.scores
        assert set(steps.scores) <= set(seen.verdict.scores)


def test_a_page_is_explained_by_its_own_words() -> None:
    told = explained(GOLDEN / "wordpress-news" / "page.html")
    assert told.is_article and told.ruling.startswith("an article")
    assert block(told, "Jobs").reason == "left unread, in “main-navigation”"
    assert block(told, "Jobs").label is Label.MENU
    assert block(told, "Eleven crossings").label is Label.COMMENTS
    assert "comment" in block(told, "Eleven crossings").reason
    title = block(told, "Ferry terminal to reopen")
    assert (title.label, title.reason) == (Label.FIELD, "given as title")
    assert block(told, "The £11.4 million rebuild").label is Label.TEXT
    (story,) = [s for s in told.fields if s.field == "title"]
    assert story.winner and story.winner.origin == "h1"
    assert [claim.origin for claim in story.losers] == ["meta:og:title"]


def test_the_day_of_the_article_on_a_line_is_given_as_such() -> None:
    story = (GOLDEN / "code-blog" / "page.html").read_text("utf-8")
    day = examine(RawPage(story, "-")).article.published or ""
    told = explain(examine(RawPage(story.replace("<p>", f"<p>{day[:10]}</p><p>", 1), "-")))
    line = block(told, day[:10])
    assert (line.label, line.reason) == (Label.FIELD, "given as published")


def test_what_a_site_says_for_itself_is_called_so() -> None:
    story = (GOLDEN / "code-blog" / "page.html").read_text("utf-8")
    call = "These notes are free for all, and they will be delivered to your inbox on each of the days that you choose."
    head, tail = story.rsplit("The same two steps", 1)
    told = explain(examine(RawPage(f"{head}{call}</p><p>The same two steps{tail}", "-")))
    line = block(told, call[:20])
    assert not line.kept
    assert line.reason == "what the site says for itself"


@pytest.mark.parametrize(
    ("text", "kind", "reason"),
    [
        ("Advertisement", PARAGRAPH, "says that there is advertising"),
        ("• • •", PARAGRAPH, "no letters in it"),
        ("Related coverage", HEADING, "a heading that heads nothing"),
        ("The tram in 1961", CAPTION, "a caption, no part of the text"),
        ("What stands above.", PARAGRAPH, "says once more what stands above it"),
        ("Paul Reed is the Courier's transport reporter.", PARAGRAPH, "says who wrote it"),
        ("(Editing by Jo Lane)", PARAGRAPH, "signs the text off"),
    ],
)
def test_what_was_kept_and_is_no_text_says_why(text: str, kind: str, reason: str) -> None:
    record = Record(examine(RawPage(page())))
    one = Judged(Block(text, kind), 0.9, True, Label.OTHER, "", 1)
    assert not record.holds(one)
    assert record.given(one) == ""
    assert record.left_out(one, "What stands above.") == reason


def test_of_blocks_with_one_text_the_body_has_those_that_it_is_made_of() -> None:
    twin = (
        "The council’s lawyers had warned that any further delay would make the tram dearer still."
    )
    told = explain(examine(RawPage(page(lead=f"{twin}</p><p>{twin}"))))
    first, second = [b for b in told.blocks if b.block.text == twin]
    assert first.kept
    assert (second.kept, second.reason) == (False, "says once more what stands above it")


def test_a_menu_or_a_comment_states_no_field_that_is_stated_elsewhere() -> None:
    tagged = page().replace("</head>", '<meta property="article:tag" content="Trams"></head>')
    tagged = tagged.replace("<ul>", '<ul><li><a href="/trams">Trams</a></li>')
    comment = "<div class='comment'><p>5 March 2024</p><p>Well done.</p></div>"
    seen = examine(RawPage(tagged.replace("</main>", f"</main><div id='comments'>{comment}</div>")))
    assert "Trams" in seen.article.tags
    told = explain(seen)
    assert block(told, "Trams").label is Label.MENU
    assert block(told, "5 March 2024").label is Label.COMMENTS


def test_a_dump_is_explained_by_its_lines() -> None:
    told = explained(SEED)
    by_reason = {b.reason: b.label for b in told.blocks if b.block.text.startswith("Published on")}
    assert by_reason == {"given as published": Label.FIELD}
    assert block(told, "by Reuters and Israel Hayom").reason == "given as authors"
    assert block(told, "Tags: ").reason == "given as tags"
    menus = [b for b in told.blocks if b.block.text == "Iran War"]
    assert {b.label for b in menus} == {Label.MENU}
    assert any("repeated 4 times" in b.reason for b in menus)
    assert not any(b.kept for b in menus)


def test_a_front_page_is_no_article_and_says_why() -> None:
    told = explained(GOLDEN / "no-article-hub" / "page.html")
    assert not told.is_article and told.ruling.startswith("no article: the page scores 0.")
    told = explained(GOLDEN / "no-article-consent-wall" / "page.html")
    assert not told.is_article and "its title" in told.ruling
    assert explain(examine(RawPage("", "empty"))).blocks == ()


def test_the_quick_influence_is_held_against_shapley_values() -> None:
    from extractnews.lab.reasons import shapley
    from extractnews.reasons import of_layout
    from extractnews.reasons.html_evidence import OWN, OWN_COLUMNS
    from extractnews.reasons.influence import log_odds, others

    path = GOLDEN / "wordpress-news" / "page.html"
    seen = examine(RawPage(path.read_bytes()))
    steps = of_layout.retrace(seen, seen.shape)  # type: ignore[arg-type]
    rows = dict(enumerate(steps.table.rows))
    kept = set(seen.verdict.kept)
    compared = others(rows, seen.verdict.scores, kept)
    model = label.shipped().html
    for index in (0, min(kept), max(rows)):
        row, other = rows[index], compared[index in kept]
        assert other is not None
        # what the page is like has no kind of its own: it is the same for all its blocks
        free = set(range(len(row))) - {OWN_COLUMNS[name] for e in OWN for name in e.columns}
        assert all(row[column] == other[column] for column in free)
        mine, theirs = map(log_odds, model([row, other]))
        values = shapley(row, other, 10, random.Random(2))
        assert sum(values.values()) == pytest.approx(mine - theirs)


def test_what_the_site_repeats_is_said() -> None:
    notice = "Readers who want to write to us find the address of the newsroom on the last page."
    raw = RawPage(page(lead=notice), url="https://courier.example/a")
    texts = [charset.decode(raw).text, notice]
    memory = SiteMemory(
        page_print(raw.url or "", [notice, f"Another story, number {n}.", texts[0][:9] + str(n)])
        for n in range(4)
    )
    told = explain(examine(raw, memory=memory))
    assert block(told, "Readers who want").reason == "repeated on the site"
    assert not block(told, "Readers who want").kept
    assert block(explain(examine(raw)), "Readers who want").kept


def test_the_second_opinion_is_named_where_it_was_followed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(label, "DOUBT", 1.1)  # readability is asked about every page
    told = explain(examine(RawPage(page())))
    story = [b for b in told.blocks if b.kept]
    assert {b.reason for b in story} == {"readability's second opinion"}


def _stub(rows: list[list[int]]) -> list[float]:
    """A model that goes by its first column alone, and a little by its second."""
    return [0.01 + 0.9 * row[0] + 0.05 * row[1] for row in rows]


def test_influence_is_what_moves_the_score() -> None:
    def phrase(own: Values) -> str:
        return f"{own['a']} is against it"

    table = [
        Evidence(name, name, (name,), phrase, lambda own: "for it") for name in ("a", "b", "c")
    ]
    names = {"a": 0, "b": 1, "c": 2}
    rng = random.Random(1)
    for _ in range(20):
        c, d = rng.sample(range(9), 2)
        found = weigh([0, 0, c], [1, 1, d], table, names, _stub)
        assert [i.name for i in found] == ["a", "b"]
        assert all(i.weight < 0 for i in found) and found[0].weight < 3 * found[1].weight
        assert tell(found, table, (), kept=False) == "0 is against it"
        assert tell(found, table, (), kept=True) == ""
    back = weigh([1, 1, 3], [0, 0, 3], table, names, _stub)
    assert all(i.weight > 0 and i.phrase == "for it" for i in back)


def test_what_a_list_brings_back_is_kept_and_says_why() -> None:
    """Links that a sentence ends in a colon for get no score of their own, and are in the body."""
    said = "The council has talked about the old tram line for years, and nobody was content. " * 2
    places = "".join(f'<li><a href="/p/{number}">Place {number}</a></li>' for number in range(5))
    lead = f"<p>{said}</p><p>{said} These are the places to see:</p><ul>{places}</ul><p>{said}</p>"
    seen = examine(RawPage(page(lead=lead)))
    told = explain(seen)
    assert "Place 3" in (seen.article.body or "")
    brought = block(told, "Place 3")
    assert brought.kept and brought.score is None
    assert brought.reason == "belongs to the text around it"
    assert [b.block.text for b in told.blocks if b.kept] == [b.text for b in seen.article.content]
