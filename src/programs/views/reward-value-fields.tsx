import type { Draft } from "#src/forms/parse.ts"
import { useT } from "#src/i18n/i18n.ts"
import { SelectField, TextField } from "#src/ui/fields.tsx"

type RewardValueProps = { draft: Draft; value: { kind: string; value: string } | null; required?: boolean }

/** One reward for every product: a percentage, or an amount for each order. */
export function RewardValueFields(props: RewardValueProps) {
  const t = useT()
  const kinds = [
    { value: "percent", label: t("programs.own_reward.percent") },
    { value: "fixed", label: t("programs.own_reward.fixed") },
  ]
  return (
    <div class="grid gap-4 sm:grid-cols-2 items-start">
      <SelectField
        name="rewardKind"
        label={t("programs.own_reward.kind")}
        draft={props.draft}
        value={props.value?.kind ?? "percent"}
        options={kinds}
        required
      />
      <TextField
        name="rewardValue"
        label={t("programs.own_reward.value")}
        inputmode="decimal"
        dir="ltr"
        draft={props.draft}
        value={props.value?.value ?? null}
        required={props.required ?? false}
      />
    </div>
  )
}
