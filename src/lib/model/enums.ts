/**
 * Closed value lists: canonical value → labels seen in exports. Labels are compared after `fold()`; a label is
 * tried before a number, because other systems number differently.
 */
export type EnumSpec = Readonly<Record<string, readonly string[]>>;

/** National status numbering 1–10, in order. */
const status: EnumSpec = {
	newly_filed: ['Mới đăng ký', 'Mới nộp', 'Chờ tiếp nhận', '1'],
	accepted: ['Đã tiếp nhận', 'Được tiếp nhận', 'Tiếp nhận', '2'],
	not_accepted: ['Không được tiếp nhận', 'Không tiếp nhận', 'Từ chối tiếp nhận', 'Từ chối', '3'],
	in_process: ['Đang xử lý', 'Đang giải quyết', '4'],
	supplement_asked: ['Yêu cầu bổ sung giấy tờ', 'Yêu cầu bổ sung', 'Chờ bổ sung', 'Bổ sung hồ sơ', '5'],
	payment_asked: ['Yêu cầu thực hiện nghĩa vụ tài chính', 'Yêu cầu thanh toán', 'Chờ thanh toán', '6'],
	withdrawn: ['Công dân yêu cầu rút hồ sơ', 'Công dân rút', 'Rút hồ sơ', 'Đã rút', '7'],
	stopped: ['Dừng xử lý', 'Tạm dừng xử lý', '8'],
	done: ['Đã xử lý xong', 'Đã giải quyết', 'Đã xử lý', 'Hoàn thành', '9'],
	result_returned: ['Đã trả kết quả', 'Trả kết quả', '10']
};

const channel: EnumSpec = {
	in_person: ['Trực tiếp', 'Nộp trực tiếp', 'Tại bộ phận một cửa', '1'],
	online: ['Trực tuyến', 'Nộp trực tuyến', 'Qua mạng', 'Trực tuyến qua mạng', 'Online', '2'],
	post: ['BCCI', 'Bưu chính công ích', 'Qua bưu chính', 'Dịch vụ bưu chính công ích', '3'],
	other: ['Khác', 'Kênh khác']
};

/** Levels 3 and 4 (before 2022) are today's "một phần" and "toàn trình". */
const level: EnumSpec = {
	information: ['1', '2', 'Mức độ 1', 'Mức độ 2', 'Cung cấp thông tin'],
	partial: ['3', 'Mức độ 3', 'Một phần', 'DVC trực tuyến một phần'],
	full: ['4', 'Mức độ 4', 'Toàn trình', 'DVC trực tuyến toàn trình']
};

const applicant_kind: EnumSpec = {
	citizen: ['Công dân', 'Cá nhân', 'Người dân'],
	business: ['Doanh nghiệp'],
	organisation: ['Tổ chức'],
	state_agency: ['Cơ quan nhà nước'],
	other: ['Khác']
};

/** Decided by the claims, not read from a column: no export writes it. */
const helper: EnumSpec = { helped: [], alone: [] };

const payment_state: EnumSpec = {
	waiting: ['Chờ thanh toán'],
	unpaid: ['Chưa thanh toán', 'Chưa thu'],
	paid: ['Đã thanh toán', 'Đã thu'],
	cancelled: ['Hủy thanh toán', 'Huỷ thanh toán'],
	refunded: ['Hoàn phí']
};

const rating: EnumSpec = {
	very_satisfied: ['Rất hài lòng'],
	satisfied: ['Hài lòng'],
	neutral: ['Bình thường'],
	dissatisfied: ['Không hài lòng']
};

const claim_role: EnumSpec = {
	filed: ['Tự nộp', 'Nộp'],
	guided: ['Hướng dẫn', 'Hỗ trợ']
};

const relation: EnumSpec = {
	self: ['Bản thân'],
	parent: ['Cha mẹ', 'Bố mẹ', 'Cha', 'Mẹ'],
	grandparent: ['Ông bà', 'Ông', 'Bà'],
	neighbour: ['Hàng xóm'],
	other: ['Khác']
};

const attendance_mark: EnumSpec = {
	present: ['x', '1', 'Có', 'Có mặt'],
	excused: ['P', 'Có phép', 'Vắng có phép'],
	absent: ['K', '0', 'Không phép', 'Vắng', 'Không']
};

const delivery: EnumSpec = {
	in_class: ['Chính khóa'],
	extracurricular: ['Ngoại khóa'],
	assembly: ['Sinh hoạt chung']
};

const audience: EnumSpec = {
	students: ['Học sinh', 'Học sinh khối 8'],
	officials: ['Cán bộ', 'Cán bộ, công chức', 'Công chức'],
	neighbourhood_heads: ['Tổ trưởng', 'Tổ trưởng dân phố', 'Trưởng thôn', 'Bí thư chi bộ'],
	youth_union: ['Đoàn viên', 'Đoàn thanh niên'],
	women_union: ['Hội phụ nữ'],
	residents: ['Người dân', 'Nhân dân'],
	teachers: ['Giáo viên'],
	parents: ['Phụ huynh']
};

const outreach_channel: EnumSpec = {
	leaflet: ['Tờ rơi'],
	video: ['Video'],
	loudspeaker: ['Loa truyền thanh', 'Đài truyền thanh'],
	web_page: ['Trang tin', 'Trang tin điện tử'],
	zalo: ['Zalo'],
	campaign_day: ['Ra quân'],
	community_team: ['Tổ công nghệ số cộng đồng'],
	electronic_area: ['Khu dân cư điện tử']
};

const school_level: EnumSpec = {
	primary: ['TH', 'Tiểu học'],
	lower_secondary: ['THCS', 'Trung học cơ sở'],
	upper_secondary: ['THPT', 'Trung học phổ thông'],
	other: ['Khác']
};

const ownership: EnumSpec = { public: ['Công lập'], private: ['Tư thục', 'Ngoài công lập', 'Dân lập'] };

const unit_kind: EnumSpec = {
	province: ['Tỉnh', 'Thành phố trực thuộc trung ương'],
	district: ['Quận', 'Huyện', 'Thị xã', 'Thành phố'],
	ward: ['Phường', 'Xã', 'Thị trấn']
};

const authority_level: EnumSpec = {
	province: ['Tỉnh', 'Cấp tỉnh'],
	district: ['Huyện', 'Cấp huyện'],
	ward: ['Xã', 'Cấp xã']
};

export const enums = {
	status,
	channel,
	level,
	applicant_kind,
	helper,
	payment_state,
	rating,
	claim_role,
	relation,
	attendance_mark,
	delivery,
	audience,
	outreach_channel,
	school_level,
	ownership,
	unit_kind,
	authority_level
} as const satisfies Record<string, EnumSpec>;

export type EnumName = keyof typeof enums;
