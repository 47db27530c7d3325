export { type AnswerLine, answersIn, sameAnswers } from "./answers.js";
export { isCommand } from "./command.js";
export { commitsToCheck } from "./coverage.js";
export { groupVerdict } from "./group.js";
export { digestsOf, governed, teamsToSee } from "./hats.js";
export { settle } from "./settle.js";
export { heldBySiblings, isCleared, type Settled } from "./siblings.js";
