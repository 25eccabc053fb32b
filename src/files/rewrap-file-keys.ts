import { type Db, inNoAccount } from "#db/database.ts"
import { currentFileKey } from "./file-keys.ts"
import { lockFilesToRewrap, recordWrappedKey } from "./queries.ts"
import { rewrap } from "./seal-file.ts"

const atOnce = 500

/** Wraps every file's key by the current file key, so that an older one may leave FILE_KEYS; how many it wrapped. */
export async function rewrapFileKeys(db: Db): Promise<number> {
  let wrapped = 0
  for (;;) {
    const count = await inNoAccount(db, async (trx) => {
      const files = await lockFilesToRewrap(trx, currentFileKey().version, atOnce)
      for (const file of files) await recordWrappedKey(trx, file, rewrap(file, file))
      return files.length
    })
    wrapped += count
    if (count < atOnce) return wrapped
  }
}
