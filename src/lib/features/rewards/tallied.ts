/** Tables of files whose rows a tally stands on. */
export const tallied: readonly string[] = ['claims', 'students', 'transfers', 'dossiers'];
