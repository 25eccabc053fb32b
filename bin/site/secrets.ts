import { randomBytes } from "node:crypto"
import fs from "node:fs"
import path from "node:path"

export type Secrets = { databasePassword: string; hashKey: string; sealKey: string }

export function makeSecrets(): Secrets {
  const key = (bytes: number) => randomBytes(bytes).toString("hex")
  return { databasePassword: key(16), hashKey: key(32), sealKey: key(32) }
}

/** The secrets kept in this file, made the first time; none but its owner reads it. */
export function keepSecrets(file: string): Secrets {
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, "utf8")) as Secrets
  const secrets = makeSecrets()
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  return secrets
}
