"""Articles that a page holds only in its data, for its scripts to draw."""

from __future__ import annotations

import json

import pytest

from extractnews import NoArticle, extract

TITLE = "Harbour town votes to keep its last night ferry"
PARAGRAPHS = [
    "The council of the harbour town voted on Monday night to keep the last ferry of the day, "
    "which forty people a night depend on to get home from the late shift.",
    "The decision came after two hours in which nurses, bakers and the keeper of the lighthouse "
    "told the council how long the road around the bay takes in winter.",
    "“We counted the cost of the ferry and forgot to count the cost of the road,” said the mayor, "
    "who had proposed in March that the service should end with the summer.",
    "The company that runs the ferry said that it would buy a smaller boat for the crossing, and "
    "that the fare after ten in the evening would rise from three to four crowns.",
    "A petition against the plan was signed by more people than live in the town, since those who "
    "moved away signed it as well, among them a former captain of the ferry.",
]
SHELL = """<!DOCTYPE html><html lang="en"><head><title>{title} | Bay Post</title>
<meta property="og:type" content="{kind}"><meta property="og:title" content="{title}"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><h1>{title}</h1>
{shown}<div id="root"></div><script>{script}</script></body></html>"""


def page(script: str, *, shown: str = "", kind: str = "article", title: str = TITLE) -> str:
    return SHELL.format(title=title, script=script, shown=shown, kind=kind)


def jsonld(body: str) -> str:
    data = {"@type": "NewsArticle", "headline": TITLE, "articleBody": body}
    return f'</script><script type="application/ld+json">{json.dumps(data)}'


def state(html: str) -> str:
    """A framework's state: HTML in a JSON string, inside a JSON string, as it is served."""
    inner = json.dumps({"post": {"id": 7, "contentHtml": html}})
    return f"self.__push([1,{json.dumps(inner)}])".replace("<", "\\u003c")


HTML = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


@pytest.mark.parametrize(
    "script",
    [jsonld("\n\n".join(PARAGRAPHS)), jsonld(HTML), state(HTML)],
    ids=["articleBody", "articleBody-html", "state"],
)
def test_the_article_is_drawn(script: str) -> None:
    article = extract(page(script))
    assert article.title == TITLE
    assert (article.body or "").split("\n\n") == PARAGRAPHS


def test_an_articlebody_of_one_line_has_the_paragraphs_of_the_state() -> None:
    pieces = json.dumps([{"kind": "text", "text": text, "of": [TITLE]} for text in PARAGRAPHS])
    article = extract(page(f"window.__state = {pieces}" + jsonld(" ".join(PARAGRAPHS))))
    assert (article.body or "").split("\n\n") == PARAGRAPHS


def test_an_articlebody_of_one_line_without_such_a_state_stays_one() -> None:
    other = json.dumps({"title": TITLE, "menu": ["News from the harbour", PARAGRAPHS[0]]})
    article = extract(page(f"window.__state = {other}" + jsonld(" ".join(PARAGRAPHS))))
    assert (article.body or "") == " ".join(PARAGRAPHS)


def test_the_article_is_drawn_where_a_script_has_no_blanks() -> None:
    title = "港町の議会、夜の最終便フェリーの存続を決定"
    texts = [
        "港町の議会は月曜日の夜、毎晩およそ四十人が利用している最終便のフェリーを存続させることを決めた。"
        "看護師やパン職人、灯台の管理人らが二時間にわたって意見を述べた後の採決だった。",
        "「フェリーの費用は数えたが、道路の費用を数えるのを忘れていた」と町長は述べた。町長は三月、夏の終わりに"
        "最終便を廃止する案を示していたが、署名は町の人口を上回る数に達していた。",
        "運航会社は小型の船を購入し、夜十時以降の運賃を三クローネから四クローネに引き上げると説明した。"
        "新しい船は来年の春に就航する予定で、港では桟橋の工事がすでに始まっている。",
        "湾を回る道路は冬になると一時間以上かかり、雪の日には通れないこともある。バスの本数は十年前の半分に減り、"
        "最終便がなくなれば遅番の人々は町を離れるしかないと議員の一人は語った。",
    ]
    article = extract(page(state("".join(f"<p>{text}</p>" for text in texts)), title=title))
    assert (article.body or "").split("\n\n") == texts


def test_a_beginning_goes_on_from_articlebody() -> None:
    turned = [" ".join(reversed(text.rstrip(".").split())) for text in PARAGRAPHS]
    long = PARAGRAPHS + [f"{text[:1].upper()}{text[1:]}." for text in turned]
    shown = f"<article><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></article>"
    article = extract(page(jsonld("\n\n".join(long)), shown=shown))
    assert (article.body or "").split("\n\n") == long


@pytest.mark.parametrize(
    ("kind", "title"),
    [("website", TITLE), ("article", "Quarterly figures of the brewery disappoint investors")],
    ids=["not an article", "about something else"],
)
def test_texts_of_other_pages_stay_where_they_are(kind: str, title: str) -> None:
    with pytest.raises(NoArticle):
        extract(page(state(HTML), kind=kind, title=title))


def test_what_is_shown_elsewhere_on_the_page_is_not_drawn_again() -> None:
    """The page shows it and the labels left it out: a box of documents, say."""
    box = "".join(f'<li><a href="/d">{text}</a></li>' for text in PARAGRAPHS[2:])
    shown = f"<article><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></article><ul>{box}</ul>"
    with_data = extract(page(jsonld("\n\n".join(PARAGRAPHS)), shown=shown))
    assert with_data.body == extract(page("", shown=shown)).body


def test_what_is_shown_is_not_doubled() -> None:
    article = extract(page(jsonld("\n\n".join(PARAGRAPHS)), shown=f"<article>{HTML}</article>"))
    assert (article.body or "").split("\n\n") == PARAGRAPHS


@pytest.mark.parametrize("quote", ['"', '\\"', '"\\'], ids=["open", "escaped", "backslash"])
def test_broken_strings_cost_no_more_than_they_are_long(quote: str) -> None:
    """Linear: no assertion on seconds, but the suite would hang here if it were not."""
    with pytest.raises(NoArticle):
        extract(page("x = " + quote * 400_000 + "</p>" * 4))
