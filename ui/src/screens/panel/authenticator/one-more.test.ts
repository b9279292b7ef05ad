// Which way is offered before the authenticator is put at risk. Not covered: the screen.
import { describe, expect, it } from 'vitest';

import { connected } from '../../../testing/authenticator';
import { oneMore } from './one-more';

describe('one more way', () => {
  it('is a text message, where one could come', () => {
    expect(oneMore(connected())).toBe('sms');
  });

  it.each([
    ['lacks something', { missing: 'mobileNumber' }],
    ['is not offered', { offered: false }],
    ['is not known', { state: 'unknown' }],
  ] as const)('is an email, where the text message %s', (_, sms) => {
    expect(oneMore(connected({ sms }))).toBe('email');
  });

  it('is not needed where a code can come already', () => {
    expect(oneMore(connected({ email: { state: 'on' } }))).toBeNull();
    expect(oneMore(connected({ sms: { state: 'on' } }))).toBeNull();
  });

  it('is still needed beside a passkey', () => {
    expect(oneMore(connected({ webAuthn: { state: 'on', missing: null } }))).toBe('sms');
  });

  it('is none where none is ready', () => {
    expect(oneMore(connected({ sms: { offered: false }, email: { missing: 'emailAddress' } }))).toBeNull();
  });
});
