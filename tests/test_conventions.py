"""How papers of many languages mark names, days, pictures and tags."""

from __future__ import annotations

import pytest

from extractnews.fields import datelines, dates, dump_captions, dump_scene, tags
from extractnews.fields.authors import names_in
from extractnews.fields.credits import is_credit, split_credit, without_label
from extractnews.fields.dump_names import cleaned, names_of
from extractnews.fields.text import squash
from extractnews.fields.wide_bylines import reporters

from .byline_pages import PAGES
from .pages import record
from .test_bylines import dump, html


@pytest.mark.parametrize(
    ("language", "line", "names"),
    [
        ("is", "Jón Þórsson skrifar", ["Jón Þórsson"]),
        ("is", "Eftir Jón Þórsson", ["Jón Þórsson"]),
        ("af", "Deur Pieter Botha", ["Pieter Botha"]),
        ("nl", "Deur Bakker", ["Deur Bakker"]),
        ("lt", "Parengė Jonas Kazlauskas", ["Jonas Kazlauskas"]),
        ("pl", "Rozmawiała Anna Kowalska", ["Anna Kowalska"]),
        ("hr", "Napisao: Ivan Horvat", ["Ivan Horvat"]),
        ("sl", "Janez Novak in Ana Kovač", ["Janez Novak", "Ana Kovač"]),
        ("en", "John Novak in Ann Arbor", ["John Novak"]),
        ("mk", "Пишува Петар Стојанов", ["Петар Стојанов"]),
        ("ru", "Беседовал Иван Петров", ["Иван Петров"]),
        ("el", "ΡΕΠΟΡΤΑΖ: Μαρία Νικολάου", ["Μαρία Νικολάου"]),
        ("hy", "Հեղինակ՝ Արամ Պետրոսյան", ["Արամ Պետրոսյան"]),
        ("ka", "ჟურნალისტი: გიორგი ბერიძე", ["გიორგი ბერიძე"]),
        ("ar", "كتبت- سارة علي", ["سارة علي"]),
        ("fa", "به قلم علی رضایی", ["علی رضایی"]),
        ("he", "דנה כהן ויוסי לוי", ["דנה כהן", "יוסי לוי"]),
        ("bn", "রহিম উদ্দিন ও করিম শেখ", ["রহিম উদ্দিন", "করিম শেখ"]),
        ("th", "เขียนโดย สมชาย ใจดี", ["สมชาย ใจดี"]),
        ("vi", "Theo Trần Hoa", ["Trần Hoa"]),
        ("de", "Theo Schmidt", ["Theo Schmidt"]),
        ("tl", "Ulat ni Juan dela Cruz", ["Juan dela Cruz"]),
        ("sw", "Na Juma Hamisi na Asha Bakari", ["Juma Hamisi", "Asha Bakari"]),
        ("cy", "gan Siân Jones", ["Siân Jones"]),
        ("da", "Lars Holm /ritzau/", ["Lars Holm", "ritzau"]),
        ("nb", "Kari Moe, Ola Berg og NTB", ["Kari Moe", "Ola Berg", "NTB"]),
        ("pt", "Por João Silva — São Paulo", ["João Silva"]),
        ("pt", "João Silva, da Agência Norte", ["João Silva"]),
        ("ja", "取材・文=山田太郎", ["山田太郎"]),
    ],
)
def test_words_that_introduce_and_join_names(language: str, line: str, names: list[str]) -> None:
    assert names_in(line, language, strict=True) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("김민수·이영희 기자", ["김민수", "이영희"]),
        ("作者 | 王小明", ["王小明"]),
        ("編譯王小明／綜合報導", ["王小明"]),
    ],
)
def test_reporters_with_signs_between(line: str, names: list[str]) -> None:
    assert reporters(line) == names


@pytest.mark.parametrize(
    ("language", "line", "names"),
    [
        ("bg", "Иван Георгиев, БТА", ["Иван Георгиев", "БТА"]),
        ("ru", "Саша ПЯТНИЦКАЯ", ["Саша ПЯТНИЦКАЯ"]),
        ("ru", "СЕВЕРНАЯ АМЕРИКА", []),
        ("el", "ΝΕΑ ΔΗΜΟΚΡΑΤΙΑ", []),
    ],
)
def test_capitals_of_other_scripts_in_dumps(language: str, line: str, names: list[str]) -> None:
    assert names_of(cleaned(line, dates.Hints(language)), language) == names


# Days


