"""Words around names in bylines of many languages, lower-cased.

Collected by reading bylines of news in these languages; the joining words are those of the CLDR
list patterns.
"""

# What introduces a name in any language; longer forms first where one begins another.
BY = tuple(
    sorted(
        """
        written by|posted by|published by|reported by|story by|words by|text by|report by|article by|
        analysis by|opinion by|review by|reviewed by|commentary by|column by|compiled by|produced by|
        created by|post author by|post author|article author|submitted by|contributed by|added by|uploaded by|guest post by|updated by|review|contributors|contributor|
        by|authored by|edited by|medically reviewed by|fact checked by|exclusive by|interview by|
        author|authors|author(s)|about the author|about|alles von|über|more about|more from|all posts by|posts by|view all posts by|writer|writers|reporter|reporters|journalist|
        von|autor|autorin|autoren|autor:in|autor/in|text von|ein beitrag von|ein gastbeitrag von|gastbeitrag von|
        ein kommentar von|kommentar von|eine analyse von|analyse von|verfasst von|geschrieben von|veröffentlicht von|
        aufgezeichnet von|interview von|bericht von|redaktion|verfasser|text|interview|eingestellt von|erstellt von|
        par|auteur|auteurs|rédigé par|écrit par|publié par|propos recueillis par|texte par|posté par|
        por|autora|autores|escrito por|publicado por|texto|redacción|redactado por|postado por|reportagem|
        di|autore|autori|a cura di|scritto da|pubblicato da|testo di|articolo di|
        door|geschreven door|geplaatst door|auteur(s)|tekst|redactie|
        av|af|tekst av|text av|skrevet av|skrevet af|skriven av|tekst og foto|journalist|publicerad av|
        kirjoittaja|teksti|toimittaja|kirjoittanut|
        autorzy|autorka|oprac.|opracowanie|opracował|opracowała|tekst|napisał|napisała|
        autor článku|autoři|píše|napsal|napsala|
        szerző|írta|szerzők|
        autorul|scris de|publicat de|redactor|
        piše|autor teksta|tekst|avtor|avtorica|
        autors|autorius|autoriai|autor(id)|
        γράφει ο|γράφει η|γράφουν οι|γράφει|του|της|από|συντάκτης|συντάκτρια|
        автор|авторы|автори|текст|журналист|корреспондент|автор статьи|автор материала|підготував|підготувала|пише|
        yazar|yazan|haber|muhabir|
        tác giả|theo|phóng viên|
        oleh|penulis|laporan|ditulis oleh|editor|pewarta|
        nga|shkruan|autori|
        بقلم|حوار|كتب|كتبت|الكاتب|تحرير|إعداد|نویسنده|نوشته|تهیه|
        מאת|כתב|כתבה|
        लेखक|द्वारा|रिपोर्ट|
        от|аутор|аутори|приредио|приредила|аўтар|от автора|
        โดย|ผู้เขียน|เรื่องโดย|ผู้สื่อข่าว|
        na|mwandishi|imeandikwa na|na mwandishi|
        per|text de|escrit per|redacta|de|
        ავტორი|հեղինակ|müəllif|muallif|авторы|зохиогч|сурвалжлагч|
        تحریر|مصنف|از قلم|خبرنگار|گزارشگر|المحرر|
        লেখা|লেখক|লিখেছেন|প্রতিবেদক|எழுதியவர்|செய்தியாளர்|రచన|రచయిత|ലേഖകൻ|ಲೇಖಕ|ಲೇಖಕರು|લેખક|ਲੇਖਕ|संवाददाता|लेखिका|लेखन|
        egilea|testua|höfundur|blaðamaður|eftir|texti|udarbejdet af|
        deur|geskryf deur|saamgestel deur|toimetaja|kirjutas|ajakirjanik|raksta|sagatavoja|teksts|žurnālists|žurnāliste|parengė|tekstas|žurnalistas|žurnalistė|
        dodał|dodała|rozmawiał|rozmawiała|przygotował|przygotowała|zpracoval|zpracovala|připravil|připravila|spracoval|spracovala|pripravil|pripravila|
        szöveg|készítette|összeállította|articol de|un articol de|reportaj de|interviu de|napisao|napisala|novinar|novinarka|priredio|priredila|razgovarao|razgovarala|
        besedilo|shkruar nga|përgatiti|ρεπορτάζ|ρεπορταζ|επιμέλεια|επιμελεια|κείμενο|κειμενο|γραφει ο|γραφει η|γραφει|συντακτης|
        röportaj|hazırlayan|haberi hazırlayan|derleyen|hazırladı|jornalista|redação|escrit per|jurnalis|ditulis oleh|
        репортер|репортёр|редактор|пишува|подготвил|подготвила|авторка|журналіст|журналістка|журналистка|розмовляв|розмовляла|беседовал|беседовала|
        подготовил|подготовила|материал подготовил|материал подготовила|тэкст|аўтарка|аўтары|дайындаған|дайындады|әзірлеген|ჟურნალისტი|
        كاتب|به قلم|گزارش|گزارش از|رپورٹ|از|प्रतिनिधी|रिपोर्टर|เขียนโดย|รายงานโดย|เรื่อง|ข่าว|
        bài|bài và ảnh|bài, ảnh|tin|tin, ảnh|người viết|thực hiện|ni|ulat ni|isinulat ni|sinulat ni|
        gan|awdur|le|údar|scríofa ag|qore|qoray|qoraa|w/q|ጸሐፊ|ዘጋቢ|
        作者|文|撰文|記者|记者|採訪|文字|撰稿|文章作者|责任编辑|責任編輯|
        執筆|著者|文・写真|
        글|기자명|기자|작성자|
        """.replace("\n", "")
        .replace("        ", "")
        .split("|"),
        key=len,
        reverse=True,
    )
)

