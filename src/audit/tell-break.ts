import type { AuditBreak } from "./queries.ts"

/** A break in a sentence for whoever keeps the machine. */
export function tellBreak({ accountId, problem, fromSequence, toSequence, entryId }: AuditBreak): string {
  const places = fromSequence === toSequence ? `entry ${fromSequence}` : `entries ${fromSequence} to ${toSequence}`
  const at = entryId ? `, seen at ${entryId}` : ""
  switch (problem) {
    case "changed":
      return `account ${accountId}: ${places} is not what was written, or does not follow from the one before${at}`
    case "missing":
      return `account ${accountId}: ${places} removed${at}`
    case "cut_off":
      return `account ${accountId}: ${places} removed from the end`
    case "no_head":
      return `account ${accountId}: the end of the chain is not known to be ${places}${at}`
  }
}
