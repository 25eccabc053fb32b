/** @jsxRuntime classic */
import React, { useEffect, useState } from "react"
import { casePath, post } from "../browser/ask.ts"
import { useWords } from "../browser/words.ts"

type Props = { accountId: string; field: string; shown: string; isSecret: boolean }

const readableMs = 30_000

/** A declared value; a masked one is shown in full for half a minute to whoever asks, which the audit keeps. */
export default function RevealedAnswer({ accountId, field, shown, isSecret }: Props) {
  const { t } = useWords()
  const [value, setValue] = useState<string | null>(null)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    if (value === null) return
    const timer = setTimeout(() => setValue(null), readableMs)
    return () => clearTimeout(timer)
  }, [value])
  const reveal = async () => {
    const answer = await post<{ value: string }>(casePath(accountId, "answers", field, "readings"), {})
    setFailed(!answer.ok)
    setValue(answer.ok ? answer.value.value : null)
  }
  return (
    <p className="desk-value">
      <bdi>{value ?? shown}</bdi>
      {isSecret && (
        <button
          type="button"
          className="desk-link"
          title={t("answers.reveal_note")}
          onClick={() => (value === null ? reveal() : setValue(null))}
        >
          {t(value === null ? "answers.reveal" : "answers.mask")}
        </button>
      )}
      {hasFailed && <span className="desk-check desk-bad">{t("answers.reveal_failed")}</span>}
    </p>
  )
}
