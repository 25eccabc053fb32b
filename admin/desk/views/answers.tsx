/** @jsxRuntime classic */
import React from "react"
import { formatDay } from "../browser/dates.ts"
import type { Item } from "../browser/stops.ts"
import { useWords, type Words } from "../browser/words.ts"
import type { SentCase } from "../wire.ts"
import RevealedAnswer from "./revealed-answer.tsx"

type Props = { opened: SentCase; item: Item }

/** What was declared for a requirement, with what the checks say of it. */
export default function Answers({ opened, item }: Props) {
  const words = useWords()
  if (item.answers.length === 0) return null
  return (
    <dl className="desk-answers">
      {item.answers.map(({ field, shown, isSecret, problem }) => (
        <div key={field}>
          <dt>{words.named("fields", field)}</dt>
          <dd>
            <RevealedAnswer
              accountId={opened.account.id}
              field={field}
              shown={shownValue(words, field, shown)}
              isSecret={isSecret}
            />
            {problem && (
              <p className={`desk-check desk-${problem.severity === "error" ? "bad" : "warn"}`}>
                {checkWords(words, problem.key)}
              </p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A check's sentence for staff, by the last word of the applicant's key. */
function checkWords({ named }: Words, key: string): string {
  return named("checks", key.split(".").at(-1) ?? "unknown")
}

/** A day in words, a choice by its name; whatever else was declared, as it was. */
function shownValue({ named, language }: Words, field: string, shown: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(shown)) return formatDay(shown, language)
  return named("choices", `${field}.${shown}`, shown)
}
