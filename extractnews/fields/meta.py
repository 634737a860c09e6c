"""Meta tags and links of the head → claims: OpenGraph, Dublin Core, Parse.ly, Sailthru, citation_* …"""

from __future__ import annotations

from .. import patterns as re

#: Key of a meta tag → field, and rank among the keys of that field (0 is trusted most).
KEYS: dict[str, tuple[str, int]] = {
    "og:title": ("title", 0),
    "twitter:title": ("title", 1),
    "headline": ("title", 1),
    "dc.title": ("title", 2),
    "dcterms.title": ("title", 2),
    "dcsext.articletitle": ("title", 1),
    "parsely-title": ("title", 2),
    "sailthru.title": ("title", 2),
    "cxenseparse:title": ("title", 2),
    "citation_title": ("title", 2),
    "title": ("title", 3),
    "author": ("authors", 1),
    "article:author": ("authors", 2),
    "article:author_name": ("authors", 1),
    "og:article:author": ("authors", 2),
    "book:author": ("authors", 3),
    "parsely-author": ("authors", 1),
    "sailthru.author": ("authors", 1),
    "cxenseparse:author": ("authors", 1),
    "dc.creator": ("authors", 2),
    "dcterms.creator": ("authors", 2),
    "citation_author": ("authors", 1),
    "byl": ("authors", 0),
    "authors": ("authors", 1),
    "creator": ("authors", 3),
    "vr:author": ("authors", 2),
    "dcsext.author": ("authors", 2),
    "article:published_time": ("published", 0),
    "og:article:published_time": ("published", 0),
    "article:published": ("published", 1),
    "og:published_time": ("published", 1),
    "datepublished": ("published", 0),
    "date_published": ("published", 1),
    "parsely-pub-date": ("published", 1),
    "sailthru.date": ("published", 2),
    "cxenseparse:recs:publishtime": ("published", 2),
    "cxenseparse:recs:published_time": ("published", 2),
    "cxenseparse:publishtime": ("published", 2),
    "dc.date.issued": ("published", 1),
    "dcterms.issued": ("published", 1),
    "dc.date.created": ("published", 3),
    "dcterms.created": ("published", 3),
    "dc.date": ("published", 3),
    "dcterms.date": ("published", 3),
    "dc:date": ("published", 3),
    "citation_publication_date": ("published", 2),
    "citation_date": ("published", 2),
    "citation_online_date": ("published", 2),
    "publication_date": ("published", 2),
    "publish_date": ("published", 1),
    "publish-date": ("published", 1),
    "publishdate": ("published", 1),
    "publisheddate": ("published", 1),
    "published-date": ("published", 1),
    "published_date": ("published", 1),
    "published_time": ("published", 1),
    "pubdate": ("published", 1),
    "pub_date": ("published", 1),
    "displaydate": ("published", 1),
    "ptime": ("published", 2),
    "pdate": ("published", 2),
    "date": ("published", 3),
    "article.published": ("published", 1),
    "article.created": ("published", 3),
    "article_date_original": ("published", 1),
    "originalpublicationdate": ("published", 1),
    "datecreated": ("published", 3),
    "rnews:datepublished": ("published", 1),
    "vr:published_time": ("published", 2),
    "og:pubdate": ("published", 1),
    "probe_date": ("published", 3),
    "mediator_published_time": ("published", 1),
    "bt:pubdate": ("published", 1),
    "gsa.date": ("published", 3),
    "article:modified_time": ("modified", 0),
    "og:article:modified_time": ("modified", 0),
    "og:updated_time": ("modified", 1),
    "article:updated": ("modified", 1),
    "article:modified": ("modified", 1),
    "datemodified": ("modified", 0),
    "date_modified": ("modified", 1),
    "last-modified": ("modified", 2),
    "lastmod": ("modified", 1),
    "dc.date.modified": ("modified", 1),
    "dcterms.modified": ("modified", 1),
    "updated_time": ("modified", 1),
    "utime": ("modified", 2),
    "article.updated": ("modified", 1),
    "revision_date": ("modified", 2),
    "article:section": ("section", 0),
    "og:article:section": ("section", 0),
    "parsely-section": ("section", 1),
    "section": ("section", 1),
    "articlesection": ("section", 1),
    "cxenseparse:section": ("section", 2),
    "category": ("section", 3),
    "dc.subject": ("section", 4),
    "news_keywords": ("tags", 1),
    "article:tag": ("tags", 0),
    "og:article:tag": ("tags", 0),
    "parsely-tags": ("tags", 2),
    "sailthru.tags": ("tags", 2),
    "keywords": ("tags", 2),
    "cxenseparse:keywords": ("tags", 2),
    "og:description": ("lede", 1),
    "description": ("lede", 0),
    "twitter:description": ("lede", 2),
    "dc.description": ("lede", 2),
    "sailthru.description": ("lede", 2),
    "og:image": ("images", 0),
    "og:image:url": ("images", 0),
    "og:image:secure_url": ("images", 0),
    "twitter:image": ("images", 1),
    "twitter:image:src": ("images", 1),
    "parsely-image-url": ("images", 2),
    "sailthru.image.full": ("images", 2),
    "og:image:alt": ("image_alt", 0),
    "og:site_name": ("site_name", 0),
    "application-name": ("site_name", 2),
    "apple-mobile-web-app-title": ("site_name", 3),
    "dc.publisher": ("site_name", 1),
    "publisher": ("site_name", 1),
    "citation_journal_title": ("site_name", 2),
    "cxenseparse:sitename": ("site_name", 2),
    "copyright": ("site_name", 5),
    "og:url": ("url", 0),
    "twitter:url": ("url", 2),
    "parsely-link": ("url", 1),
    "og:locale": ("language", 1),
    "content-language": ("language", 2),
    "language": ("language", 2),
    "dc.language": ("language", 2),
    "dcterms.language": ("language", 2),
    "inlanguage": ("language", 1),
}

