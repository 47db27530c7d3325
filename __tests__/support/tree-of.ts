export { treeOf } from "../../src/trees/memory.js";
