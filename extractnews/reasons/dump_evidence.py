"""The kinds of evidence in the rows of a dump's blocks, and how each is said in a few words."""

from __future__ import annotations

from ..around_text import FAR
from ..context_text import NAMES as CONTEXT_NAMES
from ..features_text import NAMES as OWN_NAMES
from .influence import Evidence, Values, always

OWN_COLUMNS = {name: column for column, name in enumerate(OWN_NAMES)}
CONTEXT_COLUMNS = {name: column for column, name in enumerate(CONTEXT_NAMES)}

_MADE = {1: "a heading", 2: "a list item", 3: "a quote", 4: "a table row"}


def _text_against(own: Values) -> str:
    if own["words"] < 12:
        return f"only {own['words']} words" if own["words"] > 1 else "a single word"
    return "no sentence" if not own["marks"] else "shaped unlike the text"


def _text_favour(own: Values) -> str:
    return "sentences" if own["marks"] and own["words"] >= 12 else "reads like the text"


def _date_against(own: Values) -> str:
    return "carries a date" if own["date"] or own["time"] else "no date"


def _made_against(own: Values) -> str:
    return _MADE.get(own["kind"], "set off unlike the text")


def _repeats_against(own: Values) -> str:
    if own["repeats"] > 1:
        return f"repeated {own['repeats']} times"
    return f"begins like {own['like'] - 1} others" if own["like"] > 1 else "its repetition"


def _place_against(own: Values) -> str:
    if own["place_share"] > 700:
        return "near the page's end"
    return "near the page's top" if own["place_share"] < 200 else "its place on the page"


def _stretch_against(own: Values) -> str:
    if own["to_best"] > 0:
        return "above the densest text"
    return "below the densest text" if own["from_best"] > 0 else "where text is thin"


def _run_against(own: Values) -> str:
    return "in a shorter run of text" if own["run_words"] else "in no run of paragraphs"


def _alike_against(own: Values) -> str:
    return "set in from the text" if own["indent_from_usual"] > 0 else "set unlike the text"


def _near_against(own: Values) -> str:
    if own["short_run"] > 2:
        more = "or more " if own["short_run"] >= FAR else ""
        return f"among {own['short_run']} {more}short lines"
    return "not beside paragraphs" if not own["window_3"] else "beside other things"


def _title_against(own: Values) -> str:
    if own["is_title"]:
        return "the headline"
    return "above the headline" if own["from_title"] < 0 else "far from the headline"


def _speech_against(own: Values) -> str:
    if own["site_voice"] > 0:
        return "speaks for the site"
    if own["you_voice"] > 0:
        return "speaks to the reader"
    return "speaks of itself" if own["self_voice"] > 0 else "does not report"


def _speech_favour(own: Values) -> str:
    return "reports" if own["news_voice"] > 0 else "does not speak for the site"


def _words_against(own: Values) -> str:
    return "its words are rare in articles" if own["told"] < 0 else "among words rare in articles"


def _words_favour(own: Values) -> str:
    return "words of articles" if own["told"] > 0 else "among words of articles"


def _again_against(own: Values) -> str:
    if own["repeats_above"] + own["repeats_below"] > 1:
        return "among repeated lines"
    if own["dates_above"] + own["dates_below"] > 1:
        return "among dated lines"
    return "near the page's end" if own["from_end"] < 20 else "in the rhythm of a list"


def _stem(name: str, said: str) -> Evidence:
    """The evidence of one group of words that stand on the borders of articles."""

    def phrase(own: Values) -> str:
        return f"a word of {said}" if own[f"stem_{name}"] else f"no word of {said}"

    return Evidence(f"words of {said}", "word", (f"stem_{name}",), phrase, phrase)


def _below(name: str, columns: tuple[str, ...], said: str) -> Evidence:
    """The evidence of one kind of border above or below a block."""

    def phrase(own: Values) -> str:
        near = own[f"since_{name}"]
        return (
            f"{near} lines below a word of {said}" if 0 < near < FAR else f"below no word of {said}"
        )

    return Evidence(f"distance to {said}", "border", columns, phrase, phrase)


