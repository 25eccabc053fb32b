import { Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Section } from "#src/ui/page.tsx"

type Props = { demanded: boolean; hasSecondFactor: boolean; without: number }

/** Where an owner asks a second factor of everybody in the account. */
export function DemandSection(props: Props) {
  const { t, locale } = useI18n()
  return (
    <Section title={t("second_factors.demand.title")} id="second-factor">
      <p>{props.demanded ? t("second_factors.demand.on") : t("second_factors.demand.off")}</p>
      <Show when={props.without > 0}>
        <p class="hint">{t("second_factors.demand.without", { count: props.without })}</p>
      </Show>
      <Show when={props.demanded || props.hasSecondFactor} fallback={<SetUpFirst />}>
        <form
          method="post"
          action={props.demanded ? paths.secondFactorDemandRemoval(locale) : paths.secondFactorDemand(locale)}
        >
          <button type="submit" class="btn-quiet">
            {props.demanded ? t("second_factors.demand.lift") : t("second_factors.demand.submit")}
          </button>
        </form>
      </Show>
    </Section>
  )
}

function SetUpFirst() {
  const { t, locale } = useI18n()
  return (
    <p>
      <a class="link" href={paths.settingsOf(locale, "second-factor")}>
        {t("second_factors.demand.own_first")}
      </a>
    </p>
  )
}
