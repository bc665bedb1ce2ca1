/** Makes a thing when it is first asked for, and then lets go of what it was made from. */
export function lazily<Value extends object>(make: () => Value): () => Value {
  let made: Value | null = null;
  let waiting: (() => Value) | null = make;
  return () => {
    if (made === null && waiting !== null) made = waiting();
    waiting = null;
    if (made === null) throw new TypeError("asked for while it is made");
    return made;
  };
}
