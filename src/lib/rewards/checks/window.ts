import type { Check } from '../case.ts';

/** Point 3: filed inside the programme, and after the student's own training where the rules ask for it. */
export const window: readonly Check[] = [
	({ dossier }, { days }) =>
		dossier !== null && dossier.filed_on !== null && dossier.filed_on < days.from
			? 'filed_before_programme'
			: null,
	({ dossier }, { days }) =>
		dossier !== null && dossier.filed_on !== null && dossier.filed_on > days.to
			? 'filed_after_programme'
			: null,
	({ claim, dossier }, { rules: { training }, rolls }) => {
		if (!training.required || dossier === null || dossier.filed_on === null) return null;
		const trained = rolls.trainedOn(claim.student);
		if (trained === null) return 'student_not_trained';
		if (trained === 'unknown') return 'training_unknown';
		const early = training.sameDay ? dossier.filed_on < trained : dossier.filed_on <= trained;
		return early ? 'filed_before_training' : null;
	}
];
