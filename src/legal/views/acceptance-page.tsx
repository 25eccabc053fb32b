import { For, Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { CheckField } from "#src/ui/choices.tsx"
import { Page } from "#src/ui/page.tsx"
import type { PendingText } from "../read-pending-texts.ts"

type Props = { pending: PendingText[]; next: string | null; draft: Draft }

/** Asked before anything else: which texts, what is new in them, and the ways out for whoever does not accept. */
export function AcceptancePage(props: Props) {
  const { t, locale } = useI18n()
  const isRenewal = props.pending.some((text) => text.since)
  return (
    <Page
      title={t(isRenewal ? "legal.acceptance.renewed" : "legal.acceptance.title")}
      intro={t("legal.acceptance.intro")}
      narrow
    >
      <For each={props.pending}>{(text) => <TextCard text={text} />}</For>
      <form method="post" action={paths.acceptance(locale)} class="card stack">
        <input type="hidden" name="next" value={props.next ?? ""} />
        <CheckField
          name="terms"
          draft={props.draft}
          label={t(`legal.acceptance.box.${props.pending.length > 1 ? "both" : (props.pending[0]?.kind ?? "terms")}`)}
          required
        />
        <p class="hint">{t("legal.acceptance.kept")}</p>
        <button type="submit" class="btn">
          {t("legal.acceptance.submit")}
        </button>
      </form>
      <WaysOut />
    </Page>
  )
}

function TextCard(props: { text: PendingText }) {
  const { t, locale } = useI18n()
  const { kind, title, since } = props.text
  return (
    <section class="card stack gap-3">
      <h2 class="section-title">{title}</h2>
      <Show when={since} fallback={<p>{t(`legal.acceptance.first.${kind}`)}</p>}>
        {(last) => (
          <>
            <p>{t("legal.acceptance.since", { date: formatDate(last().acceptedAt, locale, "day") })}</p>
            <Changes label={t("legal.acceptance.changed")} titles={last().changes.changed} />
            <Changes label={t("legal.acceptance.added")} titles={last().changes.added} />
            <Changes label={t("legal.acceptance.removed")} titles={last().changes.removed} />
          </>
        )}
      </Show>
      <p>
        <a
          class="link"
          href={kind === "terms" ? paths.terms(locale) : paths.privacy(locale)}
          target="_blank"
          rel="noopener"
        >
          {t("legal.acceptance.read")} <span class="sr-only">{title}</span>
        </a>
      </p>
    </section>
  )
}

function Changes(props: { label: string; titles: string[] }) {
  return (
    <Show when={props.titles.length > 0}>
      <p class="font-semibold">{props.label}</p>
      <ul class="grid gap-1 ps-5 list-disc">
        <For each={props.titles}>{(title) => <li>{title}</li>}</For>
      </ul>
    </Show>
  )
}

function WaysOut() {
  const { t, locale } = useI18n()
  return (
    <section class="stack gap-3" aria-labelledby="ways-out">
      <h2 class="font-semibold" id="ways-out">
        {t("legal.acceptance.otherwise")}
      </h2>
      <p>{t("legal.acceptance.otherwise_body")}</p>
      <div class="flex flex-wrap gap-2">
        <a class="btn-quiet" href={paths.myData(locale)}>
          {t("personal_data.title")}
        </a>
        <form method="post" action={paths.sessionRemoval(locale)}>
          <button type="submit" class="btn-quiet">
            {t("site.sign_out")}
          </button>
        </form>
      </div>
    </section>
  )
}
