import * as messages from './groups/file-errors.js';
import { addSentences } from './sentence.ts';

/** Imported for its effect by what shows problems of files: the ledger, the reading of files in the browser. */
addSentences(messages);
