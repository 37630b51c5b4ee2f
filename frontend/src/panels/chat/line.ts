// What a message of a room says.

import type { ChatMessage } from '../../model/messages';
import type { Words } from '../../text/useText';

export const wordsOf = (message: ChatMessage, pick: Words['pick']): string =>
  (message.kind === 'player' ? message.text : pick({ ko: message.textKo, en: message.textEn }));
