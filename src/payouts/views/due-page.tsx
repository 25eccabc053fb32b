import { Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import type { PauseNotice } from "#src/receivables/pause-notice.ts"
import { PauseBanner } from "#src/receivables/views/pause-banner.tsx"
import { TextField } from "#src/ui/fields.tsx"
import { EmptyState, Page, Section } from "#src/ui/page.tsx"
import type { PayoutDesk } from "../read-desk.ts"
import { BatchList } from "./batch-list.tsx"
import { ExcludedList, PayableList } from "./due-lists.tsx"
import { PlatformBatches } from "./platform-batches.tsx"

type Props = { desk: PayoutDesk; pause: PauseNotice | null; mayPay: boolean; draft: Draft; without: string[] }

export function DuePage(props: Props) {
  const { t } = useI18n()
  const { plan } = props.desk
  const isEmpty = plan.payable.length === 0 && plan.excluded.length === 0
  return (
    <Page title={t("payouts.title")} intro={t("payouts.intro")} actions={<Elsewhere />}>
      <PauseBanner notice={props.pause} isOnPayouts />
      <AtTheBank desk={props.desk} />
      <Show when={!isEmpty} fallback={<EmptyState title={t("payouts.empty.title")} body={t("payouts.empty.body")} />}>
        <Show when={plan.payable.length > 0}>
          <Section title={t("payouts.payable")}>
            <MakeForm {...props} />
          </Section>
        </Show>
        <Show when={plan.excluded.length > 0}>
          <Section title={t("payouts.excluded")}>
            <p class="hint">{t("payouts.excluded_meaning")}</p>
            <ExcludedList excluded={plan.excluded} />
          </Section>
        </Show>
      </Show>
      <BatchList desk={props.desk} />
      <PlatformBatches standing={props.desk.platform} />
    </Page>
  )
}

function Elsewhere() {
  const { t, locale } = useI18n()
  return (
    <>
      <a class="btn-quiet" href={paths.payees(locale)}>
        {t("payees.title")}
      </a>
      <a class="btn-quiet" href={paths.bankStatements(locale)}>
        {t("payouts.statements.title")}
      </a>
      <a class="btn-quiet" href={paths.issuedPapers(locale)}>
        {t("money_papers.title")}
      </a>
    </>
  )
}

/** Batches of which the bank has not said anything yet. */
function AtTheBank(props: { desk: PayoutDesk }) {
  const { t, locale } = useI18n()
  const waiting = props.desk.batches.filter(({ state }) => state === "exported")
  return (
    <Show when={waiting.length > 0}>
      <p class="notice notice-warn">
        {t("payouts.at_the_bank", { count: waiting.length })}{" "}
        <a class="link font-semibold" href={paths.bankStatements(locale)}>
          {t("payouts.import_statement")}
        </a>
      </p>
    </Show>
  )
}

function MakeForm(props: Props) {
  const { t, locale } = useI18n()
  const { desk, mayPay, draft, without } = props
  const isOpen = mayPay && desk.draftId === null
  return (
    <form method="post" action={paths.payouts(locale)} class="stack">
      <PayableList payable={desk.plan.payable} without={without} isOpen={isOpen} />
      <Show when={isOpen}>
        <div class="max-w-xs">
          <TextField
            name="executionOn"
            type="date"
            dir="ltr"
            label={t("payouts.execution_on")}
            hint={t("payouts.execution_on_hint")}
            value={desk.today}
            draft={draft}
            required
          />
        </div>
        <p>
          <button type="submit" class="btn">
            {t("payouts.make")}
          </button>
        </p>
      </Show>
      <Show when={desk.draftId}>
        {(draftId) => (
          <p class="notice notice-warn">
            {t("payouts.draft_waits")}{" "}
            <a class="link font-semibold" href={paths.payoutBatch(locale, draftId())}>
              {t("payouts.see_draft")}
            </a>
          </p>
        )}
      </Show>
    </form>
  )
}
