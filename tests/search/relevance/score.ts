import type { RelevanceQuery } from "./relevance-query.ts"

export type Asked = { query: RelevanceQuery; found: string[] }
export type Score = { queries: number; meanReciprocalRank: number; recallAtFive: number; missed: string[] }

export function scoreOf(asked: readonly Asked[]): Score {
  return {
    queries: asked.length,
    meanReciprocalRank: meanOf(asked.map(reciprocalRank)),
    recallAtFive: meanOf(asked.map(recallAtFive)),
    missed: asked.filter((one) => reciprocalRank(one) < 1 || recallAtFive(one) < 1).map(told),
  }
}

function reciprocalRank({ query, found }: Asked): number {
  const place = found.findIndex((id) => query.first.includes(id))
  return place < 0 ? 0 : 1 / (place + 1)
}

function recallAtFive({ query, found }: Asked): number {
  const five = found.slice(0, 5)
  return query.among.filter((id) => five.includes(id)).length / query.among.length
}

function meanOf(numbers: number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}

function told({ query, found }: Asked): string {
  return `${query.text} → ${found.slice(0, 5).join(", ") || "nothing"} (wanted ${query.first.join(" or ")})`
}

/** One line of the report, and what was missed under it. */
export function scoreLines(name: string, { queries, meanReciprocalRank, recallAtFive, missed }: Score): string {
  const figures = `MRR ${meanReciprocalRank.toFixed(3)}  recall@5 ${recallAtFive.toFixed(3)}  (${queries} queries)`
  return [`${name.padEnd(24)} ${figures}`, ...missed.map((one) => `    ${one}`)].join("\n")
}