@pytest.mark.parametrize(
    ("language", "line", "moment"),
    [
        ("da", "3. MAJ. 2024 KL. 6.12", "2024-05-03T06:12:00"),
        ("fi", "3. toukokuuta 2024 6.12", "2024-05-03T06:12:00"),
        ("en", "3 May 2024, 6.12 million", "2024-05-03"),
        ("el", "ΠΑΡΑΣΚΕΥΗ, 3 ΜΑΪΟΥ 2024", "2024-05-03"),
        ("be", "пятніца, 3 траўня 2024", "2024-05-03"),
        ("kk", "2024 жылғы 3 мамыр, 06:12", "2024-05-03T06:12:00"),
        ("ka", "2024 წლის 3 აგვისტო", "2024-08-03"),
        ("hy", "2024թ. մայիսի 3, 06:12", "2024-05-03T06:12:00"),
        ("ur", "شائع 03 مئ 2024 06:12am", "2024-05-03T06:12:00"),
        ("ur", "3 جولائی، 2024", "2024-07-03"),
        ("hi", "3 सितंबर 2024 दोपहर 2:35 बजे", "2024-09-03T14:35:00"),
        ("hi", "3 सितंबर 2024 रात 12:35 बजे", "2024-09-03T00:35:00"),
        ("bn", "৩ আগস্ট ২০২৪ ০২:৩৫ অপরাহ্ন", "2024-08-03T14:35:00"),
        ("ms", "4 Ogos 2024 2:35 PTG", "2024-08-04T14:35:00"),
        ("vi", "3/8/2024 2:35 CH", "2024-08-03T14:35:00"),
        ("th", "3 พฤษภาคม พ.ศ. 2567 เวลา 06.12 น.", "2024-05-03T06:12:00"),
        ("th", "3 พ.ค. 67 06:12 น.", None),
        ("fa", "۱۴ اردیبهشت ۱۴۰۳ - ۰۶:۱۲", None),
        ("ar", "24 شوال 1445 هـ", None),
        ("am", "ግንቦት 25 ቀን 2016", None),
        ("zh", "民國113年5月3日", None),
        ("tl", "ika-3 ng Mayo 2024", "2024-05-03"),
        ("ca", "3 d’agost de 2024", "2024-08-03"),
        ("so", "3 Maajo 2024", "2024-05-03"),
        ("ko", "등록 :2024-05-03 06:12", "2024-05-03T06:12:00"),
    ],
)
def test_days_as_they_are_written(language: str, line: str, moment: str | None) -> None:
    found = dates.read_written(line, dates.Hints(language))
    assert (found.iso if found else None) == moment


@pytest.mark.parametrize(
    "label",
    "Ändrat|Geüpdatet|Opgedateer|Täiendatud|Atjaunots|Redaguota|Aktualizace|Poslední úprava|Naposledy upravené|Utolsó frissítés|"
    "Data actualizării|Актуализирана|Последња измена|Poslednja izmena|Zadnja izmjena|Dopolnjeno|Përditësimi i fundit|Ανανεώθηκε|"
    "Абноўлена|به‌روزرسانی|Kemaskini|Actualització|Eguneratua|Nuashonraithe|Diweddarwyd".split("|"),
)
def test_words_for_a_change(label: str) -> None:
    assert datelines.meaning_of(f"{label}: ") == "modified"


def test_a_day_of_change_above_the_first_is_no_publication() -> None:
    _, headline, paragraphs, _ = next(page for page in PAGES if page[0] == "cs")
    lines = ["Poslední úprava: 4. 5. 2024 14:35", "Vytvořeno: 3. 5. 2024 6:12"]
    for kind, page in (
        ("html", html("cs", headline, paragraphs, lines)),
        ("text", dump(headline, paragraphs, lines)),
    ):
        found = record(page, input_format=kind)
        assert found is not None
        assert found["published"] == "2024-05-03T06:12:00"
        assert found["modified"] == "2024-05-04T14:35:00"


# Pictures


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Siltaa rakennetaan. Kuvat: Nils Berg", "Siltaa rakennetaan.", "Nils Berg"),
        ("Brua bygges. Arkivfoto: Nils Berg / NTB", "Brua bygges.", "Nils Berg / NTB"),
        ("Brúin er byggð. Ljósmynd/Nils Berg", "Brúin er byggð.", "Nils Berg"),
        ("Most se staví. Zdroj foto: Nils Berg", "Most se staví.", "Nils Berg"),
        ("A hidat építik. (Fotó: Nils Berg)", "A hidat építik.", "Nils Berg"),
        ("Podul crește. Sursa foto: Nils Berg", "Podul crește.", "Nils Berg"),
        ("Мост растёт. Источник фото: Нильс Берг", "Мост растёт.", "Нильс Берг"),
        ("Tiltas statomas. Nils Berg / LRT nuotr.", "Tiltas statomas.", "Nils Berg / LRT nuotr"),
        ("Η γέφυρα χτίζεται. ΦΩΤΟΓΡΑΦΙΑ: ΝΙΛΣ ΜΠΕΡΓΚ", "Η γέφυρα χτίζεται.", "ΝΙΛΣ ΜΠΕΡΓΚ"),
        ("Կամուրջը կառուցվում է։ Լուսանկարը՝ Նիլս Բերգի", "Կամուրջը կառուցվում է։", "Նիլս Բերգի"),
        ("الجسر يبنى على مراحل (أ ف ب)", "الجسر يبنى على مراحل", "أ ف ب"),
        ("پل ساخته می‌شود. منبع تصویر: نیلس برگ", "پل ساخته می‌شود.", "نیلس برگ"),
        ("पुल चरणों में बन रहा है। तस्वीर: नील बर्ग", "पुल चरणों में बन रहा है।", "नील बर्ग"),
        ("সেতু নির্মাণ হচ্ছে। ছবিঃ নিলস বার্গ", "সেতু নির্মাণ হচ্ছে।", "নিলস বার্গ"),
        ("Cầu được xây. Nguồn ảnh: Nils Berg", "Cầu được xây.", "Nils Berg"),
        ("다리는 건설된다. 사진제공=강변시", "다리는 건설된다.", "강변시"),
        ("橋は建設される（写真：ロイター）", "橋は建設される", "ロイター"),
        ("橋は建設される（左）＝3日、佐藤花子撮影", "橋は建設される（左）＝3日", "佐藤花子"),
        ("大桥分阶段建设。新华社记者 王小明 摄", "大桥分阶段建设。", "新华社记者 王小明"),
        ("大橋分階段興建。（圖／中央社）", "大橋分階段興建。", "中央社"),
        ("A ponte cresce em etapas - Nils Berg/Reuters", "A ponte cresce em etapas", "Nils Berg/Reuters"),
        ("The bridge grows - and so does its price", "The bridge grows - and so does its price", None),
        ("Photos | Videos | News | Sport | Weather", "Photos | Videos | News | Sport | Weather", None),
    ],
)  # fmt: skip
def test_who_took_a_picture(line: str, caption: str, credit: str | None) -> None:
    assert split_credit(line) == (caption, credit)


