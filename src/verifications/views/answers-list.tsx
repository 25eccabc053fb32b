import { For } from "solid-js"
import { startOfCasablancaDay } from "#src/clock.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { type I18n, type Key, useI18n } from "#src/i18n/i18n.ts"
import { choices } from "../fields/field-names.ts"
import type { Answer, AskedField } from "../item-standing.ts"
import { fieldLabel } from "../words.ts"

/** What was declared, to be read; secrets stay masked. */
export function AnswersList(props: { fields: AskedField[] }) {
  const i = useI18n()
  return (
    <dl class="grid gap-3">
      <For each={props.fields}>
        {({ name, answer }) => (
          <div>
            <dt class="hint">{fieldLabel(i, name, false)}</dt>
            <dd class="font-semibold break-words">
              {answer ? <bdi>{shownIn(i, answer)}</bdi> : i.t("verifications.no_answer")}
            </dd>
          </div>
        )}
      </For>
    </dl>
  )
}

function shownIn({ t, locale }: I18n, { field, shown }: Answer): string {
  if (field in choices) return t(`verifications.choices.${field}.${shown}` as Key)
  return field.endsWith("_on") ? formatDate(startOfCasablancaDay(shown), locale, "day") : shown
}
