// Standard input: one draft, or a stream of drafts as NDJSON, one a line, read as fast as they are checked.
import { say, type Text } from '../text/say';
import type { Job } from './checkOne';
import { tooLarge } from './decode';

/** All of standard input; throws `UnreadableText` past `limit` bytes. */
export async function readAll(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) throw tooLarge(size, limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A line of NDJSON that is no draft. Lines count from 1. */
export interface BadLine {
  readonly line: number;
  readonly why: Text;
}

/** The drafts of an NDJSON stream of `{"path": "…", "text": "…"}`; lines that are none are told to `onBad`. */
export async function* ndjsonJobs(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
  onBad: (bad: BadLine) => void,
): AsyncGenerator<Job> {
  let line = 0;
  for await (const text of linesOf(stream, limit)) {
    line++;
    if (text === null) {
      onBad({ line, why: tooLarge(limit + 1, limit).text });
      continue;
    }
    if (text.trim() === '') continue;
    const job = jobOf(text);
    if (job) yield job;
    else {
      onBad({
        line,
        why: say('不是 {"path": "…", "text": "…"} 形式的 JSON。', 'not JSON of the form {"path": "…", "text": "…"}.'),
      });
    }
  }
}

function jobOf(line: string): Job | null {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('path' in value) || !('text' in value)) return null;
    return typeof value.path === 'string' && typeof value.text === 'string' ? { path: value.path, text: value.text } : null;
  } catch {
    return null;
  }
}

const LF = 10;

/** The lines of a UTF-8 stream, cut at LF alone (JSON may hold U+2028); null for one of more than `limit` bytes. */
async function* linesOf(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<string | null> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (): string | null => {
    const line =
      size > limit
        ? null
        : Buffer.concat(parts)
            .toString('utf8')
            .replace(/^\ufeff/, '');
    parts = [];
    size = 0;
    return line;
  };
  const keep = (part: Uint8Array): void => {
    size += part.length;
    if (size <= limit) parts.push(part);
    else parts = [];
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      keep(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    keep(chunk.subarray(from));
  }
  if (size > 0) yield take();
}
