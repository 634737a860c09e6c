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


# Voices: words that tell who speaks in a paragraph, counted over the whole of it.
# fmt: off
_VOICES: tuple[str, ...] = (
    # the site to its readers: rules, rights, forms
    "rights reserv copyri materi reprod republ permis prohib websit site terms condit agree polici privac cookie cookies modera "
    "commen offens abusiv respon editor regist login email newsle subscr publis opinio views content users user "
    "rechte vorbeh inhalt nutzun nutzer websei kommen redakt verant anmeld zustim "
    "droits réserv reprod intégr intern utilis modéra charte responsab inscri conten "
    "derech reserv reprod conten usuari comenta respon condic sitio direit reserv conteú usuári comentá dirit riserv riprod conten utente commen sito "
    "prawa zastrz materi serwis regula użytko komenta kopiow zgody zgodą redakc portal przetw dozwol "
    "матери сайт сайта сайте сайту права защищ исполь ссылк ссылка гиперс редакц правил коммен модера пользо регист перепе копиро "
    "запрещ соглас ответс мнение зарегис издани учреди "
    "δικαιώ όροι χρήσης σχόλια σχόλιο αναδημ περιεχ ιστοσε ευθύνη ευθύνε επιτρέ απαγορ κανόνε "
    "rechten inhoud gebrui voorwa reacti rättig innehå vilkår innhol brukar ansvar telif hakkı içerik yorum kullan sorumlu hak cipta "
    "版权 版權 转载 轉載 声明 聲明 本网 本網 本站 网站 網站 观点 觀點 注册 註冊 登录 登錄 登入 评论 評論 网友 網友 留言 发表 發表 用户 授权 授權 违者 联系 "
    "著作 無断 転載 禁止 記事 会員 登録 利用 規約 サイト 저작 무단 전재 배포 금지 댓글 회원 로그",
    # to you
    "you your yours yoursel you're you'll ihr ihre ihnen ihrem ihren sie du dein deine dir dich euch vous votre vos toi usted ustedes "
    "te tus você vocês seu sua voi vostro vostri tuo tua ty twój twoja twoje państwa państwu państwo ci cię ciebie pan pani "
    "вы вас вам ваш ваша ваше ваши вашего вами ты тебя тебе σας εσείς εσάς σου u uw jij jouw jullie je dig du din ditt dere deres "
    "siz sizin size sizi sen senin anda kamu 您的 你的 你們 你们 您可 您在 請您 请您 请你 あな なた 당신 여러",
    # of oneself
    "my me mine i'm i've myself ich mich mir mein meine meiner meinem wir uns unser unsere mon ma mes moi j'ai nous notre yo mi mis "
    "nos nosotr eu meu minha nós io mio mia noi ja mnie mój moja moje mam jestem my nas я меня мне мой моя мои мы нас нам "
    "εγώ μου με εμείς μας ik mij mijn wij ons onze jag mig min mitt vi oss meg ben benim bana biz saya aku kami 我的 我是 我們 我们 我也 我在 私は 僕は 나는 내가 우리",
    # of what was said and done: news
    "said says told accord spokes report announ added statem minist presid police govern percen "
    "sagte sagten erklär laut sprech mitget bericht minist polize regier prozen "
    "selon déclar affirm expliq annonc préfec minist polici gouver "
    "dijo según afirmó explic señaló anunci minist policí gobier disse segund afirmo explic minist governo ha detto second spiega minist polizi "
    "powied według dodał stwier poinfo minist policj rządu proc "
    "сказал сообщи заявил отмети словам расска подчер сообща минист полици правит процен "
    "είπε δήλωσε σύμφων ανέφερ τόνισε υπουργ αστυνο κυβέρν "
    "zei volgen minist politie sade säger enligt statsm polis sier ifølge sagde ifølg dedi söyled belirt açıkla bakan polis mengat menuru "
    "表示 指出 报道 報導 報道 记者 記者 介绍 介紹 认为 認為 透露 政府 警方 据悉 據悉 日电 日訊 日讯 "
    "述べ 話し 発表 明ら 政府 警察 首相 によ 말했 밝혔 전했 정부 경찰 대통",
)
# fmt: on

SITE, YOU, SELF, NEWS = range(4)
#: Stem, or pair of letters of a script without blanks → the voices it speaks for.
VOICES: dict[str, tuple[int, ...]] = {}
for _voice, _words in enumerate(_VOICES):
    for _word in _words.split():
        _stem = _word[:STEM]
        if _voice not in VOICES.get(_stem, ()):
            VOICES[_stem] = (*VOICES.get(_stem, ()), _voice)
