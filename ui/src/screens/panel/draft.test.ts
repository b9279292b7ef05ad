// What there is to save, worked out from what the person ticked and what the service said. Not covered: the screen.
import { describe, expect, it } from 'vitest';

import type { Panel } from '../../ipc/types';
import { panelOf } from '../../testing/views';
import { Draft } from './draft.svelte';

function draftOf(panel: Panel): Draft {
  return new Draft(() => panel);
}

const smsAndEmailOn = () => panelOf({ sms: { state: 'on' }, email: { state: 'on' } }, { twoStep: 'on', preferred: 'sms' });

describe('the draft', () => {
  it('has nothing to save while every tick is the service’s state', () => {
    expect(draftOf(panelOf()).request).toEqual({});
    expect(draftOf(smsAndEmailOn()).request).toEqual({});
  });

  it('speaks only of the factors that are to be otherwise', () => {
    const draft = draftOf(smsAndEmailOn());
    draft.tick('softwareToken', true);
    expect(draft.request).toEqual({ softwareToken: { enabled: true, preferred: false } });
  });

  it('has nothing to save once a tick is taken back', () => {
    const draft = draftOf(panelOf());
    draft.tick('email', true);
    draft.tick('email', false);
    expect(draft.request).toEqual({});
  });

  it('moves the preference in one request', () => {
    const draft = draftOf(smsAndEmailOn());
    draft.ask('email');
    expect(draft.request).toEqual({
      sms: { enabled: true, preferred: false },
      email: { enabled: true, preferred: true },
    });
  });

  it('never gives a passkey a preference', () => {
    const draft = draftOf(panelOf({ webAuthn: { missing: null } }));
    draft.tick('webAuthn', true);
    expect(draft.request).toEqual({ webAuthn: { enabled: true } });
    expect(draft.choices).toEqual([]);
  });

  it('lets the person choose each time once the asked one is unticked, and remembers which it was', () => {
    const draft = draftOf(smsAndEmailOn());
    draft.tick('sms', false);
    expect(draft.asked).toBeNull();
    expect(draft.moved).toBe('sms');
    expect(draft.request).toEqual({ sms: { enabled: false, preferred: false } });
  });

  it('does not move "Ask me for" when a box is ticked', () => {
    const draft = draftOf(smsAndEmailOn());
    draft.tick('sms', false);
    draft.tick('sms', true);
    expect(draft.asked).toBeNull();
  });

  it('says nothing of a box whose state is not known, unless somebody touched it', () => {
    const draft = draftOf(panelOf({ sms: { state: 'unknown' } }));
    expect(draft.request).toEqual({});
    draft.tick('sms', true);
    draft.tick('sms', false);
    expect(draft.request).toEqual({ sms: { enabled: false, preferred: false } });
  });

  it('keeps only the wishes that did not come true when the state is read anew', () => {
    let panel = panelOf();
    const draft = new Draft(() => panel);
    draft.tick('sms', true);
    draft.tick('email', true);
    panel = panelOf({ sms: { state: 'on' } });
    draft.reconsider();
    expect(draft.request).toEqual({ email: { enabled: true, preferred: false } });
    panel = panelOf();
    expect(draft.isTicked('sms')).toBe(false);
  });

  it('takes up the choices that waited for a new sign-in', () => {
    const draft = draftOf(smsAndEmailOn());
    const waiting = { sms: { enabled: true, preferred: false }, softwareToken: { enabled: true, preferred: true } };
    draft.resume(waiting);
    expect(draft.asked).toBe('softwareToken');
    expect(draft.request).toEqual(waiting);
  });

  it('takes up a dropped preference as well', () => {
    const draft = draftOf(smsAndEmailOn());
    draft.resume({ sms: { enabled: true, preferred: false } });
    expect(draft.asked).toBeNull();
  });

  it('settles one factor and lets the others wait', () => {
    const draft = draftOf(panelOf());
    draft.tick('sms', true);
    draft.tick('email', true);
    draft.settle('sms');
    expect(draft.request).toEqual({ email: { enabled: true, preferred: false } });
    draft.settle();
    expect(draft.request).toEqual({});
  });
});
