import { createSHA256 } from 'hash-wasm';

/** A hash that is fed piece by piece. */
export interface Hasher {
	update(bytes: Uint8Array): void;
	/** Lower-case hex. */
	digest(): string;
}

export type HasherFactory = () => Hasher | Promise<Hasher>;

/** SHA-256 in WebAssembly: WebCrypto takes only whole files, and a file may be larger than the memory. */
export const sha256Hasher: HasherFactory = async () => {
	const hash = await createSHA256();
	return {
		update: (bytes) => void hash.update(bytes),
		digest: () => hash.digest('hex')
	};
};
