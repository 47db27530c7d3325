// The packages that bring Node 24 for the tests of the Action each install a command `node`, and npm puts installed commands first.
// Everything `npm run` and `npx` start would then run on Node 24, whichever Node is being tested.
const { rmSync } = require("node:fs");
const { join } = require("node:path");

for (const name of ["node", "node.cmd", "node.ps1"]) rmSync(join(__dirname, "../node_modules/.bin", name), { force: true });
