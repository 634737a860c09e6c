"""Words before a date that say what happened on it, lower-cased, by language of the words' origin.

Collected from date lines of news in these languages. Stems: "veröffentlich" covers its inflections.
"""

PUBLISHED = (
    "published", "posted", "publication date", "first published", "originally published", "created", "date:", "pub date",
    "veröffentlich", "erstellt", "erschienen", "publiziert", "eingestellt", "datum", "stand:", "stand ", "geschrieben am", "gepostet",
    "publié", "paru le", "mis en ligne", "posté le", "écrit le", "date de publication", "publicado", "publicada", "fecha", "creado",
    "postado", "publicação", "pubblicat", "pubblicazione", "gepubliceerd", "geplaatst", "publisert", "udgivet", "offentliggjort", "publicerad", "publicerat",
    "julkaistu", "opublikowan", "data publikacji", "dodano", "utworzono", "publikováno", "vydáno", "zverejnené", "publikované", "objavljeno", "objavljen",
    "megjelent", "közzétéve", "létrehozva", "publicat", "postat", "yayınlanma", "yayın tarihi", "giriş", "eklenme", "oluşturulma",
    "опубликован", "дата публикации", "размещен", "опубліковано", "публикуван", "објављено", "δημοσιεύ", "δημοσίευση", "ανάρτηση",
    "نشر", "تاريخ النشر", "انتشار", "تاریخ انتشار", "פורסם", "प्रकाशित", "প্রকাশ", "เผยแพร่", "đăng", "xuất bản", "diterbitkan", "dipublikasikan", "terbit",
    "发布", "發布", "发表", "發表", "發佈", "刊登", "出版", "公開", "投稿", "掲載", "配信", "作成", "입력", "등록", "승인", "게시", "발행", "paskelbta", "publicēts", "vydané", "lagt ut", "شائع", "تاریخ اشاعت", "გამოქვეყნ", "հրապարակ", "жарияла", "објавен", "ప్రచురణ", "ప్రచురించ", "പ്രസിദ്ധീകരിച്ച", "ಪ್ರಕಟ", "પ્રકાશિત", "ਪ੍ਰਕਾਸ਼ਿਤ",
    "imechapishwa", "lisatud", "வெளியிடப்பட்ட", "dərc edil", "zveřejněno", "ημερομηνία δημοσίευσης", "avaldatud", "publikuar",
    "gepubliseer", "publikuota", "sukurta", "publicēt", "publikálva", "megjelenés", "publicări", "uverejnené", "vytvořeno", "vytvorené", "objava ", "апублікаван", "створено", "создано",
    "argitarat", "foilsithe", "cyhoeddwyd", "la daabac", "ilichapishwa",
)  # fmt: skip

MODIFIED = (
    "updated", "update:", "last update", "last modified", "modified", "last edited", "edited", "revised", "last changed", "last reviewed", "reviewed", "page revision",
    "aktualisier", "letzte änderung", "zuletzt geändert", "geändert", "letztes update", "update am", "überarbeitet", "bearbeitet",
    "mis à jour", "mise à jour", "modifié", "actualisé", "màj", "maj ", "actualizad", "actualización", "modificad", "última modificación", "última actualización",
    "atualizad", "atualização", "aggiornat", "aggiornamento", "modificat", "bijgewerkt", "laatst gewijzigd", "gewijzigd", "oppdatert", "opdateret", "uppdaterad", "ändrad", "sist endret",
    "päivitetty", "muokattu", "aktualizacja", "zaktualizowan", "zmodyfikowan", "aktualizováno", "aktualizované", "posodobljeno", "ažurirano", "frissítve", "frissült", "módosítva",
    "actualizat", "ultima actualizare", "güncelle", "son güncelleme", "обновлен", "изменен", "оновлен", "обновена", "последна", "ажурирано", "ενημερώθηκε", "τελευταία ενημέρωση", "ενημέρωση",
    "تحديث", "آخر تحديث", "تاريخ التحديث", "به روز", "بروزرسانی", "עודכן", "अपडेट", "अद्यतन", "আপডেট", "อัปเดต", "cập nhật", "diperbarui", "kemas kini", "更新", "最終更新", "修改", "수정", "업데이트",
    "actualitzat", "განახლ", "թարմաց", "yenilən", "жаңарт", "اپ ڈیٹ", "புதுப்பி", "నవీకరించ", "പുതുക്കി", "ನವೀಕರಿಸ", "અપડેટ", "ਅੱਪਡੇਟ", "imesasishwa", "ปรับปรุง", "แก้ไข", "uppfært", "muudetud",
    "atnaujinta", "atjaunināts", "uuendatud", "përditësuar",
    "ändrat", "sidst ændret", "geüpdatet", "aangepast", "opgedateer", "täiendatud", "atjaunots", "papildināts", "redaguota", "modyfikacja", "aktualizace", "poslední úprava",
    "upravené", "frissítés", "módosítás", "actualizări", "актуализира", "последња измена", "последње", "измењено", "poslednja izmena", "izmenjeno", "izmjena", "ažuriranje", "dopolnjeno", "sprememba", "spremenjeno",
    "përditësimi", "ανανεώθηκε", "τροποποίηση", "абноўлен", "روزرسانی", "עדכון", "kemaskini", "actualització", "ultima modifica", "eguneratua", "eguneratze", "nuashonraithe", "diweddarwyd", "la cusboon",
)  # fmt: skip

