import { For, Show } from "solid-js"
import { type Key, useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page, Section } from "#src/ui/page.tsx"
import type { FieldProblems } from "../answer-fields.ts"
import type { ItemStanding } from "../item-standing.ts"
import type { Typed } from "../read-answers.ts"
import type { File } from "../read-verification.ts"
import { isEditable } from "../verification-state.ts"
import { AnswersForm } from "./answers-form.tsx"
import { AnswersList } from "./answers-list.tsx"
import { PaperSlot } from "./paper-slot.tsx"
import { ProgressPicture } from "./progress-picture.tsx"
import { WayChoice } from "./way-choice.tsx"

export type StepPageProps = { file: File; item: ItemStanding; typed?: Typed; problems?: FieldProblems }

/** One requirement on one screen: what is needed, why, its papers, and what is written on them. */
export function StepPage(props: StepPageProps) {
  const { t, locale } = useI18n()
  const { file, item } = props
  const { title, need, why } = item.requirement
  const place = file.items.indexOf(item)
  const before = file.items[place - 1]
  const isOpen = isEditable(file.verification.state)
  return (
    <Page
      title={title[locale]}
      trail={[{ label: t("verifications.title"), href: paths.verification(locale) }]}
      intro={need[locale]}
      narrow
    >
      <div class="-mt-2 grid gap-1">
        <p class="text-sm font-semibold text-ink-700">
          {t("verifications.step", { step: place + 1, total: file.items.length })}
        </p>
        <ProgressPicture items={file.items} current={item.requirement.code} />
      </div>
      <p class="border-s-4 border-brand-200 ps-3 text-ink-700">
        <strong class="text-ink-900">{t("verifications.why")}</strong> {why[locale]}
      </p>
      <Show when={isOpen && item.item.state !== "approved"} fallback={<Settled item={item} isOpen={isOpen} />}>
        <Todo {...props} />
      </Show>
      <nav class="flex flex-wrap gap-x-6 gap-y-2" aria-label={t("verifications.steps_title")}>
        <Show when={before}>
          {(earlier) => (
            <a class="link py-1" href={paths.verificationStep(locale, earlier().requirement.code)}>
              {t("verifications.previous")}
            </a>
          )}
        </Show>
        <a class="link py-1" href={paths.verification(locale)}>
          {t("verifications.all_steps")}
        </a>
      </nav>
    </Page>
  )
}

function Todo(props: StepPageProps) {
  const { item, typed = {}, problems = {} } = props
  const needsWay = item.way === null && item.requirement.ways.length > 0
  return (
    <>
      <Show when={item.requirement.ways.length > 1}>
        <WayChoice item={item} />
      </Show>
      <Show when={!needsWay}>
        <Papers item={item} mayEdit={true} />
        <AnswersForm item={item} typed={typed} problems={problems} />
      </Show>
    </>
  )
}

function Papers(props: { item: ItemStanding; mayEdit: boolean }) {
  const { t, locale } = useI18n()
  const { item, papers, requirement } = props.item
  const back = paths.verificationStep(locale, requirement.code)
  return (
    <Show when={papers.length > 0}>
      <Section title={t("verifications.papers_title")}>
        <Show when={props.mayEdit}>
          <p class="hint">{t("verifications.papers_hint")}</p>
        </Show>
        <ul class="divide-y divide-sand-200">
          <For each={papers}>
            {(taken) => <PaperSlot taken={taken} itemId={item.id} back={back} mayEdit={props.mayEdit} />}
          </For>
        </ul>
      </Section>
    </Show>
  )
}

const settledWords: Partial<Record<ItemStanding["state"], Key>> = {
  approved: "verifications.approved_step",
  expired: "verifications.expired_step",
}

/** A step that stands still: approved, or with the whole file in the reviewers' hands. */
function Settled(props: { item: ItemStanding; isOpen: boolean }) {
  const { t, locale } = useI18n()
  const { item, isOpen } = props
  return (
    <>
      <p class={`notice ${item.state === "approved" ? "notice-good" : "notice-warn"}`}>
        {t(settledWords[item.state] ?? "verifications.read_only")}
      </p>
      <Papers item={item} mayEdit={false} />
      <Show when={item.fields.length > 0}>
        <Section title={t("verifications.fields_title")}>
          <AnswersList fields={item.fields} />
        </Section>
      </Show>
      <Show when={isOpen}>
        <form
          method="post"
          action={paths.verificationAmendment(locale, item.requirement.code)}
          class="grid gap-2 justify-items-start"
        >
          <button type="submit" class="btn-quiet">
            {t("verifications.amend")}
          </button>
          <p class="hint">{t("verifications.amend_hint")}</p>
        </form>
      </Show>
    </>
  )
}
