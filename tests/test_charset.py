"""Bytes become the text that a reader would see, or a refusal that says what they are."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractnews.charset import DAMAGED, GUESSED, REPAIRED, decode
from extractnews.charset_guess import guess
from extractnews.charset_labels import codec_named
from extractnews.errors import BinaryInput, ExtractNewsError, TooLarge
from extractnews.values import Page, RawPage

#: A few sentences of news in each language, and the encodings that its pages were once in.
SAMPLES = {
    "Russian": (
        "windows-1251 koi8-r ibm866 iso-8859-5",
        "Городской совет одобрил новый план развития трамвайной сети. Работы начнутся весной и"
        " продлятся два года, сообщила вчера пресс-служба мэрии. По словам инженеров, первые"
        " вагоны выйдут на линию уже в сентябре.",
    ),
    "Ukrainian": (
        "windows-1251 koi8-u",
        "Міська рада схвалила новий план розвитку трамвайної мережі. Роботи почнуться навесні й"
        " триватимуть два роки, повідомила вчора прес-служба. За словами інженерів, перші вагони"
        " вийдуть на лінію вже у вересні.",
    ),
    "Bulgarian": (
        "windows-1251",
        "Общинският съвет одобри нов план за развитие на трамвайната мрежа. Работата ще започне"
        " през пролетта и ще продължи две години, съобщиха вчера от кметството.",
    ),
    "Greek": (
        "windows-1253 iso-8859-7",
        "Το δημοτικό συμβούλιο ενέκρινε το νέο σχέδιο για το δίκτυο του τραμ. Οι εργασίες θα"
        " αρχίσουν την άνοιξη και θα διαρκέσουν δύο χρόνια, ανακοίνωσε χθες ο δήμος.",
    ),
    "Polish": (
        "windows-1250 iso-8859-2",
        "Rada miasta przyjęła nowy plan rozbudowy sieci tramwajowej. Prace rozpoczną się wiosną i"
        " potrwają dwa lata, poinformował wczoraj urząd. Zdaniem inżynierów pierwsze wagony wyjadą"
        " na linię już we wrześniu, a mieszkańcy będą mogli skorzystać z nich bezpłatnie. Przeciw"
        " głosowało tylko trzech radnych; większość uznała, że środki są dobrze zaplanowane.",
    ),
    "Czech": (
        "windows-1250 iso-8859-2",
        "Městská rada schválila nový plán rozvoje tramvajové sítě. Práce začnou na jaře a potrvají"
        " dva roky, oznámil včera úřad. První vozy podle inženýrů vyjedou už v září.",
    ),
    "Hungarian": (
        "windows-1250 iso-8859-2",
        "A városi tanács jóváhagyta a villamoshálózat fejlesztésének új tervét. A munkálatok"
        " tavasszal kezdődnek és két évig tartanak, közölte tegnap a hivatal. Az első kocsik a"
        " mérnökök szerint már szeptemberben elindulnak, és eleinte ingyen lehet utazni rajtuk.",
    ),
    "Romanian": (
        "windows-1250 iso-8859-2",
        "Consiliul local a aprobat noul plan de extindere a reţelei de tramvai. Lucrările vor"
        " începe în primăvară şi vor dura doi ani, a anunţat ieri primăria. Primele vagoane vor"
        " ieşi pe traseu în septembrie, după cum spun inginerii oraşului.",
    ),
    "Turkish": (
        "windows-1254",
        "Belediye meclisi tramvay ağının geliştirilmesine ilişkin yeni planı onayladı. Çalışmalar"
        " ilkbaharda başlayacak ve iki yıl sürecek, diye duyurdu belediye dün.",
    ),
    "Hebrew": (
        "windows-1255 iso-8859-8",
        "מועצת העיר אישרה אתמול תוכנית חדשה לפיתוח רשת הרכבת הקלה. העבודות יחלו באביב ויימשכו"
        " שנתיים, כך נמסר מהעירייה. הקרונות הראשונים יעלו על המסלול כבר בחודש ספטמבר.",
    ),
    "Arabic": (
        "windows-1256 iso-8859-6",
        "وافق مجلس المدينة أمس على خطة جديدة لتطوير شبكة الترام. وستبدأ الأعمال في الربيع وتستمر"
        " سنتين كما أعلنت البلدية. ومن المتوقع أن تدخل العربات الأولى الخدمة في سبتمبر.",
    ),
    "Thai": (
        "windows-874",
        "สภาเมืองอนุมัติแผนใหม่สำหรับการพัฒนาระบบรถราง งานก่อสร้างจะเริ่มในฤดูใบไม้ผลิและใช้เวลาสองปี",
    ),
    "Lithuanian": (
        "windows-1257 iso-8859-13",
        "Miesto taryba patvirtino naują tramvajų tinklo plėtros planą. Darbai prasidės pavasarį ir"
        " truks dvejus metus, vakar pranešė savivaldybė. Pirmieji vagonai išvažiuos rugsėjį, o"
        " gyventojai pradžioje galės jais važiuoti nemokamai, sako projekto inžinieriai.",
    ),
    "French": (
        "windows-1252",
        "Le conseil municipal a approuvé hier le nouveau plan du réseau de tramway. Les travaux"
        " débuteront au printemps et dureront deux ans, a annoncé la mairie où l’on espère voir les"
        " premières rames dès septembre. « C’est une étape décisive », a déclaré l’élue.",
    ),
    "German": (
        "windows-1252",
        "Der Stadtrat hat gestern den neuen Plan für das Straßenbahnnetz beschlossen. Die Arbeiten"
        " beginnen im Frühjahr und dauern zwei Jahre, teilte das Rathaus mit. Über die Kosten wird"
        " später entschieden – frühestens im März, wie die Bürgermeisterin erklärte.",
    ),
    "Spanish": (
        "windows-1252",
        "El ayuntamiento aprobó ayer el nuevo plan de la red de tranvías. Las obras empezarán en"
        " primavera y durarán dos años, según informó el consistorio. Los ingenieros prevén que los"
        " primeros vagones circulen en septiembre. ¿Y después? Nadie lo sabe aún.",
    ),
    "Swedish": (
        "windows-1252",
        "Kommunfullmäktige godkände i går den nya planen för spårvägsnätet. Arbetet börjar i vår"
        " och pågår i två år, meddelade staden. De första vagnarna rullar redan i september.",
    ),
    "Chinese": (
        "gb18030 gbk gb2312",
        "市议会昨天批准了有轨电车网络的新发展计划。工程将于春季开始，为期两年，市政府表示。"
        "工程师说，第一批车辆将在九月投入使用，居民可以免费乘坐。",
    ),
    "Chinese, traditional": (
        "big5",
        "市議會昨天批准了有軌電車網絡的新發展計劃。工程將於春季開始，為期兩年，市政府表示。"
        "工程師說，第一批車輛將在九月投入使用，居民可以免費乘坐，記者在台北報導。",
    ),
    "Japanese": (
        "shift_jis euc-jp",
        "市議会は昨日、路面電車網の新しい整備計画を承認した。工事は春に始まり、二年間続く見込みだと"
        "市が発表した。技術者によると、最初の車両は九月に運行を始めるという。",
    ),
    "Korean": (
        "euc-kr",
        "시의회는 어제 노면전차망의 새로운 정비 계획을 승인했다. 공사는 봄에 시작되어 이 년간"
        " 계속될 것이라고 시가 발표했다. 첫 차량은 구월에 운행을 시작한다고 기술자들은 말했다.",
    ),
}
LEGACY = [
    (language, encoding, text)
    for language, (encodings, text) in SAMPLES.items()
    for encoding in encodings.split()
]


def page(text: str, head: str = "") -> str:
    return f"<html><head>{head}<title>News</title></head><body><p>{text}</p></body></html>"


def codec(encoding: str) -> str:
    found = codec_named(encoding)
    assert found
    return found


@pytest.mark.parametrize(("language", "encoding", "text"), LEGACY)
def test_undeclared_legacy_text_is_read_in_its_language(
    language: str, encoding: str, text: str
) -> None:
    for whole in (text, page(text)):
        got = decode(RawPage(whole.encode(codec(encoding))))
        assert got.text == whole
        assert got.warnings == (GUESSED,)


@pytest.mark.parametrize(("language", "encoding", "text"), LEGACY)
def test_declared_legacy_page_is_read_as_declared(language: str, encoding: str, text: str) -> None:
    for head in (
        f'<meta charset="{encoding}">',
        f"<META http-equiv=Content-Type content='text/html; charset={encoding.upper()}'>",
    ):
        whole = page(text, head)
        got = decode(RawPage(whole.encode(codec(encoding))))
        assert got[:5] == (whole, "-", None, "html", ())


@pytest.mark.parametrize(("language", "encoding", "text"), LEGACY)
def test_wrong_declaration_is_seen_through(language: str, encoding: str, text: str) -> None:
    wrong = "windows-1251" if encoding == "windows-1252" else "iso-8859-1"
    whole = page(text, f'<meta charset="{wrong}">')
    got = decode(RawPage(whole.encode(codec(encoding))))
    assert got.text == whole
    assert got.warnings == (GUESSED,)


@pytest.mark.parametrize(("language", "encoding", "text"), LEGACY)
def test_utf8_is_utf8_whatever_the_page_says(language: str, encoding: str, text: str) -> None:
    whole = page(text, f'<meta charset="{encoding}">')
    got = decode(RawPage(whole.encode()))
    assert got == Page(whole, "-", None, "html", (), whole.encode())


@pytest.mark.parametrize("language", SAMPLES)
def test_utf16_with_and_without_a_mark(language: str) -> None:
    whole = page(SAMPLES[language][1])
    for name, mark in (("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")):
        assert decode(RawPage(mark + whole.encode(name))).text == whole
        assert decode(RawPage(whole.encode(name))).text == whole
        assert decode(RawPage(whole.encode(name), encoding=name)).text == whole


def test_a_mark_comes_before_every_other_word() -> None:
    whole = page("naïve café", '<meta charset="iso-8859-1">')
    raw = RawPage(b"\xef\xbb\xbf" + whole.encode(), encoding="windows-1252")
    assert decode(raw).text == whole


def test_the_caller_is_trusted_over_the_page() -> None:
    whole = page("Городской совет", '<meta charset="windows-1251">')
    assert decode(RawPage(whole.encode("koi8-r"), encoding="KOI8-R")).text == whole


def test_english_with_typographic_marks_is_windows_1252() -> None:
    text = "“We will see,” she said – and that was it… The council’s vote: £3m."
    assert decode(RawPage(text.encode("cp1252"))).text == text


@pytest.mark.parametrize(
    "head",
    [
        "<!-- <meta charset=koi8-r> --><meta charset=windows-1251>",
        '<meta name="x" content="charset"><meta charset="nonsense"><meta charset=windows-1251>',
        '<meta charset="rot13"><meta charset="unicode_escape"><meta charset=windows-1251>',
        "<!--" + "x" * 5000 + "--><meta charset=windows-1251>",
    ],
)
def test_only_a_real_declaration_counts(head: str) -> None:
    whole = page("Да", head)  # too little to guess by
    assert decode(RawPage(whole.encode("cp1251"))).text == whole


def test_labels_are_those_of_the_web() -> None:
    assert codec_named(" Windows-1251\n") == "cp1251"
    assert codec_named("utf_8") == codec_named("UTF8") == "utf-8"
    assert codec_named("iso-8859-1") == codec_named("latin1") == "cp1252"
    assert codec_named("gb2312") == "gb18030"
    for label in ("rot13", "zlib", "idna", "unicode_escape", "", "x" * 1000, "hex", "utf-7"):
        assert codec_named(label) is None


def test_every_label_has_a_codec() -> None:
    from extractnews.charset_labels import LABELS

    for name in LABELS.values():
        assert b"plain".decode(name, "replace") is not None


def test_damaged_utf8_stays_utf8() -> None:
    text = page("Żółć gęślą jaźń " * 20)
    got = decode(RawPage(text.encode().replace(b"</p>", b"\xc5</p>")))
    assert got.warnings == (DAMAGED,)
    assert got.text == text.replace("</p>", "\ufffd</p>")


def test_mojibake_is_undone() -> None:
    text = page("Une étape décisive, a déclaré l’élue. “Voilà”, dit-elle, “ça suffit” – où ?")
    garbled = text.encode().decode("cp1252", "replace").replace("\ufffd", "\x9d")
    got = decode(RawPage(garbled.encode()))
    assert (got.text, got.warnings) == (text, (REPAIRED,))


def test_sound_text_that_speaks_of_mojibake_is_left_alone() -> None:
    text = (
        "Wer „Ã¤“ statt „ä“ liest, sieht falsch gelesenes UTF-8: „Ã¶“ für „ö“, „Ã¼“ für „ü“. " * 3
    )
    text += "Größere Zeitungen prüfen das längst; für kleine ist es mühsam, sagt Jörg Müller."
    assert decode(RawPage(text.encode())).text == text


def test_lone_surrogates_go() -> None:
    assert decode(RawPage("a\ud83db \ud83d\ude00")).text == "a\ufffdb 😀"


def test_gzip_inside() -> None:
    whole = page("zipped")
    assert decode(RawPage(gzip.compress(whole.encode()))).text == whole
    with pytest.raises(TooLarge):
        decode(RawPage(gzip.compress(bytes(50 << 20))))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "a PNG image"),
        (b"\xff\xd8\xff\xe0" + b"JFIF <p>", "a JPEG image"),
        (b"%PDF-1.7\n<p>hello</p>", "a PDF document"),
        (b"PK\x03\x04" + b"<p>" * 100, "a zip archive"),
        (b"GIF89a" + bytes(20), "a GIF image"),
        (bytes(range(256)) * 20, "binary data"),
        (bytes(1000), "binary data"),
        (gzip.compress(gzip.compress(b"x" * 100)), "binary data"),
    ],
)
def test_binary_is_refused_and_named(data: bytes, kind: str) -> None:
    with pytest.raises(BinaryInput, match=f"pic: this is {kind}"):
        decode(RawPage(data, "pic"))


def test_text_that_begins_like_a_file_of_another_kind_is_text() -> None:
    for text in ("GIF89a is a format.", "BMW sells more cars", "ID3 tags explained", "MZ"):
        assert decode(RawPage(text.encode())).text == text


def test_a_stray_control_character_is_not_binary() -> None:
    text = page("a\x00b\x01" + "word " * 100)
    assert decode(RawPage(text.encode())).text == text


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><p>x",
        "\ufeff  \n<html>",
        "<!-- saved from url --><div>x</div>",
        "<?xml version='1.0'?><html/>",
        "<P>one<P>two",
        "<div class=a>x</div>",
        "Intro with <b>bold</b> and <i>more</i> text, long enough to be a line.\n"
        "<p>And a paragraph</p><p>Another one follows, and it is <a href=x>linked</a>.</p>",
        "<h1>Title</h1>",
    ],
)
def test_html_is_known_by_its_tags(text: str) -> None:
    assert decode(RawPage(text)).input_format == "html"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Plain words.",
        "a < b and c > d, so <p> is a tag",
        "<john@example.org> wrote to <mary@example.org>",
        "<3 this city",
        "How to write HTML\n\nA paragraph begins with <p> and ends with </p>, as every book says.\n"
        "A list begins with <ul>, and each of its items with <li>; both are closed in the end.\n\n"
        "That was all there is to say about it, and no more will be said in this long dump.\n"
        "Here is another line of the dump, without any mark-up in it, as most of them are.\n"
        "And one more that has none either, though it is long enough to be counted as one.\n",
        '{"title": "<p>x</p>"}',
    ],
)
def test_text_stays_text(text: str) -> None:
    assert decode(RawPage(text)).input_format == "text"


def test_the_callers_format_is_not_questioned() -> None:
    assert decode(RawPage("<p>x</p>", input_format="text")).input_format == "text"
    assert decode(RawPage("x", input_format="html")).input_format == "html"


@given(st.binary(max_size=3000), st.sampled_from([None, "koi8-r", "utf-16le", "nonsense"]))
def test_any_bytes_give_text_or_a_named_error(data: bytes, encoding: str | None) -> None:
    try:
        got = decode(RawPage(data, encoding=encoding))
    except ExtractNewsError:
        return
    got.text.encode("utf-8")


@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_have_a_guess(data: bytes) -> None:
    b"".decode(guess(data).codec)