#: Days of the week and the small words between a name and its date, in the languages above.
BESIDE_DATES = frozenset(
    """
    mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday on at the as of
    mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag am vom um den
    lundi mardi mercredi jeudi vendredi samedi dimanche le lun mar mer jeu ven sam dim
    lunes martes miércoles jueves viernes sábado domingo el lunedì martedì mercoledì giovedì venerdì sabato domenica il
    segunda segunda-feira terça terça-feira quarta quarta-feira quinta quinta-feira sexta sexta-feira em às
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag op mandag tirsdag onsdag torsdag fredag lørdag søndag d kl
    måndag tisdag lördag söndag klo maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai
    ma ti ke to pe la su poniedziałek wtorek środa czwartek piątek sobota niedziela dnia
    pondělí úterý středa čtvrtek pátek neděle dne pondelok utorok streda štvrtok piatok nedeľa dňa
    ponedjeljak ponedeljak utorak srijeda sreda četvrtak petak subota nedjelja nedelja ponedeljek torek četrtek petek
    hétfő kedd szerda csütörtök péntek szombat vasárnap luni marți miercuri joi vineri sâmbătă duminică
    pazartesi salı çarşamba perşembe cuma cumartesi pazar tarih tarihi
    понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок четвер пʼятниця п'ятниця субота неділя
    понеделник сряда четвъртък петък събота неделя понедељак уторак четвртак петак недеља недела
    δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή dilluns dimarts dimecres dijous divendres dissabte diumenge
    pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis
    pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev
    الإثنين الاثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد يوم في دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه
    सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার রবিবার
    senin selasa rabu kamis jumat jum'at sabtu minggu isnin khamis ahad tanggal jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili
    mánudagur þriðjudagur miðvikudagur fimmtudagur föstudagur laugardagur sunnudagur vrydag saterdag sondag
    astelehena asteartea asteazkena osteguna ostirala larunbata igandea luns mércores xoves venres
    luain máirt céadaoin déardaoin sathairn domhnaigh dé haoine dydd llun mawrth mercher iau gwener sadwrn sul
    çərşənbə axşamı cümə şənbə bazar ertəsi miyerkules huwebes biyernes sabado linggo jumaat jimce axad isniin salaasa arbaca khamiis sabti
    аўторак серада чацвер пятніца нядзеля панядзелак дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі
    ორშაბათი სამშაბათი ოთხშაბათი ხუთშაბათი პარასკევი შაბათი კვირა երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ կիրակի
    جمعہ ہفتہ اتوار پیر منگل بدھ جمعرات मंगळवार திங்கள் செவ்வாய் புதன் வியாழன் வெள்ளி சனி ஞாயிறு సోమవారం మంగళవారం బుధవారం గురువారం శుక్రవారం శనివారం ఆదివారం
    ngày thứ hai ba tư năm sáu bảy chủ nhật วันที่ e hënë martë mërkurë enjte premte shtunë diel más
    """.split()
)

#: Days of something else: events, rights, comments, birth.
OTHER = (
    "event", "when:", "deadline", "born", "geboren", "copyright", "©", "comment", "kommentar", "says:", "sagt", "joined", "since", "until", "bis ", "valid", "gültig",
    "archived", "retrieved", "accessed", "abgerufen", "aktuelles datum", "heute ist", "today is", "expires", "termin", "beginn", "start:", "ends", "bewertung", "rated",
    "photo", "foto", "bild", "image", "picture", "ap)", "getty", "reply", "antworten", "next", "previous", "vorherig", "nächste",
)  # fmt: skip
