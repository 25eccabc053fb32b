import { useT } from "#src/i18n/i18n.ts"

/** Ticks every box of a list at once; shown only where scripts run. */
export function TickAll(props: { name: string }) {
  const t = useT()
  return (
    <tick-all name={props.name}>
      <label
        class="inline-flex items-center gap-2 min-h-11 cursor-pointer text-sm font-semibold whitespace-nowrap"
        hidden
      >
        <input type="checkbox" class="size-6 shrink-0 accent-brand-700" autocomplete="off" />
        {t("forms.tick_all")}
      </label>
    </tick-all>
  )
}
