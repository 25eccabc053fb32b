/** @jsxRuntime classic */
import { type BasePropertyProps, useTranslation } from "adminjs"
import React from "react"
import { formatInstant } from "../desk/browser/dates.ts"

/** In AdminJS' place, which tells an instant by the clock of whoever reads. */
export default function Moment({ property, record }: BasePropertyProps) {
  const { i18n } = useTranslation()
  const at = record?.params[property.path]
  return at ? <time dateTime={at}>{formatInstant(at, i18n.language)}</time> : null
}
