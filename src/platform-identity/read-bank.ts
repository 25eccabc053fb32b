import type { Db } from "#db/database.ts"
import { seal, unseal } from "#src/crypto/seal.ts"
import { findBank } from "./queries.ts"

export type PlatformBank = { holder: string; rib: string }
type Sealed = { id: string; holderSealed: Buffer; ribSealed: Buffer }

/** The account from which the platform pays today; null until somebody has said it. */
export async function readBank(db: Db): Promise<PlatformBank | null> {
  const found = await findBank(db)
  return found ? openBank(found) : null
}

export function openBank({ id, holderSealed, ribSealed }: Sealed): PlatformBank {
  return { holder: unseal(holderSealed, rowOf(id, "holder")), rib: unseal(ribSealed, rowOf(id, "rib")) }
}

export function sealBank(id: string, { holder, rib }: PlatformBank) {
  return { holderSealed: seal(holder, rowOf(id, "holder")), ribSealed: seal(rib, rowOf(id, "rib")) }
}

function rowOf(id: string, field: keyof PlatformBank): string {
  return `platform_bank_accounts:${id}:${field}`
}
