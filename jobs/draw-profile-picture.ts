import type { Db } from "#db/database.ts"
import { drawProfilePicture } from "#src/profiles/draw-profile-picture.ts"
import type { Jobs } from "./queue.ts"

export function run(_db: Db, { pictureId }: Jobs["draw-profile-picture"]) {
  return drawProfilePicture(pictureId)
}
