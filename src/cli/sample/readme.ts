import type { Campaign } from './core/campaign.ts';

/** `data/README.md`, with the counts that were generated. */
export function readme(campaigns: readonly Campaign[]): string {
	return `# Sample data: synthetic

Everything in these folders is **invented by a program** (\`src/cli/sample\`), from a fixed seed. The campaigns, places and dates follow press
articles; the dossiers, students, schools' sizes and figures do not describe anybody. Names are drawn at random from common parts, telephone
numbers are 0900 000 xxx, identity numbers begin with nine zeros. Codes of procedures beyond the built-in registry were not checked against the national portal.

> **Dữ liệu mô phỏng.** Toàn bộ số liệu trong thư mục này do chương trình sinh ra, không phải hồ sơ, học sinh hay số liệu có thật. Tên người được
> ghép ngẫu nhiên; số điện thoại và số giấy tờ nằm trong dải số không cấp cho ai. Không dùng để đánh giá bất kỳ đơn vị nào.

Regenerate with \`npm run -s nhipso -- sample --all\`: the same bytes each time (workbooks are compressed by the platform's zlib, so another
version of Node may compress them to other bytes; their content is the same). The generator's own counts per file, for checking what was
read, are in \`tests/fixtures/<dataset>.truth.json\`, outside the folders that are ingested. The built-in effect of each campaign is in its \`EFFECT.md\`.
Up to ten million clean rows: \`npm run -s nhipso -- sample --dossiers 10000000 --out DIR\`.

## thanh-xuan-2017

Dossiers in eleven exports, made one after the other; a dossier still open in one is shown again in the next, with its later status.

| file | format | hazards |
|---|---|---|
| ho-so-2016-03.csv | CSV, comma, **TCVN3 (ABC)** | legacy encoding; no procedure codes; dates without time; rows without id, bad date |
| ho-so-2016-04.csv | CSV, comma, **windows-1258** | combining tones; d/m/yy; old tone placement (hoá, uỷ); channel in many words |
| ho-so-2016-05-den-08.csv | CSV, semicolon, UTF-8 BOM | codes with and without \`.000.00.00.H26\`; dd/mm/yyyy with time; 8.000 |
| ho-so-2016-09-den-12.xlsx | workbook, 4 sheets | title rows; real dates, text dates and bare serials in one column; wards written many ways (NFD too) |
| ho-so-2017-quy-1.xlsx | workbook | titles, two-row merged header, a banner a ward with STT from 1, TỔNG CỘNG, signature; personal columns; practice dossiers |
| ho-so-2017-quy-2.csv | CSV, semicolon, UTF-8 BOM | wards written many ways; supplements; practice dossiers |
| ho-so-2017-quy-3.csv | CSV, semicolon, UTF-8 BOM | numbers for channel, level and status; d/m/yy; due date as Excel serial |
| ho-so-2017-quy-4.csv | CSV, semicolon, UTF-8 BOM | ISO dates with seconds |
| ho-so-2018-01-xuat-lai-2017-12.csv | CSV, semicolon, UTF-8 BOM | December again with more columns and later statuses |
| ho-so-2018-01.xlsx | workbook | "code-name" in one cell; total row |
| ho-so-2018-02.xls | **HTML table** saved as .xls | titles and footer inside the table; personal columns |

About 1 % of dossiers have no channel, 1 % no ward, 0.25 % a place outside the district, in whichever export they stand.
Exports from April 2017 on say in which neighbourhood the applicant lives, written as people do (by name, shortened, by code; nothing in 3 of 100); to-dan-pho.csv
has the distance of all but one to the one-stop office. Neither has any effect on the channel.

School rolls: danh-sach-hoc-sinh-cum-1.xlsx and -cum-2.xlsx (a sheet a school, titles, mixed dates), danh-sach-hoc-sinh-khuong-mai.csv (semicolon). Claims:
phieu-tham-gia-cum-1.xlsx (a sheet a school) and -cum-2.csv, with disguised ids, one-character errors, wrong ids, doubles, practice dossiers and so on
(counts in the truth file). diem-danh.csv: attendance, marks with a decimal comma. The rest are plain comma CSV files:
lop-tap-huan (sessions), truong-hoc (schools), phu-huynh-kich-hoat (parents), don-vi-hanh-chinh, chuyen-tiep-don-vi (units and their successions), to-dan-pho
(neighbourhoods), mo-hinh-thi-diem (pilots), danh-muc-thu-tuc (procedures), ngay-nghi (holidays), tuyen-truyen (outreach), thiet-bi (devices), cap-giup-nhau
(help pairs), buoc-tham-gia (stage events), rao-can (barriers), cau-lac-bo (clubs), chi-tieu (targets), so-lieu-cong-bo (claimed figures), ha-tang
(infrastructure), nguon-du-lieu (feeds), dong-bo (synchronisation).

## nam-dinh-2020

| file | format | hazards |
|---|---|---|
| ho-so-2019-quy-3-va-4.xlsx | workbook | titles, total, signature; some text dates |
| ho-so-2020-quy-1.csv, ho-so-2020-quy-2-va-3.csv | CSV, semicolon, UTF-8 BOM | wards written many ways; code suffix; a few bad rows |
| ho-so-2020-quy-4.csv | **UTF-16**, tab | other headers for the same columns |

The rest are small comma CSV files as above, with the pilot's roster (start 1 April 2020, an assumption) and the printed figure 720/1,716 "45 %".

## What was generated

Real dossiers, each counted once, by ward as written (practice left out).

${campaigns.map(table).join('\n\n')}
`;
}

function table({ summary: { title, byWard, names } }: Campaign): string {
	const word: Record<string, string> = { none: '(no ward)', outside: '(outside the area)' };
	const total = Object.values(byWard).reduce((sum, n) => sum + n, 0);
	const lines = Object.entries(byWard).map(
		([code, n]) => `| ${names[code] ?? word[code]} | ${names[code] ? code : ''} | ${n} |`
	);
	return [
		`### ${title}`,
		'',
		'| ward | code | dossiers |',
		'|---|---|---|',
		...lines,
		`| **total** | | ${total} |`
	].join('\n');
}
