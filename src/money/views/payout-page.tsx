import { For, type JSX, Show } from "solid-js"
import { inReadersLanguage } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import type { ListedPaper } from "#src/papers/queries.ts"
import { PaperFacts } from "#src/papers/views/papers-page.tsx"
import { paths } from "#src/paths.ts"
import type { ListedProof } from "#src/payout-proofs/list-proofs.ts"
import { ProofList } from "#src/payout-proofs/views/proof-list.tsx"
import { Page, Section } from "#src/ui/page.tsx"
import { Money, When } from "#src/ui/values.tsx"
import type { PaidCommission } from "../queries.ts"
import type { ReadPayout } from "../read-payout.ts"
import { AmountsList } from "./amounts-list.tsx"
import { PayoutStateBadge } from "./payout-state-badge.tsx"
import { PayoutDay } from "./payouts-page.tsx"

/** One payout as its payee may check it: what was paid, what was kept back and why, for which sales. */
export function PayoutPage(props: { read: ReadPayout; papers: ListedPaper[]; proofs: ListedProof[] }) {
  const { t, locale } = useI18n()
  const { payout, amounts, commissions } = props.read
  return (
    <Page
      title={t("money.payouts.one")}
      intro={payout.merchantName}
      trail={[
        { label: t("money.title"), href: paths.money(locale) },
        { label: t("money.payouts.title"), href: paths.receivedPayouts(locale) },
      ]}
    >
      <Section title={t("money.payouts.standing")}>
        <PayoutFacts read={props.read} />
        <Show when={props.proofs.length > 0}>
          <ProofList proofs={props.proofs} href={(id) => paths.receivedPayoutProof(locale, payout.id, id)} />
        </Show>
      </Section>
      <Section title={t("money.payouts.reckoning")}>
        <AmountsList amounts={amounts} />
      </Section>
      <Show when={props.papers.length > 0}>
        <Section title={t("money_papers.title")}>
          <ul class="stack gap-4">
            <For each={props.papers}>
              {(paper) => (
                <li>
                  <PaperFacts paper={paper} />
                </li>
              )}
            </For>
          </ul>
        </Section>
      </Show>
      <Section title={t("money.payouts.commissions", { count: commissions.length })}>
        <CommissionLines commissions={commissions} />
      </Section>
    </Page>
  )
}

function PayoutFacts(props: { read: ReadPayout }) {
  const { t } = useI18n()
  const { payout } = props.read
  return (
    <>
      <p class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <strong
          class={`text-3xl ${payout.state === "failed" || payout.state === "cancelled" ? "text-ink-500 line-through" : ""}`}
        >
          <Money cents={payout.netCents} />
        </strong>
        <PayoutStateBadge payout={payout} />
        <PayoutDay payout={payout} />
      </p>
      <Show when={payout.state === "failed"}>
        <p class="notice notice-bad">
          {t(payout.returnedOn ? "money.payouts.returned" : "money.payouts.failed")}{" "}
          <Show when={payout.failureReason}>{(reason) => <q dir="auto">{reason()}</q>}</Show>
        </p>
      </Show>
      <dl class="grid gap-3 sm:grid-cols-2">
        <Fact label={t("money.payouts.account")}>
          <bdi>{payout.payeeName}</bdi> <bdi dir="ltr">{payout.ribShown}</bdi>
        </Fact>
        <Fact label={t("money.payouts.reference")}>
          <bdi dir="ltr" class="font-mono text-sm break-all">
            {payout.endToEndId}
          </bdi>
        </Fact>
        <Fact label={t("money.payouts.status")}>{t(`withholding.status.${payout.payeeStatus}`)}</Fact>
        <Fact label={t("money.payouts.year_before")}>
          <Money cents={payout.yearTotalCents} />
        </Fact>
      </dl>
    </>
  )
}

function Fact(props: { label: string; children: JSX.Element }) {
  return (
    <div>
      <dt class="hint">{props.label}</dt>
      <dd class="font-semibold">{props.children}</dd>
    </div>
  )
}

function CommissionLines(props: { commissions: PaidCommission[] }) {
  const { t, locale } = useI18n()
  return (
    <ul class="grid gap-y-2 gap-x-10 lg:grid-cols-2">
      <For each={props.commissions}>
        {(line) => {
          const program = inReadersLanguage({ fr: line.programFr, ar: line.programAr }, locale)
          return (
            <li class="flex justify-between gap-4 border-b border-sand-100 pb-2">
              <span>
                <a class="link" href={paths.commission(locale, line.commissionId)}>
                  {t("money.payouts.sale")} <When at={line.placedAt} style="day" />
                </a>
                <bdi class="hint block" lang={program?.lang}>
                  {program?.text}
                </bdi>
              </span>
              <Money cents={line.amountCents} />
            </li>
          )
        }}
      </For>
    </ul>
  )
}
