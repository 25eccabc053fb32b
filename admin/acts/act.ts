import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import type { Result } from "#src/result.ts"
import type { StaffAbility } from "#src/staff/staff-roles.ts"

/** A field of an act's form; its label stands under `fields`, its choices under `choices.{name}`. */
export type Field = {
  name: string
  kind: "choice" | "text" | "email" | "long" | "day" | "count"
  values?: readonly string[]
  required?: boolean
  /** Filled in with what the record has under this name. */
  from?: string
  max?: number
}

export type Values = Record<string, string>

type Asked = { values: Values; record: Values; now: Date }

/** Something that staff do, which is a use case of the site's; the record it is done to, when there is one. */
export type Act = {
  /** A noun, in the address: POST …/records/{id}/{name}. */
  name: string
  kind: "record" | "resource"
  ability: StaffAbility
  icon: string
  isDanger?: boolean
  fields: readonly Field[]
  /** Whether it makes sense for this record; the use case decides in the end. */
  offeredOn?: (record: Values) => boolean
  /** The account that the act is about. */
  accountOf: (record: Values) => string
  run: (trx: Trx, actor: StaffActor, asked: Asked) => Promise<Result<unknown, string>>
}
