import { describeClick, type Visit } from "./describe-click.ts"
import { freshLink, readLink } from "./link-cache.ts"
import { isLinkCode } from "./link-code.ts"
import { type Recorder, theRecorder } from "./recorder.ts"
import type { Target } from "./target.ts"

export type RefClick = { clickId: string; visitor: string }

/**
 * `?ref={code}` on a product page is a click on that link, durable when this returns; null for a code that is unknown or
 * another merchant's. The page sends `visitorCookie(visitor, …)` with its answer.
 */
export async function recordRefClick(code: string, merchantAccountId: string, visit: Visit): Promise<RefClick | null> {
  if (!isLinkCode(code)) return null
  const recorder = theRecorder()
  const target = await readTarget(recorder, code)
  if (target?.merchantAccountId !== merchantAccountId) return null
  const click = describeClick(target.linkId, visit, Date.now())
  await new Promise<void>((stored, failed) =>
    recorder.commit.add(click, (failure) => (failure ? failed(failure) : stored())),
  )
  return { clickId: click.id, visitor: click.visitor }
}

function readTarget({ links }: Recorder, code: string): Promise<Target | null> {
  const known = freshLink(links, code, Date.now())
  if (known) return Promise.resolve(known.value)
  return new Promise((found, failed) =>
    readLink(links, code, (failure, read) => (read ? found(read.value) : failed(failure))),
  )
}
