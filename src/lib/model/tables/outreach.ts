import { column, type TableSpec } from '../column.ts';

export const outreach: TableSpec = {
	name: 'outreach',
	key: ['held_on', 'unit', 'channel'],
	columns: [
		column('held_on', 'date', ['Ngày'], { required: true }),
		column('unit', 'office', ['Đơn vị'], { required: true }),
		column('ward', 'ward', ['Phường/Xã', 'Phường']),
		column('channel', 'enum', ['Kênh', 'Kênh tuyên truyền'], { values: 'outreach_channel' }),
		column('reach', 'integer', ['Số lượt tiếp cận']),
		column('cost', 'integer', ['Chi phí'], { money: true })
	]
};

/**
 * Devices and internet lines: need → matched with a giver → donated or lent → returned (systems 18 and 19). A giver's line has
 * no need but what it offers: things ready to be handed over and not yet promised to anybody.
 */
export const devices: TableSpec = {
	name: 'devices',
	key: ['place', 'kind', 'as_of'],
	columns: [
		column('place', 'text', ['Trường / Đơn vị', 'Trường', 'Đơn vị'], { required: true }),
		column('ward', 'ward', ['Phường/Xã']),
		column('kind', 'text', ['Loại thiết bị', 'Thiết bị'], { required: true }),
		column('as_of', 'date', ['Tính đến ngày', 'Ngày'], { required: true }),
		column('need', 'integer', ['Nhu cầu']),
		column('matched', 'integer', ['Đã ghép', 'Đã có nơi tặng', 'Đã ghép nơi tặng']),
		column('donated', 'integer', ['Đã tặng', 'Số tặng']),
		column('lent', 'integer', ['Đã cho mượn', 'Số cho mượn']),
		column('returned', 'integer', ['Đã trả', 'Số trả lại']),
		column('offered', 'integer', ['Đăng ký tặng', 'Số đăng ký tặng', 'Sẵn sàng tặng'])
	]
};

/** Who helped whom (system 20); people are pseudonyms. */
export const helpPairs: TableSpec = {
	name: 'help_pairs',
	key: ['helper', 'helped', 'met_on'],
	columns: [
		column('helper', 'text', ['Người giúp', 'Người hỗ trợ'], { required: true, personal: true }),
		column('helped', 'text', ['Người được giúp', 'Người được hỗ trợ'], { required: true, personal: true }),
		column('met_on', 'date', ['Ngày hỗ trợ', 'Ngày'], { required: true }),
		column('ward', 'ward', ['Phường/Xã'])
	]
};

/** Events of the ladder learn → file → track → pay → other (system 21). */
export const stageEvents: TableSpec = {
	name: 'stage_events',
	key: ['person', 'stage', 'on_date'],
	columns: [
		column('person', 'text', ['Tài khoản', 'Mã người dùng'], { required: true, personal: true }),
		column('stage', 'text', ['Bước', 'Giai đoạn'], { required: true }),
		column('on_date', 'date', ['Ngày'], { required: true }),
		column('ward', 'ward', ['Phường/Xã'])
	]
};

export const barriers: TableSpec = {
	name: 'barriers',
	key: ['ward', 'reason', 'surveyed_on'],
	columns: [
		column('ward', 'ward', ['Phường/Xã'], { required: true }),
		column('reason', 'text', ['Rào cản', 'Khó khăn'], { required: true }),
		column('surveyed_on', 'date', ['Ngày khảo sát', 'Ngày'], { required: true }),
		column('people', 'integer', ['Số người', 'Số ý kiến'])
	]
};

export const clubs: TableSpec = {
	name: 'clubs',
	key: ['club'],
	columns: [
		column('club', 'text', ['Câu lạc bộ', 'Tên CLB', 'Tên câu lạc bộ'], { required: true }),
		column('kind', 'text', ['Loại CLB', 'Loại']),
		column('ward', 'ward', ['Phường/Xã']),
		column('school', 'school', ['Trường']),
		column('members', 'integer', ['Số thành viên']),
		column('last_active_on', 'date', ['Hoạt động gần nhất'])
	]
};

/** Infrastructure statements: n of N with a date, never a bare percentage (system 16). */
export const infrastructure: TableSpec = {
	name: 'infrastructure',
	key: ['item', 'as_of'],
	columns: [
		column('item', 'text', ['Hạng mục'], { required: true }),
		column('as_of', 'date', ['Tính đến ngày'], { required: true }),
		column('units_with', 'integer', ['Số đơn vị có']),
		column('units_total', 'integer', ['Tổng số đơn vị']),
		column('source', 'text', ['Nguồn'])
	]
};

/** The eight services of a smart-city centre and whether each is connected (system 24), planned services too (29). */
export const feeds: TableSpec = {
	name: 'feeds',
	key: ['feed'],
	columns: [
		column('feed', 'text', ['Dịch vụ', 'Tên dịch vụ'], { required: true }),
		column('state', 'text', ['Tình trạng kết nối']),
		column('last_seen_on', 'date', ['Cập nhật gần nhất']),
		column('note', 'text', ['Ghi chú'])
	]
};
