import { reportersWithin } from "../../src/sheets/appendix-counts";
import { aRecord } from "../builders/a-record";
import { seedAgencies, seedAppendixData } from "../builders/appendix-data";

const AREA_V = "V. Cải cách chế độ công vụ";
const data = seedAppendixData(
  {},
  {
    agencies: seedAgencies(
      aRecord("Sở Nội vụ", "V.1"),
      aRecord("Sở Tài chính", "VI.1"),
      aRecord("Sở Tài chính", "V.2", {}, { via: "Các sở, ban, ngành tỉnh" }),
      aRecord("Sở Tài chính", "V.3", {}, { via: "Các sở, ban, ngành tỉnh" }),
    ),
  },
);

const told = (scope: Parameters<typeof reportersWithin>[1]): readonly string[] =>
  reportersWithin(data, scope).map(({ name, due, state, missing }) =>
    `${name}: ${due} ${state} ${missing.join(" ")}`.trim(),
  );

describe("reportersWithin", () => {
  test("are all agencies as they stand where nothing is left out", () => {
    expect(reportersWithin(data, {})).toBe(data.agencies);
  });

  test("owe what lies in the areas of the scope, themselves and through their groups", () => {
    expect(told({ areas: [AREA_V] }).slice(0, 5)).toEqual([
      "Văn phòng UBND tỉnh: 2 not-yet V.2 V.3",
      "Sở Nội vụ: 3 incomplete V.2 V.3",
      "Sở Tư pháp: 2 not-yet V.2 V.3",
      "Sở Tài chính: 2 reported",
      "Sở Thông tin và Truyền thông: 2 not-yet V.2 V.3",
    ]);
  });

  test("owe what the units of the scope lead, each what comes to it through them", () => {
    expect(told({ agencies: ["Sở Tài chính"] })).toEqual(["Sở Tài chính: 2 incomplete VI.2"]);
    expect(told({ agencies: ["UBND cấp huyện"] })).toHaveLength(9);
    expect(told({ agencies: ["UBND cấp xã"] })).toEqual([]);
  });

  test("owe in place of a unit that had ended by the cut-off", () => {
    const { registry } = data.plan;
    const units = registry.units.map((unit) =>
      unit.name === "Sở Thông tin và Truyền thông"
        ? { ...unit, validTo: data.period.cutOff - 14, successors: "Sở Tài chính" }
        : unit,
    );
    const merged = { ...data, plan: { ...data.plan, registry: { ...registry, units } } };
    expect(reportersWithin(merged, { agencies: ["Sở Thông tin và Truyền thông"] }).map(({ name }) => name)).toEqual([
      "Sở Tài chính",
    ]);
  });
});
