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

  it('takes up nothing that the person has chosen otherwise since', () => {
    const draft = draftOf(panelOf({ sms: { state: 'unknown' }, email: { state: 'on' } }, { preferred: 'email' }));
    draft.tick('sms', false);
    draft.ask(null);
    draft.resume({ sms: { enabled: true, preferred: true }, email: { enabled: true, preferred: false } });
    expect(draft.isTicked('sms')).toBe(false);
    expect(draft.asked).toBeNull();
  });
});

describe('what was sent', () => {
  /** A draft on a panel that `arrives` can replace, as a save does. */
  function onItsWay(before: Panel, choose: (draft: Draft) => void) {
    let panel = before;
    const draft = new Draft(() => panel);
    choose(draft);
    draft.send(draft.request);
    return { draft, arrives: (next: Panel) => (panel = next) };
  }

  const smsOn = () => panelOf({ sms: { state: 'on' } });

  it('waits no more once it is saved', () => {
    const { draft, arrives } = onItsWay(panelOf(), (draft) => draft.tick('sms', true));
    arrives(smsOn());
    draft.settle();
    expect(draft.request).toEqual({});
  });

  it('waits no more even where the service made otherwise of it', () => {
    const { draft } = onItsWay(smsAndEmailOn(), (draft) => {
      draft.tick('softwareToken', true);
      draft.ask('softwareToken');
    });
    draft.settle();
    expect(draft.request).toEqual({});
    expect(draft.asked).toBe('sms');
  });

  it('leaves to wait what was not part of it', () => {
    const draft = draftOf(panelOf());
    draft.tick('sms', true);
    draft.tick('email', true);
    draft.ask('email');
    draft.send({ sms: { enabled: true, preferred: false } });
    draft.settle();
    expect(draft.request).toEqual({ email: { enabled: true, preferred: true } });
  });

  it('leaves to wait what was ticked since', () => {
    const { draft, arrives } = onItsWay(panelOf(), (draft) => draft.tick('sms', true));
    draft.tick('email', true);
    arrives(smsOn());
    draft.settle();
    expect(draft.request).toEqual({ email: { enabled: true, preferred: false } });
  });

  it('leaves to wait what was taken back since, though it was the service’s state then', () => {
    const { draft, arrives } = onItsWay(panelOf(), (draft) => draft.tick('sms', true));
    draft.tick('sms', false);
    arrives(smsOn());
    draft.settle();
    expect(draft.request).toEqual({ sms: { enabled: false, preferred: false } });
  });

  it('waits no more when it was taken back and chosen again', () => {
    const { draft, arrives } = onItsWay(panelOf(), (draft) => draft.tick('sms', true));
    draft.tick('sms', false);
    draft.tick('sms', true);
    arrives(smsOn());
    draft.settle();
    expect(draft.request).toEqual({});
    arrives(panelOf());
    expect(draft.isTicked('sms')).toBe(false);
  });

  it('settles "Ask me for" with the rest', () => {
    const { draft, arrives } = onItsWay(smsAndEmailOn(), (draft) => draft.ask('email'));
    arrives({ ...smsAndEmailOn(), preferred: 'email' });
    draft.settle();
    expect(draft.request).toEqual({});
    arrives(smsAndEmailOn());
    expect(draft.asked).toBe('sms');
  });

  it.each([
    ['another way', 'softwareToken'],
    ['the way it was before', 'sms'],
    ['each time', null],
  ] as const)('leaves to wait what "Ask me for" was moved to since: %s', (_, asked) => {
    const all = (preferred: 'sms' | 'email') =>
      panelOf(
        { sms: { state: 'on' }, email: { state: 'on' }, softwareToken: { state: 'on', missing: null } },
        { preferred },
      );
    const { draft, arrives } = onItsWay(all('sms'), (draft) => draft.ask('email'));
    draft.ask(asked);
    arrives(all('email'));
    draft.settle();
    expect(draft.asked).toBe(asked);
    expect(draft.request.email).toEqual({ enabled: true, preferred: false });
  });

  it('lets "Ask me for" go where an unticking moved it since, and keeps the words about that', () => {
    const { draft, arrives } = onItsWay(smsAndEmailOn(), (draft) => draft.tick('softwareToken', true));
    draft.tick('sms', false);
    arrives(panelOf({ sms: { state: 'on' }, softwareToken: { state: 'on' } }, { preferred: 'sms' }));
    draft.settle();
    expect(draft.asked).toBeNull();
    expect(draft.moved).toBe('sms');
  });

  it('goes on waiting when it is given up, and what was taken back does not', () => {
    const { draft } = onItsWay(panelOf(), (draft) => {
      draft.tick('sms', true);
      draft.tick('email', true);
    });
    draft.tick('sms', false);
    draft.giveUp();
    expect(draft.request).toEqual({ email: { enabled: true, preferred: false } });
  });

  it('can be taken up where its outcome is not known, so that no tick is lost', () => {
    const { draft, arrives } = onItsWay(smsAndEmailOn(), (draft) => draft.ask('email'));
    const sent = draft.request;
    arrives(panelOf({ sms: { state: 'unknown' }, email: { state: 'unknown' } }, { preferred: 'sms' }));
    draft.giveUp();
    draft.resume(sent);
    expect([draft.isTicked('sms'), draft.isTicked('email'), draft.asked]).toEqual([true, true, 'email']);
    expect(draft.request).toEqual(sent);
  });
});
