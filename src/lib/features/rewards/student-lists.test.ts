import { expect, it } from 'vitest';
import { freeze } from '#lib/rewards/freeze/freeze.ts';
import { handDecided } from '../../../../tests/unit/rewards/hand-decided.ts';
import { isOnList } from './student-lists.ts';

it('of the hand-decided students S09 alone has a result after the cut-off, and is on both lists', async () => {
	const { students } = (await freeze(handDecided())).file.content;
	const on = (list: 'main' | 'supplementary') =>
		students.filter((student) => isOnList(student, list)).map(({ student }) => student);
	expect(on('supplementary')).toEqual(['S09']);
	expect(on('main')).toContain('S09');
	// Nothing of S02’s is finished.
	expect(on('main')).not.toContain('S02');
	expect(on('main')).toHaveLength(33);
});
