/** Messages that no library would send: the host answers them all, and stays whole. */
import fc from "fast-check";
import { createHost } from "../../../src/devhost/create-host";

function answerTo(
  host: ReturnType<typeof createHost>,
  body: unknown,
): Promise<{ id: number; message: { statusCode: number } }> {
  return new Promise((resolve) => {
    host.receive(JSON.stringify({ id: 7, type: 1, flags: 0, message: { url: "ProcessQuery", body } }), (json) =>
      resolve(JSON.parse(json) as { id: number; message: { statusCode: number } }),
    );
  });
}

const name = fc.constantFrom(
  "Worksheets",
  "GetItem",
  "GetRange",
  "Values",
  "constructor",
  "__proto__",
  "toString",
  "Add",
  "",
);
const action = fc.record({
  Id: fc.nat(9),
  ActionType: fc.integer({ min: -1, max: 10 }),
  ObjectPathId: fc.nat(5),
  Name: name,
  ArgumentInfo: fc.option(
    fc.record({ Arguments: fc.array(fc.jsonValue()), ReferencedObjectPathIds: fc.option(fc.array(fc.jsonValue())) }),
  ),
  QueryInfo: fc.option(fc.record({ Select: fc.array(fc.oneof(name, fc.string())) })),
});
const path = fc.record({
  ObjectPathType: fc.integer({ min: 0, max: 9 }),
  Name: name,
  ParentObjectPathId: fc.nat(5),
  ArgumentInfo: fc.option(fc.record({ Arguments: fc.array(fc.jsonValue()) })),
});

describe("receive", () => {
  test("answers any batch, under its own id", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action), fc.array(path, { maxLength: 6 }), async (Actions, paths) => {
        const host = createHost();
        const ObjectPaths = Object.fromEntries(paths.map((each, index) => [String(index), each]));
        const { id, message } = await answerTo(host, { AutoKeepReference: true, Actions, ObjectPaths });
        expect(id).toBe(7);
        expect([200, 400, 500]).toContain(message.statusCode);
        expect(host.book.sheets.length).toBeGreaterThan(0);
      }),
    );
  });

  test("answers any body", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (body) => {
        expect(await answerTo(createHost(), body)).toMatchObject({ id: 7 });
      }),
    );
  });

  test("lets pass what is no message at all", () => {
    const host = createHost();
    for (const text of ["", "{", "null", "[]", '{"id":"x"}']) host.receive(text, () => undefined);
    expect(host.stats.requests).toBe(0);
  });
});
