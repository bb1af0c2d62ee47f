import { expect, test } from 'vitest';
import { bareName } from '../../../../shared/extraction/signature.ts';

test.each(['นายกฤษณะ ทองธารา', 'นายกมล ไพรงาม', 'นางสาวกนกพร ฟ้าใส', 'นายวรากร ทองธารา'])(
  '%s is a person, whatever the name begins with',
  (name) => {
    expect(bareName.test(name)).toBe(true);
  },
);

test.each(['นายกเทศมนตรีเมืองพล', 'นายกองค์การบริหารส่วนตำบล', 'นายกรัฐมนตรี', 'นายอำเภอวังหมอก', 'นายก อบต.'])(
  '%s is a post',
  (post) => {
    expect(bareName.test(post)).toBe(false);
  },
);
