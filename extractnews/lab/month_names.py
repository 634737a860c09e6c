"""Write the table of month names, `extractnews/data/month_names.py`, from the CLDR (package babel).

    python -m extractnews.lab.month_names > extractnews/data/month_names.py

Run once; again only when the list of languages below changes.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import defaultdict

#: Languages (and countries whose months differ: Levantine and Maghreb Arabic) that are read.
LOCALES = (
    "af am ar ar_DZ ar_IQ ar_LB ar_MA ar_SY ar_TN as az be bg bn bs bs_Cyrl ca cs cy da de de_AT el en es et eu "
    "fi fil fo fr ga gd gl gu he hi hr hu hy id is it ka kk km kn ky lb lo lt lv mk ml mn mr ms my nb ne "
    "nl nn or pa pl ps pt ro ru si sk sl so sq sr sr_Latn sv sw ta te tg th tk tr ug uk ur uz uz_Cyrl vi"
).split()

#: Written in news and not in CLDR: older, spoken and shortened forms. Month by language and word.
ALSO = {
    "en": "sept:9 janu:1 febr:2 novem:11 decem:12",
    "de": "jänner:1 feber:2 maerz:3 mrz:3",
    "es": "setiembre:9 set:9 sept:9 ene:1 dic:12",
    "fr": "fevrier:2 aout:8 decembre:12 fev:2 dec:12 févr:2 juil:7",
    "pt": "março:3 marco:3 fev:2 dez:12",
    "it": "genn:1 sett:9",
    "nl": "mrt:3",
    "bg": "септ:9",
    "ru": "сент:9 нояб:11 февр:2 мая:5",
    "uk": "лист:11",
    "ro": "ian:1 iun:6 iul:7 noi:11 mai:5",
    "pl": "paź:10 wrz:9 lis:11",
    "cs": "říj:10",
    "tr": "agustos:8 subat:2 eylul:9 kasim:11 aralik:12 şub:2 ağu:8 eyl:9 kas:11 ara:12",
    "el": "ιανουάριος:1 μαρτιου:3 μάη:5 σεπ:9 αυγ:8 ιουν:6 ιουλ:7 οκτ:10 νοε:11 δεκ:12 φεβ:2 μαρ:3 απρ:4 ιαν:1",
    "hi": "मार्च:3 सितम्बर:9 सितंबर:9 अक्टूबर:10 अक्तूबर:10 नवंबर:11 नवम्बर:11 दिसंबर:12 दिसम्बर:12",
    "fa": "ژانویه:1 فوریه:2 مارس:3 آوریل:4 مه:5 می:5 ژوئن:6 ژوئیه:7 جولای:7 اوت:8 آگوست:8 سپتامبر:9 اکتبر:10 نوامبر:11 دسامبر:12",
    "id": "peb:2 nopember:11 pebruari:2",
    "da": "okt:10",
    "fi": "syysk:9",
    "hu": "szept:9 febr:2 márc:3 ápr:4 máj:5 jún:6 júl:7",
}


def month_words() -> dict[str, dict[int, set[str]]]:
    """Return, for each word that names a month, which month in which languages."""
    from babel import Locale

    words: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for name in LOCALES:
        locale = Locale.parse(name)
        language = locale.language
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for month, word in locale.months[context][width].items():
                    for form in _forms(word):
                        words[form][month].add(language)
    for language, pairs in ALSO.items():
        for pair in pairs.split():
            word, _, month = pair.partition(":")
            for form in _forms(word):
                words[form][int(month)].add(language)
    return words


def _forms(word: str) -> set[str]:
    """Return how a month's name may stand in a lower-cased, composed text: one token each.

    Particles go (Catalan "de gener", "d’abril"); full stops go; names of two words ("كانون الثاني",
    "tháng 3", "m 1") stay as they are, in one blank, if they name the month by letters.
    """
    word = unicodedata.normalize("NFC", word).lower().replace("\u200f", "").strip(" .")
    word = re.sub(r"^(de |d’|d'|ta’ |m\. )", "", word)
    forms = {word, word.replace(".", "")}
    return {
        form
        for form in forms
        if re.fullmatch(r"[^\W\d_](?:[^\d_]*[^\W\d_]|[^\d]*)", form) and len(form) > 1
    }


def main() -> None:
    """Print the module."""
    table = month_words()
    single: dict[int, list[str]] = defaultdict(list)
    contested: list[str] = []
    for word, months in sorted(table.items()):
        if len(months) == 1:
            single[next(iter(months))].append(word.replace(" ", "_"))
        else:
            parts = [f"{m}:{','.join(sorted(langs))}" for m, langs in sorted(months.items())]
            contested.append(f"{word.replace(' ', '_')} {' '.join(parts)}")
    out = sys.stdout
    out.write(
        '"""Month names of many languages, lower-cased; written by extractnews.lab.month_names.\n\n'
    )
    out.write(
        f"From the Unicode CLDR ({len({name[:2] for name in LOCALES})} languages), with the forms listed in that module.\n"
    )
    out.write('A blank inside a name is written as an underscore.\n"""\n\n')
    out.write("# Words that name one month in whatever language they stand.\n")
    out.write("NAMES = (\n")
    for month in range(1, 13):
        out.write(_wrapped(" ".join(single[month])))
        if month < 12:
            out.write('    "|"\n')
    out.write(
        ")\n\n# Words whose month depends on the language: word, then month:languages.\nCONTESTED = (\n"
    )
    for line in contested:
        out.write(f'    "{line}",\n')
    out.write(")\n")


def _wrapped(text: str, width: int = 88) -> str:
    lines, line = [], ""
    for word in text.split():
        if len(line) + len(word) + 1 > width:
            lines.append(line)
            line = ""
        line += word + " "
    lines.append(line)
    return "".join(f'    "{line}"\n' for line in lines)


if __name__ == "__main__":
    main()
