import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readFiles, serveReadings } from '../../utils/platform/export-worker.ts';
import { readExport } from '../../utils/platform/read-export.ts';
import { type ReadingNews, type ReadingProgress, readNews, readOrder } from '../../utils/protocol/reading-messages.ts';
import { connections, inUrl, messages, NOW, PROFILE, zipped } from '../core/linkedin/export.ts';

const CLOCK = { at: NOW, zone: 'Europe/Vienna' };
const GRACE = ['Grace Hopper', inUrl('grace')] as const;
const FILES = {
  'Profile.csv': PROFILE,
  'Connections.csv': connections(['Grace Hopper', 'grace']),
  'messages.csv': messages({ in: 'g', from: GRACE, at: '2026-07-01 10:00:00 UTC', text: 'Would you speak in May?' }),
};
const archive = () => new File([zipped(FILES) as Uint8Array<ArrayBuffer>], 'export.zip', { lastModified: 5 });
const csvs = () => Object.entries(FILES).map(([name, text]) => new File([text], name));

/** An archive whose first file is empty, taken apart behind its head, which says that `size` bytes follow. */
function withFilm(bytes: Uint8Array, size: number): readonly [head: Uint8Array, rest: Uint8Array] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  // As it is packed, its packed size and its size (APPNOTE 4.3.7).
  view.setUint16(8, 0, true);
  view.setUint32(18, size, true);
  view.setUint32(22, size, true);
  const end = 30 + view.getUint16(26, true) + view.getUint16(28, true);
  return [bytes.slice(0, end), bytes.slice(end)];
}

/** A file of which the browser gives what `slice` says, whatever it was when it was chosen. */
function fileThat(slice: (from: number, to: number) => Promise<ArrayBuffer>, size: number, name = 'export.zip'): File {
  const file = new File([], name, { lastModified: 5 });
  Object.defineProperty(file, 'size', { value: size, configurable: true });
  Object.defineProperty(file, 'slice', {
    value: (from: number, to: number) => ({ arrayBuffer: () => slice(from, Math.min(to, size)) }),
  });
  return file;
}

