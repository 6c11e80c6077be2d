import { expect, it } from 'vitest';
import { problemWords } from './problem-words.ts';

it('names indicators, tables and columns as the office knows them', () => {
	const inputs = 'dossiers.finished_at + (dossiers.due_at / procedures.statutory_days), sessions';
	expect(problemWords({ code: 'inputs_absent', params: { indicator: 'D1a', inputs } })).toBe(
		'Chỉ số “Tỷ lệ hồ sơ trực tuyến” không có số liệu vì thiếu đầu vào: cột “Ngày kết thúc xử lý” của bảng hồ sơ và ' +
			'(cột “Ngày hẹn trả” của bảng hồ sơ hoặc cột “Thời hạn giải quyết” của bảng danh mục thủ tục), buổi tập huấn.'
	);
});
