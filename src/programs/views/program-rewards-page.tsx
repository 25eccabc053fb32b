import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page } from "#src/ui/page.tsx"
import type { Program } from "../queries.ts"
import { RewardRows, type RewardRowsProps } from "./reward-rows.tsx"

export function ProgramRewardsPage(props: { program: Program } & Omit<RewardRowsProps, "action">) {
  const { t, locale } = useI18n()
  const action = paths.programRewards(locale, props.program.id)
  return (
    <Page
      title={t("programs.rewards_page.title")}
      trail={[
        { label: t("programs.title"), href: paths.programs(locale) },
        { label: nameIn(props.program, locale), href: paths.program(locale, props.program.id) },
      ]}
      narrow
    >
      <p class="notice notice-warn">{t("programs.rewards_page.intro")}</p>
      <form method="post" action={action} class="stack gap-6" novalidate>
        <button type="submit" hidden>
          {t("programs.form.change_rewards")}
        </button>
        <div class="card">
          <RewardRows action={action} draft={props.draft} rules={props.rules} products={props.products} />
        </div>
        <p>
          <button type="submit" class="btn">
            {t("programs.form.change_rewards")}
          </button>
        </p>
      </form>
    </Page>
  )
}
