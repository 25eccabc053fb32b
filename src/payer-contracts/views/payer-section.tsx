import { Show } from "solid-js"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Section } from "#src/ui/page.tsx"
import { Term } from "#src/ui/term.tsx"
import type { PayerChoice } from "../read-payer-choice.ts"

type Props = { programId: string; choice: PayerChoice; mayEdit: boolean }

/** Who pays a program's influencers, and what the law asks before it is the platform. */
export function PayerSection(props: Props) {
  const { t, locale } = useI18n()
  const { payer, contract } = props.choice
  return (
    <Section title={t("payer_contracts.title")}>
      <p>{t(`payer_contracts.now.${payer}`)}</p>
      <Show when={payer === "platform" && !contract}>
        <p class="notice notice-bad">{t("payer_contracts.ended")}</p>
      </Show>
      <details class="card stack" open={payer === "platform"}>
        <summary class="font-semibold cursor-pointer">{t("payer_contracts.platform_question")}</summary>
        <p>{t("payer_contracts.law")}</p>
        <Requirements contract={contract} />
        <p>
          {t("payer_contracts.write_to")}{" "}
          <a class="link" href={paths.legalNotice(locale)}>
            {t("payer_contracts.legal_notice")}
          </a>
        </p>
        <Show when={props.mayEdit}>
          <ChangeForm {...props} />
        </Show>
      </details>
    </Section>
  )
}

function Requirements(props: { contract: PayerChoice["contract"] }) {
  const { t, locale } = useI18n()
  return (
    <Show
      when={props.contract}
      fallback={
        <div class="notice notice-warn stack">
          <p class="font-semibold">{t("payer_contracts.missing")}</p>
          <ul class="list-disc ps-5">
            <li>{t("payer_contracts.missing_licence")}</li>
            <li>{t("payer_contracts.missing_contract")}</li>
          </ul>
        </div>
      }
    >
      {(contract) => (
        <dl class="grid gap-3 sm:grid-cols-3">
          <Term name={t("payer_contracts.licence")} value={contract().licenceReference} />
          <Term name={t("payer_contracts.contract")} value={contract().contractReference} />
          <Term
            name={t("payer_contracts.signed_on")}
            value={formatDate(new Date(`${contract().signedOn}T12:00:00Z`), locale, "day")}
          />
        </dl>
      )}
    </Show>
  )
}

function ChangeForm(props: Props) {
  const { t, locale } = useI18n()
  const { payer, contract, unsettled } = props.choice
  const other = payer === "merchant" ? "platform" : "merchant"
  const isPossible = other === "merchant" || contract !== null
  return (
    <Show when={isPossible}>
      <Show
        when={unsettled === 0}
        fallback={<p class="hint">{t("payer_contracts.unsettled", { count: unsettled })}</p>}
      >
        <form method="post" action={paths.programPayer(locale, props.programId)} class="stack">
          <input type="hidden" name="payer" value={other} />
          <p class="hint">{t(`payer_contracts.consequence.${other}`)}</p>
          <p>
            <button type="submit" class="btn-quiet">
              {t(`payer_contracts.change.${other}`)}
            </button>
          </p>
        </form>
      </Show>
    </Show>
  )
}
