/** @jsxRuntime classic */
import { ValueGroup } from "@adminjs/design-system"
import { type BasePropertyProps, useTranslation } from "adminjs"
import React from "react"
import Moment from "./moment.tsx"

export default function LabelledMoment(props: BasePropertyProps) {
  const { translateProperty } = useTranslation()
  const { label, resourceId } = props.property
  return (
    <ValueGroup label={translateProperty(label, resourceId)}>
      <Moment {...props} />
    </ValueGroup>
  )
}
