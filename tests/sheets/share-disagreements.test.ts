import type { Evaluation } from "../../src/plan/status";
import { areasAppendix } from "../../src/sheets/appendix-areas";
import type { AppendixData, AppendixScope } from "../../src/sheets/appendix-data";
import { progressAppendix } from "../../src/sheets/appendix-progress";
import { sharesDisagree } from "../../src/sheets/appendix-remark-messages";
import { shareDisagreements } from "../../src/sheets/share-disagreements";
import { anAppendixTask, seedAppendixData } from "../builders/appendix-data";

const data = seedAppendixData();

/** @param told By code; a code with a unit behind it for this unit's share only. */
function withShares(told: Readonly<Record<string, Evaluation>>): AppendixData {
  const shares = data.shares.map((share) => ({
    ...share,
    evaluation: told[`${share.code} ${share.unit}`] ?? told[share.code] ?? share.evaluation,
  }));
  return { ...data, shares };
}

describe("shareDisagreements", () => {
  test("are none where the shares say what the plan says", () => {
    expect(shareDisagreements(data)).toEqual([]);
  });

  test("are tasks whose lead units all say the same, which is not what the plan says; in the plan's order", () => {
    expect(shareDisagreements(withShares({ "II.2": "Quá hạn", "I.1": "Đang thực hiện" }))).toEqual(["I.1", "II.2"]);
  });

  test("are not tasks whose lead units say different things, nor what coordinating units say", () => {
    expect(shareDisagreements(withShares({ "I.1 UBND cấp xã": "Quá hạn", "I.1": "Đang thực hiện" }))).toEqual([]);
    const shares = withShares({ "V.2": "Quá hạn" }).shares.filter(({ role }) => role === "Phối hợp");
    expect(shareDisagreements({ ...data, shares })).toEqual([]);
  });

  test("name a code once, and no task without code", () => {
    const tasks = [...data.tasks, anAppendixTask("ii.2"), anAppendixTask("")];
    expect(shareDisagreements({ ...withShares({ "II.2": "Quá hạn" }), tasks })).toEqual(["II.2"]);
  });
});

describe("the note on shareDisagreements", () => {
  const apart = withShares({ "II.1": "Quá hạn", "II.2": "Quá hạn", "II.3": "Quá hạn", "V.1": "Đang thực hiện" });
  const notesOf = (scope: AppendixScope): readonly (readonly string[])[] =>
    [progressAppendix(apart, scope), areasAppendix(apart, scope)].map(({ notes }) =>
      notes.filter((note) => note.includes("khác đánh giá trong kế hoạch")),
    );
  const note = (count: number, codes: string): string =>
    `* ${count} nhiệm vụ có đánh giá theo báo cáo của cơ quan chủ trì khác đánh giá trong kế hoạch: ${codes}.`;

  test.each<[string, AppendixScope, readonly string[]]>([
    ["the whole", {}, [note(4, "lĩnh vực II: 1 đến 3; lĩnh vực V: 1")]],
    ["an area", { areas: ["V. Cải cách chế độ công vụ"] }, [note(1, "lĩnh vực V: 1")]],
    ["two units", { agencies: ["Sở Nội vụ", "Sở Tài chính"] }, [note(1, "lĩnh vực V: 1")]],
    ["one unit, which is evaluated as it says", { agencies: ["Sở Nội vụ"] }, []],
    ["what agrees", { areas: ["VI. Cải cách tài chính công"] }, []],
  ])("stands under %s, in progress and areas", (_, scope, notes) => {
    expect(notesOf(scope)).toEqual([notes, notes]);
  });

  test("is a remark that says what to do", () => {
    const issue = sharesDisagree(shareDisagreements(apart), data.tasks);
    expect(issue).toMatchObject({ code: "appendix/shares-disagree", severity: "remark" });
    expect(issue.message).toMatch(/^4 nhiệm vụ .*: lĩnh vực II: 1 đến 3; lĩnh vực V: 1\. Đề nghị .*«Trạng thái»/);
  });
});
