/** The 76 provinces and Bangkok with the letter codes of ภาคผนวก 1 (rules §2.3). */

export type Province = { readonly code: string; readonly name: string };

const table = `
กท กรุงเทพมหานคร
กบ กระบี่
กจ กาญจนบุรี
กส กาฬสินธุ์
กพ กำแพงเพชร
ขก ขอนแก่น
จบ จันทบุรี
ฉช ฉะเชิงเทรา
ชบ ชลบุรี
ชน ชัยนาท
ชย ชัยภูมิ
ชพ ชุมพร
ชร เชียงราย
ชม เชียงใหม่
ตง ตรัง
ตร ตราด
ตก ตาก
นย นครนายก
นฐ นครปฐม
นพ นครพนม
นม นครราชสีมา
นศ นครศรีธรรมราช
นว นครสวรรค์
นบ นนทบุรี
นธ นราธิวาส
นน น่าน
บก บึงกาฬ
บร บุรีรัมย์
ปท ปทุมธานี
ปข ประจวบคีรีขันธ์
ปจ ปราจีนบุรี
ปน ปัตตานี
อย พระนครศรีอยุธยา
พย พะเยา
พง พังงา
พท พัทลุง
พจ พิจิตร
พล พิษณุโลก
พบ เพชรบุรี
พช เพชรบูรณ์
พร แพร่
ภก ภูเก็ต
มค มหาสารคาม
มห มุกดาหาร
มส แม่ฮ่องสอน
ยส ยโสธร
ยล ยะลา
รอ ร้อยเอ็ด
รน ระนอง
รย ระยอง
รบ ราชบุรี
ลบ ลพบุรี
ลป ลำปาง
ลพ ลำพูน
ลย เลย
ศก ศรีสะเกษ
สน สกลนคร
สข สงขลา
สต สตูล
สป สมุทรปราการ
สส สมุทรสงคราม
สค สมุทรสาคร
สก สระแก้ว
สบ สระบุรี
สห สิงห์บุรี
สท สุโขทัย
สพ สุพรรณบุรี
สฎ สุราษฎร์ธานี
สร สุรินทร์
นค หนองคาย
นภ หนองบัวลำภู
อท อ่างทอง
อจ อำนาจเจริญ
อด อุดรธานี
อต อุตรดิตถ์
อน อุทัยธานี
อบ อุบลราชธานี`;

export const provinces: readonly Province[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [code = '', name = ''] = line.split(' ');
    return { code, name };
  });

const byCode = new Map(provinces.map((province) => [province.code, province]));
const byName = new Map(provinces.map((province) => [province.name, province]));

export function provinceOfCode(code: string): Province | null {
  return byCode.get(code) ?? null;
}

export function provinceByName(name: string): Province | null {
  return byName.get(name) ?? null;
}