#: What the first model sees: the page alone.
OWN: tuple[Evidence, ...] = (
    Evidence(
        "words and sentences", "text",
        ("words", "length", "marks", "end", "start", "commas", "digits", "capitals", "separators",
         "word_length", "quoted", "bracket", "short_words", "common", "lines"),
        _text_against, _text_favour,
    ),
    Evidence("dates in it", "date", ("date", "time"), _date_against, always("no date in it")),
    Evidence("how it is set", "made", ("kind", "level", "bullet", "before", "after", "indent"),
             _made_against, always("set like the text")),
    Evidence("repetition", "repeats", ("repeats", "copy", "like"), _repeats_against, always("stands once")),
    _stem("related", "links to others"),
    _stem("comment", "comments"),
    _stem("share", "share buttons"),
    _stem("subscribe", "subscriptions"),
    _stem("legal", "notices"),
    _stem("ad", "advertising"),
    _stem("photo", "captions"),
    _stem("author", "bylines"),
    _stem("tags", "tags"),
    _stem("menu", "menus"),
    Evidence("place", "place",
             ("place", "place_share", "chars_share", "good_before", "good_share_before", "words_share"),
             _place_against, always("well placed on the page")),
    Evidence("densest text", "around",
             ("in_best", "to_best", "from_best", "best_words", "best_share", "in_wide", "to_wide", "from_wide"),
             _stretch_against, always("in the densest text")),
    Evidence("run of paragraphs", "around", ("run_words", "run_blocks", "run_rank", "run_share", "runs"),
             _run_against, always("in a run of paragraphs")),
    Evidence(
        "blocks set alike", "alike",
        ("layout_count", "layout_good_words", "layout_share", "indent_share", "column_share",
         "indent_from_usual"),
        _alike_against, always("set like the other paragraphs"),
    ),
    Evidence(
        "neighbours", "near",
        ("words_1", "words_2", "words_3", "words_n1", "words_n2", "words_n3", "end_1", "end_2", "end_n1",
         "end_n2", "good_1", "good_n1", "same_1", "same_n1", "kind_1", "kind_n1", "date_1", "date_n1",
         "stems_1", "stems_n1", "window_3", "window_8", "window_20", "above_5", "below_5",
         "marks_window", "short_run", "same_run", "longest_near"),
        _near_against, always("beside paragraphs"),
    ),
    _below("related", ("since_related", "to_related", "related_words"), "links to others"),
    _below("comment", ("since_comment", "to_comment", "comment_words"), "comments"),
    _below("share", ("since_share", "to_share"), "share buttons"),
    _below("legal", ("since_legal",), "notices"),
    _below("author", ("since_author",), "bylines"),
    _below("tags", ("since_tags",), "tags"),
    Evidence(
        "who speaks", "speech",
        ("site_voice", "you_voice", "self_voice", "news_voice", "voices", "site_share", "you_share",
         "self_share", "news_share", "news_near", "site_near", "self_near", "owner_words"),
        _speech_against, _speech_favour,
    ),
    Evidence(
        "what the words say", "words",
        ("told", "told_above", "told_below", "told_near", "told_from_page", "page_told"),
        _words_against, _words_favour,
    ),
    Evidence(
        "rhythm", "again",
        ("repeats_above", "repeats_below", "dates_above", "dates_below", "since_date", "to_date",
         "dates_before", "dates_since_start", "teasers_near", "heads_above", "heads_since_start",
         "from_end", "to_rights"),
        _again_against, always("in no list"),
    ),
    Evidence("headline", "title",
             ("first_overlap", "title_overlap", "is_title", "from_title", "title_words", "words_since_title"),
             _title_against, always("below the headline")),
)  # fmt: skip


def _fellows_against(own: Values) -> str:
    return "its neighbours are cut" if own["p_1"] + own["p_n1"] < 1000 else "unlike its neighbours"


def _fellows_favour(own: Values) -> str:
    return (
        "its neighbours are kept"
        if own["p_1"] + own["p_n1"] >= 1000
        else "better than its neighbours"
    )


def _since_against(own: Values) -> str:
    if own["above_steps"] < 0:
        return "before the text begins"
    return "after the text ends" if own["below_steps"] < 0 else "apart from the text"


def _since_favour(own: Values) -> str:
    both = own["above_steps"] >= 0 and own["below_steps"] >= 0
    return "within the text" if both else "next to the text"


_SIDE = (
    "steps", "words", "weak", "related", "comment", "share", "dates", "authors", "short", "headings",
    "blanks", "cut", "heads", "repeats", "site", "indent",
)  # fmt: skip

#: What the second model sees: what the first one made of the others.
CONTEXT: tuple[Evidence, ...] = (
    Evidence("neighbours' scores", "near",
             ("p_1", "p_2", "p_3", "p_n1", "p_n2", "p_n3", "p_max_above", "p_max_below"),
             _fellows_against, _fellows_favour),
    Evidence(
        "way to the text", "course",
        (*(f"{side}_{what}" for side in ("above", "below") for what in _SIDE),
         "first_sure", "last_sure", "main_before", "main_after"),
        _since_against, _since_favour,
    ),
    Evidence(
        "scores around", "around",
        ("mass", "mass_share", "mass_before", "mass_after", "mass_5", "mass_15", "mass_above_5",
         "mass_below_5", "p_of_top", "run_words", "run_blocks", "run_rank", "run_share"),
        always("the text is elsewhere"), always("where the text is"),
    ),
    Evidence("blocks set alike", "alike",
             ("layout_mass", "layout_mean", "layout_count", "indent_mass", "column_mass"),
             always("blocks set like it are cut"), always("blocks set like it are kept")),
    Evidence("words in common", "words", ("cohesion", "cohesion_lead", "cohesion_near", "novel"),
             always("uses other words than the text"), always("uses the words of the text")),
)  # fmt: skip
