import { isUtf8 } from "node:buffer";
import type { Problem } from "../model/source.js";

/** Files above this many bytes are not read, unless the caller sets another limit. */
export const MAX_BYTES = 10_000_000;

/** The text of a file, or why there is none. */
export type Decoded = { readonly text: string } | { readonly problem: Problem };

// git looks for a NUL byte in as many bytes to tell text from binary (buffer_is_binary in git's xdiff-interface.c).
const BINARY_PROBE = 8_000;
// https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md#the-pointer: the first line, and "less than 1024 bytes".
const LFS_POINTER = "version https://git-lfs.github.com/spec/";
const LFS_POINTER_LIMIT = 1024;

/** Bytes of a file to text without a byte order mark: UTF-8, or UTF-16 that says so by its mark. */
export function decode(bytes: Buffer): Decoded {
	const [first, second, third, fourth] = bytes;
	if (first === 0xff && second === 0xfe && !(third === 0 && fourth === 0)) return utf16(bytes, "utf-16le");
	if (first === 0xfe && second === 0xff) return utf16(bytes, "utf-16be");
	if (bytes.subarray(0, BINARY_PROBE).includes(0)) return problem("binary", "it is a binary file and cannot be compared; leave it out");
	if (bytes.length < LFS_POINTER_LIMIT && bytes.toString("latin1", 0, LFS_POINTER.length) === LFS_POINTER) {
		return problem("lfs-pointer", "only a Git LFS pointer is in git, not the content; take configuration files out of Git LFS");
	}
	const content = first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes;
	if (!isUtf8(content)) return problem("not-utf-8", "its bytes are not valid UTF-8; save it as UTF-8");
	return { text: content.toString("utf8") };
}

function utf16(bytes: Buffer, encoding: "utf-16le" | "utf-16be"): Decoded {
	try {
		return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
	} catch {
		return problem("not-utf-8", "it begins like UTF-16 but is not valid UTF-16; save it as UTF-8");
	}
}

/** What is said of a file above the limit. Both in bytes. */
export function tooLarge(size: number, limit: number): Decoded {
	const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
	return problem("too-large", `it has ${megabytes(size)}, more than the limit of ${megabytes(limit)}; split it or leave it out`);
}

/** What is said of something that is listed like a file but is none, by git's mode; `undefined` for a file. */
export function notAFile(mode: string): { readonly problem: Problem } | undefined {
	if (mode === "120000") return problem("symlink", "it is a symbolic link, which is never followed; commit the file itself");
	if (mode === "160000") return problem("submodule", "it is a submodule, whose files are in another repository; check them there");
	return undefined;
}

/** What is said of an object that a clone without all its objects lacks. */
export function missingObject(): { readonly problem: Problem } {
	return problem("missing-object", "its content is not in this clone; fetch without a filter");
}

function problem(code: string, message: string): { readonly problem: Problem } {
	return { problem: { code, message } };
}
