// What the page says of its files on the server, and when it asks.
import { describe, expect, it } from 'vitest';
import { deployWords as words } from '../components/transfer/deploy-words.ts';
import { startDeploys } from './effects-deploy.ts';
import { createAppStore } from './store.ts';

const MINUTE = 60_000;

function started(isNewer: boolean) {
  const store = createAppStore({ texts: {} } as never, () => 0);
  let time = 0;
  let asked = 0;
  const on: Record<string, () => void> = {};
  const listening = (name: string) => (listener: () => void) => {
    on[name] = listener;
    return () => {
      delete on[name];
    };
  };
  const ports = {
    isNewer: async () => {
      asked += 1;
      return isNewer;
    },
    onLost: listening('lost'),
    onReturn: listening('return'),
    onCutOff: listening('cut off'),
  };
  const stop = startDeploys(store, ports, () => time);
  const happens = async (event: string, minute = 0): Promise<void> => {
    time = minute * MINUTE;
    on[event]?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  const notice = () => store.getState().state.session.notice;
  return { store, stop, happens, notice, asked: () => asked };
}

describe('startDeploys', () => {
  it('offers to reload when code is missing and a newer page is published', async () => {
    const { happens, notice } = started(true);
    await happens('lost');
    expect(notice()).toEqual({ text: words.newer.written, tone: 'refused', stays: true, reload: true });
  });

  it('says nothing when code is missing and the page is the same', async () => {
    const { happens, notice, asked } = started(false);
    await happens('lost');
    expect([notice(), asked()]).toEqual([null, 1]);
  });

  it('warns of what a reload would lose where nothing is stored', async () => {
    const { store, happens, notice } = started(true);
    store.dispatch({ type: 'session', session: { storage: 'full' } });
    await happens('lost');
    expect(notice()?.text).toBe(words.newer.unwritten);
  });

  it('asks when it comes into sight again, every five minutes at most', async () => {
    const { happens, asked } = started(false);
    const questions: number[] = [];
    for (const minute of [1, 4.9, 5, 9.9, 10]) {
      await happens('return', minute);
      questions.push(asked());
    }
    expect(questions).toEqual([0, 0, 1, 1, 2]);
  });

  it('tells of a style sheet that is cut off', async () => {
    const { happens, notice } = started(false);
    await happens('cut off');
    expect(notice()?.text).toBe(words.cutOff);
  });

  it('hears nothing any more once it is stopped', async () => {
    const { stop, happens, notice } = started(true);
    stop();
    await happens('lost');
    expect(notice()).toBeNull();
  });
});
