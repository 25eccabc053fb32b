import { For } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import type { FieldProblems } from "../answer-fields.ts"
import type { ItemStanding } from "../item-standing.ts"
import type { Typed } from "../read-answers.ts"
import { DeclaredField } from "./declared-field.tsx"

/** What is declared beside the papers. Each change is kept at once; the button keeps all of it and goes on. */
export function AnswersForm(props: { item: ItemStanding; typed: Typed; problems: FieldProblems }) {
  const { t, locale } = useI18n()
  const { code } = props.item.requirement
  const firstError = Object.entries(props.problems).find(([, problem]) => problem?.severity === "error")?.[0]
  const hasPapers = props.item.papers.length > 0
  return (
    <form
      method="post"
      action={paths.verificationStep(locale, code)}
      hx-post={paths.verificationAnswers(locale, code)}
      hx-trigger="change"
      hx-target="#kept"
      hx-swap="innerHTML"
      noValidate
      class="card stack"
    >
      <h2 class={hasPapers ? "section-title" : "sr-only"}>{t("verifications.fields_title")}</h2>
      <For each={props.item.fields}>
        {(field) => (
          <DeclaredField
            field={field}
            typed={props.typed[field.name]}
            problem={props.problems[field.name]}
            isFirstError={field.name === firstError}
          />
        )}
      </For>
      <p id="kept" role="status" class="text-sm text-brand-800 min-h-5" />
      <div class="grid gap-2">
        <button type="submit" class="btn">
          {t("verifications.save")}
        </button>
        <button type="submit" name="later" value="yes" class="btn-quiet">
          {t("verifications.later")}
        </button>
      </div>
    </form>
  )
}
