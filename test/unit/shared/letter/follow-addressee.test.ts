/** Close and closing line follow the addressee until the clerk words them by hand. */
import { expect, test } from 'vitest';
import { withAddressee } from '../../../../shared/letter/follow-addressee.ts';
import { shortLetter } from '../../../helpers/letter-samples.ts';

const monk = 'เจ้าอาวาสวัดริมธาร';
const ordinary = { ...shortLetter, addressee: 'นายกเทศมนตรีตำบลวังหมอก' };

test('to a monk the letter closes and asks as one does to monks, and back again', () => {
  const changes = withAddressee(ordinary, monk);
  expect(changes).toEqual({
    addressee: monk,
    complimentaryClose: 'ขอนมัสการด้วยความเคารพ',
    closingPurpose: 'จึงนมัสการมาเพื่อทราบ และพิจารณาดำเนินการต่อไป',
  });
  expect(withAddressee({ ...ordinary, ...changes }, ordinary.addressee)).toEqual({
    addressee: ordinary.addressee,
    complimentaryClose: 'ขอแสดงความนับถือ',
    closingPurpose: ordinary.closingPurpose,
  });
});

test('a close or closing line of the clerk’s own stays', () => {
  const own = { ...ordinary, complimentaryClose: 'ด้วยความเคารพอย่างสูง', closingPurpose: 'จึงขอเชิญร่วมงาน' };
  expect(withAddressee(own, monk)).toEqual({ addressee: monk });
});

test('a form without a close gets none, and a like addressee changes nothing', () => {
  expect(withAddressee({ ...ordinary, form: 'memo', complimentaryClose: '' }, 'พลเอก')).toEqual({
    addressee: 'พลเอก',
  });
  expect(withAddressee(ordinary, 'นายกองค์การบริหารส่วนตำบลธารทอง')).toEqual({
    addressee: 'นายกองค์การบริหารส่วนตำบลธารทอง',
  });
});
