import { fold, tidy } from '#lib/core/text.ts';

/** Words by which a Vietnamese administrative report is known, and its parts told from its data. */

const titleWords =
	/^(ubnd|uy ban nhan dan|cong hoa xa hoi chu nghia viet nam|doc lap tu do hanh phuc|bao cao|danh sach|bang tong hop|bieu mau|bieu so|phu luc|thong ke|so theo doi|tu ngay|don vi bao cao|ky bao cao|phong giao duc|so giao duc|trung tam hanh chinh|kem theo)\b/;

/** A line that stands above a table: the issuing office, the national motto, the report's name, its period. */
export function isTitleText(text: string): boolean {
	return titleWords.test(fold(text));
}

/**
 * TỔNG, Tổng cộng, Cộng …: the label of a total row. Diacritics count, because Cộng (sum) and Công (as in Công dân,
 * citizen) fold to the same letters; without diacritics only the unmistakable forms are taken.
 */
export function isTotalLabel(text: string): boolean {
	const lower = tidy(text).toLowerCase();
	if (/^tổng(?!\p{L})/u.test(lower)) return !/^tổng (hợp|cục|công ty|đài|bí thư|thầu|quan)/u.test(lower);
	if (/^cộng(?!\p{L})/u.test(lower)) return !/^cộng (hòa|hoà|đồng|tác|sự|điểm)/u.test(lower);
	return /^(tong|tong cong|tong so|tong cong so|tc)$/.test(fold(text)) && !/[ôồốổỗộ]/u.test(lower);
}

const signatureWords =
	/^(nguoi lap( bieu| bang| bao cao)?|thu truong( don vi)?|chu tich|pho chu tich|kt chu tich|tm uy ban|tm ubnd|giam doc|pho giam doc|hieu truong|pho hieu truong|truong phong|pho truong phong|ke toan( truong)?|can bo (lap|tong hop)|xac nhan( cua)?|noi nhan|ky ten|ky ghi ro ho ten|ky va ghi ro ho ten|da ky|dai dien)\b/;
const placeAndDate = /\bngay( \d{1,2})? thang( \d{1,2})? nam( \d{4})?$/;

/** A cell of the block under a table where people sign: place and date, office, "(Ký, ghi rõ họ tên)", Nơi nhận. */
export function isSignatureText(text: string): boolean {
	const folded = fold(text);
	return signatureWords.test(folded) || placeAndDate.test(folded);
}

/** A remark under a table. */
export function isNoteText(text: string): boolean {
	return (
		/^(ghi chu|luu y|chu thich|nguon|note|source)\s*[:.]/i.test(foldKeepingColon(text)) ||
		/^\*+\s*\S/.test(text.trim())
	);
}

function foldKeepingColon(text: string): string {
	return tidy(text)
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.replace(/[đĐ]/gu, 'd');
}

/** I, II., IV): the number of a section. A single letter A, B … counts too, as the level above. */
export function sectionLevel(text: string): 'letter' | 'roman' | null {
	const mark = tidy(text).replace(/[.)/:]+$/, '');
	if (/^(?=[IVXL])(XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(mark)) return 'roman';
	return /^[A-HĐ]$/u.test(mark) ? 'letter' : null;
}
