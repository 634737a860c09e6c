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
    "be": "траўня:5 траўнь:5",
    "ur": "مئ:5",
    "uk": "лист:11 берез:3 квітн:4 верес:9 жовтн:10",
    "ro": "ian:1 iun:6 iul:7 noi:11 mai:5",
    "pl": "paź:10 wrz:9 lis:11",
    "cs": "říj:10",
    "tr": "agustos:8 subat:2 eylul:9 kasim:11 aralik:12 şub:2 ağu:8 eyl:9 kas:11 ara:12",
    "el": "ιανουάριος:1 μαρτιου:3 μάη:5 μαϊου:5 μαΐ:5 σεπ:9 αυγ:8 ιουν:6 ιουλ:7 οκτ:10 νοε:11 δεκ:12 φεβ:2 μαρ:3 απρ:4 ιαν:1 "
    "γενάρη:1 γενάρης:1 φλεβάρη:2 φλεβάρης:2 μάρτη:3 μάρτης:3 απρίλη:4 απρίλης:4 ιούνη:6 ιούνης:6 ιούλη:7 ιούλης:7 "
    "σεπτέμβρη:9 σεπτέμβρης:9 οκτώβρη:10 οκτώβρης:10 νοέμβρη:11 νοέμβρης:11 δεκέμβρη:12 δεκέμβρης:12 "
    # in capitals, which have no accents
    "ιανουαριου:1 ιανουαριος:1 φεβρουαριου:2 φεβρουαριος:2 μαρτιος:3 απριλιου:4 απριλιος:4 μαιου:5 μαιος:5 "
    "ιουνιου:6 ιουνιος:6 ιουλιου:7 ιουλιος:7 αυγουστου:8 αυγουστος:8 σεπτεμβριου:9 σεπτεμβριος:9 "
    "οκτωβριου:10 οκτωβριος:10 νοεμβριου:11 νοεμβριος:11 δεκεμβριου:12 δεκεμβριος:12",
    "hi": "फरवरी:2 मार्च:3 सितम्बर:9 सितंबर:9 अक्टूबर:10 अक्तूबर:10 नवंबर:11 नवम्बर:11 दिसंबर:12 दिसम्बर:12",
    "fa": "ژانویه:1 فوریه:2 مارس:3 آوریل:4 مه:5 می:5 ژوئن:6 ژوئیه:7 جولای:7 اوت:8 آگوست:8 سپتامبر:9 اکتبر:10 نوامبر:11 دسامبر:12",
    "id": "ags:8 peb:2 nopember:11 pebruari:2",
    "da": "okt:10",
    "ar": "ابريل:4 إبريل:4 اغسطس:8 اكتوبر:10 اذار:3 ايار:5 اب:8 ايلول:9 يناير:1",
    "bn": "জানুয়ারি:1 ফেব্রুয়ারি:2",
    "te": "జూలై:7 జులై:7 సెప్టెంబరు:9 అక్టోబరు:10 నవంబరు:11 డిసెంబరు:12",
    "ml": "ഒക്ടോബർ:10 മെയ്:5",
    "gu": "ઓગસ્ટ:8 ઓક્ટોબર:10",
    "mr": "ऑक्टोबर:10",
    "he": "מרס:3",
    "ka": "იანვარს:1 თებერვალს:2 მარტს:3 აპრილს:4 მაისს:5 ივნისს:6 ივლისს:7 აგვისტოს:8 სექტემბერს:9 ოქტომბერს:10 ნოემბერს:11 დეკემბერს:12",
    "lv": "janvārī:1 februārī:2 aprīlī:4 septembrī:9 oktobrī:10 novembrī:11 decembrī:12",
    "sr": "јануара:1 фебруара:2 априла:4 маја:5 јуна:6 јула:7 септембра:9 октобра:10 новембра:11 децембра:12 "
    "januara:1 februara:2 marta:3 aprila:4 juna:6 jula:7 avgusta:8 oktobra:10",
    "hr": "studenog:11",
    "sl": "januarja:1 februarja:2 aprila:4 junija:6 julija:7 avgusta:8 oktobra:10",
    "ha": "janairu:1 faburairu:2 fabrairu:2 maris:3 afrilu:4 mayu:5 yuni:6 yuli:7 agusta:8 satumba:9 oktoba:10 nuwamba:11 disamba:12",
    "mt": "jannar:1 frar:2 marzu:3 mejju:5 ġunju:6 lulju:7 awwissu:8 settembru:9 ottubru:10 novembru:11 diċembru:12",
    "so": "maajo:5 luuliyo:7 agoosto:8 nofeembar:11",
    "zu": "umasingana:1 unhlolanja:2 undasa:3 umbasa:4 unhlaba:5 unhlangulana:6 untulikazi:7 uncwaba:8 umandulo:9 umfumfu:10 ulwezi:11 uzibandlela:12",
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
    latin: dict[int, list[str]] = defaultdict(list)
    others: dict[int, list[str]] = defaultdict(list)
    contested: list[str] = []
    for word, months in sorted(table.items()):
        if len(months) == 1:
            names = latin if word[0].isascii() else others
            names[next(iter(months))].append(word.replace(" ", "_"))
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
    out.write(f"NAMES = (\n{_months_of(latin)})\n\n")
    out.write("# Those that begin with a letter beyond ASCII: most texts need none.\n")
    out.write(f"OTHER_NAMES = (\n{_months_of(others)})\n\n")
    out.write("# Words whose month depends on the language: word, then month:languages.\n")
    out.write("CONTESTED = (\n")
    for line in contested:
        out.write(f'    "{line}",\n')
    out.write(")\n")


def _months_of(names: dict[int, list[str]]) -> str:
    return '    "|"\n'.join(_wrapped(" ".join(names[month])) for month in range(1, 13))


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
