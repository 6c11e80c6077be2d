export { decodeText, type Decoded } from './decode.ts';
export { looksLegacy, repairMojibake, type LegacyKind } from './mojibake.ts';
