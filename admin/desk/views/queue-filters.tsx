/** @jsxRuntime classic */
import React from "react"
import { queueFilters } from "#src/verifications/review/queue.ts"
import type { QueueChoice } from "../browser/use-queue.ts"
import { useWords } from "../browser/words.ts"
import type { SentQueue } from "../wire.ts"

type Props = { queue: SentQueue; choice: QueueChoice; onChoose: (choice: QueueChoice) => void }

/** How many stand where, each number a way to them; and their order. */
export default function QueueFilters({ queue, choice, onChoose }: Props) {
  const { t } = useWords()
  return (
    <div className="desk-filters">
      <nav className="desk-counters" aria-label={t("queue.filters")}>
        {queueFilters.map((filter) => (
          <button
            key={filter}
            type="button"
            aria-pressed={filter === choice.filter}
            onClick={() => onChoose({ ...choice, filter, page: 1 })}
          >
            <strong>{queue.counts[filter]}</strong> <span>{t(`queue.filter.${filter}`)}</span>
          </button>
        ))}
      </nav>
      <div className="desk-order">
        <label>
          <span>{t("queue.order")}</span>
          <select
            value={choice.sort}
            onChange={({ target }) => onChoose({ ...choice, sort: target.value === "risk" ? "risk" : "age", page: 1 })}
          >
            <option value="age">{t("queue.by_age")}</option>
            <option value="risk">{t("queue.by_risk")}</option>
          </select>
        </label>
        <label>
          <span>{t("queue.kind")}</span>
          <select
            value={choice.kind}
            onChange={({ target }) => onChoose({ ...choice, kind: target.value as QueueChoice["kind"], page: 1 })}
          >
            <option value="">{t("queue.any_kind")}</option>
            <option value="merchant">{t("kinds.merchant")}</option>
            <option value="influencer">{t("kinds.influencer")}</option>
          </select>
        </label>
      </div>
    </div>
  )
}
