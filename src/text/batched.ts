import { BATCH_LENGTH } from "../limits.ts";

/** The same text in fewer pieces: writing costs by the call. */
export function* batched(pieces: Iterable<string>, length = BATCH_LENGTH): Generator<string> {
  let batch = "";
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < length) continue;
    yield batch;
    batch = "";
  }
  if (batch !== "") yield batch;
}