describe('what the worker does', () => {
  const order = (files: File[]) => ({ files, at: NOW, today: '2026-07-15', about: [] });
  const told = async (...files: File[]) => {
    const news: ReadingNews[] = [];
    await readFiles(order(files), (one) => news.push(one));
    return news;
  };
  const problem = async (...files: File[]) => {
    const last = (await told(...files)).at(-1);
    return last?.is === 'problem' ? last.problem : last?.is;
  };
  const found = (news: readonly ReadingNews[]) => {
    const last = news.at(-1);
    return last?.is === 'told' ? last.told.found.map(({ because, person }) => `${because}: ${person.name}`) : last;
  };

  test('an archive is read to its end, and says who waits', async () => {
    expect(found(await told(archive()))).toEqual(['question: Grace Hopper']);
  });

  test('the CSV files out of it, given together, are one reading and say the same', async () => {
    expect(found(await told(...csvs()))).toEqual(['question: Grace Hopper']);
  });

  test('whatever it tells is understood on the other side, and holds no word of a message', async () => {
    const news = await told(archive());
    expect(news.map(readNews)).toEqual(news);
    expect(JSON.stringify(news)).not.toContain('speak');
  });

  test('it says how far it is, by name, up to all bytes of all files', async () => {
    const files = csvs();
    const all = files.reduce((bytes, { size }) => bytes + size, 0);
    const progress = (await told(...files)).filter((one) => one.is === 'progress');
    expect([...new Set(progress.map(({ name }) => name))]).toEqual(files.map(({ name }) => name));
    expect(progress.map(({ done }) => done)).toEqual(progress.map(({ done }) => done).toSorted((a, b) => a - b));
    expect(progress.at(-1)).toMatchObject({ done: all, all });
  });

  test('a file of 2 GB is read to its end in slices, one at a time, and told of a few hundred times', async () => {
    const [head, rest] = withFilm(zipped({ 'film.mp4': new Uint8Array(), ...FILES }), 2 ** 31);
    const restAt = head.length + 2 ** 31;
    const zeros = new ArrayBuffer(1 << 19);
    let inHand = 0;
    const large = fileThat(async (from, to) => {
      inHand = Math.max(inHand, to - from);
      if (from > head.length && to <= restAt && to - from === zeros.byteLength) return zeros;
      const slice = new Uint8Array(to - from);
      for (let at = from; at < to; at += 1) slice[at - from] = head[at] ?? rest[at - restAt] ?? 0;
      return slice.buffer;
    }, restAt + rest.length);
    const news = await told(large);
    expect(inHand).toBe(zeros.byteLength);
    expect(news.length).toBeLessThan(300);
    expect(found(news)).toEqual(['question: Grace Hopper']);
  });

  test('what is no export is not read further than to see that', async () => {
    const slices: number[] = [];
    const film = fileThat(
      async (from, to) => {
        slices.push(from);
        return new ArrayBuffer(to - from);
      },
      1e9,
      'film.mp4',
    );
    expect(await problem(film)).toEqual({ key: 'linkedin.problem.no-export' });
    expect(slices.length).toBeLessThan(5);
  });

  test('an archive that was cut short says so', async () => {
    const bytes = zipped(FILES);
    expect(await problem(new File([bytes.slice(0, bytes.length - 200) as Uint8Array<ArrayBuffer>], 'e.zip'))).toEqual({
      key: 'linkedin.problem.truncated',
    });
  });

  test('a file that cannot be opened, such as a folder, is named', async () => {
    const folder = fileThat(() => Promise.reject(new DOMException('no', 'NotFoundError')), 4096, 'Export');
    expect(await problem(folder)).toEqual({ key: 'linkedin.problem.unreadable', with: { file: 'Export' } });
  });

  test.each<[string, (bytes: Uint8Array) => File]>([
    [
      'gives no slice any more',
      (bytes) => changing(bytes, () => Promise.reject(new DOMException('', 'NotReadableError'))),
    ],
    ['gives fewer bytes than it had', (bytes) => changing(bytes, async () => new ArrayBuffer(7))],
    [
      'has another size at its end',
      (bytes) =>
        changing(bytes, async (file, slice) => {
          Object.defineProperty(file, 'size', { value: 3 });
          return slice;
        }),
    ],
    [
      'has another date at its end',
      (bytes) =>
        changing(bytes, async (file, slice) => {
          Object.defineProperty(file, 'lastModified', { value: 6 });
          return slice;
        }),
    ],
  ])('a file that %s has changed while it was read, and tells nothing', async (_, file) => {
    // More than one slice of it, of what does not pack.
    let last = 1;
    const noise = Uint8Array.from({ length: 1 << 20 }, () => {
      last = (Math.imul(last, 1_664_525) + 1_013_904_223) >>> 0;
      return last >>> 24;
    });
    const bytes = zipped({ ...FILES, 'Rich_Media/photo.jpg': noise });
    expect(bytes.length).toBeGreaterThan(1 << 19);
    expect(await problem(file(bytes))).toEqual({ key: 'linkedin.problem.changed', with: { file: 'export.zip' } });
  });

  /** A file whose second slice is what `then` makes of it. */
  function changing(bytes: Uint8Array, then: (file: File, slice: ArrayBuffer) => Promise<ArrayBuffer>): File {
    const file: File = fileThat(async (from, to) => {
      const slice = bytes.slice(from, to).buffer as ArrayBuffer;
      return from === 0 ? slice : then(file, slice);
    }, bytes.length);
    return file;
  }

  test('what it is not told properly, and what breaks in it, ends in one sentence and not in silence', async () => {
    const said: ReadingNews[] = [];
    let hear: (event: MessageEvent<unknown>) => void = () => undefined;
    vi.spyOn(console, 'error').mockReturnValue();
    serveReadings({
      addEventListener: (_type, listener) => {
        hear = listener;
      },
      postMessage: (news) => void said.push(news),
    });
    const endless = fileThat(() => {
      throw new RangeError('Array buffer allocation failed');
    }, 9);
    for (const data of [null, { files: [] }, { ...order([]), files: ['/etc'] }, order([endless])]) {
      said.length = 0;
      hear({ data } as MessageEvent<unknown>);
      await vi.waitFor(() => expect(said.at(-1)).toEqual({ is: 'problem', problem: { key: 'linkedin.problem.died' } }));
    }
  });
});

