"""Reporters in lines of Chinese, Japanese and Korean: "記者王小明／台北報導", "김민수 기자", "佐藤花子記者"."""

from __future__ import annotations

from .. import patterns as re

#: The first letters of nine Chinese names in ten, and of as many Korean ones, by census.
CHINESE_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂"
    "苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍"
    "万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶焦向柳邢"
)
_KOREAN_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석설마길연위표명반왕금옥육맹제모탁국은편용"
)
#: What parts their names.
_COMMAS = str.maketrans("·ㆍ,", "   ")

#: Kinds of reporter, no names.
_KINDS = frozenset(
    "전문 선임 인턴 수습 객원 사진 담당 취재 경제 문화 정치 사회 국제 연예 시민 현장 전직 현직 신입 여성".split()
)

_HAN = "[\u3400-\u9fff]"
_NAMES = f"{_HAN}{{2,4}}(?:[、 ]{_HAN}{{2,4}})*"
_SIGNED = re.Far(
    f"(?:记者|記者|评论员|評論員|通讯员|特派員|特派员|编译|編譯)(?: ?[：:／/=＝] ?| |)({_HAN}{{2,3}})(?={_HAN}{{2,3}}(?:報導|报道|電|电|\\d{{1,2}}日)|[／/])"
    f"|(?:记者|記者|评论员|評論員|通讯员|特派員|特派员)(?: ?[：:／/=＝] ?| |)({_NAMES})(?!{_HAN}|[：:]| ?[摄攝])"
    f"|(?:作者|撰文|(?<!{_HAN})文|执笔|執筆|撰稿|採訪|采访|文字) ?[：:／/・|｜丨] ?(?:[图圖] ?[：:]? ?|記者|记者)? ?({_NAMES})(?!{_HAN}|[：:]| ?[摄攝])"
    f"|(?<!原)作者 ?({_HAN}{{2,3}})(?!{_HAN}|[：:])"
)
_KOREAN = re.Far(
    "(?<![\uac00-\ud7af])(?<!사진[ =·:/])((?:[\uac00-\ud7af]{2,4}[·ㆍ,] ?){0,4}[\uac00-\ud7af]{2,4}) ?(?:기자|특파원|논설위원|인턴기자|선임기자|전문기자|객원기자)(?![\uac00-\ud7af])"
)
#: A line that is a name and "reporter", in characters.
_LONGEST_LINE = 16
_JAPANESE = re.Far(
    f"({_HAN}{{2,3}}[ \u3000]?[\u3040-\u30ff\u3400-\u9fff]{{1,3}})(?:記者|編集委員|特派員)$"
)

#: What ends the names of desks and papers, no person's.
_DESK = tuple("社部局新聞面版欄報員会国県市課誌網网台室")


def reporters(text: str) -> list[str]:
    """Return the persons whom a line names as its writers, with a word for reporter beside them."""
    found: list[str] = []
    if "기자" in text or "특파원" in text or "논설위원" in text:
        found += [
            name
            for match in _KOREAN.finditer(text)
            for name in match.group(1).translate(_COMMAS).split()
            if name[0] in _KOREAN_SURNAMES and name not in _KINDS
        ]
    for match in _SIGNED.finditer(text):
        spoken, said = match[1] or match[2] or match[4], match[3]
        # "记者获悉" is how sentences go on.
        found += [name for name in _parted(spoken or "") if name[0] in CHINESE_SURNAMES]
        found += _parted(said or "")
    if not found and len(text) < _LONGEST_LINE and text.endswith(("記者", "編集委員", "特派員")):
        japanese = _JAPANESE.fullmatch(text)
        if japanese:
            found.append(japanese.group(1))
    return [
        *dict.fromkeys(
            name[:-1] if len(name) > 3 and name[-1] in _OF_WORK else name for name in found
        )
    ]


def _parted(names: str) -> list[str]:
    return names.replace("、", " ").split()


