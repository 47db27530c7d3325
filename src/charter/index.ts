export { charterPage } from "./page.js";
