import { aboutRepository, cannotStart, collectStderr, type GitContext, GitFailure, type GitProcess, startGit } from "./git.js";

/** A question to the object database, and what to make of the answer while its bytes are at hand. */
export interface ObjectRequest<T> {
	/** An object id or `commit:path`; without a line feed. */
	readonly name: string;
	/** Objects of more bytes than this are not read. */
	readonly limit: number;
	found(type: string, bytes: Buffer): T;
	missing(): T;
	tooLarge(size: number): T;
}

/** An answer that may still be on its way. Awaited with {@link ObjectReader.take}. */
export interface Pending<T> {
	readonly request: ObjectRequest<T>;
	value?: { readonly of: T };
}

/** One `git cat-file --batch`, started by the first question. */
export interface ObjectReader {
	/** Sends questions at once; nothing is read until someone takes an answer. */
	send<T>(requests: readonly ObjectRequest<T>[]): Pending<T>[];
	/** The answer. Answers that come before it in the stream are kept for those who asked. */
	take<T>(pending: Pending<T>): Promise<T>;
	close(): Promise<void>;
}

const HEADER = /^[0-9a-f]{40,64} (blob|tree|commit|tag) (\d+)$/;

/**
 * Reads objects in the order in which they are asked for. Memory holds the object being read, and those that were asked for before it by
 * someone who has not taken them yet: the process is stopped by the full pipe, not by us.
 */
export function openObjects(context: GitContext): ObjectReader {
	let pipe: ReturnType<typeof openPipe> | undefined;
	let waiting: Pending<unknown>[] = [];
	let answering: Promise<void> | undefined;
	let closed = false;

	async function answerNext(): Promise<void> {
		const pending = waiting[0];
		if (!pending || !pipe) throw new Error("no question is waiting");
		const { request } = pending;
		const header = HEADER.exec(await pipe.line());
		const size = Number(header?.[2]);
		if (!header) {
			pending.value = { of: request.missing() };
		} else if (size > request.limit) {
			// Killing the process is cheaper than letting it inflate and write what nobody wants.
			pending.value = { of: request.tooLarge(size) };
			await pipe.close(true);
			pipe = openPipe(context);
			pipe.write(waiting.slice(1).map(nameOf));
		} else {
			const bytes = await pipe.bytes(size + 1);
			pending.value = { of: request.found(header[1] as string, bytes.subarray(0, size)) };
		}
		waiting.shift();
	}

	return {
		send(requests) {
			if (closed) throw new Error("the tree is closed");
			pipe ??= openPipe(context);
			const pending = requests.map((request) => ({ request }));
			pipe.write(pending.map(nameOf));
			waiting = waiting.concat(pending as unknown as Pending<unknown>[]);
			return pending;
		},
		async take(pending) {
			while (!pending.value) {
				answering ??= answerNext().finally(() => {
					answering = undefined;
				});
				await answering;
			}
			return pending.value.of;
		},
		async close() {
			closed = true;
			await pipe?.close(waiting.length > 0);
		},
	};
}

function nameOf<T>({ request }: Pending<T>): string {
	return request.name;
}

function openPipe(context: GitContext) {
	const child = startGit(context, ["cat-file", "--batch"]);
	const stderr = collectStderr(child);
	const ended = whenEnded(child);
	// Whoever reads learns of a failure through `more`; without a reader it must not end the program.
	ended.catch(() => {});
	child.stdin.on("error", () => {});
	const chunks: AsyncIterator<Buffer> = child.stdout[Symbol.asyncIterator]();
	let buffer: Buffer = Buffer.alloc(0);

	async function more(): Promise<Buffer> {
		const next = await chunks.next();
		if (!next.done) return next.value;
		const code = await ended;
		const failure = new GitFailure("cat-file", code, stderr());
		throw aboutRepository(context, failure) ?? failure;
	}

	return {
		write(names: readonly string[]): void {
			if (names.length > 0) child.stdin.write(`${names.join("\n")}\n`);
		},
		async line(): Promise<string> {
			let end = buffer.indexOf(10);
			while (end < 0) {
				const next = await more();
				buffer = buffer.length === 0 ? next : Buffer.concat([buffer, next]);
				end = buffer.indexOf(10);
			}
			const line = buffer.toString("utf8", 0, end);
			buffer = buffer.subarray(end + 1);
			return line;
		},
		async bytes(count: number): Promise<Buffer> {
			if (buffer.length < count) {
				const parts = [buffer];
				for (let have = buffer.length; have < count; ) {
					const next = await more();
					parts.push(next);
					have += next.length;
				}
				buffer = Buffer.concat(parts);
			}
			const bytes = buffer.subarray(0, count);
			buffer = buffer.subarray(count);
			return bytes;
		},
		async close(kill: boolean): Promise<void> {
			child.stdin.end();
			if (kill) child.kill();
			// The process counts as ended only when nobody can read from it any more.
			child.stdout.destroy();
			await ended.catch(() => {});
		},
	};
}

function whenEnded(child: GitProcess): Promise<number | null> {
	return new Promise((resolve, reject) => {
		child.on("error", (error) => reject(cannotStart(error)));
		child.on("close", resolve);
	});
}