describe('what the page does', () => {
  type Listener = (event: unknown) => void;
  /** A worker as the page sees it; `script` is what runs in it. */
  class FakeWorker {
    static last: FakeWorker | null = null;
    static script: (worker: FakeWorker) => void = () => undefined;
    readonly heard: unknown[] = [];
    ended = false;
    readonly #listeners = new Map<string, Listener[]>();
    readonly #inside: Listener[] = [];
    readonly script: string;
    constructor(script: string) {
      this.script = script;
      FakeWorker.last = this;
      FakeWorker.script(this);
    }
    addEventListener(type: string, listener: Listener): void {
      this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
    }
    postMessage(data: unknown): void {
      this.heard.push(data);
      for (const listener of this.#inside) listener({ data });
    }
    terminate(): void {
      this.ended = true;
    }
    tell(type: string, data?: unknown): void {
      if (!this.ended) for (const listener of this.#listeners.get(type) ?? []) listener({ data });
    }
    /** Runs the real script in it. */
    serve(): void {
      serveReadings({
        addEventListener: (_type, listener) => void this.#inside.push(listener as Listener),
        postMessage: (news) => this.tell('message', news),
      });
    }
  }
  const worker = () => {
    if (!FakeWorker.last) throw new Error('no worker');
    return FakeWorker.last;
  };
  beforeEach(() => {
    FakeWorker.script = () => undefined;
    vi.stubGlobal('Worker', FakeWorker);
  });
  afterEach(() => vi.unstubAllGlobals());

  const start = (files: File[] = [archive()]) => {
    const progress: ReadingProgress[] = [];
    return {
      progress,
      ...readExport(files, [{ name: 'Grace Hopper', slug: 'grace' }], CLOCK, (one) => progress.push(one)),
    };
  };

  test('a worker reads it from beginning to end, and is gone afterwards', async () => {
    FakeWorker.script = (one) => one.serve();
    const { result, progress } = start();
    const answer = await result;
    expect(answer?.ok && answer.value.found.map(({ person }) => person)).toEqual([
      { name: 'Grace Hopper', slug: 'grace' },
    ]);
    expect(progress.length).toBeGreaterThan(1);
    // How far it is and nothing else: a page makes it a part of what it shows.
    for (const one of progress) expect(Object.keys(one).toSorted()).toEqual(['all', 'done', 'name']);
    expect(worker().script).toBe('/export-reader.js');
    expect(worker().ended).toBe(true);
  });

  test('it is told the files, the moment, the day that this is here, and whom it matters of', () => {
    const files = [archive(), ...csvs()];
    start(files);
    const [order] = worker().heard;
    expect(readOrder(order)).toEqual(order);
    expect(order).toEqual({ files, at: NOW, today: '2026-07-15', about: [{ name: 'Grace Hopper', slug: 'grace' }] });
  });

  test('stopped, the worker is ended and nothing comes after', async () => {
    const { result, stop, progress } = start();
    stop();
    expect(await result).toBeNull();
    expect(worker().ended).toBe(true);
    worker().tell('message', { is: 'progress', name: 'export.zip', done: 1, all: 2 });
    expect(progress).toEqual([]);
  });

  test.each(['error', 'messageerror'])('a worker that dies (%s) leaves one sentence', async (type) => {
    const { result } = start();
    worker().tell(type);
    expect(await result).toEqual({ ok: false, problem: { key: 'linkedin.problem.died' } });
    expect(worker().ended).toBe(true);
  });

  test('killed after whichever slice, nothing was told, and begun anew it tells the same', async () => {
    FakeWorker.script = (one) => one.serve();
    const whole = start(csvs());
    const told = await whole.result;
    expect(told?.ok).toBe(true);
    // The first is told while it is still being begun.
    for (let slice = 2; slice <= whole.progress.length; slice += 1) {
      for (const [end, came] of [
        ['error', { ok: false, problem: { key: 'linkedin.problem.died' } }],
        ['stop', null],
      ] as const) {
        let seen = 0;
        const reading = readExport(csvs(), [{ name: 'Grace Hopper', slug: 'grace' }], CLOCK, () => {
          seen += 1;
          if (seen !== slice) return;
          if (end === 'stop') reading.stop();
          else worker().tell('error');
        });
        expect(await reading.result).toEqual(came);
        expect(worker().ended).toBe(true);
      }
      expect(await start(csvs()).result).toEqual(told);
    }
  });

  test('a browser that starts no worker leaves the same sentence', async () => {
    FakeWorker.script = () => {
      throw new Error('no');
    };
    expect(await start().result).toEqual({ ok: false, problem: { key: 'linkedin.problem.died' } });
  });

  test.each([null, 'told', { is: 'told', told: {} }, { is: 'problem', problem: { key: 'problem.gone' } }])(
    'what is no news of a reading (%j) is not believed',
    async (news) => {
      const { result } = start();
      worker().tell('message', news);
      expect(await result).toEqual({ ok: false, problem: { key: 'linkedin.problem.died' } });
    },
  );

  test('why a file could not be read comes with its name', async () => {
    FakeWorker.script = (one) => one.serve();
    const gone = fileThat(() => Promise.reject(new DOMException('no', 'NotFoundError')), 9, 'gone.zip');
    expect(await start([gone]).result).toEqual({
      ok: false,
      problem: { key: 'linkedin.problem.unreadable', with: { file: 'gone.zip' } },
    });
  });
});
