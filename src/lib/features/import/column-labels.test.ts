import { expect, it } from 'vitest';
import { LabelCounter, MOST_LABELS } from './column-labels.ts';

const column = (source: string, name: string | null) => ({
	source,
	name,
	type: 'text' as const,
	dateFormat: null,
	confidence: 1
});
const columns = [column('Mã', 'dossier_id'), column('Cách nộp', 'channel'), column('Ghi chú', null)];

it('counts every label of the columns of few values, the commonest first, and no others', () => {
	const counter = new LabelCounter('dossiers', columns);
	for (const channel of ['Qua cổng', 'Tại quầy', '', ' Qua cổng ']) counter.add(['1', channel, 'x']);
	counter.add(['lệch cột']);
	expect(counter.counted()).toEqual([
		{
			index: 1,
			labels: [
				{ label: 'Qua cổng', rows: 2 },
				{ label: 'Tại quầy', rows: 1 }
			],
			unlisted: 0
		}
	]);
	expect(new LabelCounter(null, columns).counted()).toEqual([]);
});

it('lists so many labels and says how many rows have others', () => {
	const counter = new LabelCounter('dossiers', columns);
	for (let row = 0; row < MOST_LABELS + 3; row += 1) counter.add(['1', `kênh ${row}`, '']);
	counter.add(['1', 'kênh 0', '']);
	const [counted] = counter.counted();
	expect(counted?.labels).toHaveLength(MOST_LABELS);
	expect(counted?.labels[0]).toEqual({ label: 'kênh 0', rows: 2 });
	expect(counted?.unlisted).toBe(3);
});