# Of these, the ones that also begin names or sentences: they need a colon, or the page's language.
BY_IN_LANGUAGE = {
    "di": "it",
    "von": "de",
    "par": "fr",
    "por": "es pt gl",
    "av": "no nb nn sv",
    "af": "da",
    "door": "nl",
    "nga": "sq",
    "journalist": "no nb nn da sv nl",
    "auteur": "fr nl",
    "του": "el",
    "της": "el",
    "από": "el",
    "του/της": "el",
}

# The same of words that are too common elsewhere to be read so where the language is not known.
BY_IF_SPOKEN = {
    "de": "ro",
    "na": "sw",
    "per": "ca",
    "от": "bg mk",
    "deur": "af",
    "eftir": "is",
    "theo": "vi",
    "ni": "tl fil",
    "gan": "cy",
    "le": "ga",
    "از": "ur",
    "kirjutas": "et",
    "raksta": "lv",
}

# Lines that introduce the name in the next one.
ALONE = frozenset(
    "by von par por di door av af autor autorin autores autore auteur author authors автор автори авторы oleh penulis "
    "作者 記者 记者 written story geschrieben text γράφει yazan "
    "tekst teksti kirjoittaja szerző írta autorka avtor аутор аўтар συντάκτης yazar الكاتب بقلم كتب מאת लेखक लेखिका লেখক ผู้เขียน "
    "著者 ავტორი հեղինակ müəllif autors autorius mwandishi deur egilea تحریر مصنف نویسنده".split()
) | {
    "written by",
    "article written by",
    "article by",
    "post author",
    "story by",
    "words by",
    "text von",
    "geschrieben von",
    "écrit par",
    "escrito por",
}

# What joins the last two names. Letters that are also initials or parts of names stand apart.
AND = frozenset(
    "and und et och og en ja oraz και dan at wa ve və sowie with avec mit con com met med "
    "és și şi ir un dhe & + и та й і 及 和 与 與 および と 및 와 과 و ו और एवं এবং "
    "eta agus ac և եւ და และ እና आणि மற்றும் మరియు اور және ও".split()
)
AND_LETTERS = frozenset("y e i a u o и й і та ja en og ו و at un wa na ac ও".split())

# What is a word of another kind in most languages, and "and" in one.
AND_IF_SPOKEN = {"in": "sl"}

