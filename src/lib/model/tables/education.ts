import { column, type TableSpec } from '../column.ts';

/** Schools are one row each. Dates say between which days there is one, and since when it bears its name: rows of other files are resolved on their day. */
export const schools: TableSpec = {
	name: 'schools',
	key: ['code'],
	columns: [
		column('code', 'text', ['Mã trường'], { required: true }),
		column('name', 'text', ['Tên trường'], { required: true }),
		column('level', 'enum', ['Cấp học'], { values: 'school_level' }),
		column('ownership', 'enum', ['Loại hình'], { values: 'ownership' }),
		column('ward', 'ward', ['Phường/Xã', 'Phường', 'Xã', 'Địa bàn']),
		column('enrolled_in_scope', 'integer', ['Sĩ số khối 8', 'Sĩ số']),
		column('valid_from', 'date', ['Hiệu lực từ', 'Ngày thành lập']),
		column('valid_to', 'date', ['Hiệu lực đến', 'Ngày giải thể']),
		column('former_name', 'text', ['Tên cũ', 'Tên trường cũ']),
		column('renamed_on', 'date', ['Ngày đổi tên', 'Đổi tên từ ngày']),
		column('merged_into', 'text', ['Sáp nhập vào', 'Mã trường sáp nhập vào'])
	]
};

/** School rolls. Identifier and name become pseudonyms; every other personal column of the roll is dropped on load. */
export const students: TableSpec = {
	name: 'students',
	key: ['student'],
	columns: [
		column('student', 'text', ['Mã định danh Bộ GD&ĐT', 'Mã học sinh'], { required: true, personal: true }),
		column('name', 'text', ['Họ tên', 'Họ và tên'], { personal: true }),
		column('class', 'text', ['Lớp học', 'Lớp']),
		column('grade', 'integer', ['Khối học', 'Khối']),
		column('school', 'school', ['Trường', 'Tên trường', 'Mã trường']),
		column('consent', 'boolean', ['Đồng ý phụ huynh', 'Phụ huynh đồng ý']),
		column('enrolment_state', 'text', ['Trạng thái'])
	]
};

/** Students who changed school during the year; a roll alone does not say since when. */
export const transfers: TableSpec = {
	name: 'transfers',
	key: ['student', 'moved_on'],
	columns: [
		column('student', 'text', ['Mã học sinh', 'Mã định danh Bộ GD&ĐT'], { required: true, personal: true }),
		column('moved_on', 'date', ['Ngày chuyển trường', 'Ngày chuyển'], { required: true }),
		column('from_school', 'school', ['Trường chuyển đi', 'Chuyển từ trường', 'Trường cũ']),
		column('to_school', 'school', ['Trường chuyển đến', 'Chuyển đến trường', 'Trường mới']),
		column('to_class', 'text', ['Lớp chuyển đến', 'Lớp mới'])
	]
};

export const sessions: TableSpec = {
	name: 'sessions',
	key: ['session'],
	columns: [
		column('session', 'text', ['Mã lớp', 'Mã buổi', 'Mã lớp tập huấn'], { required: true }),
		column('held_on', 'date', ['Ngày', 'Ngày tổ chức'], { required: true }),
		column('school', 'school', ['Trường', 'Địa điểm', 'Trường / Địa điểm']),
		column('place', 'text', ['Nơi tổ chức']),
		column('ward', 'ward', ['Phường/Xã']),
		column('audience', 'enum', ['Đối tượng'], { values: 'audience' }),
		column('topic', 'text', ['Chủ đề']),
		column('delivery', 'enum', ['Hình thức'], { values: 'delivery' }),
		column('trainer', 'text', ['Báo cáo viên'], { personal: true }),
		column('planned', 'integer', ['Số lượng dự kiến']),
		column('present', 'integer', ['Số lượng tham dự']),
		column('present_note', 'text', ['Ghi chú số lượng'])
	]
};

export const attendance: TableSpec = {
	name: 'attendance',
	key: ['session', 'student'],
	columns: [
		column('session', 'text', ['Mã lớp', 'Mã buổi', 'Mã lớp tập huấn'], { required: true }),
		column('student', 'text', ['Mã học sinh', 'Mã định danh Bộ GD&ĐT'], { required: true, personal: true }),
		column('mark', 'enum', ['Có mặt', 'Điểm danh'], { values: 'attendance_mark' }),
		column('quiz', 'decimal', ['Bài kiểm tra', 'Điểm kiểm tra'])
	]
};

/** What a student says to have done (phiếu tham gia); verified against dossiers. */
export const claims: TableSpec = {
	name: 'claims',
	key: ['claim'],
	columns: [
		column('claim', 'text', ['Mã phiếu'], { required: true }),
		column('student', 'text', ['Mã học sinh', 'Mã định danh Bộ GD&ĐT'], { required: true, personal: true }),
		column('dossier_id', 'text', ['Mã hồ sơ']),
		column('procedure_name', 'text', ['Thủ tục', 'Tên thủ tục']),
		column('done_on', 'date', ['Ngày thực hiện']),
		column('relation', 'enum', ['Quan hệ'], { values: 'relation' }),
		column('role', 'enum', ['Vai trò'], { values: 'claim_role' }),
		column('evidence', 'text', ['Minh chứng']),
		column('teacher_confirmed', 'boolean', ['GVCN xác nhận']),
		column('consent', 'boolean', ['Đồng ý phụ huynh'])
	]
};

/** Parents on the school software (system 28). */
export const parentActivation: TableSpec = {
	name: 'parent_activation',
	key: ['school', 'month'],
	columns: [
		column('school', 'school', ['Trường', 'Mã trường'], { required: true }),
		column('month', 'date', ['Tháng'], { required: true }),
		column('parents', 'integer', ['Số phụ huynh']),
		column('activated', 'integer', ['Số phụ huynh kích hoạt']),
		column('messages', 'integer', ['Số tin nhắn']),
		column('replies', 'integer', ['Số phản hồi'])
	]
};
