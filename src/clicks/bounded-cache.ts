/** Remembers what a pure function answered for the texts seen lately; emptied when full, so it never grows past its size. */
export function remember<Answer>(size: number, compute: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    if (answers.size >= size) answers.clear()
    const answer = compute(text)
    answers.set(text, answer)
    return answer
  }
}
