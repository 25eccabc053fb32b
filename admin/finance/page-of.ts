const lastPage = 1000

export const rowsAtOnce = 50

/** Which part of a list an address asks for. */
export function pageOf(text: string) {
  const page = /^\d{1,4}$/.test(text) ? Math.min(lastPage, Math.max(1, Number(text))) : 1
  return { page, limit: rowsAtOnce + 1, offset: (page - 1) * rowsAtOnce }
}

/** One row more than is shown was asked for: it says that there is another page. */
export function cutPage<Row>(rows: Row[]): { rows: Row[]; hasMore: boolean } {
  return { rows: rows.slice(0, rowsAtOnce), hasMore: rows.length > rowsAtOnce }
}

/** What an address chooses of a few; nothing for whatever is none of them. */
export function chosenOf<Choice extends string>(choices: readonly Choice[], text: string): Choice | null {
  return choices.find((choice) => choice === text) ?? null
}
