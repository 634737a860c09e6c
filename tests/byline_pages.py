"""Short articles of our own in many languages, with bylines and date lines as papers there print them.

(language, headline, paragraphs, [(lines below the headline, authors, published, modified)]); where a
page says nothing of a field it is None, and a modified day of "" is not looked at.
"""

from __future__ import annotations

# fmt: off
PAGES: list[tuple[str, str, list[str], list[tuple[list[str], list[str], str | None, str]]]] = [
    ("cs", "Nový most přes řeku otevřou až na podzim", [
        "Stavba nového mostu přes řeku se zdrží nejméně o půl roku, uvedl v úterý mluvčí města. Důvodem jsou podle něj zdražení oceli a nedostatek dělníků.",
        "Most měl být původně dokončen už letos v květnu. Řidiči tak budou muset dál používat objížďku, která vede přes sousední obec a prodlužuje cestu o dvacet minut.",
        "„Omlouváme se všem obyvatelům za komplikace,“ řekl mluvčí. Město podle něj jedná s dodavatelem o slevě z ceny díla.",
     ], [
         (["Jana Nováková", "12. března 2024 14:35"], ["Jana Nováková"], "2024-03-12T14:35", ""),
         (["Autor: Jana Nováková, ČTK", "úterý 12. 3. 2024, 14:35"], ["Jana Nováková", "ČTK"], "2024-03-12T14:35", ""),
         (["Vydáno 12. března 2024 • Aktualizováno 13. března 2024", "Petr Dvořák, Jana Nováková"], ["Petr Dvořák", "Jana Nováková"], "2024-03-12", "2024-03-13"),
         (["12.03.2024 | Petr Dvořák, redaktor"], ["Petr Dvořák"], "2024-03-12", ""),
     ]),
    ("sk", "Nový most cez rieku otvoria až na jeseň", [
        "Stavba nového mosta cez rieku sa zdrží najmenej o pol roka, uviedol v utorok hovorca mesta. Dôvodom je podľa neho zdraženie ocele a nedostatok robotníkov.",
        "Most mal byť pôvodne dokončený už tento rok v máji. Vodiči tak budú musieť ďalej používať obchádzku, ktorá vedie cez susednú obec.",
        "Ospravedlňujeme sa všetkým obyvateľom za komplikácie, povedal hovorca. Mesto podľa neho rokuje s dodávateľom o zľave.",
     ], [
         (["Ján Kováč", "12. marec 2024 o 14:35"], ["Ján Kováč"], "2024-03-12T14:35", ""),
         (["Autor: Ján Kováč", "Zverejnené 12. 3. 2024 14:35"], ["Ján Kováč"], "2024-03-12T14:35", ""),
     ]),
    ("pl", "Nowy most przez rzekę dopiero jesienią", [
        "Budowa nowego mostu przez rzekę opóźni się co najmniej o pół roku, poinformował we wtorek rzecznik miasta. Powodem są drożejąca stal i brak pracowników.",
        "Most miał być gotowy już w maju. Kierowcy będą musieli nadal korzystać z objazdu przez sąsiednią gminę, który wydłuża drogę o dwadzieścia minut.",
        "Przepraszamy wszystkich mieszkańców za utrudnienia, powiedział rzecznik. Miasto negocjuje z wykonawcą obniżenie ceny.",
     ], [
         (["Autor: Anna Kowalska", "12 marca 2024, 14:35"], ["Anna Kowalska"], "2024-03-12T14:35", ""),
         (["Anna Kowalska", "Data publikacji: 12.03.2024 14:35"], ["Anna Kowalska"], "2024-03-12T14:35", ""),
         (["oprac. Anna Kowalska", "12 mar 2024, 14:35"], ["Anna Kowalska"], "2024-03-12T14:35", ""),
         (["Opublikowano: 12.03.2024, 08:10 Aktualizacja: 12.03.2024, 14:35", "Anna Kowalska, PAP"], ["Anna Kowalska", "PAP"], "2024-03-12T08:10", "2024-03-12T14:35"),
     ]),
    ("tr", "Nehrin üzerindeki yeni köprü sonbahara kaldı", [
        "Nehrin üzerindeki yeni köprünün inşaatı en az altı ay gecikecek, dedi belediye sözcüsü salı günü. Gerekçe olarak çelik fiyatlarındaki artış ve işçi eksikliği gösterildi.",
        "Köprünün mayıs ayında tamamlanması planlanıyordu. Sürücüler komşu ilçeden geçen yolu kullanmaya devam etmek zorunda kalacak.",
        "Bütün vatandaşlardan özür diliyoruz, diyen sözcü, belediyenin yüklenici firmayla fiyat indirimi için görüştüğünü söyledi.",
     ], [
         (["Yayınlanma: 12 Mart 2024 14:35", "Ayşe Yılmaz"], ["Ayşe Yılmaz"], "2024-03-12T14:35", ""),
         (["Giriş Tarihi: 12.03.2024 14:35 Son Güncelleme: 12.03.2024 18:20", "Ayşe Yılmaz / İSTANBUL"], ["Ayşe Yılmaz"], "2024-03-12T14:35", "2024-03-12T18:20"),
         (["Haber: Mehmet Demir", "12 Mart 2024 Salı, 14:35"], ["Mehmet Demir"], "2024-03-12T14:35", ""),
         (["Mehmet Demir | 12.03.2024 - 14:35, Güncelleme: 13.03.2024 - 09:00"], ["Mehmet Demir"], "2024-03-12T14:35", "2024-03-13T09:00"),
     ]),
    ("hu", "Csak ősszel nyílik meg az új híd a folyón", [
        "Legalább fél évet késik az új híd építése a folyón, közölte kedden a város szóvivője. Az ok szerinte az acél drágulása és a munkaerőhiány.",
        "A hídnak eredetileg májusra kellett volna elkészülnie. Az autósoknak továbbra is a szomszédos községen átvezető kerülőutat kell használniuk.",
        "Elnézést kérünk minden lakostól a kellemetlenségekért, mondta a szóvivő. A város árengedményről tárgyal a kivitelezővel.",
     ], [
         (["Kovács János", "2024. március 12. 14:35"], ["Kovács János"], "2024-03-12T14:35", ""),
         (["Írta: Nagy Éva", "2024.03.12. 14:35"], ["Nagy Éva"], "2024-03-12T14:35", ""),
         (["Szerző: Nagy Éva", "Közzétéve: 2024. márc. 12., 14:35 | Frissítve: 2024. márc. 13., 10:00"], ["Nagy Éva"], "2024-03-12T14:35", "2024-03-13T10:00"),
     ]),
    ("fi", "Uusi silta joen yli avataan vasta syksyllä", [
        "Uuden sillan rakentaminen joen yli myöhästyy ainakin puoli vuotta, kertoi kaupungin tiedottaja tiistaina. Syynä ovat teräksen kallistuminen ja työvoimapula.",
        "Sillan piti alun perin valmistua jo toukokuussa. Autoilijat joutuvat käyttämään edelleen kiertotietä, joka kulkee naapurikunnan kautta.",
        "Pahoittelemme kaikille asukkaille aiheutuvaa haittaa, tiedottaja sanoi. Kaupunki neuvottelee urakoitsijan kanssa alennuksesta.",
     ], [
         (["Matti Virtanen", "12.3.2024 klo 14.35"], ["Matti Virtanen"], "2024-03-12T14:35", ""),
         (["Teksti: Matti Virtanen", "Julkaistu 12.3.2024 14:35, päivitetty 13.3.2024 9:15"], ["Matti Virtanen"], "2024-03-12T14:35", "2024-03-13T09:15"),
         (["Liisa Korhonen, toimittaja", "12. maaliskuuta 2024"], ["Liisa Korhonen"], "2024-03-12", ""),
     ]),
    ("el", "Το φθινόπωρο ανοίγει η νέα γέφυρα στον ποταμό", [
        "Η κατασκευή της νέας γέφυρας στον ποταμό θα καθυστερήσει τουλάχιστον έξι μήνες, δήλωσε την Τρίτη ο εκπρόσωπος του δήμου. Ο λόγος είναι η αύξηση της τιμής του χάλυβα.",
        "Η γέφυρα επρόκειτο να ολοκληρωθεί τον Μάιο. Οι οδηγοί θα πρέπει να χρησιμοποιούν την παράκαμψη μέσω του γειτονικού δήμου.",
        "Ζητούμε συγγνώμη από όλους τους κατοίκους, είπε ο εκπρόσωπος. Ο δήμος διαπραγματεύεται με τον εργολάβο για έκπτωση.",
     ], [
         (["Γράφει ο Γιώργος Παπαδόπουλος", "12 Μαρτίου 2024, 14:35"], ["Γιώργος Παπαδόπουλος"], "2024-03-12T14:35", ""),
         (["Γιώργος Παπαδόπουλος", "Δημοσιεύθηκε: 12/03/2024, 14:35"], ["Γιώργος Παπαδόπουλος"], "2024-03-12T14:35", ""),
         (["Συντάκτης: Μαρία Νικολάου", "Τρίτη, 12 Μαρτίου 2024 14:35"], ["Μαρία Νικολάου"], "2024-03-12T14:35", ""),
     ]),
    ("uk", "Новий міст через річку відкриють лише восени", [
        "Будівництво нового мосту через річку затримається щонайменше на пів року, повідомив у вівторок речник міста. Причина, за його словами, у подорожчанні сталі та браку робітників.",
        "Міст мали завершити вже у травні. Водіям доведеться й надалі користуватися об'їздом через сусідню громаду.",
        "Просимо вибачення в усіх мешканців за незручності, сказав речник. Місто веде переговори з підрядником про знижку.",
     ], [
         (["Олена Коваленко", "12 березня 2024, 14:35"], ["Олена Коваленко"], "2024-03-12T14:35", ""),
         (["Автор: Олена Коваленко", "Опубліковано: 12.03.2024 14:35"], ["Олена Коваленко"], "2024-03-12T14:35", ""),
         (["Олена Коваленко — Вівторок, 12 березня 2024, 14:35"], ["Олена Коваленко"], "2024-03-12T14:35", ""),
         (["12 бер. 2024 р., 14:35", "Тарас Мельник, Олена Коваленко"], ["Тарас Мельник", "Олена Коваленко"], "2024-03-12T14:35", ""),
     ]),
    ("ru", "Новый мост через реку откроют только осенью", [
        "Строительство нового моста через реку задержится как минимум на полгода, сообщил во вторник представитель города. Причина, по его словам, в подорожании стали и нехватке рабочих.",
        "Мост должны были закончить уже в мае. Водителям придётся и дальше пользоваться объездом через соседний посёлок.",
        "Приносим извинения всем жителям за неудобства, сказал представитель. Город ведёт переговоры с подрядчиком о скидке.",
     ], [
         (["Иван Петров", "12 марта 2024, 14:35"], ["Иван Петров"], "2024-03-12T14:35", ""),
         (["Текст: Иван Петров", "14:35, 12 марта 2024"], ["Иван Петров"], "2024-03-12T14:35", ""),
         (["12.03.2024, 14:35 Автор: Мария Сидорова"], ["Мария Сидорова"], "2024-03-12T14:35", ""),
         (["14:35 / 12.03.2024"], [], "2024-03-12T14:35", ""),
     ]),
    ("ar", "افتتاح الجسر الجديد على النهر في الخريف المقبل", [
        "قال المتحدث باسم المدينة يوم الثلاثاء إن بناء الجسر الجديد على النهر سيتأخر ستة أشهر على الأقل، وذلك بسبب ارتفاع أسعار الصلب ونقص العمال في المنطقة.",
        "وكان من المقرر الانتهاء من الجسر في شهر مايو الماضي. وسيضطر السائقون إلى استخدام الطريق الذي يمر عبر البلدة المجاورة.",
        "وأضاف المتحدث أن المدينة تعتذر لجميع السكان عن هذا الإزعاج، وأنها تتفاوض مع الشركة المنفذة على خفض السعر المتفق عليه.",
     ], [
         (["كتب: أحمد محمود", "الثلاثاء 12 مارس 2024 - 14:35"], ["أحمد محمود"], "2024-03-12T14:35", ""),
         (["بقلم: سارة علي", "١٢ مارس ٢٠٢٤"], ["سارة علي"], "2024-03-12", ""),
         (["أحمد محمود", "تاريخ النشر: 12/3/2024 آخر تحديث: 13/3/2024"], ["أحمد محمود"], "2024-03-12", "2024-03-13"),
         (["الثلاثاء، 12 آذار/مارس 2024", "سارة علي"], ["سارة علي"], "2024-03-12", ""),
     ]),
    ("he", "הגשר החדש מעל הנהר ייפתח רק בסתיו", [
        "בניית הגשר החדש מעל הנהר תתעכב בחצי שנה לפחות, כך מסר ביום שלישי דובר העירייה. הסיבה לדבריו היא התייקרות הפלדה והמחסור בפועלים באזור.",
        "הגשר היה אמור להסתיים כבר במאי. הנהגים ייאלצו להמשיך להשתמש בדרך העוקפת שעוברת ביישוב השכן ומאריכה את הנסיעה.",
        "אנו מתנצלים בפני כל התושבים על אי הנוחות, אמר הדובר. העירייה מנהלת משא ומתן עם הקבלן על הנחה במחיר.",
     ], [
         (["מאת: דנה כהן", "12 במרץ 2024, 14:35"], ["דנה כהן"], "2024-03-12T14:35", ""),
         (["דנה כהן", "פורסם: 12.03.2024, 14:35"], ["דנה כהן"], "2024-03-12T14:35", ""),
         (["דנה כהן, יוסי לוי | 12.03.24 | 14:35"], ["דנה כהן", "יוסי לוי"], "2024-03-12T14:35", ""),
     ]),
    ("fa", "پل جدید روی رودخانه پاییز امسال باز می‌شود", [
        "ساخت پل جدید روی رودخانه دست کم شش ماه به تأخیر می‌افتد، سخنگوی شهرداری روز سه‌شنبه گفت. دلیل آن گران شدن فولاد و کمبود کارگر در منطقه اعلام شده است.",
        "قرار بود این پل در ماه مه به پایان برسد. رانندگان باید همچنان از راهی استفاده کنند که از شهر همسایه می‌گذرد و بیست دقیقه طولانی‌تر است.",
        "سخنگو گفت که از همه شهروندان بابت این مشکل پوزش می‌خواهیم و شهرداری با پیمانکار درباره کاهش قیمت گفتگو می‌کند.",
     ], [
         (["نویسنده: علی رضایی", "۱۲ مارس ۲۰۲۴"], ["علی رضایی"], "2024-03-12", ""),
         (["علی رضایی", "تاریخ انتشار: ۲۲ اسفند ۱۴۰۲ - ۱۴:۳۵"], ["علی رضایی"], None, ""),
         (["سه‌شنبه ۲۲ اسفند ۱۴۰۲ برابر با ۱۲ مارس ۲۰۲۴"], [], "2024-03-12", ""),
     ]),
    ("hi", "नदी पर नया पुल अब शरद ऋतु में खुलेगा", [
        "नदी पर नए पुल का निर्माण कम से कम छह महीने की देरी से पूरा होगा, शहर के प्रवक्ता ने मंगलवार को कहा। उनके अनुसार इसका कारण इस्पात की बढ़ती कीमत और मजदूरों की कमी है।",
        "पुल को पहले मई में पूरा होना था। चालकों को अभी भी पड़ोसी गांव से होकर जाने वाले रास्ते का उपयोग करना होगा, जिससे यात्रा बीस मिनट लंबी हो जाती है।",
        "प्रवक्ता ने कहा कि हम सभी निवासियों से असुविधा के लिए क्षमा चाहते हैं। शहर ठेकेदार से कीमत कम करने पर बात कर रहा है।",
     ], [
         (["द्वारा राहुल शर्मा", "प्रकाशित: मंगलवार, 12 मार्च 2024, 14:35 [IST]"], ["राहुल शर्मा"], "2024-03-12T14:35", ""),
         (["Written by: राहुल शर्मा", "Published : Mar 12, 2024 02:35 pm IST, Updated : Mar 12, 2024 06:20 pm IST"], ["राहुल शर्मा"], "2024-03-12T14:35+05:30", "2024-03-12T18:20+05:30"),
         (["लेखक: राहुल शर्मा", "12 मार्च 2024"], ["राहुल शर्मा"], "2024-03-12", ""),
     ]),
    ("bn", "নদীর ওপর নতুন সেতু খুলবে শরতে", [
        "নদীর ওপর নতুন সেতুর নির্মাণকাজ অন্তত ছয় মাস পিছিয়ে যাবে, মঙ্গলবার জানিয়েছেন শহরের মুখপাত্র। তাঁর মতে এর কারণ ইস্পাতের দাম বৃদ্ধি ও শ্রমিকের অভাব।",
        "সেতুটির কাজ মে মাসে শেষ হওয়ার কথা ছিল। চালকদের এখনো পাশের গ্রামের ভেতর দিয়ে যাওয়া পথ ব্যবহার করতে হবে, এতে বিশ মিনিট বেশি লাগে।",
        "মুখপাত্র বলেন, আমরা সব বাসিন্দার কাছে অসুবিধার জন্য দুঃখ প্রকাশ করছি। শহর কর্তৃপক্ষ ঠিকাদারের সঙ্গে দাম কমানো নিয়ে কথা বলছে।",
     ], [
         (["লেখা: রহিম উদ্দিন", "প্রকাশিত: ১২ মার্চ ২০২৪, ০২:৩৫ পিএম"], ["রহিম উদ্দিন"], "2024-03-12T14:35", ""),
     ]),
    ("ta", "ஆற்றின் மீது புதிய பாலம் இலையுதிர் காலத்தில் திறக்கப்படும்", [
        "ஆற்றின் மீது புதிய பாலம் கட்டும் பணி குறைந்தது ஆறு மாதங்கள் தாமதமாகும் என்று நகர செய்தித் தொடர்பாளர் செவ்வாய்க்கிழமை தெரிவித்தார். எஃகு விலை உயர்வே காரணம் என்றார்.",
        "இந்தப் பாலம் மே மாதத்தில் முடிக்கப்பட வேண்டியது. வாகன ஓட்டிகள் அருகிலுள்ள ஊர் வழியாகச் செல்லும் சாலையைத் தொடர்ந்து பயன்படுத்த வேண்டும்.",
        "அனைத்து மக்களிடமும் மன்னிப்பு கேட்டுக்கொள்கிறோம் என்று அவர் கூறினார். நகராட்சி ஒப்பந்ததாரருடன் விலையைக் குறைப்பது குறித்துப் பேசி வருகிறது.",
     ], [
         (["எழுதியவர்: ரமேஷ் குமார்", "12 மார்ச் 2024"], ["ரமேஷ் குமார்"], "2024-03-12", ""),
         (["By ரமேஷ் குமார்", "Published : 12 Mar 2024 02:35 PM"], ["ரமேஷ் குமார்"], "2024-03-12T14:35", ""),
     ]),
    ("th", "สะพานใหม่ข้ามแม่น้ำเปิดใช้ปลายปีนี้", [
        "การก่อสร้างสะพานใหม่ข้ามแม่น้ำจะล่าช้าอย่างน้อยหกเดือน โฆษกของเมืองกล่าวเมื่อวันอังคาร สาเหตุมาจากราคาเหล็กที่เพิ่มขึ้นและการขาดแคลนแรงงานในพื้นที่",
        "เดิมสะพานมีกำหนดแล้วเสร็จในเดือนพฤษภาคม ผู้ขับขี่ยังต้องใช้ทางเลี่ยงที่ผ่านเมืองข้างเคียงซึ่งใช้เวลานานขึ้นยี่สิบนาทีต่อไป",
        "โฆษกกล่าวว่าขออภัยประชาชนทุกคนในความไม่สะดวก เมืองกำลังเจรจากับผู้รับเหมาเพื่อขอลดราคาค่าก่อสร้าง",
     ], [
         (["โดย สมชาย ใจดี", "12 มีนาคม 2567 14:35 น."], ["สมชาย ใจดี"], "2024-03-12T14:35", ""),
         (["เผยแพร่: 12 มี.ค. 2567 14:35", "ผู้เขียน: สมชาย ใจดี"], ["สมชาย ใจดี"], "2024-03-12T14:35", ""),
         (["วันที่ 12 มีนาคม 2024 เวลา 14:35 น."], [], "2024-03-12T14:35", ""),
     ]),
    ("vi", "Cầu mới qua sông đến mùa thu mới thông xe", [
        "Việc xây dựng cây cầu mới qua sông sẽ chậm ít nhất sáu tháng, người phát ngôn thành phố cho biết hôm thứ Ba. Nguyên nhân là giá thép tăng và thiếu công nhân.",
        "Cây cầu lẽ ra phải hoàn thành vào tháng Năm. Người lái xe vẫn phải đi đường vòng qua thị trấn bên cạnh, lâu hơn hai mươi phút.",
        "Chúng tôi xin lỗi tất cả người dân vì sự bất tiện này, người phát ngôn nói. Thành phố đang đàm phán với nhà thầu để giảm giá.",
     ], [
         (["Thứ ba, 12/3/2024, 14:35 (GMT+7)", "Nguyễn Văn An"], ["Nguyễn Văn An"], "2024-03-12T14:35+07:00", ""),
         (["12/03/2024 14:35 GMT+7", "Tác giả: Trần Thị Hoa"], ["Trần Thị Hoa"], "2024-03-12T14:35+07:00", ""),
         (["Trần Thị Hoa", "Ngày 12 tháng 3 năm 2024"], ["Trần Thị Hoa"], "2024-03-12", ""),
     ]),
    ("id", "Jembatan baru di atas sungai dibuka musim gugur", [
        "Pembangunan jembatan baru di atas sungai akan terlambat sedikitnya enam bulan, kata juru bicara kota pada hari Selasa. Penyebabnya adalah kenaikan harga baja dan kurangnya pekerja.",
        "Jembatan itu semula direncanakan selesai pada bulan Mei. Pengemudi masih harus memakai jalan memutar melalui kota tetangga.",
        "Kami minta maaf kepada seluruh warga atas gangguan ini, kata juru bicara. Pemerintah kota sedang berunding dengan kontraktor.",
     ], [
         (["Oleh: Budi Santoso", "Selasa, 12 Maret 2024 14:35 WIB"], ["Budi Santoso"], "2024-03-12T14:35+07:00", ""),
         (["Kabarkota.com - 12/03/2024, 14:35 WIB", "Penulis: Budi Santoso Editor: Rina Wati"], ["Budi Santoso"], "2024-03-12T14:35+07:00", ""),
         (["Budi Santoso - kabarkota", "Selasa, 12 Mar 2024 14:35 WIB"], ["Budi Santoso"], "2024-03-12T14:35+07:00", ""),
     ]),
    ("ms", "Jambatan baharu dibuka musim luruh", [
        "Pembinaan jambatan baharu merentasi sungai akan tertangguh sekurang-kurangnya enam bulan, kata jurucakap bandar pada hari Selasa. Puncanya kenaikan harga keluli.",
        "Jambatan itu sepatutnya siap pada bulan Mei. Pemandu masih perlu menggunakan jalan lencongan melalui pekan berhampiran.",
        "Kami memohon maaf kepada semua penduduk atas kesulitan ini, kata jurucakap itu. Majlis bandaran sedang berunding dengan kontraktor.",
     ], [
         (["Oleh Ahmad Faizal", "12 Mac 2024, 2:35 petang"], ["Ahmad Faizal"], "2024-03-12T14:35", ""),
     ]),
    ("ko", "강 위 새 다리 가을에야 개통된다", [
        "강 위에 짓는 새 다리의 공사가 적어도 여섯 달 늦어질 것이라고 시 대변인이 화요일 밝혔다. 철강 가격이 오르고 일할 사람이 부족한 것이 이유라고 설명했다.",
        "다리는 원래 오월에 완공될 예정이었다. 운전자들은 이웃 마을을 지나는 우회로를 계속 이용해야 하며 이십 분이 더 걸린다.",
        "대변인은 모든 주민께 불편을 드려 죄송하다고 말했다. 시는 시공사와 공사비를 낮추는 문제를 협의하고 있다고 덧붙였다.",
     ], [
         (["김민수 기자", "입력 2024.03.12 14:35"], ["김민수"], "2024-03-12T14:35", ""),
         (["김민수 기자 minsu@example.com", "입력 2024-03-12 14:35:20 수정 2024-03-13 09:00:11"], ["김민수"], "2024-03-12T14:35:20", "2024-03-13T09:00:11"),
         (["등록 2024년 3월 12일 14시 35분", "이영희 선임기자"], ["이영희"], "2024-03-12T14:35", ""),
         (["승인 2024.03.12 오후 2:35", "기자명 김민수"], ["김민수"], "2024-03-12T14:35", ""),
     ]),
    ("ja", "川に架かる新しい橋、開通は秋に延期", [
        "川に架かる新しい橋の工事が少なくとも半年遅れると、市の広報担当者が火曜日に明らかにした。鋼材の値上がりと作業員の不足が原因だという。",
        "橋は当初五月に完成する予定だった。運転者は引き続き隣町を通る迂回路を使わなければならず、二十分ほど余計にかかる。",
        "担当者は「すべての住民にご不便をおかけして申し訳ない」と述べた。市は施工業者と費用の引き下げについて協議している。",
     ], [
         (["2024年3月12日 14時35分"], [], "2024-03-12T14:35", ""),
         (["文・山田太郎", "2024/03/12 14:35"], ["山田太郎"], "2024-03-12T14:35", ""),
         (["山田太郎 2024年3月12日 14:35"], ["山田太郎"], "2024-03-12T14:35", ""),
         (["公開日時 2024年03月12日 午後2時35分 更新日時 2024年03月13日 09時00分", "佐藤花子記者"], ["佐藤花子"], "2024-03-12T14:35", "2024-03-13T09:00"),
     ]),
    ("zh-TW", "跨河新橋延至秋天才通車", [
        "市府發言人星期二表示，跨河新橋的工程至少延後半年，原因是鋼材漲價以及工人不足。",
        "新橋原訂五月完工。駕駛人仍須繞行鄰近鄉鎮，車程因此多出二十分鐘，附近商家也抱怨生意受到影響。",
        "發言人說，對於造成所有居民的不便深感抱歉，市府正與承包商協商降低工程費用，希望盡快有結果。",
     ], [
         (["記者王小明／台北報導", "2024/03/12 14:35"], ["王小明"], "2024-03-12T14:35", ""),
         (["文／王小明", "2024-03-12 14:35"], ["王小明"], "2024-03-12T14:35", ""),
         (["2024年3月12日 下午2:35", "王小明"], ["王小明"], "2024-03-12T14:35", ""),
         (["發布時間：2024/03/12 14:35 更新時間：2024/03/13 09:00", "記者 王小明 報導"], ["王小明"], "2024-03-12T14:35", "2024-03-13T09:00"),
     ]),
    ("zh-CN", "跨河新桥推迟到秋天通车", [
        "市政府发言人星期二表示，跨河新桥的工程至少推迟半年，原因是钢材涨价以及工人不足。",
        "新桥原定五月完工。司机仍须绕行邻近乡镇，车程因此多出二十分钟，附近商家也抱怨生意受到影响。",
        "发言人说，对于给所有居民造成的不便深表歉意，市政府正与承包商协商降低工程费用，希望尽快有结果。",
     ], [
         (["作者：王小明", "2024-03-12 14:35:10"], ["王小明"], "2024-03-12T14:35:10", ""),
         (["记者 王小明", "发布时间：2024-03-12 14:35"], ["王小明"], "2024-03-12T14:35", ""),
     ]),
    ("sw", "Daraja jipya la mto kufunguliwa msimu wa vuli", [
        "Ujenzi wa daraja jipya juu ya mto utachelewa kwa angalau miezi sita, msemaji wa mji alisema siku ya Jumanne. Sababu ni kupanda kwa bei ya chuma na uhaba wa wafanyakazi.",
        "Daraja lilitarajiwa kukamilika mwezi wa Mei. Madereva wataendelea kutumia njia inayopita mji wa jirani.",
        "Tunaomba radhi kwa wakazi wote kwa usumbufu huu, msemaji alisema. Mji unazungumza na mkandarasi kuhusu kupunguza bei.",
     ], [
         (["Na Juma Hamisi", "Jumanne, Machi 12, 2024"], ["Juma Hamisi"], "2024-03-12", ""),
         (["Mwandishi: Juma Hamisi", "12 Machi 2024"], ["Juma Hamisi"], "2024-03-12", ""),
     ]),
    ("ca", "El nou pont sobre el riu no obrirà fins a la tardor", [
        "La construcció del nou pont sobre el riu s'endarrerirà com a mínim mig any, va dir dimarts el portaveu de la ciutat. El motiu és l'encariment de l'acer i la manca de treballadors.",
        "El pont havia d'estar acabat al maig. Els conductors hauran de continuar fent servir la ruta que passa pel poble veí.",
        "Demanem disculpes a tots els veïns per les molèsties, va dir el portaveu. La ciutat negocia una rebaixa amb el contractista.",
     ], [
         (["Per Jordi Puig", "12 de març de 2024"], ["Jordi Puig"], "2024-03-12", ""),
         (["Jordi Puig", "Barcelona. 12/03/2024 14:35. Actualitzat: 13/03/2024 09:00"], ["Jordi Puig"], "2024-03-12T14:35", "2024-03-13T09:00"),
         (["Jordi Puig i Ferrer", "Dimarts, 12 de març del 2024. 14:35"], ["Jordi Puig i Ferrer"], "2024-03-12T14:35", ""),
     ]),
    ("ro", "Noul pod peste râu se deschide abia la toamnă", [
        "Construcția noului pod peste râu va întârzia cel puțin o jumătate de an, a declarat marți purtătorul de cuvânt al orașului. Motivul ar fi scumpirea oțelului și lipsa muncitorilor.",
        "Podul trebuia să fie gata în mai. Șoferii vor fi nevoiți să folosească în continuare ruta ocolitoare prin comuna vecină.",
        "Ne cerem scuze tuturor locuitorilor pentru neplăceri, a spus purtătorul de cuvânt. Orașul negociază cu constructorul o reducere.",
     ], [
         (["De Andrei Popescu", "12 martie 2024, 14:35"], ["Andrei Popescu"], "2024-03-12T14:35", ""),
         (["Autor: Andrei Popescu", "Publicat: 12.03.2024 14:35 Actualizat: 13.03.2024 09:00"], ["Andrei Popescu"], "2024-03-12T14:35", "2024-03-13T09:00"),
         (["Andrei Popescu", "Marți, 12 Martie 2024, ora 14:35"], ["Andrei Popescu"], "2024-03-12T14:35", ""),
     ]),
    ("bg", "Новият мост над реката ще бъде отворен чак наесен", [
        "Строежът на новия мост над реката ще се забави поне с половин година, съобщи във вторник говорителят на града. Причината според него е поскъпването на стоманата и липсата на работници.",
        "Мостът трябваше да бъде завършен още през май. Шофьорите ще трябва да използват обходния път през съседното село.",
        "Извиняваме се на всички жители за неудобството, каза говорителят. Градът преговаря с изпълнителя за отстъпка.",
     ], [
         (["Автор: Иван Георгиев", "12 март 2024 | 14:35"], ["Иван Георгиев"], "2024-03-12T14:35", ""),
         (["Иван Георгиев", "12.03.2024 г. 14:35 ч."], ["Иван Георгиев"], "2024-03-12T14:35", ""),
         (["Публикувано: 12 март 2024 г., 14:35", "от Мария Димитрова"], ["Мария Димитрова"], "2024-03-12T14:35", ""),
     ]),
    ("sr-Cyrl", "Нови мост преко реке отвара се тек на јесен", [
        "Изградња новог моста преко реке касниће најмање пола године, саопштио је у уторак портпарол града. Разлог је, према његовим речима, поскупљење челика и недостатак радника.",
        "Мост је требало да буде завршен већ у мају. Возачи ће морати и даље да користе обилазни пут кроз суседно место.",
        "Извињавамо се свим грађанима због непријатности, рекао је портпарол. Град преговара са извођачем о попусту.",
     ], [
         (["Аутор: Марко Петровић", "12. март 2024. 14:35"], ["Марко Петровић"], "2024-03-12T14:35", ""),
         (["Пише: Марко Петровић", "12.03.2024. 14:35"], ["Марко Петровић"], "2024-03-12T14:35", ""),
     ]),
    ("sr-Latn", "Novi most preko reke otvara se tek na jesen", [
        "Izgradnja novog mosta preko reke kasniće najmanje pola godine, saopštio je u utorak portparol grada. Razlog je, prema njegovim rečima, poskupljenje čelika i nedostatak radnika.",
        "Most je trebalo da bude završen već u maju. Vozači će morati i dalje da koriste obilazni put kroz susedno mesto.",
        "Izvinjavamo se svim građanima zbog neprijatnosti, rekao je portparol. Grad pregovara sa izvođačem o popustu.",
     ], [
         (["Piše: Marko Petrović", "12. mart 2024. 14:35"], ["Marko Petrović"], "2024-03-12T14:35", ""),
         (["Autor: Tanjug, Marko Petrović", "utorak, 12.03.2024. | 14:35"], ["Tanjug", "Marko Petrović"], "2024-03-12T14:35", ""),
     ]),
    ("hr", "Novi most preko rijeke otvara se tek na jesen", [
        "Izgradnja novog mosta preko rijeke kasnit će najmanje pola godine, rekao je u utorak glasnogovornik grada. Razlog je poskupljenje čelika i manjak radnika.",
        "Most je trebao biti dovršen već u svibnju. Vozači će i dalje morati koristiti obilaznicu kroz susjedno mjesto.",
        "Ispričavamo se svim građanima zbog neugodnosti, rekao je glasnogovornik. Grad pregovara s izvođačem o popustu.",
     ], [
         (["Piše Ivan Horvat", "12. ožujka 2024. @ 14:35"], ["Ivan Horvat"], "2024-03-12T14:35", ""),
         (["Autor: Ivan Horvat / Hina", "Objavljeno: 12.3.2024. u 14:35"], ["Ivan Horvat", "Hina"], "2024-03-12T14:35", ""),
     ]),
    ("sl", "Novi most čez reko bodo odprli šele jeseni", [
        "Gradnja novega mostu čez reko bo zamujala najmanj pol leta, je v torek sporočil predstavnik mesta. Razlog je po njegovih besedah podražitev jekla in pomanjkanje delavcev.",
        "Most bi moral biti končan že maja. Vozniki bodo morali še naprej uporabljati obvoz skozi sosednji kraj.",
        "Opravičujemo se vsem prebivalcem za nevšečnosti, je dejal predstavnik. Mesto se z izvajalcem pogaja o popustu.",
     ], [
         (["Avtor: Janez Novak", "12. marec 2024 ob 14:35"], ["Janez Novak"], "2024-03-12T14:35", ""),
         (["Janez Novak, STA", "12. 3. 2024, 14.35"], ["Janez Novak", "STA"], "2024-03-12T14:35", ""),
     ]),
    ("da", "Ny bro over åen åbner først til efteråret", [
        "Byggeriet af den nye bro over åen bliver mindst et halvt år forsinket, oplyste byens talsmand tirsdag. Årsagen er dyrere stål og mangel på arbejdskraft.",
        "Broen skulle oprindelig have været færdig i maj. Bilisterne må fortsat bruge omvejen gennem nabokommunen.",
        "Vi beklager ulejligheden over for alle borgere, sagde talsmanden. Byen forhandler med entreprenøren om et afslag i prisen.",
     ], [
         (["Af Lars Nielsen", "12. marts 2024 kl. 14.35"], ["Lars Nielsen"], "2024-03-12T14:35", ""),
         (["Lars Nielsen, journalist", "12. mar 2024 kl. 14:35"], ["Lars Nielsen"], "2024-03-12T14:35", ""),
         (["Skrevet af: Mette Hansen", "Udgivet tirsdag d. 12. marts 2024, kl. 14:35"], ["Mette Hansen"], "2024-03-12T14:35", ""),
     ]),
    ("nb", "Ny bro over elva åpner først til høsten", [
        "Byggingen av den nye broen over elva blir minst et halvt år forsinket, opplyste byens talsmann tirsdag. Årsaken er dyrere stål og mangel på arbeidskraft.",
        "Broen skulle opprinnelig stått ferdig i mai. Bilistene må fortsatt bruke omveien gjennom nabokommunen.",
        "Vi beklager ulempene for alle innbyggerne, sa talsmannen. Byen forhandler med entreprenøren om et prisavslag.",
     ], [
         (["Av Kari Hansen", "Publisert: 12.03.2024 14:35 Oppdatert: 13.03.2024 09:00"], ["Kari Hansen"], "2024-03-12T14:35", "2024-03-13T09:00"),
         (["Kari Hansen", "12. mars 2024 14:35"], ["Kari Hansen"], "2024-03-12T14:35", ""),
         (["Journalist Ola Nordmann", "Publisert 12. mars 2024, kl. 14:35"], ["Ola Nordmann"], "2024-03-12T14:35", ""),
     ]),
    ("sv", "Ny bro över ån öppnar först i höst", [
        "Bygget av den nya bron över ån blir minst ett halvår försenat, uppgav stadens talesman på tisdagen. Orsaken är dyrare stål och brist på arbetskraft.",
        "Bron skulle från början ha varit klar i maj. Bilisterna får fortsätta att använda omvägen genom grannkommunen.",
        "Vi beklagar besväret för alla invånare, sade talesmannen. Staden förhandlar med entreprenören om ett prisavdrag.",
     ], [
         (["Av Karin Andersson", "Publicerad 12 mars 2024 14.35"], ["Karin Andersson"], "2024-03-12T14:35", ""),
         (["Text: Karin Andersson", "Publicerad: 2024-03-12 14:35 Uppdaterad: 2024-03-13 09:00"], ["Karin Andersson"], "2024-03-12T14:35", "2024-03-13T09:00"),
         (["TT", "Publicerad kl 14:35, 12 mars 2024"], ["TT"], "2024-03-12T14:35", ""),
     ]),
    ("nl", "Nieuwe brug over de rivier gaat pas in het najaar open", [
        "De bouw van de nieuwe brug over de rivier loopt zeker een half jaar vertraging op, zei de woordvoerder van de stad dinsdag. De oorzaak is duurder staal en een tekort aan arbeiders.",
        "De brug had eigenlijk in mei klaar moeten zijn. Automobilisten moeten voorlopig blijven omrijden via de buurgemeente.",
        "We bieden alle bewoners onze excuses aan, zei de woordvoerder. De stad onderhandelt met de aannemer over een korting.",
     ], [
         (["Door Jan de Vries", "12 maart 2024 om 14:35"], ["Jan de Vries"], "2024-03-12T14:35", ""),
         (["Jan de Vries", "dinsdag 12 mrt. 2024, 14:35 Laatste update: 13 mrt. 2024, 09:00"], ["Jan de Vries"], "2024-03-12T14:35", "2024-03-13T09:00"),
         (["Tekst: Sanne Bakker", "Gepubliceerd op 12-03-2024 14:35"], ["Sanne Bakker"], "2024-03-12T14:35", ""),
     ]),
    ("de", "Neue Brücke über den Fluss öffnet erst im Herbst", [
        "Der Bau der neuen Brücke über den Fluss verzögert sich um mindestens ein halbes Jahr, teilte der Sprecher der Stadt am Dienstag mit. Grund seien teurer Stahl und fehlende Arbeiter.",
        "Die Brücke sollte ursprünglich im Mai fertig sein. Autofahrer müssen weiter die Umleitung durch den Nachbarort nutzen.",
        "Wir bitten alle Einwohner um Entschuldigung, sagte der Sprecher. Die Stadt verhandelt mit der Baufirma über einen Nachlass.",
     ], [
         (["Von Anna Schmidt", "12. März 2024, 14:35 Uhr"], ["Anna Schmidt"], "2024-03-12T14:35", ""),
         (["Stand: 12.03.2024, 14:35 Uhr", "Von: Anna Schmidt, Peter Maier"], ["Anna Schmidt", "Peter Maier"], "2024-03-12T14:35", ""),
         (["Erstellt: 12.03.2024, 14:35 Uhr Aktualisiert: 13.03.2024, 09:00 Uhr", "Peter Maier"], ["Peter Maier"], "2024-03-12T14:35", "2024-03-13T09:00"),
         (["Anna Schmidt (dpa)", "Di., 12. Mär. 2024"], ["Anna Schmidt"], "2024-03-12", ""),
     ]),
    ("fr", "Le nouveau pont sur la rivière ouvrira à l’automne", [
        "La construction du nouveau pont sur la rivière prendra au moins six mois de retard, a annoncé mardi le porte-parole de la ville. En cause, la hausse du prix de l'acier et le manque d'ouvriers.",
        "Le pont devait être achevé en mai. Les automobilistes devront continuer à emprunter la déviation qui passe par la commune voisine.",
        "Nous présentons nos excuses à tous les habitants, a dit le porte-parole. La ville négocie une remise avec l'entreprise.",
     ], [
         (["Par Marie Dupont", "Publié le 12 mars 2024 à 14h35, mis à jour le 13 mars 2024 à 9h00"], ["Marie Dupont"], "2024-03-12T14:35", "2024-03-13T09:00"),
         (["Marie Dupont avec AFP", "12/03/2024 à 14:35"], ["Marie Dupont", "AFP"], "2024-03-12T14:35", ""),
         (["Publié le 12/03/2024 14:35", "Écrit par Jean Martin"], ["Jean Martin"], "2024-03-12T14:35", ""),
     ]),
    ("es", "El nuevo puente sobre el río no abrirá hasta otoño", [
        "La construcción del nuevo puente sobre el río se retrasará al menos seis meses, dijo el martes el portavoz de la ciudad. El motivo es el encarecimiento del acero y la falta de obreros.",
        "El puente debía estar terminado en mayo. Los conductores tendrán que seguir usando el desvío que pasa por el pueblo vecino.",
        "Pedimos disculpas a todos los vecinos, dijo el portavoz. La ciudad negocia una rebaja con la constructora.",
     ], [
         (["Por María García", "12 de marzo de 2024 - 14:35"], ["María García"], "2024-03-12T14:35", ""),
         (["María García", "Madrid - 12 mar 2024 - 14:35 CET"], ["María García"], "2024-03-12T14:35+01:00", ""),
         (["Marzo 12, 2024 2:35 pm", "Juan Pérez"], ["Juan Pérez"], "2024-03-12T14:35", ""),
     ]),
    ("it", "Il nuovo ponte sul fiume aprirà solo in autunno", [
        "La costruzione del nuovo ponte sul fiume subirà un ritardo di almeno sei mesi, ha detto martedì il portavoce del comune. Il motivo è il rincaro dell'acciaio e la mancanza di operai.",
        "Il ponte doveva essere pronto a maggio. Gli automobilisti dovranno continuare a usare la deviazione che passa dal paese vicino.",
        "Ci scusiamo con tutti gli abitanti, ha detto il portavoce. Il comune tratta uno sconto con l'impresa.",
     ], [
         (["di Marco Rossi", "12 marzo 2024 alle 14:35"], ["Marco Rossi"], "2024-03-12T14:35", ""),
         (["Marco Rossi", "Pubblicato il 12/03/2024 - 14:35 Aggiornato il 13/03/2024 - 09:00"], ["Marco Rossi"], "2024-03-12T14:35", "2024-03-13T09:00"),
         (["a cura di Giulia Bianchi", "martedì 12 marzo 2024 (14:35)"], ["Giulia Bianchi"], "2024-03-12T14:35", ""),
     ]),
    ("pt", "Nova ponte sobre o rio só abre no outono", [
        "A construção da nova ponte sobre o rio vai atrasar pelo menos seis meses, disse na terça-feira o porta-voz da cidade. O motivo é o aumento do preço do aço e a falta de operários.",
        "A ponte devia estar pronta em maio. Os motoristas terão de continuar a usar o desvio que passa pela cidade vizinha.",
        "Pedimos desculpa a todos os moradores, disse o porta-voz. A cidade negocia um desconto com a construtora.",
     ], [
         (["João Silva", "12 de março de 2024 às 14:35"], ["João Silva"], "2024-03-12T14:35", ""),
         (["João Silva e Ana Costa", "Publicado em 12/03/2024 às 14h35"], ["João Silva", "Ana Costa"], "2024-03-12T14:35", ""),
     ]),
    ("et", "Uus sild üle jõe avatakse alles sügisel", [
        "Uue silla ehitamine üle jõe hilineb vähemalt pool aastat, ütles linna pressiesindaja teisipäeval. Põhjuseks on terase kallinemine ja tööliste puudus.",
        "Sild pidi algselt valmima mais. Autojuhid peavad endiselt kasutama ümbersõitu läbi naabervalla.",
        "Vabandame kõigi elanike ees ebamugavuste pärast, ütles pressiesindaja. Linn peab ehitajaga läbirääkimisi hinna alandamiseks.",
     ], [
         (["Autor: Mati Tamm", "12. märts 2024, 14:35"], ["Mati Tamm"], "2024-03-12T14:35", ""),
         (["Mati Tamm", "12.03.2024 14:35"], ["Mati Tamm"], "2024-03-12T14:35", ""),
     ]),
    ("lv", "Jauno tiltu pār upi atvērs tikai rudenī", [
        "Jaunā tilta būvniecība pār upi aizkavēsies vismaz par pusgadu, otrdien sacīja pilsētas pārstāvis. Iemesls ir tērauda sadārdzināšanās un strādnieku trūkums.",
        "Tiltu bija paredzēts pabeigt jau maijā. Autovadītājiem arī turpmāk būs jāizmanto apvedceļš caur kaimiņu pagastu.",
        "Atvainojamies visiem iedzīvotājiem par neērtībām, sacīja pārstāvis. Pilsēta ar būvnieku runā par cenas samazināšanu.",
     ], [
         (["Autors: Jānis Bērziņš", "2024. gada 12. marts, 14:35"], ["Jānis Bērziņš"], "2024-03-12T14:35", ""),
         (["Jānis Bērziņš", "12. martā, 2024"], ["Jānis Bērziņš"], "2024-03-12", ""),
     ]),
    ("lt", "Naujas tiltas per upę bus atidarytas tik rudenį", [
        "Naujo tilto per upę statyba vėluos mažiausiai pusę metų, antradienį sakė miesto atstovas. Priežastis – pabrangęs plienas ir darbininkų trūkumas.",
        "Tiltas turėjo būti baigtas jau gegužę. Vairuotojai ir toliau turės naudotis apylanka per kaimyninį miestelį.",
        "Atsiprašome visų gyventojų dėl nepatogumų, sakė atstovas. Miestas su statybininkais derasi dėl mažesnės kainos.",
     ], [
         (["Autorius: Jonas Kazlauskas", "2024 m. kovo 12 d. 14:35"], ["Jonas Kazlauskas"], "2024-03-12T14:35", ""),
         (["Jonas Kazlauskas", "2024-03-12 14:35"], ["Jonas Kazlauskas"], "2024-03-12T14:35", ""),
     ]),
    ("ur", "دریا پر نیا پل خزاں میں کھلے گا", [
        "شہر کے ترجمان نے منگل کو کہا کہ دریا پر نئے پل کی تعمیر میں کم از کم چھ ماہ کی تاخیر ہوگی، جس کی وجہ فولاد کی بڑھتی ہوئی قیمت اور مزدوروں کی کمی ہے۔",
        "پل کو مئی میں مکمل ہونا تھا۔ ڈرائیوروں کو اب بھی پڑوسی قصبے سے گزرنے والا راستہ استعمال کرنا ہوگا جو بیس منٹ لمبا ہے۔",
        "ترجمان نے کہا کہ ہم تمام شہریوں سے معذرت خواہ ہیں اور شہر ٹھیکیدار سے قیمت کم کرنے پر بات کر رہا ہے۔",
     ], [
         (["احمد علی", "12 مارچ 2024"], ["احمد علی"], "2024-03-12", ""),
         (["تحریر: احمد علی", "شائع 12 مارچ 2024 02:35pm"], ["احمد علی"], "2024-03-12T14:35", ""),
     ]),
    ("ka", "ახალი ხიდი მდინარეზე მხოლოდ შემოდგომაზე გაიხსნება", [
        "მდინარეზე ახალი ხიდის მშენებლობა სულ მცირე ნახევარი წლით დაგვიანდება, განაცხადა სამშაბათს ქალაქის წარმომადგენელმა. მიზეზი ფოლადის გაძვირება და მუშების ნაკლებობაა.",
        "ხიდი მაისში უნდა დასრულებულიყო. მძღოლებს კვლავ მოუწევთ მეზობელ სოფელზე გამავალი გზით სარგებლობა.",
        "ბოდიშს ვუხდით ყველა მცხოვრებს, თქვა წარმომადგენელმა. ქალაქი მშენებელთან ფასდაკლებაზე აწარმოებს მოლაპარაკებას.",
     ], [
         (["ავტორი: გიორგი ბერიძე", "12 მარტი 2024, 14:35"], ["გიორგი ბერიძე"], "2024-03-12T14:35", ""),
     ]),
    ("sq", "Ura e re mbi lumë hapet vetëm në vjeshtë", [
        "Ndërtimi i urës së re mbi lumë do të vonohet të paktën gjashtë muaj, tha të martën zëdhënësi i qytetit. Arsyeja është shtrenjtimi i çelikut dhe mungesa e punëtorëve.",
        "Ura duhej të përfundonte në maj. Shoferët do të vazhdojnë të përdorin rrugën që kalon nga fshati fqinj.",
        "Kërkojmë falje nga të gjithë banorët, tha zëdhënësi. Qyteti po bisedon me ndërtuesin për uljen e çmimit.",
     ], [
         (["Nga Arben Hoxha", "12 Mars 2024, 14:35"], ["Arben Hoxha"], "2024-03-12T14:35", ""),
         (["Shkruan: Arben Hoxha", "12/03/2024 14:35"], ["Arben Hoxha"], "2024-03-12T14:35", ""),
     ]),
    ("mk", "Новиот мост преку реката ќе се отвори дури наесен", [
        "Изградбата на новиот мост преку реката ќе доцни најмалку половина година, изјави во вторникот портпаролот на градот. Причината е поскапувањето на челикот и недостигот на работници.",
        "Мостот требаше да биде завршен во мај. Возачите ќе мора и понатаму да го користат обиколниот пат низ соседното село.",
        "Им се извинуваме на сите жители, рече портпаролот. Градот преговара со изведувачот за попуст.",
     ], [
         (["Автор: Петар Стојанов", "12 март 2024 14:35"], ["Петар Стојанов"], "2024-03-12T14:35", ""),
     ]),
    ("az", "Çay üzərindəki yeni körpü yalnız payızda açılacaq", [
        "Çay üzərində yeni körpünün tikintisi ən azı altı ay gecikəcək, şəhərin sözçüsü çərşənbə axşamı bildirib. Səbəb poladın bahalaşması və fəhlə çatışmazlığıdır.",
        "Körpü əslində may ayında hazır olmalı idi. Sürücülər hələ də qonşu kənddən keçən yoldan istifadə etməli olacaqlar.",
        "Bütün sakinlərdən üzr istəyirik, sözçü deyib. Şəhər podratçı ilə qiymətin aşağı salınması barədə danışıqlar aparır.",
     ], [
         (["Müəllif: Elçin Məmmədov", "12 mart 2024, 14:35"], ["Elçin Məmmədov"], "2024-03-12T14:35", ""),
     ]),
    ("en", "New bridge over the river will not open until autumn", [
        "Work on the new bridge over the river will be at least six months late, the city's spokesman said on Tuesday. He blamed the price of steel and a shortage of workers.",
        "The bridge was to be finished in May. Drivers will have to go on using the road through the neighbouring town, which takes twenty minutes longer.",
        "We apologise to all residents for the trouble, the spokesman said. The city is talking to the builder about a lower price.",
     ], [
         (["By Jane Doe", "Tue 12 Mar 2024 14.35 GMT"], ["Jane Doe"], "2024-03-12T14:35+00:00", ""),
         (["By Jane Doe, Staff Reporter", "March 12, 2024 2:35 p.m. PT"], ["Jane Doe"], "2024-03-12T14:35-07:00", ""),
         (["Jane Doe and John Smith", "Published 12th March 2024, 14:35 GMT"], ["Jane Doe", "John Smith"], "2024-03-12T14:35+00:00", ""),
         (["Jane Doe", "Political correspondent", "12 March 2024"], ["Jane Doe"], "2024-03-12", ""),
         (["12 Mar 2024 02:35PM (Updated: 13 Mar 2024 09:00AM)", "Jane Doe"], ["Jane Doe"], "2024-03-12T14:35", "2024-03-13T09:00"),
     ]),
]
# fmt: on
