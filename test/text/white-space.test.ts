import { expect, it } from "vitest";
import { isSpace, pastSpace } from "../../src/text/white-space.ts";

it("has as white space what trim takes off", () => {
  for (let code = 0; code < 0x10000; code++)
    expect([code, isSpace(code)]).toEqual([code, String.fromCharCode(code).trim() === ""]);
});

it("stops at the end that is given", () => {
  expect([pastSpace("a \n b", 1, 5), pastSpace("a \n b", 1, 2), pastSpace("a", 1, 1)]).toEqual([4, 2, 1]);
});
