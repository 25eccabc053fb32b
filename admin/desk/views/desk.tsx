/** @jsxRuntime classic */
import React, { useState } from "react"
import { openCase, useOpenAccount } from "../browser/address.ts"
import { post } from "../browser/ask.ts"
import type { QueueChoice } from "../browser/use-queue.ts"
import { useWords } from "../browser/words.ts"
import type { Refusal } from "../wire.ts"
import CaseView from "./case-view.tsx"
import QueueView from "./queue-view.tsx"

/** The review desk: the queue, or the file that the address names. */
export default function Desk() {
  const { t } = useWords()
  const accountId = useOpenAccount()
  const [choice, setChoice] = useState<QueueChoice>({ filter: "waiting", sort: "age", kind: "", page: 1 })
  const takeNext = async (): Promise<string | null> => {
    const { sort, kind } = choice
    const answer = await post<{ accountId: string } | { refused: Refusal }>("/next-claim", { sort, kind })
    if (!answer.ok) return t(`refused.${answer.trouble}`)
    if ("refused" in answer.value) return t(`refused.${answer.value.refused}`)
    openCase(answer.value.accountId)
    return null
  }
  return accountId ? (
    <CaseView key={accountId} accountId={accountId} onNext={takeNext} />
  ) : (
    <QueueView choice={choice} onChoose={setChoice} onNext={takeNext} />
  )
}
