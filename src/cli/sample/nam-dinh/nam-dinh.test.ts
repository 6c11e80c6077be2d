import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { namDinh2020 } from './index.ts';
import { pilotWards, places } from './places.ts';

it('gives the same bytes each time, and those of data/ for its text files', async () => {
	const [once, again] = [await namDinh2020(), await namDinh2020()];
	expect(once.files.map((file) => file.path)).toEqual(again.files.map((file) => file.path));
	once.files.forEach((file, i) => {
		expect(Buffer.compare(file.bytes, again.files[i]?.bytes ?? Buffer.of()), file.path).toBe(0);
		if (file.path.endsWith('.xlsx')) return;
		const kept = readFileSync(join(import.meta.dirname, '../../../../data', once.id, file.path));
		expect(Buffer.compare(kept, file.bytes), `${file.path}: run \`nhipso sample --all\``).toBe(0);
	});
}, 60_000);

it('has the 25 units of the city, the commune of the pilot, and nothing invented', () => {
	expect(places).toHaveLength(26);
	expect(pilotWards.map((code) => places.find((p) => p.code === code)?.name)).toEqual([
		'Thống Nhất',
		'Quang Trung',
		'Hải Thanh'
	]);
});

it('prints 720 of 1,716 as 45 %', async () => {
	const file = (await namDinh2020()).files.find((each) => each.path === 'so-lieu-cong-bo.csv');
	expect(new TextDecoder().decode(file?.bytes)).toContain('720,1716,45 %');
}, 60_000);
