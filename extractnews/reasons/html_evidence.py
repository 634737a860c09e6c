"""The kinds of evidence in the rows of HTML blocks, and how each is said in a few words."""

from __future__ import annotations

from ..features_context import NAMES as CONTEXT_NAMES
from ..features_html import GROUPS
from ..features_html import NAMES as OWN_NAMES
from .influence import Evidence, Values, always

OWN_COLUMNS = {name: column for column, name in enumerate(OWN_NAMES)}
CONTEXT_COLUMNS = {name: column for column, name in enumerate(CONTEXT_NAMES)}

#: Of the codes of `features_html`, as what a block is made.
_MADE = {
    1: "a heading",
    2: "a list item",
    3: "a quote",
    4: "a table cell",
    5: "code",
    6: "a caption",
}


def _text_against(own: Values) -> str:
    if own["words"] < 12:
        return f"only {own['words']} words" if own["words"] > 1 else "a single word"
    return "no sentence" if not own["end"] else "shaped unlike the text"


def _text_favour(own: Values) -> str:
    return "sentences" if own["good"] else "reads like the text"


def _links_against(own: Values) -> str:
    share = own["link_share"] // 10
    return f"{share}% links" if share >= 20 else "among links"


def _links_favour(own: Values) -> str:
    return "not a link" if not own["link_share"] else "few links"


def _made_against(own: Values) -> str:
    return _MADE.get(own["kind"], "marked up unlike the text")


def _repeats_against(own: Values) -> str:
    return f"repeated {own['repeats']} times"


def _place_against(own: Values) -> str:
    if -1000 < own["from_headline"] < 0:
        return "above the headline"
    if own["place_share"] > 700:
        return "near the page's end"
    return "near the page's top" if own["place_share"] < 200 else "far from the headline"


def _place_favour(own: Values) -> str:
    return "below the headline" if own["from_headline"] > 0 else "well placed on the page"


def _course_against(own: Values) -> str:
    if own["from_first_good"] < 0:
        return "before the first paragraph"
    return "after the last paragraph" if own["from_last_good"] > 0 else "in no run of paragraphs"


def _alike_against(own: Values) -> str:
    others = own["same_count"] - 1
    if others < 1:
        return "made like no other block"
    kind = "short blocks" if own["same_mean_words"] < 12 else "blocks"
    return f"made like {others} other {kind if others > 1 else kind[:-1]}"


def _near_against(own: Values) -> str:
    return "not beside paragraphs" if own["near_good_words"] < 40 else "beside other things"


def _title_against(own: Values) -> str:
    if own["title_share"] >= 500:
        return "says the title again"
    return "in the page's description" if own["in_description"] else "not about the title"


def _title_favour(own: Values) -> str:
    return "in the page's description" if own["in_description"] else "about the title"


#: What it says of a block that nothing around it is named so.
_UNNAMED = {
    "comment": "not in comments",
    "related": "not in a list of others",
    "side": "not in a sidebar",
    "foot": "not in a footer",
    "ad": "not in an advert",
    "social": "not in a share bar",
    "body": "in nothing named as text",
    "article": "in nothing named article",
    "caption": "in no caption",
    "nav": "not in a menu",
    "lead": "in nothing named lead",
    "meta": "not in a byline",
    "list": "not in a list",
    "hidden": "not hidden",
    "factbox": "not in a box",
}


#: How the evidence of a group of names begins.
NAMED = "name: "


def _named(group: str) -> Evidence:
    """The evidence of one group of class and id words; `of_layout` puts the page's own words in."""

    def phrase(own: Values) -> str:
        has = own[f"near_{group}"] or own[f"around_{group}"]
        return f"named {group}" if has else _UNNAMED[group]

    return Evidence(f"{NAMED}{group}", "name", (f"near_{group}", f"around_{group}"), phrase, phrase)


#: What the first model sees: each block by itself.
OWN: tuple[Evidence, ...] = (
    Evidence(
        "words and sentences", "text", ("words", "letters_per_word", "good", "end"),
        _text_against, _text_favour,
    ),
    Evidence(
        "links", "links",
        ("link_share", "own_link_share", "up1_link_share", "up2_link_share", "up3_link_share",
         "same_link_share", "near_link_share"),
        _links_against, _links_favour,
    ),
    Evidence("mark-up", "made", ("kind", "tag", "level", "up1_tag"),
             _made_against, always("marked up like the text")),
    Evidence("repetition", "repeats", ("repeats",), _repeats_against, always("stands once")),
    Evidence(
        "place", "place",
        ("place_share", "words_before_share", "depth", "from_headline", "words_from_headline", "from_heading"),
        _place_against, _place_favour,
    ),
    Evidence("course of the text", "course", ("from_first_good", "from_last_good", "good_run"),
             _course_against, always("among the paragraphs")),
    Evidence(
        "part of the page", "around",
        ("own_good_share", "own_words", "own_good_blocks", "up1_good_share", "up1_words",
         "up1_good_blocks", "up2_good_share", "up2_words", "up3_good_share", "up_best", "down_best", "siblings"),
        always("in a part with little text"), always("where the page's text is"),
    ),
    Evidence(
        "blocks of the same make", "alike",
        ("same_count", "same_good_share", "same_mean_words", "same_spread"),
        _alike_against, always("made like the text"),
    ),
    Evidence("neighbours", "near", ("before1_words", "after1_words", "near_good_words"),
             _near_against, always("beside paragraphs")),
    Evidence("title", "title", ("title_share", "title_cover", "in_description"),
             _title_against, _title_favour),
    *(_named(group) for group, _ in GROUPS),
)  # fmt: skip


def _mean_near(own: Values) -> float:
    around = [own[name] for name in ("before1", "before2", "after1", "after2") if own[name] >= 0]
    return sum(around) / len(around) if around else 0.0


def _fellows_against(own: Values) -> str:
    return "its neighbours are cut" if _mean_near(own) < 500 else "unlike its neighbours"


def _fellows_favour(own: Values) -> str:
    return "its neighbours are kept" if _mean_near(own) >= 500 else "better than its neighbours"


def _since_against(own: Values) -> str:
    if not own["sure_before"]:
        return "before the text begins"
    return "after the text ends" if not own["sure_after"] else "apart from the text"


def _since_favour(own: Values) -> str:
    return "within the text" if own["sure_before"] and own["sure_after"] else "next to the text"


def _border_against(own: Values) -> str:
    if own["linked_since_sure"] > 0:
        return "past links"
    return "past a heading" if own["headings_since_sure"] > 0 else "past the text's border"


#: What the second model sees: each block among what the first one made of the others.
CONTEXT: tuple[Evidence, ...] = (
    Evidence(
        "neighbours' scores", "near",
        ("before1", "before2", "before3", "after1", "after2", "after3", "near_mean", "wide_mean",
         "heading_before_chance"),
        _fellows_against, _fellows_favour,
    ),
    Evidence(
        "way to the text", "course",
        ("mass_before", "mass_after", "sure_before", "sure_after"),
        _since_against, _since_favour,
    ),
    Evidence(
        "borders", "border",
        ("headings_since_sure", "headings_to_sure", "linked_since_sure"),
        _border_against, always("no border to the text"),
    ),
    Evidence(
        "scores around", "around",
        ("own_mass", "own_mean", "up1_mass", "up1_mean", "up2_mass", "up2_mean", "up3_mass", "up3_mean",
         "same_mean", "same_mass"),
        always("in a part that is cut"), always("in the part that is kept"),
    ),
    Evidence("length", "length", ("of_mean_words",),
             always("unlike the text in length"), always("as long as the text's paragraphs")),
)  # fmt: skip
