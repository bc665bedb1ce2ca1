import { describe, expect, it } from "vitest";
import { verdict } from "../../src/report/change/change-lines.ts";
import type { ChangeReport } from "../../src/report/change/change-report.ts";
import { changeWords } from "../../src/report/change/change-words.ts";

const sources = { added: [], dropped: [] };
const change = { added: [], changed: [], removed: [], hedgesLost: [], rowsLost: [], sources };
const report = (given: Partial<ChangeReport>): ChangeReport => ({
  ...{ change, opened: [], settled: [], problems: [] },
  ...given,
});

describe("the verdict on a change", () => {
  it("does not say that nothing changed where nothing could be compared", () => {
    const problems = [{ message: "“main” is no commit of this repository" }];
    for (const language of ["en", "zh"] as const) {
      const words = changeWords(language);
      expect(verdict(report({}), words)).toBe(words.none);
      expect(verdict(report({ problems }), words)).toBe(words.undone);
    }
  });
});
