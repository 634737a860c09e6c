"""Where the readers' comments begin: below a line that says nothing but that, nothing is the article's.

Of 111 pages with annotated bodies on which a line says "Comments" and no more, the body goes on below
it on three. What readers write is text like the article's, and some sites' elements do not tell them apart.
"""

from __future__ import annotations

from collections.abc import Sequence

from .asides_html import expected_before
from .layout import Layout
from .values import HEADING

#: Words of a line that names them.
LONGEST_LINE = 9

#: What may stand around its words: how many there are, signs, arrows.
_AROUND = "0123456789 \u00a0()[]{}:：.…·•|/-–—»«›‹>#+!?*"

#: Share of the expected words of the article that may stand below such a line. Where there are more it
#: may be a button above the text; but not if it is a heading, and the element around is named for them.
MOST_BELOW = 0.5

# fmt: off
#: What such lines say, in small letters and without what stands around. Words that are names of
#: columns and of parts of papers as well, such as "Discussion" and "Kommentar", are no such line.
_LINES = frozenset((
    "comments", "comment", "no comments", "leave a comment", "leave a reply", "leave your comment", "post a comment",
    "post comment", "add a comment", "add comment", "add your comment", "write a comment", "write your comment",
    "submit a comment", "your comment", "join the conversation", "join the discussion", "view comments",
    "show comments", "load comments", "view all comments", "see all comments", "read comments", "all comments",
    "responses", "replies", "reader comments", "readers comments", "readers' comments", "user comments",
    "latest comments", "recent comments", "comments are closed", "no comments yet", "be the first to comment",
    "have your say", "comments on this story", "comments on this article", "comment on this story",
    "kommentare", "keine kommentare", "noch keine kommentare", "alle kommentare", "kommentar schreiben",
    "kommentar verfassen", "kommentar hinterlassen", "kommentar abgeben", "schreibe einen kommentar",
    "schreiben sie einen kommentar", "einen kommentar schreiben", "hinterlasse einen kommentar",
    "hinterlasse eine antwort", "antwort hinterlassen", "antwort schreiben", "ihr kommentar", "dein kommentar",
    "leserkommentare", "kommentare zu diesem artikel", "diskutieren sie mit", "diskutiere mit",
    "commentaires", "commentaire", "laisser un commentaire", "laissez un commentaire", "poster un commentaire",
    "ajouter un commentaire", "écrire un commentaire", "publier un commentaire", "aucun commentaire", "les commentaires",
    "vos commentaires", "vos réactions",
    "comentarios", "comentario", "deja un comentario", "dejar un comentario", "deja tu comentario", "deja una respuesta",
    "añadir comentario", "añade un comentario", "agregar un comentario", "escribe un comentario",
    "escribe tu comentario", "sin comentarios", "comentaris", "deixa un comentari",
    "comentários", "comentário", "deixe um comentário", "deixe uma resposta", "deixe seu comentário",
    "deixe o seu comentário", "escreva um comentário", "sem comentários",
    "commenti", "commento", "lascia un commento", "scrivi un commento", "aggiungi un commento", "nessun commento",
    "i commenti", "reacties", "plaats een reactie", "geef een reactie", "laat een reactie achter", "geen reacties",
    "komentarze", "komentarzy", "dodaj komentarz", "napisz komentarz", "zostaw komentarz", "brak komentarzy",
    "twój komentarz", "wasze komentarze", "dodaj odpowiedź", "dodaj opinię",
    "комментарии", "комментариев", "комментария", "комментарий", "нет комментариев", "оставить комментарий",
    "оставьте комментарий", "добавить комментарий", "добавление комментария", "написать комментарий",
    "ваш комментарий", "ваши комментарии", "комментарии читателей", "комментарии пользователей",
    "комментарии к статье", "обсуждение новости",
    "коментарі", "коментарів", "залишити коментар", "додати коментар", "коментари", "добави коментар", "komentari",
    "kommentarer", "lämna ett svar", "lämna en kommentar", "skriv en kommentar", "skriv kommentar",
    "legg igjen en kommentar", "legg inn en kommentar", "läsarkommentarer", "kommentit", "jätä kommentti",
    "kirjoita kommentti", "yorumlar", "yorum yap", "yorum yaz", "yorum ekle", "bir yorum yazın",
    "bir cevap yazın", "komentar", "tinggalkan komentar", "tulis komentar", "tinggalkan balasan", "ulasan",
    "komentáře", "přidat komentář", "napsat komentář", "komentáre", "pridať komentár", "hozzászólások",
    "hozzászólás", "szólj hozzá", "vélemény, hozzászólás", "comentarii", "lasă un comentariu", "lasă un răspuns",
    "adaugă comentariu", "σχόλια", "σχόλιο", "αφήστε ένα σχόλιο", "αφήστε μια απάντηση", "προσθήκη σχολίου",
    "προσθέστε σχόλιο", "γράψτε σχόλιο", "γράψτε το σχόλιό σας", "τα σχόλιά σας", "στείλτε το σχόλιό σας",
    "网友评论", "網友評論", "发表评论", "發表評論", "我要评论", "我要評論", "最新评论", "用户评论", "读者评论", "相关评论", "查看评论",
    "文章评论", "网友留言", "发表留言", "發表留言", "我要留言", "发表回复", "發佈留言", "コメント", "コメントを残す", "コメントを書く", "コメントする",
    "댓글", "댓글 쓰기", "댓글쓰기", "댓글 달기", "التعليقات", "تعليقات", "اترك تعليقا", "اترك تعليقاً", "أضف تعليق", "אضف تعليقا",
    "תגובות", "כתוב תגובה", "הוסף תגובה", "כתיבת תגובה", "نظرات", "نظرات کاربران", "دیدگاه‌ها", "ارسال نظر", "bình luận",
    "để lại một bình luận", "ý kiến", "ความคิดเห็น", "แสดงความคิดเห็น", "टिप्पणियां", "टिप्पणियाँ", "मंतव्य",
))
# fmt: on
_NAMES = ("comment", "komment", "koment", "respon", "discuss", "disqus")


def says_comments(text: str) -> bool:
    """Tell whether a line says nothing but that comments follow, or that one may be written."""
    return text.lower().strip(_AROUND) in _LINES


def comments_begin(
    scores: Sequence[float], blocks: Sequence[int], layout: Layout, likely: Sequence[int]
) -> int:
    """Return the block that says that readers' comments follow; one past the last block if none does.

    Only a line between the first and the last of the likely blocks is looked for.
    """
    texts, words, links = layout.text, layout.words, layout.link_words
    before: list[float] = []
    for block in range(likely[0] + 1, likely[-1]) if likely else ():
        if words[block] > LONGEST_LINE or links[block] * 2 > words[block]:
            continue
        if not says_comments(texts[block]):
            continue
        before = before or expected_before(scores, blocks, layout)
        below = before[-1] - before[block + 1]
        if below <= MOST_BELOW * before[-1] or _is_named(layout, block):
            return block
    return len(texts)


def _is_named(layout: Layout, block: int) -> bool:
    """Tell whether a block is a heading in an element that is named for comments."""
    here = layout.container[block]
    names = f"{layout.name[here]} {layout.name[layout.parent[here]]}".lower()
    return layout.kind[here] is HEADING and any(map(names.__contains__, _NAMES))
