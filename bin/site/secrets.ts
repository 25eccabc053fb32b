import { randomBytes } from "node:crypto"
import fs from "node:fs"
import path from "node:path"

export type Secrets = { databasePassword: string; hashKey: string; sealKey: string; fileKey: string }

export function makeSecrets(): Secrets {
  const key = (bytes: number) => randomBytes(bytes).toString("hex")
  return { databasePassword: key(16), hashKey: key(32), sealKey: key(32), fileKey: key(32) }
}

/** The secrets kept in this file, made the first time; none but its owner reads it. */
export function keepSecrets(file: string): Secrets {
  const known = fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, "utf8")) as Partial<Secrets>) : {}
  // Those of an earlier version stay as they are: only what it did not have yet is made.
  const secrets = { ...makeSecrets(), ...known }
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  return secrets
}
