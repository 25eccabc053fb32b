import { setTimeout } from "node:timers/promises"
import type { Page, Request } from "playwright/test"

/** Does what may lead to another page, and waits for that page when it does: what comes next must not fall between the two. */
export async function follow(page: Page, act: () => Promise<unknown>) {
  let isLeaving = false
  const notice = (request: Request) => {
    isLeaving ||= request.isNavigationRequest() && request.frame() === page.mainFrame()
  }
  const loaded = new Promise<void>((done) => void page.once("load", () => done()))
  page.on("request", notice)
  await act()
  // A browser that is to leave says so a moment after the click.
  await setTimeout(100)
  page.off("request", notice)
  if (isLeaving) await Promise.race([loaded, setTimeout(10_000)])
}
