/** What the portals of these campaigns write of every dossier, in their order; each export adds its own columns after these. */
export const portalColumns = [
	['Mã hồ sơ', 'dossier_id'],
	['Mã TTHC', 'procedure_code'],
	['Phường/Xã', 'ward'],
	['Hình thức nộp', 'channel'],
	['Mức độ', 'level'],
	['Ngày nộp hồ sơ', 'submitted'],
	['Ngày tiếp nhận', 'accepted'],
	['Hạn trả', 'due_day'],
	['Ngày kết thúc xử lý', 'finished'],
	['Trạng thái', 'status'],
	['Lệ phí', 'fee_text']
] as const;
