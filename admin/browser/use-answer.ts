import { useEffect, useState } from "react"
import { ask } from "./ask.ts"

export type Loaded<Answer> =
  | { state: "loading" }
  | { state: "failed"; again: () => void }
  | { state: "here"; answer: Answer }

/** What the back-office answers at this address, asked anew when the address changes. */
export function useAnswer<Answer>(path: string): Loaded<Answer> {
  const [round, setRound] = useState(0)
  const [loaded, setLoaded] = useState<Loaded<Answer>>({ state: "loading" })
  useEffect(() => {
    let isAwaited = true
    setLoaded({ state: "loading" })
    void ask<Answer>(path).then((answer) => {
      if (!isAwaited) return
      setLoaded(answer === null ? { state: "failed", again: () => setRound(round + 1) } : { state: "here", answer })
    })
    return () => {
      isAwaited = false
    }
  }, [path, round])
  return loaded
}
