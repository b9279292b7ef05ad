// Which pictures count as changed. Not covered: how steady WebKit's own pictures are.
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';

import { differs } from './compare';

/** A white picture with a black bar on it, as long as this. */
function picture(bar: number, size = { width: 60, height: 40 }): Buffer {
  const png = new PNG(size);
  png.data.fill(255);
  for (let y = 10; y < 14; y += 1) {
    for (let x = 5; x < 5 + bar; x += 1) png.data.set([0, 0, 0], 4 * (y * size.width + x));
  }
  return PNG.sync.write(png);
}

describe('a picture', () => {
  it('has not changed when it is the same, or all but the same', () => {
    expect(differs(picture(30), picture(30))).toBe(false);
    expect(differs(picture(30), picture(31))).toBe(false);
  });

  it('has changed when something on it is another, or it is larger', () => {
    expect(differs(picture(30), picture(40))).toBe(true);
    expect(differs(picture(30), picture(30, { width: 60, height: 41 }))).toBe(true);
  });
});
