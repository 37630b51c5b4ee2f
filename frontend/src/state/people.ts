// Signing up, logging in and out, changing and deleting the user, and what is said about it.

import type { Me } from '../model/people';
import * as server from '../net/people';
import { requireRequestError, type RequestError } from '../net/request';
import type { Toast } from './page';
import type { Session } from './session';
import type { Say } from './toasts';

export type { ApiKey, NewApiKey, Provider } from '../net/people';

const UNAUTHENTICATED = 'unauthenticated';

/** What came of a request: one of both, or neither when the session had ended, since the page is back at its beginning then. */
export interface Outcome<Answer> {
  readonly answer: Answer | null;
  readonly failure: RequestError | null;
}

type Fields<Request extends (fields: never) => unknown> = Parameters<Request>[0];
type Saying = (me: Me) => Toast['words'];

const signedUp: Saying = ({ nickname }) => ({ text }) => text('people.signedUp', { nickname });
const loggedIn: Saying = ({ nickname }) => ({ text }) => text('people.loggedIn', { nickname });
const renamed: Saying = ({ nickname }) => ({ text }) => text('people.renamed', { nickname });
const passwordChanged: Saying = () => ({ text }) => text('people.passwordChanged');

/** What people do about themselves; what the server refuses is handed back, not thrown. */
export class People {
  readonly #session: Session;
  readonly #say: Say;

  constructor(session: Session, say: Say) {
    this.#session = session;
    this.#say = say;
  }

  /** `mailed`: a mail was sent instead of logging somebody in. */
  signUp = (fields: Fields<typeof server.signUp>): Promise<Outcome<{ readonly mailed: boolean }>> =>
    this.#attempt(async () => {
      const answer = await this.#session.change(() => server.signUp(fields));
      const mailed = 'status' in answer;
      if (mailed) {
        this.#session.keep();
      } else {
        this.#welcome(answer, signedUp);
      }
      return { mailed };
    });

  verify = (fields: Fields<typeof server.verify>) => this.#enter(() => server.verify(fields), signedUp);
  logIn = (fields: Fields<typeof server.logIn>) => this.#enter(() => server.logIn(fields), loggedIn);
  rename = (fields: Fields<typeof server.rename>) => this.#enter(() => server.rename(fields), renamed);
  changePassword = (fields: Fields<typeof server.changePassword>) =>
    this.#enter(() => server.changePassword(fields), passwordChanged);

  askForReset = (fields: Fields<typeof server.askForReset>) => this.#attempt(() => server.askForReset(fields));
  resetPassword = (fields: Fields<typeof server.resetPassword>) => this.#attempt(() => server.resetPassword(fields));
  logOut = () => this.#leave(server.logOut, 'loggedOut');
  deleteAccount = (fields: Fields<typeof server.deleteMe>) => this.#leave(() => server.deleteMe(fields), 'accountDeleted');

  /** The keys there are; the answer is null when the server has no such thing. */
  keys = () => this.#attempt(server.fetchKeys);
  createKey = (fields: Fields<typeof server.createKey>) => this.#attempt(() => server.createKey(fields));
  deleteKey = (id: string) => this.#attempt(() => server.deleteKey(id));

  /** Brings nickname, rating and statistics up to date. */
  async refresh(): Promise<RequestError | null> {
    const failure = await this.#session.learnWho();
    return failure && this.#unlessEnded(failure);
  }

  /** The providers one can log in with; none when they cannot be asked for, since the forms do without. */
  async providers(): Promise<readonly server.Provider[]> {
    try {
      return await server.fetchProviders();
    } catch (error) {
      console.warn(requireRequestError(error).message);
      return [];
    }
  }

  #enter(request: () => Promise<server.LogIn>, saying: Saying): Promise<Outcome<unknown>> {
    return this.#attempt(async () => this.#welcome(await this.#session.change(request), saying));
  }

  #leave(request: () => Promise<unknown>, ending: 'loggedOut' | 'accountDeleted'): Promise<Outcome<unknown>> {
    return this.#attempt(async () => {
      await this.#session.change(request);
      this.#session.leave(ending);
      this.#say(({ text }) => text(`start.${ending}`));
    });
  }

  #welcome(me: Me, saying: Saying): void {
    this.#session.enter(me);
    this.#say(saying(me));
  }

  async #attempt<Answer>(request: () => Promise<Answer>): Promise<Outcome<Answer>> {
    try {
      return { answer: await request(), failure: null };
    } catch (error) {
      return { answer: null, failure: this.#unlessEnded(requireRequestError(error)) };
    }
  }

  /** The page is back at its beginning and says why, so that no form has to. */
  #unlessEnded(failure: RequestError): RequestError | null {
    if (failure.code !== UNAUTHENTICATED) {
      return failure;
    }
    this.#session.leave('expired');
    return null;
  }
}
