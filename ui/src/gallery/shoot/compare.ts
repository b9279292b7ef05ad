// Whether a picture shows something else than an earlier one of the same scene.
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * WebKit puts the edges of letters a fraction of a pixel here or there, from one run to the next; a letter that is another
 * one, or elsewhere, is more pixels than that.
 */
const unsteady = 20;

export function differs(before: Buffer, after: Buffer): boolean {
  if (before.equals(after)) return false;
  const [one, other] = [PNG.sync.read(before), PNG.sync.read(after)];
  if (one.width !== other.width || one.height !== other.height) return true;
  // Pixels of edges, as it takes them for, are not counted.
  return pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold: 0.1 }) > unsteady;
}
