import type { Random } from '#lib/core/random.ts';
import type { Person } from './dossier.ts';

const families = [
	'Nguyễn',
	'Trần',
	'Lê',
	'Phạm',
	'Hoàng',
	'Phan',
	'Vũ',
	'Đặng',
	'Bùi',
	'Đỗ',
	'Hồ',
	'Ngô',
	'Dương',
	'Lý'
];
const middles = [
	'Văn',
	'Thị',
	'Minh',
	'Thanh',
	'Ngọc',
	'Đức',
	'Thu',
	'Quang',
	'Hồng',
	'Gia',
	'Hải',
	'Phương'
];
const given = [
	'An',
	'Bình',
	'Chi',
	'Dũng',
	'Duy',
	'Giang',
	'Hà',
	'Hạnh',
	'Hiếu',
	'Hòa',
	'Huệ',
	'Hùng',
	'Khánh',
	'Lan',
	'Linh',
	'Long',
	'Mai',
	'Nam',
	'Nga',
	'Nhung',
	'Oanh',
	'Phúc',
	'Quân',
	'Sơn',
	'Thảo',
	'Thủy',
	'Trang',
	'Tuấn',
	'Uyên',
	'Vân',
	'Việt',
	'Yến'
];

/** A name put together at random from common parts. */
export function personName(random: Random): string {
	return `${random.pick(families)} ${random.pick(middles)} ${random.pick(given)}`;
}

/** An invented person: phones 0900 000 xxx, identity numbers beginning with nine zeros. */
export function person(random: Random): Person {
	return {
		name: personName(random),
		phone: `0900000${String(random.int(0, 999)).padStart(3, '0')}`,
		idNumber: `000000000${String(random.int(0, 999)).padStart(3, '0')}`
	};
}
