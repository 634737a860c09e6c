"""Pages in scripts that end their sentences with a blank, as HTML and as dumps."""

from __future__ import annotations

import pytest

from .pages import record

THAI = (
    "สภาเมืองอนุมัติสร้างสะพานใหม่ข้ามแม่น้ำ",
    "สภาเมืองได้ลงมติเมื่อวันจันทร์ที่ผ่านมาให้สร้างสะพานใหม่ข้ามแม่น้ำเพื่อแก้ปัญหาการจราจรติดขัดในช่วงเช้าและเย็น "
    "โดยคาดว่าจะใช้งบประมาณประมาณสองร้อยล้านบาท และจะเริ่มก่อสร้างในช่วงต้นปีหน้า",
    "นายกเทศมนตรีกล่าวว่าโครงการนี้จะช่วยให้ประชาชนเดินทางได้สะดวกขึ้น และลดเวลาการเดินทางจากฝั่งเหนือไปฝั่งใต้ได้มากกว่าครึ่งหนึ่ง "
    "ขณะที่ชาวบ้านบางส่วนกังวลเรื่องผลกระทบต่อสิ่งแวดล้อมริมแม่น้ำ",
    "คณะกรรมการสิ่งแวดล้อมจะจัดประชุมรับฟังความคิดเห็นในเดือนหน้า ก่อนที่สภาจะพิจารณารายละเอียดของสัญญาก่อสร้างอีกครั้ง",
)
LAO = (
    "ສະພາເມືອງອະນຸມັດສ້າງຂົວໃໝ່ຂ້າມແມ່ນ້ຳ",
    "ສະພາເມືອງໄດ້ລົງມະຕິໃນວັນຈັນຜ່ານມາໃຫ້ສ້າງຂົວໃໝ່ຂ້າມແມ່ນ້ຳເພື່ອແກ້ໄຂບັນຫາການຈະລາຈອນ "
    "ໂດຍຄາດວ່າຈະໃຊ້ງົບປະມານສອງຮ້ອຍລ້ານກີບ ແລະ ຈະເລີ່ມກໍ່ສ້າງໃນຕົ້ນປີໜ້າ",
    "ເຈົ້າເມືອງກ່າວວ່າໂຄງການນີ້ຈະຊ່ວຍໃຫ້ປະຊາຊົນເດີນທາງໄດ້ສະດວກຂຶ້ນ ແລະ ຫຼຸດເວລາການເດີນທາງຈາກຝັ່ງເໜືອໄປຝັ່ງໃຕ້ໄດ້ຫຼາຍກວ່າເຄິ່ງໜຶ່ງ",
    "ຄະນະກຳມະການສິ່ງແວດລ້ອມຈະຈັດກອງປະຊຸມຮັບຟັງຄຳຄິດເຫັນໃນເດືອນໜ້າ ກ່ອນທີ່ສະພາຈະພິຈາລະນາລາຍລະອຽດຂອງສັນຍາອີກຄັ້ງ",
)


@pytest.mark.parametrize("story", [THAI, LAO], ids=["Thai", "Lao"])
@pytest.mark.parametrize("kind", ["html", "text"])
def test_a_text_without_full_stops_is_an_article(story: tuple[str, ...], kind: str) -> None:
    headline, *paragraphs = story
    if kind == "html":
        told = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        page = (
            f"<html><head><title>{headline}</title></head><body><ul><li><a href='/'>News</a></li></ul>"
            f"<article><h1>{headline}</h1>{told}</article></body></html>"
        )
    else:
        page = "\n\n".join(story)
    found = record(page, input_format=kind)
    assert found is not None
    assert found["title"] == headline
    assert found["body"] == "\n\n".join(paragraphs)
    assert found["confidence"] > 0.8
