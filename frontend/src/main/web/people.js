// Signing up, logging in and out, changing and deleting the user, and what is said about it.

import * as server from './net/people.js';
import { requireRequestError } from './net/request.js';
import { text } from './text/i18n.js';
import { toast } from './view/toasts.js';

/** What people do about themselves; each takes the fields of a form and resolves to null or to the RequestError. */
export function createPeopleActions(session) {
  const enter = (request, saying) => (fields) => attempt(session, async () => {
    const me = await session.change(() => request(fields));
    session.enter(me);
    toast(text(saying, me));
  });
  const leave = (request, reason) => (fields) => attempt(session, async () => {
    await session.change(() => request(fields));
    session.leave(reason);
    toast(text(`start.${reason}`));
  });

  return {
    signUp: enter(server.signUp, 'people.signedUp'),
    logIn: enter(server.logIn, 'people.loggedIn'),
    rename: enter(server.rename, 'people.renamed'),
    changePassword: enter(server.changePassword, 'people.passwordChanged'),
    logOut: leave(server.logOut, 'loggedOut'),
    deleteAccount: leave(server.deleteMe, 'accountDeleted'),

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

const UNAUTHENTICATED = 'unauthenticated';

async function attempt(session, action) {
  try {
    await action();
    return null;
  } catch (error) {
    const failure = requireRequestError(error);
    return failure.code === UNAUTHENTICATED ? endedElsewhere(session) : failure;
  }
}

/** The start panel says it, so that no form has to. */
function endedElsewhere(session) {
  session.leave('expired');
  return null;
}