# Words of jobs and the like, which are no part of a name.
ROLES = frozenset(
    """
    editor editors reporter reporters correspondent correspondents writer writers journalist journalists columnist
    producer contributor contributors staff chief senior junior deputy assistant associate managing executive
    director professor lecturer fellow researcher author analyst blogger freelance freelancer intern critic
    photographer presenter anchor host specialist expert experts experte expertin educator physician lawyer officer manager founder co-founder ceo president political business
    attorney attorneys dietitian nutritionist pediatrician psychologist consultant strategist columnists
    scientist economist marketer representative student sponsored reviewer
    redakteur redakteurin redakteure redaktion redaktor redaktorin journalistin korrespondent korrespondentin
    chefredakteur chefredakteurin reporterin autor autorin volontär volontärin ressortleiter ressortleiterin
    leiter leiterin mitarbeiter mitarbeiterin
    journaliste rédacteur rédactrice correspondant correspondante chef envoyé envoyée envoyés envoyées spécial spéciale
    spéciaux spéciales
    periodista redactor redactora corresponsal jefe jefa enviado enviada especial colaborador colaboradora
    repórter jornalista correspondente editora colunista
    giornalista redattore redattrice corrispondente inviato inviata
    verslaggever verslaggeefster redacteur
    reportør redaktør journalister redaktör kommentator sportsjournalist kulturjournalist
    toimittaja
    dziennikarz dziennikarka redaktorka reporterka
    novinář novinářka zpravodaj
    újságíró szerkesztő
    ανταποκριτής δημοσιογράφος συντάκτης
    журналистка репортер репортёр корреспондентка оглядач новинар новинарка кореспондентка
    novinarka dopisnik urednik urednica spravodajca spravodajkyňa redaktori komentátor komentátorka
    reporteri ziarist ziaristă redactoare corespondent corespondentă
    журналист корреспондент редактор журналіст кореспондент редакторка журналістка обозреватель
    muhabir editör editörü yazarı
    wartawan jurnalis kontributor
    skrifar toimetaja žurnālists žurnāliste žurnalistas žurnalistė ajakirjanik blaðamaður дописник дописничка novinari jornalistas wartawati
    記者 记者 기자 編集委員 編輯 编辑 特派員 特派员 기자단 선임기자 객원기자
    """.split()
)

# What reporters write of, and where, between their names and their jobs: "Entertainment Writer".
BEATS = frozenset(
    """
    business technology tech politics political science health medical entertainment sport sports education environment
    environmental climate energy economics economic economy finance financial markets money culture arts lifestyle travel food
    opinion editorial legal court crime national world international foreign global local regional metro city state capitol
    washington congressional defense security media features video digital web online news investigative investigations data
    breaking general special religion music film movie television tv
    """.split()
)

# Small words behind a full name that begin the name of a place or a paper, lower-cased.
WHERE = frozenset("for at in from für bei aus pour chez à".split())

# What stands before a name and is no part of it.
TITLES = frozenset(
    "rechtsanwalt rechtsanwältin ra reporter correspondent journalist redakteur redakteurin".split()
)

# Words of menus and of headings around an article, which no name has.
MENU_WORDS = frozenset(
    """
    article articles stories feature features featured related contact us newsletter newsletters share social print
    increase decrease action join request info information version learn start now connected department
    admin administrator webmaster sponsored gesponserte inhalte
    nutritional browse schedule appointment program modified frequently asked questions issue current your our
    sources rss pdf images promotion advice text size contents download subscribe search menu
    takeaways comments latest recent popular trending sidebar posted posts links privacy policy terms cookies settings tags topics
    categories content copyright recommend show caption linkedin toggle videos gallery podcasts events products login password
    übersicht zurück startseite artikel vorherige vorheriger nächste nächster teilen twittern weitere themen mehr
    neueste neuesten aktuelle aktuelles abschnitt ergebnis ergebnisse beiträge beitrag bücher kommentare veröffentlicht anmelden impressum
    datenschutz suche drucken merken spiele
    merkmale inhalt kommentar veranstaltungen termine spaß spass programm abb.: auch
    commentaires derniers dernières actualités imprimer envoyer écouter aussi lire partager voir suivant précédent sommaire
    commenti ultime ultimi notizie cerca riproduzione riservata leggi anche condividi articoli correlati
    comentarios últimas últimos buscar imprimir enviar etiquetas enlaces relacionados relacionadas noticias leer más compartir comparte notas
    comentários imprima mais também compartilhe
    komentarze najnowsze wiadomości zobacz także czytaj koniecznie więcej również udostępnij
    reacties laatste nieuws kommentarer senaste seneste siste kommentit uusimmat ook gerelateerd läs också også
    σχόλια τελευταία παρομοια παρόμοια θεματα θέματα σχετικα σχετικά περισσοτερα περισσότερα διαβαστε διαβάστε αρθρα άρθρα
    последние читайте также читать далее материалы новости темы теме по поделиться
    مشاهدات عالية اقرأ أيضا المزيد
    """.split()
)

