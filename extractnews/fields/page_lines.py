"""Lines below a headline that are about the page and not of the article: none of them is its standfirst.

What it is filed under, when and under which title it went out, who wrote it and what else they do; what
the site says on each of its pages: that it earns by links, how many are left to read, how to tell others.
"""

from __future__ import annotations

from collections.abc import Sequence

from .. import patterns as re
from ..endings import PRESENTS, presents
from . import descriptions
from .authors import has_cjk
from .credits import is_introduced


def is_of_page(text: str, names: Sequence[str], title: str) -> bool:
    """Tell whether a line is about the page.

    names: the authors of the article
    """
    said = text.lstrip("（(【[ ").lower()
    return (
        (said.startswith(_LABELS) and said[-1] not in _ENDS)
        or any(map(said.__contains__, _OF_SITE))
        or presents(text, names)
        or (is_introduced(text) and not (len(text) > _LONGEST_OF_WIDE and has_cjk(text)))
        or _is_life(text, title)
    )


def is_of_place_or_day(text: str) -> bool:
    """Tell whether a line is a dateline, a day as it is written in Chinese, or a shelf.

    "BAKU, 28 Nov – 1NEWS", "2025年1月13日 20時01分", "North / Economy"
    """
    if len(text) >= _SHORT or text[-1] in _ENDS:
        return False
    place, _, rest = text.partition(",")
    return (
        (place.isupper() and any(map(str.isdecimal, rest)))
        or " / " in text
        or ("月" in text and _WIDE_DAY.fullmatch(text) is not None)
    )


#: Characters of such a line.
_SHORT = 60
_WIDE_DAY = re.compile(
    r"[(（【]?(?:\d{4}年 ?)?\d{1,2}月 ?\d{1,2}日[\s\d:：時时点分頃火水木金土日月曜配信更新公開（()）]*"
)

#: Characters of a caption in Chinese letters with its credit; longer ones are text with a note in it.
_LONGEST_OF_WIDE = 120


def _is_life(text: str, title: str) -> bool:
    """Tell whether a line says what somebody does, of whom the title does not tell: "Jane Doe is a writer …"."""
    words = text.split(maxsplit=_NAME_WORDS + 1)
    for size in range(2, min(_NAME_WORDS, len(words) - 1) + 1):
        if words[size] in PRESENTS:
            name = words[:size]
            said = text[:_NEAR_NAME].lower()
            return (
                all(word[:1].isupper() for word in name)
                and name[-1] not in title
                and any(trade in said for trade in _TRADES)
            )
    return False


#: Words of a name, and the characters of a line within which a trade stands.
_NAME_WORDS, _NEAR_NAME = 3, 160

#: What those do who write articles, or look them through.
_TRADES = (
    "writer", "editor", "journalist", "reporter", "correspondent", "columnist", "freelance", "contributor", "author",
    "expert", "specialist", "blogger", "redakteur", "autor", "rédact", "periodista", "redactor", "giornalista",
    "redattore", "dziennikar", "redaktor", "schrijver", "skribent",
)  # fmt: skip

#: How lines begin that say what a page is filed under, when, by whom and under which title it went out.
_LABELS = (
    "topics:", "topic:", "tags:", "tagged:", "tagged as", "tagged in", "tagged with", "keywords:", "filed under", "categories:", "schlagwort", "schlagwörter", "stichwort",
    "themen:", "mots-clés", "mots clés", "etiquetas", "palabras clave", "palavras-chave", "parole chiave", "trefwoorden",
    "słowa kluczowe", "теги:", "метки:", "ключевые слова", "标签", "標籤", "关键词", "關鍵詞", "关键字", "发布时间", "发布日期", "發佈時間",
    "发布于", "来源：", "来源:", "來源：", "出处：", "执笔", "責任編輯", "责任编辑", "タグ", "キーワード", "태그", *descriptions.ORIGINAL_TITLE,
)  # fmt: skip

#: Marks that end a sentence, which a list of words has not.
_ENDS = ".!?…。！？"

#: What a site says above its articles: that it earns by links, how many are left to read, how to tell others.
_OF_SITE = (
    "affiliate link", "commissionable link", "earn a commission", "earn a small commission", "earn us a", "buying through", "through our links", "no extra cost to you",
    "no additional cost to you", "affiliate-link", "affiliatelink", "liens affiliés", "enlaces de afiliado", "disclaimer:", "disclosure:",
    "article left", "articles left", "free articles this", "free articles remaining", "sign up for our",
    "sign up for the", "sign up for free", "sign up to our", "sign up to the", "sign up to receive", "to our newsletter",
    "for our newsletter", "get the newsletter", "get weekly updates", "get updates from", "get email updates",
    "you may also like", "you might also like", "thought you'd like", "article was originally published",
    "story was originally published", "article originally appeared", "story originally appeared", "article was first published",
    "扫描二维码", "掃描二維碼", "扫一扫", "分享至好友", "微信公众号",
)  # fmt: skip
