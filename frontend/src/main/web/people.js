// Signing up, logging in and out, changing and deleting the user, and what is said about it.

import * as server from './net/people.js';
import { requireRequestError } from './net/request.js';
import { text } from './text/i18n.js';
import { toast } from './view/toasts.js';

const UNAUTHENTICATED = 'unauthenticated';
const MAIL_SENT = 'mail-sent';

/**
 * What people do about themselves. Those that take the fields of a form resolve to null or to the RequestError, but for signUp;
 * it and those about keys resolve to { answer, failure }. A session that has ended is no failure, since the page is back at its
 * beginning then.
 */
export function createPeopleActions(session) {
  const welcome = (me, saying) => {
    session.enter(me);
    toast(text(saying, me));
  };
  const enter = (request, saying) => (fields) => attempt(session, async () =>
    welcome(await session.change(() => request(fields)), saying));
  const leave = (request, reason) => (fields) => attempt(session, async () => {
    await session.change(() => request(fields));
    session.leave(reason);
    toast(text(`start.${reason}`));
  });

  return {
    /** answer: { mailed }, whether a mail was sent instead of logging somebody in. */
    signUp: (fields) => ask(session, async () => {
      const answer = await session.change(() => server.signUp(fields));
      const mailed = answer.status === MAIL_SENT;
      if (mailed) {
        session.keep();
      } else {
        welcome(answer, 'people.signedUp');
      }
      return { mailed };
    }),
    verify: enter(server.verify, 'people.signedUp'),
    logIn: enter(server.logIn, 'people.loggedIn'),
    rename: enter(server.rename, 'people.renamed'),
    changePassword: enter(server.changePassword, 'people.passwordChanged'),
    askForReset: (fields) => attempt(session, () => server.askForReset(fields)),
    resetPassword: (fields) => attempt(session, () => server.resetPassword(fields)),
    logOut: leave(server.logOut, 'loggedOut'),
    deleteAccount: leave(server.deleteMe, 'accountDeleted'),

    keys: () => ask(session, server.fetchKeys),
    createKey: (fields) => ask(session, () => server.createKey(fields)),
    deleteKey: (id) => ask(session, () => server.deleteKey(id)),

    /** Brings nickname, rating and tier up to date. */
    async refresh() {
      const failure = await session.learnWho();
      return failure?.code === UNAUTHENTICATED ? endedElsewhere(session) : failure;
    },

    /** The providers one can log in with; none when they cannot be asked for, since the forms do without. */
    async providers() {
      try {
        return await server.fetchProviders();
      } catch (error) {
        console.warn(requireRequestError(error).message);
        return [];
      }
    },
  };
}

const attempt = async (session, action) => (await ask(session, action)).failure;

async function ask(session, action) {
  try {
    return { answer: await action(), failure: null };
  } catch (error) {
    const failure = requireRequestError(error);
    return { answer: null, failure: failure.code === UNAUTHENTICATED ? endedElsewhere(session) : failure };
  }
}

/** The start panel says it, so that no form has to. */
function endedElsewhere(session) {
  session.leave('expired');
  return null;
}
