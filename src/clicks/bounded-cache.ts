const longest = 512

/** Remembers what a pure function answered for the texts seen lately; emptied when full, and long texts are not kept. */
export function remember<Answer>(size: number, compute: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    if (answers.size >= size) answers.clear()
    const answer = compute(text)
    if (text.length <= longest) answers.set(text, answer)
    return answer
  }
}