#: "Text" and "photographed", glued to a name.
_OF_WORK = "文摄攝"


def signed(paragraph: str, language: str) -> list[str]:
    """Return the persons whom the first or the last words of a paragraph name as its writers.

    "（中央社記者王小明台北12日電）…", "(서울=연합뉴스) 김민수 기자 = …", "…【ロンドン山田太郎】"
    """
    found = reporters(paragraph[:_OPENING]) or reporters(paragraph[-_OPENING:])
    if found or language != "ja" or paragraph[-1:] not in _CLOSING:
        return found
    tail = SIGNED_TAIL.search(paragraph[-_OPENING:])
    if tail and tail.start() and paragraph[-_OPENING:][tail.start() - 1] not in "。」』 \u3000":
        return []
    if tail:
        name = KATAKANA_PLACE.sub("", tail.group(1))
        return [name] if is_bare_name(name, language) else []
    return found


#: Characters at either end of a paragraph that may sign it.
_OPENING = 60

#: The last words of a paragraph: "…（山田太郎）", and the place in katakana before a name there.
SIGNED_TAIL = re.compile("[（(【]([^（()）【】\\d]{2,24})[】）)]$")
_CLOSING = ("】", "）", ")")
KATAKANA_PLACE = re.compile("^[\u30a0-\u30ff]{2,}(?=[\u3400-\u9fff]{2,})")


def is_bare_name(text: str, language: str) -> bool:
    """Tell whether a text alone may be a Chinese or Japanese person's name, beside a date.

    Chinese ones begin with a surname and have three letters (those of two are sections as well);
    Japanese ones have four to six, or a blank between surname and name.
    """
    letters = text.replace("\u3000", " ")
    if letters.endswith(_DESK):
        return False
    if len(letters) == 3 and " " not in letters:
        return letters[0] in CHINESE_SURNAMES and _CHINESE_NAME.fullmatch(letters) is not None
    return language == "ja" and is_japanese_person(letters)


def is_chinese_person(name: str) -> bool:
    """Tell whether a name begins with a surname and is no longer than Chinese names are."""
    return (
        2 <= len(name) <= _LONGEST_CHINESE
        and name[0] in CHINESE_SURNAMES
        and not name.endswith(_DESK)
    )


#: With a surname of two letters.
_LONGEST_CHINESE = 4


def is_japanese_person(name: str) -> bool:
    """Tell whether a name begins as Japanese surnames do, and is no words of a menu: "更新履歴", "国による"."""
    return (
        name[:1] in _JAPANESE_SURNAMES
        and 3 + (" " not in name) <= len(name) <= _LONGEST_JAPANESE
        and _JAPANESE_NAME.fullmatch(name) is not None
        and _GRAMMAR.search(name) is None
        and not any(map(name.__contains__, _JAPANESE_NOUNS))
        and not name.startswith(_JAPANESE_DAYS)
        and not name.endswith(_DESK)
    )


#: With a blank between surname and name; without one, names of three letters are as often words.
_LONGEST_JAPANESE = 6