#: Keys that are read whatever their prefix, where the whole key is not known: "shareaholic:…",
#: "bm:…" and dozens of others put their own name before the same word. Without signs between words.
_TAILS = {
    "articlepublicationdate": ("published", 2),
    "articlepublishedtime": ("published", 2),
    "publishedtime": ("published", 2),
    "publishtime": ("published", 2),
    "publishedat": ("published", 2),
    "publicationdate": ("published", 2),
    "datepublished": ("published", 1),
    "pubdate": ("published", 2),
    "publishdate": ("published", 2),
    "releasedate": ("published", 2),
    "dateissue": ("published", 2),
    "firstcreate": ("published", 3),
    "created": ("published", 3),
    "createat": ("published", 3),
    "createdat": ("published", 3),
    "creationdate": ("published", 3),
    "modifiedtime": ("modified", 1),
    "articlemodifiedtime": ("modified", 2),
    "articlemodifieddate": ("modified", 2),
    "modifieddate": ("modified", 2),
    "datemodified": ("modified", 1),
    "dateupdate": ("modified", 2),
    "dateupdated": ("modified", 2),
    "updatedate": ("modified", 2),
    "updatedtime": ("modified", 2),
    "updatetime": ("modified", 2),
    "updatedat": ("modified", 2),
    "updateat": ("modified", 2),
    "updated": ("modified", 2),
    "lastmodified": ("modified", 2),
    "lastupdate": ("modified", 2),
    "lastupdated": ("modified", 2),
    "authorname": ("authors", 2),
    "articleauthorname": ("authors", 2),
    "author": ("authors", 3),
}

#: Signs between the words of a key.
_JOINTS = str.maketrans("", "", "_- ")


_PUBLISHED_KEY = re.compile(
    r"publi\w*[-_:. ]?(?:date|time|at|on)|(?:date|time)[-_:. ]?pub|^published$|pub[-_:. ]?(?:date|time|day)"
)


def _is_of_publication(key: str) -> bool:
    """Tell whether a key with "pub" names the day of publication: "bm:publish-date", and not "article:publisher"."""
    return any(map(key.__contains__, ("date", "time", "day", "at", "on", "published"))) and (
        "published_time" in key or _PUBLISHED_KEY.search(key) is not None
    )


#: What a Twitter card's label says before the author's name (the words of WordPress plugins).
_WRITTEN_BY = (
    "written by", "author", "by", "posted by", "verfasst von", "geschrieben von", "écrit par", "rédigé par",
    "escrito por", "scritto da", "geschreven door", "skrevet av", "skrevet af", "skriven av", "kirjoittanut",
    "napisane przez", "автор", "написано", "napsal", "ditulis oleh", "作者", "著者", "執筆者", "yazan",
)  # fmt: skip


class Heads:
    """The values of the head by field: [(rank, key, value)], best rank first, page order kept."""

    __slots__ = ("by_field",)

    def __init__(self, metas: list[tuple[str, str]]) -> None:
        by_field: dict[str, list[tuple[int, str, str]]] = {}
        label = ""
        for key, value in metas:
            known = KEYS.get(key)
            if known is None:
                if key.startswith("twitter:"):
                    if key.startswith("twitter:label"):
                        label = value.lower()
                    elif key.startswith("twitter:data") and label.startswith(_WRITTEN_BY):
                        known = ("authors", 2)
                    elif key == "twitter:creator" and " " in value.strip():
                        known = ("authors", 3)  # else it is an account
                if known is None:
                    tail = key[max(key.rfind(":"), key.rfind(".")) + 1 :]
                    known = _TAILS.get(tail if tail.isalpha() else tail.translate(_JOINTS))
                if known is None:
                    if "pub" not in key or not _is_of_publication(key):
                        continue
                    known = ("published", 2)
            by_field.setdefault(known[0], []).append((known[1], key, value))
        for values in by_field.values():
            values.sort(key=_rank)
        self.by_field = by_field

    def of(self, field: str) -> list[tuple[int, str, str]]:
        """Return what the head says of one field, best rank first."""
        return self.by_field.get(field, [])


def _rank(entry: tuple[int, str, str]) -> int:
    return entry[0]
