import { nextOrder, rankOf, sortUnits } from "../../src/plan/sort-units";

const inOrder = [
  "Văn phòng UBND tỉnh",
  "Sở Nội vụ",
  "Thanh tra tỉnh",
  "Ban Quản lý Khu kinh tế",
  "Công an tỉnh",
  "Các sở, ban, ngành tỉnh",
  "UBND cấp huyện",
  "UBND huyện Cầu Kè",
  "UBND cấp xã",
  "UBND xã Long Đức",
];

describe("rankOf", () => {
  test("rises from the provincial office to the communes", () => {
    const ranks = inOrder.map((name) => rankOf({ name, isGroup: name.startsWith("Các") }));
    expect([...ranks].sort((a, b) => a - b)).toEqual(ranks);
    expect(new Set(ranks).size).toBe(inOrder.length);
  });

  test("puts agencies of the State's branches beside their group", () => {
    const group = { name: "Các cơ quan ngành dọc đóng trên địa bàn tỉnh", isGroup: true };
    expect(rankOf({ name: "Bảo hiểm xã hội tỉnh", isGroup: false })).toBe(rankOf(group));
  });
});

describe("nextOrder", () => {
  const department = { name: "Sở Y tế", isGroup: false };

  test("goes after all of the same rank, and leaves room between", () => {
    const first = nextOrder(department, []);
    const second = nextOrder(department, [first, 1_000_000]);
    expect(second).toBeGreaterThan(first + 1);
    expect(second).toBeLessThan(nextOrder({ name: "Ban Quản lý Khu kinh tế", isGroup: false }, []));
  });

  test("stays in its rank however many there are", () => {
    const orders: number[] = [];
    for (let count = 0; count < 200; count += 1) orders.push(nextOrder(department, orders));
    expect(Math.max(...orders)).toBeLessThan(nextOrder({ name: "Thanh tra tỉnh", isGroup: false }, []));
  });
});

describe("sortUnits", () => {
  test("sorts by order, then by name, and leaves the given list alone", () => {
    const given = [
      { name: "b", order: 2 },
      { name: "a", order: 2 },
      { name: "c", order: 1 },
    ];
    expect(sortUnits(given).map(({ name }) => name)).toEqual(["c", "a", "b"]);
    expect(given[0]?.name).toBe("b");
  });
});
