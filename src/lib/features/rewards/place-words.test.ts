import { expect, it } from 'vitest';
import { isLevel, placesOf } from '#lib/rewards/awards/places.ts';
import { placeWords } from './place-words.ts';

const wordsOf = (values: readonly (number | null)[]) => {
	const places = placesOf(values);
	return places.map((place) => placeWords(place, places, 'vi'));
};

it('says which places are shared', () => {
	expect(wordsOf([0.2, 0.3, 0.2, null, 0.1])).toEqual(['2 (đồng hạng)', '1', '2 (đồng hạng)', '–', '4']);
});

it('ranks nobody where all are equal', () => {
	expect(wordsOf([0.23, null, 0.23])).toEqual(['đồng hạng', '–', 'đồng hạng']);
	expect(wordsOf([0.23])).toEqual(['1']);
	expect([isLevel([1, 1]), isLevel([1]), isLevel([1, 1, 3]), isLevel([null, null])]).toEqual([
		true,
		false,
		false,
		false
	]);
});