# Accounts and placeholders that name nobody.
NOBODY = frozenset(
    """
    admin administrator administrador webmaster root user editor editors guest anonymous unknown none null
    undefined author authors staff nan default test system superuser wp-admin n/a na me contact
    autor auteur reporter writer contributor wordpress blog blogger share facebook twitter email print
    web follow subscribe comments comment login menu home redactie profile linkedin instagram youtube whatsapp rss website
    name by von par por unbekannt various updated published posted reviewed posts
    редактор редакция επιμέλεια επιμελεια ρεπορτάζ источник джерело źródło fonte fuente kaynak πηγή المصدر forrás zdroj izvor извор lähde kilde källa quelle bron redakcja redakce
    来源 來源 编辑 編輯 通讯员 通訊員 见习编辑 實習編輯 实习编辑 点击 點擊 字号 字號 字大小 手机版 讨论 評論 评论 分享 分享到 总阅读 更多文章 锁定
    编制 打印 打印本文章 檢舉本文 报道 報導 調查 调查 时间 時間 发布时间 發佈時間 發布時間 发稿时间 公開日時 更新日時 責任編輯 责任编辑 摄影 攝影
    著者 イラスト 写真 翻訳 監修 登录 登錄 注册 註冊 请先 阅读全文
    未知 佚名 匿名 不详 不詳 暂无 暂无简介 网络 網絡 网络整理 网友 網友 互联网 本站 本站整理 本站原创 综合 整理 转载 轉載 原创 原創 全部 微信 微博 朋友圈
    """.split()
)

# Whole labels that stand where a name might.
LABELS = frozenset(
    ("written by", "expert reviewed", "expert reviewer", "staff writer", "fact checked", "post author",
     "guest columnists", "guest post", "press release", "pressemitteilung", "read more", "help desk", "back to top", "no author",
     "bio", "full bio", "read bio", "view bio", "see bio", "full profile", "view profile", "all posts", "all articles",
     "alle beiträge", "alle artikel", "tous les articles", "spotlight")
)  # fmt: skip

# Words of outlets and of bodies with a legal form: with one of these a name is no person's.
OUTLETS = frozenset(
    """
    news times post daily herald tribune journal magazine magazin media press blog team store shop online tv radio
    zeitung nachrichten verlag redaktion bund verband verein institut universität university center centre foundation
    stiftung group gmbh inc ltd llc ag e.v. ev association society company studio studios agency network digital today
    guide guides tips hub labs lab academy school expert experts club photography marketing world global space
    prensa diario noticias periódico gaceta jornal giornale corriere gazzetta dagblad dagbladet krant tidning tidningen tidende
    gazeta dziennik новости газета вести редакция haber haberleri gazetesi noviny deník hírek știri agencia agência agenzia agence welle rundfunk
    clinic bank guardian observer gazette chronicle review reviews report reports bureau newsroom podcast project app firms companies
    """.split()
)

# Legal forms and trades of the companies that make sites, as the last words of their names, lower-cased.
COMPANIES = frozenset(
    "gmbh ltd limited inc llc llp corp plc pty srl s.r.l spa s.p.a sa s.a sas sl s.l bv b.v nv kft oy ab aps o.o sp.k s.r.o a.s sro "
    "α.ε αε ооо оао зао тов co solutions interactive webdesign hosting technologies softech infotech".split()
)

