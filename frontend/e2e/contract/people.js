// How people become users, change, and go; where no mail is sent, and where it is.

const PASSWORD = 'correct horse battery';
const OTHER = 'another horse battery';

export async function becomeUsers(stage) {
  const ask = (id, status, json, as) => stage.call(id, status, { json, as });
  const alice = await stage.user('Alice');
  await ask('logInAsGuest', 200, undefined, alice);
  await ask('signUp', 409, { email: 'alice@example.com', nickname: 'Alicia', password: PASSWORD });
  await ask('signUp', 409, { email: 'alicia@example.com', nickname: 'Alice', password: PASSWORD });
  await ask('signUp', 409, { email: 'alicia@example.com', nickname: 'Alicia', password: PASSWORD }, alice);
  await ask('signUp', 422, { email: 'nowhere', nickname: 'Alicia', password: PASSWORD });
  await ask('signUp', 422, { email: 'alicia@example.com', nickname: ' ', password: PASSWORD });
  await ask('signUp', 422, { email: 'alicia@example.com', nickname: 'Alicia', password: 'password' });
  await ask('signUp', 422, { email: 'alicia@example.com', nickname: 'Alicia' });
  await ask('logIn', 401, { email: 'alice@example.com', password: OTHER });
  await ask('logIn', 422, { email: 'nowhere', password: PASSWORD });
  await ask('logIn', 422, { email: 'alice@example.com' });
  alice.enter(await ask('logIn', 200, { email: 'alice@example.com', password: PASSWORD }));
  await ask('confirmSignUp', 501, { token: 'x', password: PASSWORD });
  await ask('requestPasswordReset', 501, { email: 'alice@example.com' });
  await ask('resetPassword', 501, { token: 'x', newPassword: PASSWORD });
  await ask('listProviders', 200);
  await stage.call('logInWithProvider', 303, { at: { provider: 'kakao' } });
  await stage.call('logInWithProvider', 404, { at: { provider: 'google' } });
  await stage.call('returnFromProvider', 303, { at: { provider: 'kakao' }, query: { code: 'x', state: 'x' } });
  await stage.call('returnFromProvider', 404, { at: { provider: 'naver' } });
  return alice;
}

export async function change(stage, alice) {
  const ask = (id, status, request) => stage.call(id, status, { as: alice, ...request });
  await ask('getProfile', 200);
  await ask('changeProfile', 403, { json: { oldPassword: 'no horse at all', newPassword: OTHER } });
  await ask('changeProfile', 422, { json: { nickname: ' ' } });
  await ask('changeProfile', 422, { json: { oldPassword: PASSWORD, newPassword: 'short' } });
  await ask('changeProfile', 422, { json: {} });
  await stage.user('Bob');
  await ask('changeProfile', 409, { json: { nickname: 'Bob' } });
  alice.enter(await ask('changeProfile', 200, { json: { nickname: 'Alicia' } }));
  alice.enter(await ask('changeProfile', 200, { json: { oldPassword: PASSWORD, newPassword: OTHER } }));
  for (const id of ['listOwnOrders', 'listOwnFills']) {
    await ask(id, 200, { query: { limit: 1, direction: 'asc', side: 'buy', symbol: 'NONE' } });
    await ask(id, 400, { query: { limit: 'ten' } });
    await ask(id, 422, { query: { cursor: 'x' } });
    const { json: { next } } = await ask(id, 200, { query: { limit: 1 } });
    await ask(id, 200, { query: { limit: 1, cursor: next ?? '' } });
  }
}

export async function haveKeys(stage, alice) {
  const ask = (id, status, request) => stage.call(id, status, { as: alice, ...request });
  const most = 10;
  await ask('createKey', 422, { json: { name: ' ' } });
  await ask('createKey', 422, { json: {} });
  const { json: { keys: had } } = await ask('listKeys', 200);
  for (let count = had.length; count < most; count += 1) {
    await ask('createKey', 201, { json: { name: `bot ${count}` } });
  }
  await ask('createKey', 409, { json: { name: 'one too many' } });
  const { json: { keys } } = await ask('listKeys', 200);
  await ask('revokeKey', 204, { at: { id: keys[0].id } });
  await ask('revokeKey', 404, { at: { id: keys[0].id } });
  await ask('revokeKeys', 204);
}

/** Guesses passwords and e-mails until it has to wait. */
export async function guess(stage) {
  const mallory = await stage.user('Mallory');
  const insist = (id, json) => stage.contract.insist(stage.product, id, 429, { as: mallory, json });
  await insist('changeProfile', { oldPassword: OTHER, newPassword: OTHER });
  await insist('deleteUser', { password: OTHER });
  await insist('logIn', { email: mallory.email, password: OTHER });
  await insist('signUp', { email: mallory.email, nickname: 'Malory', password: PASSWORD });
}

export async function leave(stage, alice) {
  await stage.call('deleteUser', 422, { as: alice, json: {} });
  await stage.call('deleteUser', 403, { as: alice, json: { password: PASSWORD } });
  await stage.call('deleteUser', 204, { as: alice, json: { password: OTHER } });
  await stage.call('deleteUser', 204, { as: await stage.guest() });
  await stage.call('logOut', 204, { as: await stage.guest() });
}

export async function followLinks(stage) {
  const { contract, mailing, mails } = stage;
  const ask = (id, status, json, as) => contract.call(mailing, id, status, { json, as });
  const signUp = (name, as) => ask('signUp', 202, { email: `${name}@example.com`, nickname: name, password: PASSWORD }, as);

  await signUp('Carol');
  const token = await mails.token('carol@example.com', 1);
  await ask('confirmSignUp', 403, { token, password: OTHER });
  await ask('confirmSignUp', 200, { token, password: PASSWORD });
  await ask('confirmSignUp', 422, { token, password: PASSWORD });
  await ask('confirmSignUp', 422, { token });

  const guest = await stage.guest(mailing);
  await signUp('Dave', guest);
  await signUp('David', guest);
  await ask('confirmSignUp', 200, { token: await mails.token('dave@example.com', 1), password: PASSWORD });
  await ask('confirmSignUp', 409, { token: await mails.token('david@example.com', 1), password: PASSWORD });

  await ask('requestPasswordReset', 202, { email: 'carol@example.com' });
  await ask('requestPasswordReset', 422, { email: 'nowhere' });
  const reset = await mails.token('carol@example.com', 2);
  await ask('resetPassword', 422, { token: reset, newPassword: 'short' });
  await ask('resetPassword', 204, { token: reset, newPassword: OTHER });
  await ask('resetPassword', 422, { token: reset, newPassword: OTHER });

  await signUp('Erin');
  const guessed = await mails.token('erin@example.com', 1);
  await contract.insist(mailing, 'confirmSignUp', 429, { json: { token: guessed, password: OTHER } });
  await contract.insist(mailing, 'requestPasswordReset', 429, { json: { email: 'erin@example.com' } });
}
