import { createHmac, randomUUID } from "node:crypto"

type Rules = Record<string, { filter?: unknown } | null>
export type Key = {
  uid: string
  key: string
  name: string | null
  actions: string[]
  indexes: string[]
  expiresAt: string | null
  createdAt: string
  updatedAt: string
}
/** What a bearer may: everything, what its key says, or searches under the rules of its token. */
export type Bearer = { may: (action: string, index?: string) => boolean; filterOf: (index: string) => unknown }

export function makeKeys(masterKey: string) {
  const keys: Key[] = []
  return {
    all: keys,
    make({ name, actions, indexes }: { name?: string; actions: string[]; indexes: string[] }): Key {
      const now = new Date().toISOString()
      const uid = randomUUID()
      const key = createHmac("sha256", masterKey).update(uid).digest("hex")
      const made = { uid, key, name: name ?? null, actions, indexes, expiresAt: null, createdAt: now, updatedAt: now }
      keys.push(made)
      return made
    },
    bearerOf(header: string | undefined): Bearer | null {
      const said = /^Bearer (.+)$/.exec(header ?? "")?.[1]
      if (!said) return null
      if (said === masterKey) return { may: () => true, filterOf: () => undefined }
      const key = keys.find((one) => one.key === said)
      if (key) return { may: (action, index) => allows(key, action, index), filterOf: () => undefined }
      return ofToken(said, keys)
    },
  }
}

function allows({ actions, indexes }: Key, action: string, index?: string): boolean {
  const isOfIndex = index === undefined || indexes.includes("*") || indexes.includes(index)
  return isOfIndex && (actions.includes("*") || actions.includes(action))
}

function ofToken(token: string, keys: readonly Key[]): Bearer | null {
  const [head = "", body = "", signature = ""] = token.split(".")
  if (body === "") return null
  const { apiKeyUid, searchRules, exp } = JSON.parse(Buffer.from(body, "base64url").toString()) as {
    apiKeyUid: string
    searchRules: Rules
    exp?: number
  }
  const key = keys.find(({ uid }) => uid === apiKeyUid)
  if (!key || (exp !== undefined && exp * 1000 < Date.now())) return null
  const expected = createHmac("sha256", key.key).update(`${head}.${body}`).digest("base64url")
  if (expected !== signature.replace(/=+$/, "")) return null
  return {
    may: (action, index) =>
      action === "search" && allows(key, action, index) && index !== undefined && index in searchRules,
    filterOf: (index) => searchRules[index]?.filter,
  }
}
