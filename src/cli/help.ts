export const HELP = `revops-gate: decision rights as code for a CRM

Usage
  revops-gate init                a first policy, its tests and the workflow for this repository
  revops-gate check [options]     must RevOps review this change, who decides, and why
  revops-gate explain <change>    why a change needs a review, or why it needs none
  revops-gate impact <component>  who uses a component, function by function, with file and line
  revops-gate backtest [options]  what the policy would have asked for, over merged changes
  revops-gate policy diff A..B    which of them the policy at B would decide otherwise
  revops-gate policy lint [FILE]  what is wrong or doubtful in the policy, all of it at once
  revops-gate policy test [FILE]  does the policy decide as its tests say
  revops-gate policy docs         the decision rights as a page for people who read no YAML
  revops-gate policy schema       the JSON Schemas, for editors
  revops-gate doctor              has the gate real authority on GitHub, and what is in its way
  revops-gate --help | --version

Try it
  revops-gate check                         your branch against the default branch
  revops-gate check --worktree              the same, with what is not committed yet
  revops-gate check --base main --head fix  two revisions
  revops-gate check --before a --after b    two folders of CRM configuration

Every command tells its options with --help.
`;

export const CHECK_HELP = `revops-gate check: must RevOps review this change, who decides, and why

Compare (the diff starts where the branches parted: the merge base)
  --repo DIR          repository to look at (default: here)
  --base REV          branch the change goes to (default: the default branch of origin)
  --head REV          the change (default: HEAD)
  --worktree          the files as they are now, committed or not, instead of --head
  --before DIR        compare two folders instead; an empty folder is an empty side
  --after DIR

Decide
  --policy FILE       a policy file (default: .revops-gate/policy.yml at the tip of the base)
  --policy preset:X   a shipped policy: founder-led, first-sales-team, marketing-sales,
                      sales-cs, multi-segment (marketing-sales where there is no policy)
  --origin X          pull-request, or already-live: production was changed first, so a review
                      decides after the fact and holds nothing (default: as the policy says)
  --no-impact         do not look for who reads what changes: faster; rules that ask for
                      readers are told as not checkable

Report
  --format text|markdown|json
  --output FILE       write the report to a file
  --all               list the changes that need no review too (text)
  --timing            say how long each step took
  --no-fail           exit 0 whatever the verdict

Exit codes
  0  no review required, or the policy is advisory
  1  a review is required and the policy holds the merge until then
  2  could not judge: bad options, broken policy, unreadable repository
`;
