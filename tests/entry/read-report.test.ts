/** From the bytes of a file to what it says. */
import { createHash } from "node:crypto";
import { readInProcess } from "../../src/entry/read-in-process";
import { readReport } from "../../src/entry/read-report";
import { hostileFiles, plainReport } from "../builders/hostile-files";
import { aSource } from "../builders/fake-report-workers";
import { seedContext } from "../builders/seed-context";

const context = seedContext();

test("readReport notes the file's name without folders, its hash, size and time", async () => {
  const bytes = plainReport();
  const { file } = await readReport(bytes, "Quý I\\Sở/stp.xlsx", 1234, context);
  expect(file).toEqual({
    name: "stp.xlsx",
    hash: createHash("sha256").update(bytes).digest("hex"),
    sizeBytes: bytes.length,
    modified: 1234,
  });
});

test("readReport gives the same hash wherever the bytes lie in memory", async () => {
  const bytes = plainReport();
  const inside = new Uint8Array([0, ...bytes, 0]).subarray(1, bytes.length + 1);
  const [one, other] = [await readReport(bytes, "a", 0, context), await readReport(inside, "a", 0, context)];
  expect(other).toEqual(one);
});

test("readInProcess answers every hostile file with an intake of its own", async () => {
  const files = hostileFiles();
  const sources = files.map(({ name, bytes }) => {
    return aSource(name, { sizeBytes: bytes.length, bytes: () => Promise.resolve(bytes) });
  });
  const intakes = await readInProcess(sources, context);
  expect(intakes.map(({ file }) => file.name)).toEqual(files.map(({ name }) => name));
  for (const intake of intakes) {
    if (intake.kind === "refused") expect(intake.issue.message).toMatch(/Đề nghị/);
    else expect(intake.rows).toEqual([]);
  }
}, 60_000);
