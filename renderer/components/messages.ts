/**
 * What the program says: done, doubt, error. Kept outside React so that queries can speak too.
 * Errors and messages with actions stay until answered; the rest leave by themselves.
 */
import type { CommandName } from '../keys.ts';

export type MessageAction = {
  readonly label: string;
  readonly onPress: () => void;
  readonly command?: CommandName;
};

export type Message = {
  readonly id: number;
  readonly tone: 'done' | 'info' | 'doubt' | 'error';
  readonly title: string;
  readonly detail?: string | undefined;
  readonly actions?: readonly MessageAction[];
  /** A new message takes the place of the old one in its slot ("logged", "held-back"). */
  readonly slot?: string;
};

/** Long enough to read two lines twice. */
const stayMs = 12_000;
let messages: readonly Message[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Message[]): void {
  messages = next;
  for (const listener of listeners) listener();
}

export function showMessage(message: Omit<Message, 'id'>): number {
  lastId += 1;
  const id = lastId;
  const stays = message.tone === 'error' || (message.actions?.length ?? 0) > 0;
  // Of passing news only the last is worth its line.
  const slot = message.slot ?? (stays ? undefined : 'news');
  const others = messages.filter((other) => slot === undefined || other.slot !== slot);
  change([...others, { ...message, id, ...(slot === undefined ? {} : { slot }) }].slice(-4));
  if (!stays) setTimeout(() => dismissMessage(id), stayMs);
  return id;
}

export function dismissMessage(id: number): void {
  if (messages.some((message) => message.id === id)) change(messages.filter((message) => message.id !== id));
}

export function dismissSlot(slot: string): void {
  if (messages.some((message) => message.slot === slot))
    change(messages.filter((message) => message.slot !== slot));
}

/** Messages with a higher id came later. */
export function lastMessageId(): number {
  return lastId;
}

export function readMessages(): readonly Message[] {
  return messages;
}

export function subscribeMessages(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
