import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import fs from "node:fs"
import type net from "node:net"
import os from "node:os"
import path from "node:path"
import { postgresBinaries } from "./postgres-binaries.ts"
import { chownTree, mayReach, type UnprivilegedUser, unprivilegedUser } from "./unprivileged-user.ts"

export type Cluster = {
  port: number
  superuserUrl: (database: string) => string
  stop: () => Promise<void>
  kill: () => void
}

type ClusterOptions = { dir: string; port: number; password: string; settings?: Record<string, string> }

/** Durability off: only for tests, whose data dies with them. */
export const volatileSettings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  autovacuum: "off",
}

/** Starts a private Postgres on 127.0.0.1; as root it runs as an unprivileged user, since Postgres refuses root. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const user = unprivilegedUser()
  const binaries = await postgresBinaries(user)
  const dir = dataFolder(path.resolve(options.dir), user)
  // Socket paths end at 107 bytes, so never below a deep project folder.
  const socketDir = fs.mkdtempSync(path.join(os.tmpdir(), "sys-pg-"))
  if (user) {
    chownTree(dir, user)
    fs.chownSync(socketDir, user.uid, user.gid)
  }

  if (!fs.existsSync(path.join(dir, "PG_VERSION"))) initialise(binaries.initdb, dir, socketDir, { ...options, user })
  const settings = { port: String(options.port), listen_addresses: "127.0.0.1", unix_socket_directories: socketDir }
  const postmaster = await start(binaries.postgres, dir, { ...settings, ...options.settings }, user)

  const onExit = () => postmaster.kill("SIGINT")
  process.once("exit", onExit)
  return {
    port: options.port,
    superuserUrl: (database) => `postgres://postgres:${options.password}@127.0.0.1:${options.port}/${database}`,
    kill: () => void postmaster.kill("SIGQUIT"),
    async stop() {
      process.off("exit", onExit)
      if (postmaster.exitCode === null && postmaster.signalCode === null) {
        postmaster.ref()
        const gone = once(postmaster, "exit")
        postmaster.kill("SIGINT")
        await gone
      }
      fs.rmSync(socketDir, { recursive: true, force: true })
    },
  }
}

/** The folder itself or, when Postgres' user may not reach it, one under the temporary folder that it links to. */
function dataFolder(dir: string, user: UnprivilegedUser | null): string {
  fs.mkdirSync(path.dirname(dir), { recursive: true })
  if (!user || mayReach(dir, user)) {
    fs.mkdirSync(dir, { recursive: true, mode: 0o700 })
    return dir
  }
  if (!fs.existsSync(dir)) {
    fs.rmSync(dir, { force: true })
    fs.symlinkSync(fs.mkdtempSync(path.join(os.tmpdir(), "sys-data-")), dir)
  }
  return fs.realpathSync(dir)
}

const environment = { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC", HOME: os.tmpdir() }

function initialise(
  initdb: string,
  dir: string,
  socketDir: string,
  options: ClusterOptions & { user: UnprivilegedUser | null },
) {
  const passwordFile = path.join(socketDir, "password")
  fs.writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 })
  if (options.user) fs.chownSync(passwordFile, options.user.uid, options.user.gid)
  const encoding = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
  const access = ["--auth=scram-sha-256", "--auth-local=scram-sha-256", `--pwfile=${passwordFile}`]
  execFileSync(initdb, ["-D", dir, "-U", "postgres", ...encoding, ...access, "--no-sync"], {
    ...options.user,
    env: environment,
    stdio: "pipe",
    cwd: "/",
  })
  fs.unlinkSync(passwordFile)
}

async function start(
  postgres: string,
  dir: string,
  settings: Record<string, string>,
  user: UnprivilegedUser | null,
): Promise<ChildProcess> {
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])
  // Its own process group, so that a Ctrl-C in the terminal reaches us first and we stop it last.
  const postmaster = spawn(postgres, ["-D", dir, ...flags], {
    ...user,
    env: environment,
    stdio: ["ignore", "ignore", "pipe"],
    cwd: "/",
    detached: true,
  })
  let log = ""
  await new Promise<void>((ready, failed) => {
    postmaster.once("error", failed)
    postmaster.once("exit", (code) => failed(new Error(`Postgres stopped with code ${code}:\n${log}`)))
    postmaster.stderr.on("data", (chunk) => {
      log = (log + chunk).slice(-8000)
      if (log.includes("ready to accept connections")) ready()
    })
  })
  postmaster.removeAllListeners("exit")
  postmaster.unref()
  ;(postmaster.stderr as net.Socket).unref()
  return postmaster
}
