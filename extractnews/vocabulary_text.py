"""Words that stand on the borders of articles, by their stems, in many languages.

A word is looked up by its first STEM letters in small letters; shorter words stand for themselves.
Each group is one bit; the groups are in the order of features_text's names "stem_…". What a group
misses in one language its neighbours' shape still tells, so these lists need not be complete.
"""

from __future__ import annotations

#: Letters of a word that are looked at: enough to tell words apart, few enough to meet endings.
STEM = 6

# fmt: off
_GROUPS: tuple[str, ...] = (
    # related and further articles
    "related recomm popula trendi also readmo mehr weiter ähnlic lesen empfoh auch meistg dazu lire aussi articl suggér voir "
    "plus similai leia também mais relaci recome además lea más último ultime leggi anche correl altre czytaj zobacz także "
    "podobn powiąz więcej najnow читайт также похожи ещё еще новост популя тема другие матери смотри διαβάσ σχετικ δείτε "
    "επίσης περισσ läs också fler relate senast læs også flere mest lees meer gerela ook ilgili diğer haberl benzer baca juga "
    "terkai berita souvis přečtě další dále viz lue myös lisää olvas további kapcso citiți și alte vezi latest recent more "
    "previo next stories headli featur editor picks sponsor taboola outbrai trending highli",
    # readers' comments
    "commen reply replie kommen antwor réagir répond comenta respond respue rispon komen koment odpowi komme ответи коммен отзыв "
    "обсужд σχόλιο σχόλια σχολια yorum yorumla balas tanggap reacti reageer svara hozzás discus disqus login logged guest likes "
    "report permal flag upvote abuse moderat",
    # sharing
    "share tweet twitte facebo whatsa pinter linked reddit email print teilen drucke merken partag imprim envoye compar imprim "
    "enviar condiv stampa udostę drukuj poleć wyślij подели распеч отправ печать vkonta вконта κοινοπ εκτύπω αποστο dela skriv "
    "delen paylaş bagika sdílet telegr instag youtub google bookma copy link follow folgen suivez síguen segui obserw",
    # subscribing, paying
    "subscr newsle signup sign abonni abonne abonnie abo suscri assina iscriv subskr prenum zapren подпис рассыл εγγραφ συνδρο "
    "nieuws abonel berlan üye kayıt langga predpl odebír tilaa elő premi premium paywal unlock trial donate spende soutene support "
    "regist anmeld inscri zaloguj войти",
    # law, service, consent
    "cookie cookies privac datens confid termin terms condit rights reserv copyri imprin impres agb droits réserv mentio derech reserv aviso "
    "dirit riserv prawa zastrz regula polity права защищ полити условия правил δικαιώ όροι χρήσης rättig vilkår rechte "
    "vorbeh telif gizlil hak cipta kebija všechn práva consen gdpr disclai contac kontak contat contac about über accept",
    # advertising
    "advert adverti anzeig werbun reklam public anuncio annons publicid pubbli рекла реклам advertor διαφήμ reclam iklan spons "
    "sponso partne promot promo deal shop gutsch angebo affili",
    # photographs and their sources
    "photo photog foto fotos fotogr image images bild bilder getty reuter ap afp dpa imago shutte istock alamy epa credit caption copyri "
    "courte quelle zdjęci фото φωτο φωτογρ video videos galler galeri picture screen illust archiv file imagen kuva",
    # who and when
    "by von par por di av door autor autore auteur author автор συντάκ skrive publis publié publica pubbli veröff opubli dodano posted "
    "update updated aktual actual mis aggior zaktua обновл опубли δημοσι ενημέρ written report corres redakt redact réda "
    "editor staff journa minute minutes min read lesezeit gepubl gemeld yayın diperba penulis admin reporte",
    # tags and sections
    "tags tag tagged topic topics themen thema schlag stichw sujets thèmes etique temas argome tagi słowa теги тег метки темы ετικέτ "
    "ämnen emneor label etiket filed catego katego catégo rubric rubrik рубрик categor kategor keywor stich source quelle źródło источн πηγή fonte fuente",
    # menus
    "home homepa menu suche search recher buscar cerca szukaj поиск αναζήτ sök zoek ara cari hledat startse accuei inicio главна "
    "strona αρχική forsid contact archiv archives sitema mobile rss weathe wetter météo jobs sport sports top back zurück retour "
    "loadin close schlie fermer skip naviga toggle",
)
_WIDE: tuple[tuple[str, ...], ...] = (
    ("相关", "推荐", "更多", "热门", "阅读", "関連", "おすすめ", "あわせて", "ランキング", "相關", "関连", "一覧", "관련", "많이", "추천", "其他", "最新"),
    ("评论", "留言", "網友", "网友", "コメント", "댓글", "跟帖", "評論", "回复", "发表"),
    ("分享", "转发", "收藏", "打印", "共有", "シェア", "ツイート", "공유", "微博", "微信", "复制"),
    ("订阅", "登录", "注册", "登録", "会員", "ログイン", "구독", "로그인", "訂閱", "有料"),
    ("版权", "声明", "隐私", "联系我们", "著作権", "無断", "転載", "저작권", "無斷", "许可证", "备案", "ICP", "免责"),
    ("广告", "広告", "광고", "廣告", "PR"),
    ("写真", "图片", "图为", "摄", "撮影", "사진", "提供", "資料圖", "资料图", "画像", "組圖", "组图"),
    ("记者", "編輯", "编辑", "作者", "来源", "責任", "责任", "기자", "發布", "发布", "更新", "配信", "記者", "입력", "来源："),
    ("标签", "关键", "タグ", "キーワード", "태그", "標籤", "关键词", "トピック"),
    ("首页", "ホーム", "搜索", "検索", "导航", "メニュー", "홈", "검색", "返回", "新闻中心", "当前位置", "频道"),
)
# fmt: on

#: Stem → bits of the groups it belongs to.
STEMS: dict[str, int] = {}
for _shift, _words in enumerate(_GROUPS):
    for _word in _words.split():
        STEMS[_word[:STEM]] = STEMS.get(_word[:STEM], 0) | 1 << _shift
#: Pieces of text in scripts without blanks, with the bit of their group.
WIDE_STEMS: tuple[tuple[str, int], ...] = tuple(
    (word, 1 << shift) for shift, words in enumerate(_WIDE) for word in words
)