#: The first letters of nineteen Japanese names in twenty, by their thousand most frequent surnames.
_JAPANESE_SURNAMES = frozenset(
    "佐鈴高髙田伊渡山中小加吉松井木林斎齋斉齊清森池橋阿安石前岡長藤後近村遠青坂福太西金三原竹和上内柴酒宮横大谷今工増丸杉新平"
    "河野武千菅岩久市古島嶋水桜櫻飯菊北五川関東土本辻樋秋永浜濱馬浅荒熊星黒堀望尾片須早富奥萩栗広廣成児柳渋篠白牧桑矢沢澤根相"
    "茂神八柏若栄桐比江滝瀧津塩及入出戸角笠梅植槙真向甲赤稲仲二一七四九下外天宇守岸布庄徳恩手春曽朝服倉門豊足亀黛鎌飛香駒鬼麻龍"
    "溝玉王生畑疋磯米細結臼舟芝芦荻蒲薄見諏貝越郡里釜阪鳥鶴鷲鹿坪垣堤堺奈宗室寺岐峰峯島嶺巻式引当志影後持日明時月服桂桃桶榎榊氏"
    "沖沼泉深湯瀬片用目直笹紺織羽落葉葛蓮袖重鈎門間陶雨額飛首鮫麦黄"
)
#: Words of menus and captions, in which no person's name is found.
_JAPANESE_NOUNS = (
    "記事", "情報", "一覧", "内容", "関連", "新着", "人気", "最新", "特集", "連載", "動画", "写真", "画像", "生活", "趣味", "経済", "政治",
    "社会", "国際", "地域", "地方", "文化", "芸能", "天気", "交通", "科学", "環境", "教育", "医療", "健康", "料理", "旅行", "会員", "登録",
    "検索", "広告", "案内", "利用", "規約", "個人", "会社", "企業", "採用", "連絡", "意見", "相談", "更新", "履歴", "禁止", "転載", "公式",
    "価格", "製品", "商品", "購入", "予約", "開催", "開始", "終了", "発表", "発売", "期間", "期休", "日本", "東京", "大阪", "世界", "全国",
    "国内", "海外", "中国", "韓国", "米国", "選手", "大会", "試合", "野球", "大学", "高校", "学校", "病院", "警察", "事件", "事故", "裁判",
    "選挙", "議員", "首相", "大臣", "知事", "市長", "監督", "社長", "教授", "新型", "新聞", "本紙", "前回", "次回", "今回",
    "昨日", "本日", "今年", "来年", "昨年", "午前", "午後", "月曜", "火曜", "水曜", "木曜", "金曜", "土曜", "日曜", "以上", "以下", "以外", "日記", "金融", "機関",
)  # fmt: skip
#: The same at the beginning; given names have them as well: "森今日子", "林明日香".
_JAPANESE_DAYS = ("今日", "明日")
#: Grammar in or behind words: "指紋認証で", "先月のこと", "前の日記"; and what is put behind a name that is spoken of.
_GRAMMAR = re.compile(
    "[^\u3040-\u309f](?:[はがのにをでとやもへ]$|[のでにをがは][^\u3040-\u309f])"
    "|(?:による|のこと|から|まで|より|など|ので|では|には|とは|にて|です|ます|する|した|ない|さん|くん|さま|[氏様君])$"
)

_CHINESE_NAME = re.Far(f"{_HAN}{{3}}")
_JAPANESE_NAME = re.Far(
    "[\u3005\u3400-\u9fffヶ]{1,3} ?[\u3005\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u9fff]{1,3}"
)


def without_role(part: str) -> str:
    """Return a part of a byline without "text:" before the name, and "reporter" behind it."""
    if part.startswith(_INTRODUCTIONS) or part.endswith(_REPORTERS):
        part = _ROLE.sub("", part)
    return part.strip()


#: One of these begins, or one of those ends whatever that fits of the next: to compile it takes 1 ms.
_INTRODUCTIONS = (
    "기자명", "原创", "記者", "记者", "文", "作者", "撰文", "編輯", "编辑", "責任編輯", "责任编辑", "特約記者", "実習生",
)  # fmt: skip
_REPORTERS = (
    "記者", "记者", "기자", "編集委員", "特派員", "选报", "報導", "기자단", "특파원", "報道", "报道",
)  # fmt: skip
_ROLE = re.compile(
    " ?[／/](?:台北|[\u3400-\u9fff]{2,4})(?:報導|报道)$|^(?:기자명 ?|原创 ?|記者|记者|文|作者|撰文|編輯|编辑|責任編輯|责任编辑|特約記者|実習生)[:：／/＝= ]*|(?: ?(?:記者|记者|기자|編集委員|特派員|特派记者|选报|報導|기자단|인턴기자|선임기자|특파원|報道|报道))+$"
)
