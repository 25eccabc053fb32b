import { For, Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { CheckField } from "#src/ui/choices.tsx"
import { Page, Section } from "#src/ui/page.tsx"

type Props = { text: string[]; acceptedAt: Date | null; maySign: boolean; draft: Draft }

export function MandatePage(props: Props) {
  const { t, locale } = useI18n()
  return (
    <Page
      title={t("money_papers.mandate.title")}
      intro={t("money_papers.mandate.intro")}
      trail={[{ label: t("settings.title"), href: paths.settings(locale) }]}
      narrow
    >
      <Show when={props.acceptedAt}>
        {(at) => (
          <p class="notice notice-good">
            {t("money_papers.mandate.in_force", { day: formatDate(at(), locale, "day") })}
          </p>
        )}
      </Show>
      <Section title={t("money_papers.mandate.text_title")}>
        <ol class="stack list-decimal ps-5 text-ink-700">
          <For each={props.text}>{(paragraph) => <li>{paragraph}</li>}</For>
        </ol>
        <Show when={props.maySign}>
          <Show when={props.acceptedAt} fallback={<Acceptance draft={props.draft} />}>
            <Ending />
          </Show>
        </Show>
      </Section>
    </Page>
  )
}

function Acceptance(props: { draft: Draft }) {
  const { t, locale } = useI18n()
  return (
    <form method="post" action={paths.billingMandate(locale)} class="stack">
      <CheckField name="mandate" label={t("money_papers.mandate.accept_label")} draft={props.draft} required />
      <p class="hint">{t("money_papers.mandate.evidence")}</p>
      <button type="submit" class="btn">
        {t("money_papers.mandate.accept")}
      </button>
    </form>
  )
}

function Ending() {
  const { t, locale } = useI18n()
  return (
    <form method="post" action={paths.billingMandateRemoval(locale)} class="stack">
      <p class="hint">{t("money_papers.mandate.end_hint")}</p>
      <button type="submit" class="btn-danger">
        {t("money_papers.mandate.end")}
      </button>
    </form>
  )
}
