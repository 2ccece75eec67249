/** The pool, with workers that live in this thread. */
import { readInProcess } from "../../src/entry/read-in-process";
import { createAnswering, type FromWorker } from "../../src/entry/worker-messages";
import { createPooledReader } from "../../src/entry/worker-pool";
import { READING_LIMITS } from "../../src/xlsx/reading/reading-limits";
import { anIntake, aSource, CONTEXT, fakeWorkers } from "../builders/fake-report-workers";

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `tep-${index}.xlsx`);

describe("createPooledReader", () => {
  test("answers in the order of the files, telling of each as it is done", async () => {
    const workers = fakeWorkers();
    const told: (readonly [string, number])[] = [];
    const intakes = await createPooledReader(workers.create, 3)(
      names(10).map((name) => aSource(name)),
      CONTEXT,
      { onRead: ({ file }, index) => told.push([file.name, index]) },
    );
    expect(intakes.map(({ file }) => file.name)).toEqual(names(10));
    expect([...told].sort(([, a], [, b]) => a - b)).toEqual(names(10).map((name, index) => [name, index]));
  });

  test("gives each worker one file at a time, and the context once", async () => {
    const workers = fakeWorkers();
    await createPooledReader(workers.create, 2)(
      names(9).map((name) => aSource(name)),
      CONTEXT,
    );
    expect(workers.all).toHaveLength(2);
    expect(workers.mostAtOnce()).toBe(2);
    for (const { received, isTerminated } of workers.all) {
      const [first, ...rest] = received.map(({ kind }) => kind);
      expect(first).toBe("context");
      expect(rest.length).toBeGreaterThan(2);
      expect(new Set(rest)).toEqual(new Set(["file"]));
      expect(isTerminated).toBe(true);
    }
  });

  test("starts no more workers than there are files", async () => {
    const workers = fakeWorkers();
    expect(await createPooledReader(workers.create, 4)([], CONTEXT)).toEqual([]);
    await createPooledReader(workers.create, 4)([aSource("a.xlsx")], CONTEXT);
    expect(workers.all).toHaveLength(1);
  });

  test("moves bytes to the worker, and copies them where they share their memory", async () => {
    const whole = new Uint8Array([1, 2, 3]);
    const part = new Uint8Array([9, 1, 2, 3, 9]).subarray(1, 4);
    const workers = fakeWorkers();
    await createPooledReader(workers.create, 1)(
      [whole, part].map((bytes) => aSource("a.xlsx", { bytes: () => Promise.resolve(bytes) })),
      CONTEXT,
    );
    const sent = workers.all[0]?.received.flatMap((message) => (message.kind === "file" ? [[...message.bytes]] : []));
    expect(sent).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
    expect([whole.length, part.length]).toEqual([0, 3]);
  });

  test.each([
    ["crash.xlsx", "file/failed", 2],
    ["hang.xlsx", "file/too-slow", 2],
    ["fail.xlsx", "file/failed", 1],
  ])("refuses only the file for %s, with a new worker where the old one ended", async (bad, code, workerCount) => {
    const workers = fakeWorkers();
    const intakes = await createPooledReader(
      workers.create,
      1,
      50,
    )(
      ["a.xlsx", bad, "b.xlsx"].map((name) => aSource(name)),
      CONTEXT,
    );
    expect(intakes[1]).toMatchObject({
      kind: "refused",
      file: { name: bad, hash: "", sizeBytes: 3, modified: 5 },
      issue: { code, where: bad, severity: "error" },
    });
    expect([intakes[0]?.file.hash, intakes[2]?.file.hash]).toEqual(["0", "0"]);
    expect(workers.all.map(({ isTerminated }) => isTerminated)).toEqual(new Array(workerCount).fill(true));
  });

  test("refuses a file that cannot be opened, and one too large without opening it", async () => {
    const bytes = jest.fn(() => Promise.resolve(new Uint8Array()));
    const intakes = await createPooledReader(fakeWorkers().create, 2)(
      [
        aSource("mat.xlsx", { bytes: () => Promise.reject(new Error("gone")) }),
        aSource("lon.xlsx", { bytes, sizeBytes: READING_LIMITS.fileBytes + 1 }),
        aSource("a.xlsx"),
      ],
      CONTEXT,
    );
    expect(intakes.map((intake) => intake.kind === "refused" && intake.issue.code)).toEqual([
      "file/not-opened",
      "file/too-large",
      "file/no-table",
    ]);
    expect(bytes).not.toHaveBeenCalled();
  });

  test("rejects with the signal's reason and ends its workers when it is cancelled", async () => {
    const workers = fakeWorkers();
    const cancel = new AbortController();
    const told: string[] = [];
    const reading = createPooledReader(workers.create, 2)(
      ["a.xlsx", "hang-1.xlsx", "hang-2.xlsx", "b.xlsx"].map((name) => aSource(name)),
      CONTEXT,
      {
        signal: cancel.signal,
        onRead: ({ file }) => {
          told.push(file.name);
          setTimeout(() => cancel.abort(new Error("thôi")), 10);
        },
      },
    );
    await expect(reading).rejects.toThrow("thôi");
    expect(told).toEqual(["a.xlsx"]);
    expect(workers.all.every(({ isTerminated }) => isTerminated)).toBe(true);
  });

  test("starts nothing when it was cancelled before", async () => {
    const workers = fakeWorkers();
    const signal = AbortSignal.abort(new Error("thôi"));
    await expect(createPooledReader(workers.create, 2)([aSource("a.xlsx")], CONTEXT, { signal })).rejects.toThrow(
      "thôi",
    );
    expect(workers.all).toEqual([]);
  });
});

describe("createAnswering", () => {
  test("answers each file with what was read, in the context that came before", async () => {
    const answers: FromWorker[] = [];
    const answering = createAnswering(
      (_, name, __, context) => Promise.resolve(anIntake(`${context.period.code} ${name}`)),
      (message) => answers.push(message),
    );
    await answering({ kind: "context", context: CONTEXT });
    await answering({ kind: "file", name: "a.xlsx", modified: 5, bytes: new Uint8Array() });
    expect(answers).toEqual([{ kind: "intake", intake: anIntake("2025-Q1 a.xlsx") }]);
  });

  test("answers an error of ours as failed, and goes on", async () => {
    const silence = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const answers: string[] = [];
    const answering = createAnswering(
      (_, name) => (name === "a.xlsx" ? Promise.reject(new Error("ours")) : Promise.resolve(anIntake(name))),
      ({ kind }) => answers.push(kind),
    );
    await answering({ kind: "context", context: CONTEXT });
    for (const name of ["a.xlsx", "b.xlsx"])
      await answering({ kind: "file", name, modified: 5, bytes: new Uint8Array() });
    expect(answers).toEqual(["failed", "intake"]);
    silence.mockRestore();
  });
});

describe("readInProcess", () => {
  test("reads in order and stops between files when it is cancelled", async () => {
    const cancel = new AbortController();
    const told: number[] = [];
    const reading = readInProcess(
      ["a.xlsx", "b.xlsx", "c.xlsx"].map((name) => aSource(name)),
      CONTEXT,
      {
        signal: cancel.signal,
        onRead: (_, index) => {
          told.push(index);
          if (index === 1) cancel.abort(new Error("thôi"));
        },
      },
    );
    await expect(reading).rejects.toThrow("thôi");
    expect(told).toEqual([0, 1]);
  });
});
