import type { CaseItem, CasePaper } from "#src/verifications/review/case.ts"
import type { Sent, SentCase } from "../wire.ts"

export type Item = Sent<CaseItem>
export type Paper = Sent<CasePaper>

/** A paper in the order in which it is reviewed. */
export type Stop = { item: Item; paper: Paper }

export function stopsOf(opened: SentCase): Stop[] {
  return opened.items.flatMap((item) => item.papers.map((paper) => ({ item, paper })))
}

export function findStop(opened: SentCase, paperId: string | null): Stop | undefined {
  for (const item of opened.items) {
    const paper = [...item.papers, ...item.replaced].find(({ id }) => id === paperId)
    if (paper) return { item, paper }
  }
  return undefined
}

/** The paper to look at after this one: the next that nobody has decided, round the end; null when all are. */
export function nextUndecided(opened: SentCase, paperId: string): string | null {
  const stops = stopsOf(opened)
  const here = stops.findIndex(({ paper }) => paper.id === paperId)
  const onward = [...stops.slice(here + 1), ...stops.slice(0, here + 1)]
  return onward.find(({ paper }) => paper.decision === null)?.paper.id ?? null
}

/** So many papers on, staying within the first and the last. */
export function stepFrom(opened: SentCase, paperId: string | null, steps: number): string | null {
  const stops = stopsOf(opened)
  const here = stops.findIndex(({ paper }) => paper.id === paperId)
  return stops[Math.min(stops.length - 1, Math.max(0, here + steps))]?.paper.id ?? null
}
