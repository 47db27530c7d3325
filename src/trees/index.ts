export { changedFiles } from "./changed-files.js";
export { defaultBranch, isFullId, mergeBase, resolveCommits, resolveRange } from "./commits.js";
export { MAX_BYTES } from "./decode.js";
export { TreeError } from "./error.js";
export { type FetchOptions, fetchCommits } from "./fetch.js";
export { openFolder } from "./folder.js";
export { type Env, type GitContext, GitFailure, runGit } from "./git.js";
export { type GitTree, type GitTreeOptions, openGitTree } from "./git-tree.js";
export { openWorktree } from "./worktree.js";
