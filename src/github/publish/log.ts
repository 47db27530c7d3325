import { terminal } from "../../report/escape.js";

/** Where lines go: the functions of the Actions toolkit, or a list in a test. */
export interface LogSink {
	info(message: string): void;
	notice(message: string): void;
	warning(message: string): void;
	error(message: string): void;
}

/** The only way to print. Every message becomes one line that the runner cannot read as a command. */
export type Log = Readonly<LogSink>;

/** Wraps a sink: the runner obeys `::command::` and `##[command]` in any line of output, also in the name of a file. */
export function createLog(sink: LogSink): Log {
	return {
		info: (message) => sink.info(terminal(message)),
		notice: (message) => sink.notice(terminal(message)),
		warning: (message) => sink.warning(terminal(message)),
		error: (message) => sink.error(terminal(message)),
	};
}
