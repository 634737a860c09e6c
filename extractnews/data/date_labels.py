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
    "发布", "發布", "发表", "發表", "發佈", "刊登", "出版", "公開", "投稿", "掲載", "配信", "作成", "입력", "등록", "승인", "게시", "발행", "paskelbta", "publicēts", "avaldatud", "publikuar",
)  # fmt: skip

MODIFIED = (
    "updated", "update:", "last update", "last modified", "modified", "last edited", "edited", "revised", "last changed", "last reviewed", "reviewed", "page revision",
    "aktualisier", "letzte änderung", "zuletzt geändert", "geändert", "letztes update", "update am", "überarbeitet", "bearbeitet",
    "mis à jour", "mise à jour", "modifié", "actualisé", "màj", "maj ", "actualizad", "actualización", "modificad", "última modificación", "última actualización",
    "atualizad", "atualização", "aggiornat", "aggiornamento", "modificat", "bijgewerkt", "laatst gewijzigd", "gewijzigd", "oppdatert", "opdateret", "uppdaterad", "ändrad", "sist endret",
    "päivitetty", "muokattu", "aktualizacja", "zaktualizowan", "zmodyfikowan", "aktualizováno", "aktualizované", "posodobljeno", "ažurirano", "frissítve", "frissült", "módosítva",
    "actualizat", "ultima actualizare", "güncelle", "son güncelleme", "обновлен", "изменен", "оновлен", "обновена", "последна", "ажурирано", "ενημερώθηκε", "τελευταία ενημέρωση", "ενημέρωση",
    "تحديث", "آخر تحديث", "به روز", "بروزرسانی", "עודכן", "अपडेट", "अद्यतन", "আপডেট", "อัปเดต", "cập nhật", "diperbarui", "kemas kini", "更新", "最終更新", "修改", "수정", "업데이트",
    "atnaujinta", "atjaunināts", "uuendatud", "përditësuar",
)  # fmt: skip

#: Days of something else: events, rights, comments, birth.
OTHER = (
    "event", "when:", "deadline", "born", "geboren", "copyright", "©", "comment", "kommentar", "says:", "sagt", "joined", "since", "until", "bis ", "valid", "gültig",
    "archived", "retrieved", "accessed", "abgerufen", "aktuelles datum", "heute ist", "today is", "expires", "termin", "beginn", "start:", "ends", "bewertung", "rated",
    "photo", "foto", "bild", "image", "picture", "ap)", "getty", "reply", "antworten", "next", "previous", "vorherig", "nächste",
)  # fmt: skip
