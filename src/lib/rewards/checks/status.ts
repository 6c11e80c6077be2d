import type { Check } from '../case.ts';
import type { Reason } from '../outcome.ts';

/**
 * Point 1, by the national numbering: 9 and 10 are success; 1, 2, 4, 5 and 6 wait; 3 and 8 failed; 7, withdrawn, is no
 * success. A newer export decides anew.
 */
const byStatus: Readonly<Record<string, Reason | null>> = {
	newly_filed: 'waiting_newly_filed',
	accepted: 'waiting_accepted',
	not_accepted: 'failed_not_accepted',
	in_process: 'waiting_in_process',
	supplement_asked: 'waiting_supplement_asked',
	payment_asked: 'waiting_payment_asked',
	withdrawn: 'dossier_withdrawn',
	stopped: 'failed_stopped',
	done: null,
	result_returned: null
};

export const status: Check = ({ dossier }) => {
	const found = dossier?.status == null ? undefined : byStatus[dossier.status];
	return found === undefined ? 'status_unknown' : found;
};
