import { createServer, request } from "node:http";
import { type AddressInfo, connect } from "node:net";

/** A forward proxy that leads every host to one port of this machine, and keeps count. */
export async function startProxy(port: number) {
	const hosts: string[] = [];
	const server = createServer((incoming, outgoing) => {
		const url = new URL(incoming.url ?? "");
		hosts.push(url.host);
		const { method, headers } = incoming;
		const forwarded = request({ host: "127.0.0.1", port, path: `${url.pathname}${url.search}`, method, headers }, (answer) => {
			outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(outgoing);
		});
		incoming.pipe(forwarded);
	});
	server.on("connect", (incoming, socket) => {
		hosts.push(incoming.url ?? "");
		const upstream = connect(port, "127.0.0.1", () => {
			socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
			upstream.pipe(socket);
			socket.pipe(upstream);
		});
		for (const end of [socket, upstream]) end.on("error", () => upstream.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		hosts,
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}
