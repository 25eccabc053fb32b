import fs from "node:fs"
import path from "node:path"

export type UnprivilegedUser = { uid: number; gid: number }

/** The account that Postgres runs as when we are root (null when we are not): `postgres` where it exists, else `nobody`. */
export function unprivilegedUser(): UnprivilegedUser | null {
  if (process.getuid?.() !== 0) return null
  const lines = fs.readFileSync("/etc/passwd", "utf8").split("\n")
  for (const name of ["postgres", "nobody"]) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(":")
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new Error(
    "Postgres refuses to run as root, and /etc/passwd names neither `postgres` nor `nobody` to run it as.",
  )
}

export function chownTree(dir: string, user: UnprivilegedUser) {
  fs.lchownSync(dir, user.uid, user.gid)
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const child = path.join(dir, entry.name)
    if (entry.isDirectory()) chownTree(child, user)
    else fs.lchownSync(child, user.uid, user.gid)
  }
}

/** Whether the user may enter every folder down to this path, by the folders' modes. */
export function mayReach(target: string, user: UnprivilegedUser): boolean {
  for (let dir = path.dirname(path.resolve(target)); ; dir = path.dirname(dir)) {
    const { mode, uid, gid } = fs.statSync(dir)
    const executable = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & executable) === 0) return false
    if (dir === path.dirname(dir)) return true
  }
}
