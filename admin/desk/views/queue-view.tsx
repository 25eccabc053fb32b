/** @jsxRuntime classic */
import React, { useEffect, useRef, useState } from "react"
import { openCase } from "../browser/address.ts"
import { useKeys } from "../browser/keyboard.ts"
import { type QueueChoice, useQueue } from "../browser/use-queue.ts"
import { useWords } from "../browser/words.ts"
import HelpModal from "./help-modal.tsx"
import KeyButton from "./key-button.tsx"
import Notice, { type Said } from "./notice.tsx"
import QueueFilters from "./queue-filters.tsx"
import QueueRow from "./queue-row.tsx"
import TroubleNote from "./trouble-note.tsx"

type Props = {
  choice: QueueChoice
  onChoose: (choice: QueueChoice) => void
  onNext: () => Promise<string | null>
}

/** The files that wait, as many as there are, in the order in which they should be taken. */
export default function QueueView({ choice, onChoose, onNext }: Props) {
  const { t } = useWords()
  const { queue, trouble, refresh } = useQueue(choice)
  const [at, setAt] = useState(0)
  const [said, say] = useState<Said | null>(null)
  const [isHelping, setHelping] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const entries = queue?.entries ?? []
  const row = Math.min(at, entries.length - 1)
  const next = async () => {
    const refusal = await onNext()
    if (refusal) say({ tone: "warn", text: refusal })
  }
  const move = (steps: number) => {
    const to = Math.max(0, Math.min(entries.length - 1, row + steps))
    setAt(to)
    list.current?.querySelectorAll("a")[to]?.focus()
  }
  const down = { run: () => move(1), repeats: true } as const
  const up = { run: () => move(-1), repeats: true } as const
  useKeys({
    ...{ j: down, arrowdown: down, k: up, arrowup: up },
    enter: () => entries[row] && openCase(entries[row].accountId),
    n: next,
    "?": () => setHelping(true),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its first row.
  useEffect(() => setAt(0), [choice])
  if (!queue) return <TroubleNote trouble={trouble} onRetry={refresh} />
  return (
    <main className="desk desk-queue">
      <header className="desk-header">
        <h1>{t("queue.title")}</h1>
        <div className="desk-marks">
          {queue.mayReview && <KeyButton label={t("queue.next")} shortcut="n" kind="main" onClick={next} />}
          <span className="desk-with-keyboard">
            <KeyButton label={t("help.title")} shortcut="?" onClick={() => setHelping(true)} />
          </span>
        </div>
      </header>
      {trouble && <TroubleNote trouble={trouble} onRetry={refresh} />}
      <Notice said={said} />
      <QueueFilters queue={queue} choice={choice} onChoose={onChoose} />
      {entries.length === 0 && <p className="desk-empty">{t(`queue.empty.${choice.filter}`)}</p>}
      <ul className="desk-rows" ref={list}>
        {entries.map((entry, index) => (
          <QueueRow
            key={entry.accountId}
            entry={entry}
            isHere={index === row}
            showsState={choice.filter !== "waiting"}
            onReach={() => setAt(index)}
          />
        ))}
      </ul>
      {(choice.page > 1 || queue.hasMore) && (
        <nav className="desk-pager" aria-label={t("queue.pages")}>
          <button
            type="button"
            className="desk-btn desk-btn-quiet"
            disabled={choice.page === 1}
            onClick={() => onChoose({ ...choice, page: choice.page - 1 })}
          >
            {t("queue.previous_page")}
          </button>
          <span>{t("queue.page", { page: choice.page })}</span>
          <button
            type="button"
            className="desk-btn desk-btn-quiet"
            disabled={!queue.hasMore}
            onClick={() => onChoose({ ...choice, page: choice.page + 1 })}
          >
            {t("queue.next_page")}
          </button>
        </nav>
      )}
      {isHelping && <HelpModal of="queue" onClose={() => setHelping(false)} />}
    </main>
  )
}
