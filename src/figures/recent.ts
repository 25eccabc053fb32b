/** Answers kept while they are of the same moment; emptied when full, so that it never grows past its size. */
export function keepRecent<Answer>(size: number) {
  const answers = new Map<string, { of: number; answer: Answer }>()
  return async (key: string, of: Date, read: () => Promise<Answer>): Promise<Answer> => {
    const known = answers.get(key)
    if (known?.of === of.getTime()) return known.answer
    const answer = await read()
    if (answers.size >= size) answers.clear()
    answers.set(key, { of: of.getTime(), answer })
    return answer
  }
}
