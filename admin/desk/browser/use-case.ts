import { useCallback, useEffect, useRef, useState } from "react"
import type { Outcome, SentCase } from "../wire.ts"
import { casePath, post, read, type Why } from "./ask.ts"
import { whileSeen } from "./while-seen.ts"

const refreshMs = 45_000

/** What came of an act: why it was not done, or null, and the file as it stands now. */
export type Done = { why: Why | null; opened: SentCase | null }

/** A file that stays in step with the server, and the acts on it, one at a time: while one is under way another is nothing. */
export function useCase(accountId: string) {
  const [opened, setOpened] = useState<SentCase | null>(null)
  const [trouble, setTrouble] = useState<Why | null>(null)
  const [isBusy, setBusy] = useState(false)
  const busy = useRef(false)
  const refresh = useCallback(async () => {
    // What an act answers is newer than a reading begun before it.
    if (busy.current) return
    const answer = await read<SentCase>(casePath(accountId))
    if (busy.current) return
    setTrouble(answer.ok ? null : answer.trouble)
    if (answer.ok) setOpened(answer.value)
  }, [accountId])
  useEffect(() => {
    void refresh()
    return whileSeen(refresh, refreshMs)
  }, [refresh])
  const act = useCallback(
    async (path: string[], body: object = {}): Promise<Done | null> => {
      if (busy.current) return null
      busy.current = true
      setBusy(true)
      const answer = await post<Outcome>(casePath(accountId, ...path), body)
      busy.current = false
      setBusy(false)
      if (!answer.ok) return { why: answer.trouble, opened: null }
      setOpened(answer.value.case)
      return { why: answer.value.refused, opened: answer.value.case }
    },
    [accountId],
  )
  return { opened, trouble, isBusy, refresh, act }
}

export type Act = ReturnType<typeof useCase>["act"]