def test_the_word_for_a_source_stands_before_a_comma() -> None:
    assert without_label("इमेज स्रोत, Getty Images") == "Getty Images"
    assert is_credit("Fotoğraf, Nils Berg")
    assert not is_credit("Bilder, die bleiben")


def test_a_word_for_a_picture_alone_in_brackets_is_no_credit() -> None:
    assert dump_captions.split("Neue Energie aus dem Hafen (Symbolbild)")[1] is None


# Tags and the way home


@pytest.mark.parametrize(
    "label",
    "Stikkord:|Nøgleord:|Asiasanat:|Efnisorð:|Märksõnad:|Atslēgvārdi:|Raktažodžiai:|Słowa kluczowe:|Kľúčové slová:|Címkék:|Cuvinte cheie:|Тагове:|"
    "Кључне речи:|Ključne besede:|Fjalë kyçe:|ΕΤΙΚΕΤΕΣ:|ETİKETLER:|Açar sözlər:|Мітки:|Пазнакі:|Тегтер:|ტეგები:|Պիտակներ՝|מילות מפתח:|كلمات دلالية:|"
    "کلیدواژه‌ها:|ٹیگز:|टैग:|ট্যাগ:|แท็ก:|Từ khoá:|Kata kunci:|Tagiau:|키워드:|関連タグ：|关键字：|Assuntos:|Paraules clau:|Etiketak:".split("|"),
)  # fmt: skip
def test_words_for_tags(label: str) -> None:
    assert tags.label_length(f"{label} x") == len(label)


@pytest.mark.parametrize(
    "line", ["Tagged", "Теме мосту", "Tags artykułu: most", "Teman", "Filed for bankruptcy"]
)
def test_what_says_of_no_tags_that_they_follow(line: str) -> None:
    assert not tags.label_length(line)


def test_links_behind_a_word_for_tags() -> None:
    _, headline, paragraphs, _ = next(page for page in PAGES if page[0] == "sk")
    page = html("sk", headline, paragraphs, ["12. 3. 2024"])
    for row in (
        '<div>Štítky: <a href="/x/1">Mosty</a> <a href="/x/2">Oceľ</a></div>',
        '<div>Štítky</div><p><a href="/x/1">mosta</a></p><p><a href="/x/2">ocele</a></p><div><a href="/y">Kontakt</a></div>',
    ):
        found = record(page.replace("</main>", f"</main>{row}"))
        assert found is not None
        assert [tag.lower()[:4] for tag in found["tags"]] in (["most", "oceľ"], ["most", "ocel"])


def test_words_for_the_front_page_are_compared_as_they_are_kept() -> None:
    for word in tags.HOME | tags.NEWS:
        assert squash(word) == word


# Headlines


@pytest.mark.parametrize("language", ["hi", "bn", "ta"])
def test_words_with_vowel_signs_are_whole(language: str) -> None:
    _, headline, paragraphs, _ = next(page for page in PAGES if page[0] == language)
    assert dump_scene.grams(headline) & dump_scene.grams(" ".join(paragraphs))


def test_a_name_above_the_text_is_no_headline_in_tamil() -> None:
    _, headline, paragraphs, _ = next(page for page in PAGES if page[0] == "ta")
    page = dump(headline, paragraphs, ["ரமேஷ் குமார்", "வெள்ளி, 3 மே 2024 06:12 AM"])
    found = record(page, input_format="text")
    assert found is not None
    assert found["title"] == headline
    assert found["authors"] == ["ரமேஷ் குமார்"]
