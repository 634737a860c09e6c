"""The words that each language uses all the time, for telling languages of one script apart.

Articles, prepositions, conjunctions, auxiliaries: from knowledge of the languages; words that several
share are kept, since shares are compared.
"""

# Scripts that one language of news is written in (for the others no news was at hand).
SINGLE = {
    "han": "zh", "kana": "ja", "hangul": "ko", "greek": "el", "hebrew": "he", "thai": "th", "bengali": "bn",
    "gurmukhi": "pa", "gujarati": "gu", "oriya": "or", "tamil": "ta", "telugu": "te", "kannada": "kn",
    "malayalam": "ml", "sinhala": "si", "lao": "lo", "tibetan": "bo", "myanmar": "my", "georgian": "ka",
    "ethiopic": "am", "khmer": "km", "armenian": "hy",
}  # fmt: skip

_LATIN = {
    "en": "the of and to in a is that for on was with as it by he at from his be are this have has had which were not but they their an or who said will we you its been i would about more after when there she can if one what so no than out all up into her also new do your our my how just",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei wir ich was wenn kann",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux ou mais comme cette ont été d l qu n s c été elle nous on leur sa ses était ces lui être fait deux entre je vous si tout bien même sans après dont",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha este sí porque esta son entre está cuando muy sin sobre también me hasta hay donde han desde todo nos durante fue ser según años uno ya era dos contra tras qué",
    "it": "di e il la che in un a per è una non con le del si da i della sono al dei nel alla come più ma lo gli anche dal ha delle se su ci o questo l d stato nella dalla essere degli hanno tra era suo sua ai loro dopo due anni solo cui c un quando fatto",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus são esse ainda essa foram anos",
    "nl": "de het een van en in is dat op te zijn met voor niet die aan er ook als om maar bij dan hij naar uit door nog wordt over ze heeft was worden deze hebben werd tot meer je kan dit wel al moet veel geen zo zich of ik we jaar na haar wat tegen onder",
    "sv": "och att det i en på är som för av med den till inte har de om ett han men var jag sig så från vi kan när man ska eller hade efter nu än också vid blir under där mot bara alla sin över hon ut här får vara mycket säger två år sedan många blev andra",
    "da": "og i at det er en til af på for den med de som der ikke har et var han om men fra sig så vil kan blev ved havde efter også jeg nu eller over være hun skal når blive man end vi kun år mod mellem ham siger har været deres ud sin to af denne op bliver",
    "no": "og i det er på som en til å for av at med har de ikke den han et om var men seg fra så vi kan vil jeg ble etter skal også hun nå eller over være når blir mot bare sier år to der alle da mer enn hadde under ut få noe opp dette denne må sine",
    "fi": "ja on ei että se oli hän mutta ovat myös kun joka sen mukaan kuin tai ole jo vuoden niin jos ollut voi vain olla hänen sekä vielä nyt sitä ne kanssa noin siitä jotka näin kertoo sanoo mitä mikä jälkeen ennen koko vuonna pitää ollaan eivät minä tämä",
    "pl": "w i na z się nie do to że jest o jak od po ale za przez co dla są tym ze ma tak oraz było być też już może jego który także tylko które przed która pod czy jej było był ich lub bardzo ich roku bo przy nad sobie gdy więc tego tej te ten ta u",
    "cs": "a v se na je že to s z do o i ve pro za by podle jsou ale k jako po od při které si však byl už který jeho také nebo bude jen aby není jsem co mezi tak let bylo byla mu u než která roku ze když své až jak má před další ještě ani této tím",
    "sk": "a v sa na je že to s z do o aj vo pre za by podľa sú ale k ako po od pri ktoré si však bol už ktorý jeho tiež alebo bude len aby nie som čo medzi tak rokov bolo bola mu u než ktorá roku zo keď svoje až má pred ďalšie ešte ani ich tým sme",
    "sl": "je v in na se za da ki so pa z ne bi po to od ni tudi kot do bo pri s o ter še iz ali kar le že sta bil ob bila več lahko med smo bodo ima ga jih sem nad zaradi pred leta so tem svoje bilo nekaj zelo tako",
    "hr": "je i u na se da su za od s a o će koji što kao ne iz do te bi po nije koja je li ali samo sve kako biti bio ili nakon tako koje već ima prema još više zbog bila rekao pri također godine godina uz tijekom kada bilo su ga nego sam",
    "sr": "je i u na se da su za od s a o će koji što kao ne iz do ili bi po nije koja sa ali samo sve kako biti bio posle tako koje već ima prema još više zbog bila rekao pri takođe godine godina uz tokom kada bilo ga nego sam",
    "hu": "a az és hogy nem is egy ez meg de csak volt már el még mint azt van után szerint ha ki majd pedig fel lehet vagy ezt minden kell lesz között több ami nagyon ezek én így sem mert akik amely is illetve azonban ő két most amit be voltak év",
    "ro": "de și în a la care pe cu din că un o nu pentru să se mai au este sunt prin fost după ce al lui fi cele dar ca ai am sau ale cel dintre când această acest iar sa fără cum fiind aceste între ei doar avea spus va toate noi fie lor ani",
    "tr": "ve bir bu da de için ile çok daha olarak olan gibi en sonra kadar ne ki her o ise var mi ama ya dedi oldu göre olduğunu olduğu diye yeni iki sonra değil etti şey bunu onun nin veya ancak yıl eden tarafından türkiye üzerinde içinde ilk büyük",
    "id": "yang dan di dengan untuk dari ini itu pada dalam tidak akan juga ke oleh adalah karena tersebut ada sebagai bisa telah dapat kata atau saat mereka sudah menjadi kami lebih saya seperti bahwa hari secara hingga bagi agar tahun namun satu belum orang dia ia antara setelah serta yaitu sangat usai jika harus kepada berada",
    "ms": "yang dan di dengan untuk dari ini itu pada dalam tidak akan juga ke oleh adalah kerana tersebut ada sebagai boleh telah dapat kata atau ketika mereka sudah menjadi kami lebih saya seperti bahawa hari secara hingga bagi agar tahun namun satu belum orang beliau ia antara selepas serta pihak iaitu ialah berkata sahaja sangat jika perlu kepada berada pelbagai manakala turut",
    "vi": "và của là có được cho trong với các không một những đã người này để ở từ khi đến năm về ra vào cũng như sẽ nhiều tại phải trên còn ông theo hơn bị nhưng làm đó sau thì việc nước nhà lại thể ngày hai qua rất nên",
    "et": "ja on ei et see oli ka kui aga mis ta oma või kes seda ole selle siis need nii olid ning veel sest juba ma kuid pärast me olla aasta nagu välja üle koos neid väga mida võib tema aastal ütles kus välja vaid ainult mitte enne hakkas nende peab poolt",
    "lv": "un ir ar no par uz ka kā bet tas arī to kas vai nav pēc lai tā gan pie viņš tika jau vēl kur tikai bija tiek būs līdz ja kad savu šo tās vairāk pēc gadā ļoti gada pret būt starp visi laikā vairs viņa izgatavots kuri mēs",
    "lt": "ir kad yra į su iš kaip tai bet buvo už nuo jis dėl savo bus ar apie jau tik per po dar ne jos jo jų labai arba metų kurie metais kuris taip iki prie ji teigia sakė kai nes prieš gali vienas tačiau šiuo būti pat yra",
    "sq": "e të në i dhe për që me një është nga ka se si më do u nuk janë ose kjo por ky ai tij duke edhe kishte pas së kanë ishte këtë kur ajo mund sipas deri tyre saj ku kryer tek këto gjatë pa vetëm vit shumë ndaj",
    "ca": "de la que i el a en les per un del amb els una no és al es ha l d s dels més seu com però aquest també han va ser o aquesta sobre ho si perquè fins són pel on ja entre n què hi anys estat molt tot sense seva",
    "eu": "eta da ez du bat dute ere izan zen dira egin duen den baina dela zuen baino ditu hau dago gabe bere hori egun urte behar arte gero beste bezala dituzte ziren nahi zuten bi edo egiten egon oso gehiago esan oraindik",
    "gl": "de a o que e do da en un para é con non unha os no se na por máis as dos como pero foi ao el das ten seu súa ou ser cando moi hai nos xa está eu tamén só polo pola ata iso ela entre era despois sen mesmo aos ter son",
    "is": "og að í á er sem til um við það fyrir með en hann því var eru ekki af þess hefur frá um þar hún verið þeir eftir segir eða þá hafa upp þetta verður sé þau var þegar hafi væri sér nú ég þessi þó hjá okkur út",
    "ga": "an agus a na is i go ar tá le do sé bhí ní ag de san nach é ach faoi níl ó atá seo sin leis siad bhfuil mar sí ina don chun gur aon nó dúirt bheith féin nuair ann sna eile air ann dá ba as",
    "cy": "y yn a i o ar yr ei mae bod ac am wedi sydd gan oedd fod un hyn at ond fel ddim nad os hefyd dros eu bydd hynny rhai pan chi na eich i'r o'r gyda mewn mwy dweud cael byddai gwneud nhw wrth hi ni",
    "af": "die en van in is het wat om te vir met nie dat op hy sy aan 'n n was sal as by word ook het uit kan maar deur na tot of ons hulle is so daar ek dit nog meer moet oor jaar mense haar hom toe sê",
    "sw": "na ya wa kwa katika ni za la kuwa hiyo cha huo ambao hilo au kama baada lakini huyo hizo kutoka alisema yake pia ili hii hivyo bila sana wake watu mwaka moja vya ambayo hayo hadi nchi kati yao wakati kila serikali rais",
    "tl": "ang ng sa na mga at ay ni si para hindi may ito kung nang din rin mula dahil isang siya niya nila pa po naman ko ka lang sila nga kanyang upang kay ako namin ba pag mas wala araw nito ayon taon",
    "az": "və bir bu ilə üçün da də olan daha çox ki olaraq o kimi sonra edib deyib isə ən var olub görə hər qədər bildirib azərbaycan eyni onun edən bütün edilib tərəfindən yeni idi ildə lakin ona nə artıq dövlət öz",
    "uz": "va bu bilan uchun ham bir edi bo‘lgan deb da ushbu o‘z esa shu haqida yil kerak qilish o‘zbekiston bo‘yicha ega hamda yoki emas keyin barcha har lekin tomonidan u biz eng ko‘p mumkin qilgan bo‘ladi",
    "so": "iyo oo ka ku ay uu ah in la waa soo loo waxaa u si kale mid wax isagoo ayaa dalka ee aan lagu inay magaalada maanta sheegay hadda kala badan",
    "ha": "da a na ta ya ba ce ne wa ga don cewa shi su kuma an sun yi daga wannan ko amma zai hakan kasar mai ya ce jihar ita",
    "mt": "ta il u li ma fil tal fuq minn kien għal biex dan hija huwa dwar ukoll qal jew kif din wara kienet l f b x mill kontra aktar sena bil lill",
    "lb": "d an de vun am op fir den déi mat ass net ze dat e huet och en et vum bei sech sinn nees no war der dem zu awer si um hunn gëtt ginn eng wéi nach mä iwwer",
    "tk": "we bir bu bilen üçin hem boýunça türkmenistanyň ýurdumyzyň döwlet hormatly bolan boldy eden öz ýyl täze ýaly onuň şeýle",
    "ku": "û li ji ku de bi jî bo di ye ev wê ne dike her hat kirin bû ji bo kir ew be dikin xwe re tê kurdistan dibe",
}
_CYRILLIC = {
    "ru": "и в не на что с он как по это но из у за от к о же так был для до его она а мы они я бы все или если года также при во когда том уже после только еще ее их будет может были этом лет которые который под со было чтобы быть время нет более",
    "uk": "і в не на що з він як по це але із у за від до о та так був для його вона а ми вони я би все або якщо року також при коли вже після тільки ще її їх буде може були цьому років які який під було щоб бути про є й через зі цього чи над",
    "be": "і ў не на што з ён як па гэта але у за ад да а так быў для яго яна мы яны я б усё або калі года таксама пры ўжо пасля толькі яшчэ іх будзе можа былі гэтым гадоў якія які пад са было каб быць пра ці",
    "bg": "и в не на че с той като по това но от у за до о се да е са ще си те ние аз или ако година също при когато вече след само още ги бъде може бяха тази които който под със беше има през към му най между както",
    "sr": "и у не на да се је су за од са што као из до о али по који која које ће није би или само све како бити био после тако већ има према још више због била рекао при такође године година уз током када било га него",
    "mk": "и во не на да се е од за со што како до но по која кој кои ќе или само сите биде после така веќе има според уште повеќе поради беше рекол при исто година години ја ги го тоа дека меѓу околу оваа",
    "kk": "және бұл мен үшін да де бір деп ол осы туралы бойынша болды жылы еді екен қазақстан оның деді болған арқылы кейін бар бірақ болып жаңа отыр сол емес керек үлкен",
    "ky": "жана бул менен үчүн да бир деп ал ошол тууралуу боюнча болгон жылы эле экен кыргыз анын деди кийин бар бирок болуп жаңы эмес керек",
    "mn": "нь юм ба болон энэ байна гэж бол ч тэр нэг оны байсан монгол улсын гэсэн хүн байгаа ажил хэмээн бай өөрийн их уг",
    "tg": "ва дар ба аз ки ин бо барои аст як он то буд шуд кард дорад тоҷикистон мешавад худ дигар ҳам",
    "tt": "һәм бу белән өчен да дә бер дип ул шул булды татарстан аның инде булган ел",
}
_ARABIC = {
    "ar": "في من على إلى أن عن مع هذا التي الذي ما لا هذه كان بعد لم قد بين كل و كما أو خلال إن ذلك حيث قال هو هي كانت أنه قبل أي به له لها عند حتى غير منذ فيها يوم تم عام ولا ثم وقال",
    "fa": "در به از که و این را با است برای آن یک خود تا کرد بر هم نیز شد می شده او ها ای دارد بود اما شود کند اگر های ما باید گفت وی پس هر دو نمی بین بی پیش کرده همه ایران",
    "ur": "کے کی میں ہے سے کہ اور کا کو نے پر اس ہیں ایک کیا بھی یہ تھا جو ان تو ہو گیا کر وہ گئے ہوئے تک نہیں کہا جس تھے لیے گی اپنے ساتھ بعد رہے جا دیا تھی ہی",
    "ps": "د په او چې کې له یې دي ته دا سره هم کړي شي نه وه يو ده پر ويلي خو څخه دغه کړ يې شوي هغه افغانستان",
    "ckb": "لە بە و بۆ کە ئەو ئەم لەگەڵ بوو دەکات هەر یەک کوردستان دوو ئەوەی هەرێمی نا دا هەموو",
    "ug": "ۋە بۇ بىلەن ئۈچۈن بىر دەپ ئۇ شۇ ھەم ئۇيغۇر خىتاي قىلىپ بولغان",
    "sd": "جي ۾ جو کي آهي ته ۽ جا سان تي هن هڪ کان نه پڻ آهن",
}
_DEVANAGARI = {
    "hi": "के में की है से का को और ने पर कि यह भी एक हैं नहीं इस लिए कर तो था हो ही जा गया करने कहा साथ बाद किया रहे अपने रहा वह जो उन्होंने कुछ दिया तक या हुए",
    "mr": "आणि या आहे च्या ते हा ही मध्ये आहेत होते करण्यात म्हणून तर की व होता यांनी केले झाली झाले त्या असे होती नाही एक मात्र त्यांनी असून पण यांच्या हे",
    "ne": "र को मा छ का ले भएको पनि गरेको यो हो भने गर्ने लागि एक तथा छन् गरी नेपाल थियो भन्ने गरिएको उनले रहेको सँग बताए हुने छैन के",
}


#: Language → its words, for each script that several languages are written in.
BY_SCRIPT = {
    "latin": _LATIN,
    "cyrillic": _CYRILLIC,
    "arabic": _ARABIC,
    "devanagari": _DEVANAGARI,
}
