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

/** Another person sits down: what was said to the one before is not theirs. */
export function clearMessages(): void {
  change([]);
}

let undoToOffer: MessageAction | null = null;
/** The screen's own words for what it did come with its answer, in the same turn or the next. */
const offerAfterMs = 150;

/** The next news of something done carries this answer; when none comes, `title` says it. */
export function offerUndo(action: MessageAction, title: string): void {
  undoToOffer = action;
  setTimeout(() => {
    if (undoToOffer === action) showMessage({ tone: 'done', title });
  }, offerAfterMs);
}

export function showMessage(given: Omit<Message, 'id'>): number {
  const offered = given.tone === 'done' && given.actions === undefined ? undoToOffer : null;
  const message = offered === null ? given : { ...given, actions: [offered] };
  if (offered !== null) undoToOffer = null;
  lastId += 1;
  const id = lastId;
  const stays = message.tone === 'error' || (offered === null && (message.actions?.length ?? 0) > 0);
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
