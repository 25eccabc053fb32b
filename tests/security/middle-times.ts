/** The middle duration of each work, taken by turns: a busy moment slows them alike, and one slow answer says nothing. */
export async function middleTimes(rounds: number, works: ((round: number) => Promise<unknown>)[]): Promise<number[]> {
  const durations = works.map((): number[] => [])
  for (let round = 0; round < rounds; round++)
    for (const [index, work] of works.entries()) {
      const start = performance.now()
      await work(round)
      durations[index]?.push(performance.now() - start)
    }
  return durations.map((times) => times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN)
}
