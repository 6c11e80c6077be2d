import type { Channel, Dossier } from '../world/dossier.ts';
import type { Status } from '../world/state.ts';

/** The words one system uses. A channel written in several ways takes the first most of the time. */
export interface Labels {
	channel: Record<Channel, readonly string[]>;
	level: Record<'information' | 'partial' | 'full', string>;
	status: Record<Status, string>;
	yes: string;
	no: string;
}

const level = { information: 'Mức độ 2', partial: 'Mức độ 3', full: 'Mức độ 4' };

const status: Record<Status, string> = {
	newly_filed: 'Mới đăng ký',
	accepted: 'Được tiếp nhận',
	not_accepted: 'Không được tiếp nhận',
	in_process: 'Đang xử lý',
	supplement_asked: 'Yêu cầu bổ sung giấy tờ',
	payment_asked: 'Yêu cầu thực hiện nghĩa vụ tài chính',
	withdrawn: 'Công dân yêu cầu rút hồ sơ',
	stopped: 'Dừng xử lý',
	done: 'Đã xử lý xong',
	result_returned: 'Đã trả kết quả'
};

/** Words of the national portal. */
export const portal: Labels = {
	channel: { online: ['Trực tuyến'], in_person: ['Trực tiếp'], post: ['BCCI'] },
	level,
	status,
	yes: 'Có',
	no: 'Không'
};

/** The same, typed by people. */
export const typedIn: Labels = {
	...portal,
	channel: {
		online: ['Nộp trực tuyến', 'Trực tuyến', 'Qua mạng', 'TRỰC TUYẾN', 'Truc tuyen'],
		in_person: ['Trực tiếp', 'Nộp trực tiếp', 'trực tiếp', 'Tại bộ phận một cửa'],
		post: ['Bưu chính công ích', 'BCCI', 'Qua bưu chính']
	},
	status: {
		...status,
		in_process: 'Đang giải quyết',
		done: 'Đã giải quyết',
		not_accepted: 'Từ chối',
		supplement_asked: 'Chờ bổ sung'
	},
	yes: 'x',
	no: ''
};

/** An older system that wrote numbers. */
export const numbered: Labels = {
	channel: { online: ['2'], in_person: ['1'], post: ['3'] },
	level: { information: '2', partial: '3', full: '4' },
	status: Object.fromEntries(Object.keys(status).map((key, i) => [key, String(i + 1)])) as Record<
		Status,
		string
	>,
	yes: '1',
	no: '0'
};

export const applicantKinds: Record<Dossier['applicantKind'], string> = {
	citizen: 'Công dân',
	business: 'Doanh nghiệp',
	organisation: 'Tổ chức'
};

export const ratings: Record<NonNullable<Dossier['rating']>, string> = {
	very_satisfied: 'Rất hài lòng',
	satisfied: 'Hài lòng',
	neutral: 'Bình thường',
	dissatisfied: 'Không hài lòng'
};