# Agencies that bylines name; they stay in the list of authors.
AGENCIES = frozenset(
    """
    reuters ap afp dpa apa efe ansa tass xinhua upi pti ani ians aap sid ntb tt anp cna pap čtk ctk mti lusa
    belga kyodo jiji yonhap bloomberg ritzau keystone-sda sda afp-tv adnkronos agi askanews stt stt-lehtikuva bns
    interfax tanjug hina beta mina srna bta agerpres mediafax ana-mpa apa-mpe bernama antara petra wam mena
    dapd ots rtr ddp reuters.com cp epd kna
    leta elta миа белта kazinform sta tasr fena makfax bgnes lsm dha iha ukrinform unian тасс унн укрінформ бта бгнес танјуг fonet notimex télam lapresse
    """.split()
)

# Of the words in BY, those that need no colon behind them in any language.
BY_ALONE = frozenset(
    "by|author|post author|autor|autorin|autoren|oleh|بقلم|מאת|γράφει ο|γράφει η|γράφει|írta|piše|píše|द्वारा|작성자|"
    "기자명|yazan|oprac.|toimittaja|penulis|pewarta|mwandishi|imeandikwa na|müəllif|muallif|аутор|аўтар|пише|автор|"
    "приредио|приредила|ავტორი|հեղինակ|зохиогч|โดย|ผู้เขียน|เรื่องโดย|ผู้สื่อข่าว|تحریر|از قلم|كتب|كتبت|نویسنده|"
    "লেখক|লিখেছেন|লেখা|எழுதியவர்|రచన|ലേഖകൻ|लेखक|लेखिका|संवाददाता|"
    "avtor|avtorica|autorka|parengė|sagatavoja|napisał|napisała|opracował|opracowała|rozmawiał|rozmawiała|przygotował|przygotowała|napsal|napsala|"
    "zpracoval|zpracovala|připravil|připravila|spracoval|spracovala|pripravil|pripravila|napisao|napisala|priredio|priredila|razgovarao|razgovarala|"
    "пишува|подготвил|подготвила|підготував|підготувала|розмовляв|розмовляла|беседовал|беседовала|подготовил|подготовила|материал подготовил|"
    "материал подготовила|γραφει|γραφει ο|γραφει η|به قلم|گزارش از|เขียนโดย|รายงานโดย|ulat ni|isinulat ni|sinulat ni|scríofa ag|bài và ảnh".split(
        "|"
    )
)

# Capitalised words that begin headings and menus, no names.
NO_FIRST_NAMES = frozenset(
    """
    Der Die Das Ein Eine Im In Am Zum Zur The A An My Our Your All More How What Why Les Le Los Las Una Un Uno
    Il Gli Tweet Share Follow Read Related Tags Neue Neues Mehr Alle Unsere Für Bei Mit Nach Leave Sign Log Add
    View Get New Top Photo Photos Foto Fotos Bild Bilder Video Quelle Source Facebook Twitter About Über
    Lesezeit Reading Published Breaking Exclusive Sponsored Advertisement Anzeige Werbung Home Kommentare
    Comments Next Previous Jetzt Hier Von By Und Aufs With
    """.split()
)

# Small words of surnames.
PARTICLES = frozenset(
    "de da di do dos das du del della der den des van von vom zu zur la le el al bin ibn ben ter ten te af av y e i d' st dela delos".split()
)

# What introduces a picture's maker behind a name, lower-cased.
PICTURE_LABELS = frozenset(
    "photo photos foto fotos image images bild bilder picture credit quelle source".split()
)

# "Head of Marketing", "Leiter für Sport": small words that jobs have and names have not.
OF_A_JOB = frozenset("of at for to the in on für bei im am beim pour chez della".split())

# How the name of a house begins behind that of who writes for it: "João Silva, da Agência Norte".
OF_A_HOUSE = frozenset("da do das dos del della dello dell'".split())

# Degrees and titles behind a name, lower-cased.
DEGREES = frozenset("jr sr esq dr prof phd msc mba ma ba md rn rd dipl mag".split())
