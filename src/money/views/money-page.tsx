import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { EmptyState, Page, Section } from "#src/ui/page.tsx"
import type { MoneyPage as Money } from "../read-money.ts"
import { ObstacleList } from "./obstacle-list.tsx"
import { PayerCard } from "./payer-card.tsx"
import { type Figures, StandingFigures } from "./standing-figures.tsx"

export function MoneyPage(props: { page: Money }) {
  const { t, locale } = useI18n()
  const { foreseen, common } = props.page
  return (
    <Page
      title={t("money.title")}
      intro={t("money.intro")}
      actions={
        <>
          <a class="btn-quiet" href={paths.receivedPayouts(locale)}>
            {t("money.payouts.title")}
          </a>
          <a class="btn-quiet" href={paths.issuedPapers(locale)}>
            {t("money_papers.title")}
          </a>
          <a class="btn-quiet" href={paths.settingsOf(locale, "tax")}>
            {t("settings.tax.title")}
          </a>
        </>
      }
    >
      <Show
        when={foreseen.payers.length > 0}
        fallback={<EmptyState title={t("money.empty.title")} body={t("money.empty.body")} />}
      >
        <Show when={common.length > 0}>
          <ObstacleList obstacles={common} dueCents={0n} minimumCents={foreseen.minimumCents} />
        </Show>
        <Show when={foreseen.payers.length > 1}>
          <Section title={t("money.all_payers")}>
            <StandingFigures figures={totalsOf(foreseen.payers.map(({ standing }) => standing))} />
          </Section>
        </Show>
        <For each={foreseen.payers}>{(payer) => <PayerCard foreseen={payer} page={props.page} />}</For>
      </Show>
    </Page>
  )
}

function totalsOf(standings: Figures[]): Figures {
  const sum = (of: (figures: Figures) => bigint) => standings.reduce((total, figures) => total + of(figures), 0n)
  return {
    pendingCents: sum((it) => it.pendingCents),
    heldCents: sum((it) => it.heldCents),
    dueCents: sum((it) => it.dueCents),
    inPayoutCents: sum((it) => it.inPayoutCents),
    paidCents: sum((it) => it.paidCents),
  }
}
