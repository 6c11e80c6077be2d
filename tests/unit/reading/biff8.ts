import type { Day, Layout, Value } from './known-table.ts';

/** A binary workbook (.xls) by hand from [MS-XLS] and [MS-CFB]: BIFF8 in an OLE file, for one sheet of a small table. */
export function xls(layout: Layout): Uint8Array {
	const texts = [...new Set(layout.cells.flat().filter((value) => typeof value === 'string'))];
	const globals = (start: number) => [
		record(0x0809, u16(0x0600), u16(0x0005), u16(0), u16(0), u32(0), u32(0)),
		...[GENERAL, DAY, MOMENT].map((format) => record(0x00e0, u16(0), u16(format), new Uint8Array(16))),
		record(0x0085, u32(start), u16(0), Uint8Array.of(2, 1), utf16('Sổ')),
		record(
			0x00fc,
			u32(texts.length),
			u32(texts.length),
			...texts.flatMap((text) => [u16(text.length), Uint8Array.of(1), utf16(text)])
		),
		record(0x000a)
	];
	const head = joined(globals(joined(globals(0)).length));
	const cells = layout.cells.flatMap((line, r) =>
		line.flatMap((value, c) => cell(value, r, c, texts, layout) ?? [])
	);
	const merges = layout.merges.map(([top, left, height, width]) =>
		joined([u16(top), u16(top + height - 1), u16(left), u16(left + width - 1)])
	);
	return ole(
		joined([
			head,
			record(0x0809, u16(0x0600), u16(0x0010), u16(0), u16(0), u32(0), u32(0)),
			...cells,
			...(merges.length > 0 ? [record(0x00e5, u16(merges.length), ...merges)] : []),
			record(0x000a)
		])
	);
}

/** Number formats of the specification: General, m/d/yy, m/d/yy h:mm. Cells name them by the order they are written in. */
const [GENERAL, DAY, MOMENT] = [0, 14, 22];

function cell(
	value: Value,
	r: number,
	c: number,
	texts: readonly string[],
	{ merges }: Layout
): Uint8Array | null {
	const hidden = merges.some(
		([top, left, height, width]) =>
			r >= top && r < top + height && c >= left && c < left + width && (r !== top || c !== left)
	);
	if (value === null || hidden) return null;
	if (typeof value === 'string') return record(0x00fd, u16(r), u16(c), u16(0), u32(texts.indexOf(value)));
	const [number, format] =
		typeof value === 'number' ? [value, 0] : [serial(value), value.time === undefined ? 1 : 2];
	const bytes = new Uint8Array(8);
	new DataView(bytes.buffer).setFloat64(0, number, true);
	return record(0x0203, u16(r), u16(c), u16(format), bytes);
}

/** Days since 1899-12-30. */
function serial({ day, time = '00:00:00' }: Day): number {
	return (Date.parse(`${day}T${time}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function record(id: number, ...parts: Uint8Array[]): Uint8Array {
	const data = joined(parts);
	if (data.length > 8224) throw new RangeError('a record holds 8,224 bytes');
	return joined([u16(id), u16(data.length), data]);
}

const SECTOR = 512;
const [END, FREE, FAT] = [0xfffffffe, 0xffffffff, 0xfffffffd];

/** One stream, `Workbook`, in an OLE file: header, allocation table, directory, then the stream. */
function ole(stream: Uint8Array): Uint8Array {
	// Shorter streams would stand in sectors of another size.
	const sectors = Math.max(8, Math.ceil(stream.length / SECTOR));
	const table = Array.from({ length: SECTOR / 4 }, (_, i) => {
		if (i === 0) return FAT;
		if (i === 1 || i === sectors + 1) return END;
		return i <= sectors ? i + 1 : FREE;
	});
	if (sectors + 2 > table.length) throw new RangeError('one sector of the allocation table holds no more');
	const body = new Uint8Array(sectors * SECTOR);
	body.set(stream);
	return joined([
		Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
		new Uint8Array(16),
		...[0x003e, 3, 0xfffe, 9, 6].map(u16),
		new Uint8Array(6),
		...[0, 1, 1, 0, 4096, END, 0, END, 0, 0, ...Array<number>(108).fill(FREE)].map(u32),
		...table.map(u32),
		entry('Root Entry', 5, END, 0, 1),
		entry('Workbook', 2, 2, body.length, FREE),
		new Uint8Array(2 * 128),
		body
	]);
}

function entry(name: string, type: number, start: number, size: number, child: number): Uint8Array {
	const letters = new Uint8Array(64);
	letters.set(utf16(name));
	return joined([
		letters,
		u16(2 * name.length + 2),
		Uint8Array.of(type, 1),
		...[FREE, FREE, child].map(u32),
		new Uint8Array(36),
		u32(start),
		u32(size),
		u32(0)
	]);
}

const u16 = (value: number) => Uint8Array.of(value & 255, value >> 8);
const u32 = (value: number) => new Uint8Array(Uint32Array.of(value).buffer);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));

function joined(parts: readonly Uint8Array[]): Uint8Array {
	return new Uint8Array(Buffer.concat(parts));
}
